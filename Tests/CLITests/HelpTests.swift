/// Help for people: on a terminal and in the manual.

import Testing

@testable import CLI

private func output(of words: Word..., width: Int = 80) async -> String {
  let outcome = await outcome(of: words, width: width)
  #expect(outcome.code == .clean && outcome.error.isEmpty)
  return outcome.output
}

@Suite struct HelpTests {
  @Test func theHelpOfACommandReadsAsAPage() async {
    #expect(
      await output(of: "help", "completions") == """
        Usage: lintel completions SHELL

        Write the completion script of a shell.

        The script completes commands, options, their values, files and folders. It is
        written to standard output and needs nothing but the shell.

        Arguments:
          SHELL  The shell to write for: bash, zsh or fish

        Global options:
              --color WHEN     Use colours: auto, always or never [default: auto]
          -C, --directory DIR  Work on the repository in this folder [default: .]
          -h, --help           Show help and stop
              --jobs N         Run at most this many tasks at a time [default: one per
                               processor]
              --version        Show the version and stop

        Examples:
          source <(lintel completions bash)
              Complete in this bash; put the line into ~/.bashrc to keep it.
          lintel completions zsh > ~/.zfunc/_lintel
              Complete in zsh, where ~/.zfunc is in $fpath before compinit runs.
          lintel completions fish > ~/.config/fish/completions/lintel.fish
              Complete in fish.

        """
    )
  }

  @Test func bothWaysToAskGiveTheSameText() async {
    for command in Command.all {
      let name = Word(command.name)
      #expect(await output(of: "help", name) == output(of: name, "--help"))
      #expect(await output(of: "-h", name) == output(of: name, "-h"))
    }
    #expect(await output(of: "help") == output(of: "--help"))
  }

  @Test func everythingOfTheTableIsInTheHelp() async {
    let list = await output(of: "help")
    for command in Command.all {
      #expect(list.contains("  \(command.name) "))
      let page = await output(of: "help", Word(command.name))
      for option in command.options + GlobalOptions.all {
        #expect(option.spellings.allSatisfy(page.contains), "\(option.name)")
      }
      for example in command.examples { #expect(page.contains("  \(example.command)\n")) }
    }
  }

  @Test(arguments: [40, 60, 80, 200])
  func textIsWrappedAtTheWidth(width: Int) async {
    for command in Command.all {
      let page = await output(of: "help", Word(command.name), width: width)
      let commandLines = command.examples.map { "  \($0.command)" } + ["Usage: \(command.usage)"]
      for line in page.split(separator: "\n") where !commandLines.contains(String(line)) {
        #expect(line.count <= min(width, 100), "\(line)")
      }
      #expect(!page.contains(" \n") && !page.contains("\n\n\n") && page.hasSuffix("\n"))
    }
  }

  @Test func theBareNameSaysHowToStart() async {
    let outcome = await outcome(of: [])
    #expect(outcome.code == .clean && outcome.error.isEmpty)
    #expect(outcome.output.contains("lintel build "))
    #expect(outcome.output.split(separator: "\n").count < 10)
  }

  @Test func theVersionIsOneLine() async {
    for word: Word in ["version", "--version"] {
      #expect(await output(of: word) == "lintel 0.1.0\n")
    }
  }
}

@Suite struct ManualPageTests {
  @Test func theManualHasItsSectionsInOrder() async {
    let titles = await output(of: "help", "--man").split(separator: "\n")
      .filter { $0.hasPrefix(".SH") }.map { $0.dropFirst(5).dropLast() }
    #expect(
      titles == [
        "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS", "EXAMPLES", "ENVIRONMENT",
        "EXIT STATUS",
      ]
    )
  }

  @Test func everythingOfTheTableIsInTheManual() async {
    let page = await output(of: "help", "--man").replacing(#"\-"#, with: "-")
      .replacing(#"\(aq"#, with: "'").replacing(#"\(ti"#, with: "~").replacing(#"\fR"#, with: "")
    for command in Command.all {
      #expect(page.contains(#".SS "\#(command.usage)""#))
      for option in command.options + GlobalOptions.all {
        #expect(page.contains("\n.TP\n\\fB\(option.spellings.joined(separator: ", \\fB"))"))
        #expect(page.contains(option.summary))
      }
      for example in command.examples { #expect(page.contains("\n\\fB\(example.command)\n")) }
    }
    for variable in Variable.allCases { #expect(page.contains("\n\\fB\(variable.rawValue)\n")) }
  }

  @Test func textNeverBecomesARequest() async {
    let known = [".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".nh", ".ad"]
    for line in await output(of: "help", "--man").split(separator: "\n") {
      #expect(!line.hasPrefix("'"))
      if line.hasPrefix(".") { #expect(known.contains { line.hasPrefix($0) }, "\(line)") }
    }
  }
}
