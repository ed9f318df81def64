/// What git is given of the environment that Lintel was started in.

/// Values that the outermost edge reads, so that nothing here asks the process.
package struct GitEnvironment: Sendable {
  /// The variable `PATH`; entries that are not absolute are passed over.
  package let searchPath: [UInt8]
  /// The variable `HOME`, where git finds the folders that its user trusts.
  package let home: [UInt8]?
  /// The variable `XDG_CONFIG_HOME`, the other place of a user's configuration.
  package let configurationHome: [UInt8]?
  package let allowance: Allowance

  package init(
    searchPath: [UInt8],
    home: [UInt8]? = nil,
    configurationHome: [UInt8]? = nil,
    allowance: Allowance = Allowance()
  ) {
    self.searchPath = searchPath
    self.home = home
    self.configurationHome = configurationHome
    self.allowance = allowance
  }
}
