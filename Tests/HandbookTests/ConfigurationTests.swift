import Base
import Handbook
import Testing

@Suite("The configuration")
struct ConfigurationTests {
  @Test("is read whole")
  func whole() {
    let configuration = check(
      """
      title: Handbook ä
      description: All of it
      language: de-CH
      url: https://example.org/handbook
      content: ./docs/
      output: build/site
      smart-punctuation: true
      navigation:
        - decisions
        - {title: Patterns, path: patterns/index.md}
      """
    )
    #expect(configuration.title == "Handbook ä")
    #expect(configuration.description == "All of it")
    #expect(configuration.language == "de-CH")
    #expect(configuration.url == "https://example.org/handbook/")
    #expect(configuration.content == BytePath("docs"))
    #expect(configuration.output == BytePath("build/site"))
    #expect(configuration.hasSmartPunctuation)
    #expect(configuration.navigation?.map(\.title) == [nil, "Patterns"])
    #expect(configuration.navigation?.map(\.path.display) == ["decisions", "patterns/index.md"])
  }

  @Test("has defaults where it says nothing", arguments: ["", "# only a comment\n", "{}"])
  func defaults(text: String) {
    let configuration = check(text)
    #expect(configuration.language == "en")
    #expect(
      configuration.url == nil && configuration.content == nil && configuration.navigation == nil
    )
    #expect(!configuration.hasSmartPunctuation)
  }

  @Test(
    "says of each value that will not do where it is and what is expected",
    arguments: [
      ("title: [a]", ["‹[a]› a list where text is expected"]),
      ("title:", ["‹› nothing where text is expected"]),
      ("smart-punctuation: perhaps", ["‹perhaps› text where `true` or `false` is expected"]),
      (
        "url: example.org",
        ["‹example.org› text where a URL such as `https://example.org/handbook/` is expected"]
      ),
      (
        "url: javascript:alert(1)",
        [
          "‹javascript:alert(1)› text where a URL such as `https://example.org/handbook/` is expected"
        ]
      ),
      ("content: ../x", ["‹../x› text where a folder of this repository is expected"]),
      ("content: a/../../x", ["‹a/../../x› text where a folder of this repository is expected"]),
      ("output: /", ["‹/› text where a folder of this repository is expected"]),
      ("output: \"\"", ["‹\"\"› text where a folder of this repository is expected"]),
      ("navigation: decisions", ["‹decisions› text where a list of entries is expected"]),
      (
        "navigation: [{title: a}]",
        ["‹{title: a}› a mapping where a path, or `title` and `path` is expected"]
      ),
      (
        "navigation: [{path: a, titel: b}]",
        ["‹titel› `titel` is no setting of Lintel Did you mean `title`?"]
      ),
      ("- a", ["‹- a› a list where `key: value` lines is expected"]),
    ]
  )
  func badValues(text: String, findings: [String]) {
    check(text, findings: findings)
  }

  @Test(
    "says of each key that it does not know what was meant",
    arguments: [
      ("titel: a", ["‹titel› `titel` is no setting of Lintel Did you mean `title`?"]),
      ("Title: a", ["‹Title› `Title` is no setting of Lintel Did you mean `title`?"]),
      ("theme: a", ["‹theme› `theme` is no setting of Lintel"]),
      (
        "smart_punctuation: true",
        [
          "‹smart_punctuation› `smart_punctuation` is no setting of Lintel Did you mean `smart-punctuation`?"
        ]
      ),
      (
        "title: a\nnavigaton: []\nurl: https://a.org",
        ["‹navigaton› `navigaton` is no setting of Lintel Did you mean `navigation`?"]
      ),
    ]
  )
  func unknownKeys(text: String, findings: [String]) {
    check(text, findings: findings)
  }

  @Test("goes on with the other settings when one is wrong")
  func goesOn() {
    let configuration = check(
      "language: []\ntitle: T",
      findings: ["‹[]› a list where text is expected"]
    )
    #expect(configuration.title == "T")
    #expect(configuration.language == "en")
  }

  /// Reads a configuration and compares its findings, spelled `‹what is marked› message help`.
  @discardableResult
  private func check(
    _ text: String,
    findings: [String] = [],
    at location: Testing.SourceLocation = #_sourceLocation
  ) -> Configuration {
    let file = SourceFile("lintel.yml", text)
    let configuration = Configuration(parsing: file)
    let found = configuration.findings.map { finding in
      "‹\(file.text(finding.place.range))› \(finding.message.text)\(finding.help.map { " \($0)" } ?? "")"
    }
    #expect(found == findings, sourceLocation: location)
    #expect(
      configuration.findings.allSatisfy { $0.place.path == file.path },
      sourceLocation: location
    )
    return configuration
  }
}
