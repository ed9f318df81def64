/// How strictly a template is held to the types of what it shows.
package enum Policy: Hashable, Sendable {
  /// The pages of a site: all text is escaped, whatever the template asks, and what a template
  /// cannot mean is a finding.
  case typed
  /// Mustache as it is specified: `{{{x}}}` prints text as it stands, and an unknown name prints
  /// nothing and says nothing.
  case raw
}
