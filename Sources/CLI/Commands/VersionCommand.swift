/// `lintel version`: which Lintel this is.
extension Command {
  static let version = Command(
    name: "version",
    summary: "Show the version",
    examples: [Example("lintel version", "Print a line like: lintel \(lintelVersion)")],
    run: { _, console in
      console.write("lintel \(lintelVersion)\n")
      return .clean
    }
  )
}
