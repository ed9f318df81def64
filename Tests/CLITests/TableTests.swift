/// The table of commands, and everything made from it.

import Foundation
import Testing

@testable import CLI

private let allOptions = GlobalOptions.all + Command.all.flatMap(\.options)

@Suite struct TableTests {
  @Test func commandsAreInAlphabeticalOrder() {
    let names = Command.all.map(\.name)
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: [nil] + Command.all.map(\.name))
  func optionsAreInAlphabeticalOrderAndUnique(name: String?) {
    let own = name.flatMap(Command.named)?.options ?? GlobalOptions.all
    #expect(own.map(\.name) == own.map(\.name).sorted())
    let spellings = (name == nil ? own : GlobalOptions.all + own).flatMap(\.spellings)
    #expect(Set(spellings).count == spellings.count)
  }

  @Test func oneSpellingTakesAValueEverywhereOrNowhere() {
    let spellings = { (takesValue: Bool) in
      Set(allOptions.filter { ($0.value != nil) == takesValue }.flatMap(\.spellings))
    }
    #expect(spellings(true).isDisjoint(with: spellings(false)))
  }

  @Test func textsAreOneSentenceInPlainLetters() {
    let sentences =
      Command.all.map(\.summary) + allOptions.map(\.summary)
      + Command.all.flatMap(\.arguments).map(\.summary)
    for text in sentences {
      #expect(!text.hasSuffix(".") && text.first?.isUppercase == true, "\(text)")
    }
    let effects = Command.all.flatMap(\.examples).map(\.effect)
    for text in sentences + effects + Command.all.flatMap(\.discussion) {
      #expect(text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(text)")
    }
  }

  @Test func everyExampleIsACommandLineThatParses() throws {
    for example in Command.all.flatMap(\.examples) {
      let line = try #require(example.command.firstRange(of: "lintel "))
      let words = example.command[line.upperBound...].split(separator: " ")
        .prefix { !["|", ">"].contains($0) }.map { Word($0.filter { $0 != ")" }) }
      var parser = CommandLineParser(Environment(arguments: words))
      #expect(throws: Never.self, "\(example.command)") { try parser.parse() }
    }
  }

  @Test func requiredArgumentsComeFirst() {
    for command in Command.all {
      let flags = command.arguments.map(\.isRequired)
      #expect(flags == flags.filter(\.self) + flags.filter { !$0 })
    }
  }

  /// A body that asked for an option outside its table would always get the default.
  @Test func bodiesAskOnlyForOptionsOfTheirTable() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/CLI/Commands")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder,
      includingPropertiesForKeys: nil
    )
    var declared = 0
    for file in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      let keys = text.matches(of: /let (\w+) = OptionKey/).map { String($0.1) }
      for key in keys { #expect(text.contains("\(key).option"), "\(key) in \(file.path)") }
      for ask in text.matches(of: /invocation\[(\w+)\]/) {
        #expect(keys.contains(String(ask.1)), "\(ask.1) in \(file.path)")
      }
      declared += text.matches(of: /static let \w+ = Command\(/).count
    }
    #expect(declared == Command.all.count)
  }
}
