/// What command lines mean, and what is said about those that mean nothing.

import Base
import Testing

@testable import CLI

/// Expects the command, its options in the order given, and its arguments.
private func check(
  _ words: [Word],
  means expected: String,
  at location: SourceLocation = #_sourceLocation
) {
  var parser = CommandLineParser(Environment(arguments: words))
  do throws(UsageError) {
    let invocation = try parser.parse()
    let options = invocation.given.map { "\($0.name)=\($0.value.display)" }
    let parts = [invocation.command.name] + options + invocation.arguments.map { "<\($0.display)>" }
    #expect(parts.joined(separator: " ") == expected, sourceLocation: location)
  } catch {
    Issue.record("\(error.message.text)", sourceLocation: location)
  }
}

/// Expects a complaint and the command whose help it points at.
private func check(
  _ words: [Word],
  failsWith message: String,
  see command: String? = nil,
  at location: SourceLocation = #_sourceLocation
) async {
  let advice = "try: lintel help" + (command.map { " \($0)" } ?? "")
  let expected = Outcome(code: .couldNotRun, output: "", error: "lintel: \(message)\n\(advice)\n")
  #expect(await outcome(of: words) == expected, sourceLocation: location)
}

@Suite struct ParserTests {
  @Test func valuesStandBehindTheOptionOrAnEqualsSign() {
    check(["build", "--out", "site"], means: "build out=site")
    check(["build", "--out=site"], means: "build out=site")
    check(["build", "--out=a=b"], means: "build out=a=b")
    check(["build", "--out", "-"], means: "build out=-")
    check(["build", "--out", "-site"], means: "build out=-site")
    check(["build", "--out=--fail-on"], means: "build out=--fail-on")
  }

  @Test func shortOptionsTakeTheRestOfTheirWord() {
    check(["-Cdir", "build"], means: "build directory=dir")
    check(["-C", "dir", "build"], means: "build directory=dir")
    check(["-C=dir", "build"], means: "build directory==dir")
    check(["-hCdir", "build"], means: "help help= directory=dir <build>")
  }

  @Test func globalOptionsStandAnywhere() {
    check(["--jobs", "2", "build", "--color=never"], means: "build jobs=2 color=never")
    check(["build", "-C", "x", "--jobs=3"], means: "build directory=x jobs=3")
  }

  @Test func dashesAloneAreWordsAndAnEndOfOptions() {
    check(["render", "-"], means: "render <->")
    check(["render", "--", "--smart"], means: "render <--smart>")
    check(["render", "--smart", "--", "-"], means: "render smart= <->")
    check(["--", "render", "--"], means: "render <-->")
  }

  @Test func theLastOfRepeatedOptionsCounts() throws {
    let key = OptionKey<Word?>.single("out", Value("DIR", .folder), "")
    var parser = CommandLineParser(
      Environment(arguments: ["build", "--out", "a", "--out=b"])
    )
    #expect(try parser.parse()[key] == "b")
  }

  @Test func typedReadingFollowsTheTable() throws {
    var parser = CommandLineParser(
      Environment(arguments: ["build", "--jobs", "7", "--fail-on", "never"])
    )
    let invocation = try parser.parse()
    let failOn = OptionKey<FailOn>.choice("fail-on", "SEVERITY", "", standard: .error)
    let tags = OptionKey<[Word]>.list("tag", Value("TAG"), "")
    #expect(invocation[GlobalOptions.jobs] == 7)
    #expect(invocation[failOn] == .never)
    #expect(invocation[GlobalOptions.color] == .auto)
    #expect(invocation[GlobalOptions.directory] == nil)
    #expect(invocation[tags] == [])
  }

  @Test func pathsKeepBytesThatAreNotText() throws {
    let word = Word(bytes: Array("--directory=".utf8) + [0x61, 0xFF])
    var parser = CommandLineParser(Environment(arguments: ["build", word]))
    #expect(try parser.parse()[GlobalOptions.directory]?.bytes == [0x61, 0xFF])
  }

  @Test func helpAndVersionWinOverTheRest() {
    check(["build", "--help"], means: "help help= <build>")
    check(["-h"], means: "help help=")
    check(["build", "--version"], means: "version version=")
    check(["build", "--wrong", "--help"], means: "help <build>")
    check(["completions", "--help"], means: "help help= <completions>")
  }

  @Test func wrongNamesAreCorrected() async {
    await check(["hlep"], failsWith: #"unknown command "hlep"; did you mean "help"?"#)
    await check(["xyzzy"], failsWith: #"unknown command "xyzzy""#)
    await check([""], failsWith: #"unknown command """#)
    await check(
      ["build", "--fial-on=error"],
      failsWith: #"unknown option "--fial-on"; did you mean "--fail-on"?"#,
      see: "build"
    )
    await check(
      ["build", "--print"],
      failsWith: #"unknown option "--print"; did you mean "--print-timings"?"#,
      see: "build"
    )
    await check(
      ["build", "-out"],
      failsWith: #"unknown option "-out"; did you mean "--out"?"#,
      see: "build"
    )
    await check(
      ["help", "biuld"],
      failsWith: #""COMMAND" cannot be "biuld"; did you mean "build"?"#,
      see: "help"
    )
  }

  @Test func wrongValuesAreNamedAndCorrected() async {
    await check(
      ["build", "--fail-on", "eror"],
      failsWith: #""--fail-on" cannot be "eror"; did you mean "error"?"#,
      see: "build"
    )
    await check(
      ["--color=pink"],
      failsWith: #""--color" cannot be "pink"; it is one of auto, always, never"#
    )
    for number in ["0", "513", "x", "1.5", "99999999999999999999"] {
      await check(
        ["--jobs", Word(number)],
        failsWith: #""--jobs" must be a whole number from 1 to 512, not "\#(number)""#
      )
    }
    await check(["build", "--out="], failsWith: #""--out" must not be empty"#, see: "build")
    await check(
      ["render", "--smart=yes"],
      failsWith: #""--smart" takes no value, not "yes""#,
      see: "render"
    )
  }

  @Test func forgottenAndSpareWordsAreNamed() async {
    await check(["--jobs", "2"], failsWith: "a command is missing")
    await check(["-C"], failsWith: #""-C" needs a value: -C DIR"#)
    await check(
      ["build", "--out", "--fail-on=error"],
      failsWith: #""--out" needs a value: --out DIR"#,
      see: "build"
    )
    await check(
      ["completions"],
      failsWith: #""completions" needs SHELL: bash, zsh or fish"#,
      see: "completions"
    )
    await check(["version", "x"], failsWith: #"unexpected argument "x""#, see: "version")
  }

  @Test func anOptionInFrontOfItsCommandIsPutRight() async {
    let advice = "works only behind its command: lintel build --out"
    await check(["--out", "x", "build"], failsWith: #""--out" \#(advice)"#)
  }

  @Test func wordsFromOutsideCannotActOnATerminal() async {
    await check(
      ["\u{1B}[31m\nlintel: all is well"],
      failsWith: #"unknown command "\u{1B}[31m\u{A}lintel: all is well""#
    )
    await check([Word(bytes: [0xFF])], failsWith: #"unknown command "\u{FFFD}""#)
  }
}
