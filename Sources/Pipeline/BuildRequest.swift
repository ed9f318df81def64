/// What a build is asked to do.

package import Base

package struct BuildRequest: Sendable {
  /// The folder of the repository.
  package let directory: String
  /// Where the site goes, when not where the configuration says.
  package let output: String?
  package let workers: Int
  /// The name and version that pages carry.
  package let generator: String
  /// Tells one program from another, so that a newer one builds again what an older one has built.
  package let identity: [UInt8]
  /// The day on which it is built, for what is overdue by then.
  package let today: CalendarDate

  package init(
    directory: String,
    output: String?,
    workers: Int,
    generator: String,
    identity: [UInt8],
    today: CalendarDate
  ) {
    self.directory = directory
    self.output = output
    self.workers = workers
    self.generator = generator
    self.identity = identity
    self.today = today
  }
}
