/// The YAML test suite and libyaml's own examples, read from beside the checkout.

import Base
import Foundation
import Testing
import YAML

struct SuiteTests {
  @Test func plainDataOfTheSuiteIsReadAsItsJSON() throws {
    let cases = try suite().filter { $0.isPlainData && $0.json != nil }
    let wrong = cases.filter { test in
      let document = parseYAML(SourceFile(test.id, test.yaml))
      let expected = test.json.flatMap { JSONValue(parsing: $0) }
      return !document.findings.isEmpty || JSONValue(document.root) != expected
    }
    report("\(cases.count - wrong.count) of \(cases.count) plain documents are read as their JSON")
    #expect(Set(wrong.map(\.id)).symmetricDifference(cases.isEmpty ? [] : misread) == [])
  }

  @Test func invalidTextsOfTheSuiteAreFindings() throws {
    let cases = try suite().filter(\.isInvalid)
    let missed = cases.filter { parseYAML(SourceFile($0.id, $0.yaml)).findings.isEmpty }
    report("\(cases.count - missed.count) of \(cases.count) invalid texts are found")
    #expect(Set(missed.map(\.id)).symmetricDifference(cases.isEmpty ? [] : tolerated) == [])
  }

  @Test func whatIsMoreThanPlainDataIsAFinding() throws {
    let cases = try suite().filter { !$0.isPlainData && !$0.isInvalid && !$0.isEmpty }
    let silent = cases.filter { parseYAML(SourceFile($0.id, $0.yaml)).findings.isEmpty }
    report("\(cases.count - silent.count) of \(cases.count) texts that are more are refused")
    #expect(silent.map(\.id) == [])
  }

  @Test func everyTextOfTheSuiteAndEveryCutOfItIsRead() throws {
    for test in try suite() {
      let bytes = Array(test.yaml.utf8)
      for length in 0...bytes.count {
        expectSound(SourceFile(path: BytePath(test.id), bytes: Array(bytes[..<length])))
      }
    }
  }

  @Test func libyamlsExamplesAreRead() throws {
    guard let folder = sharedFolder("conformance/yaml+libyaml/examples") else { return }
    for (name, bytes) in try files(in: folder) {
      let file = SourceFile(path: BytePath(name), bytes: bytes)
      expectSound(file)
      let document = parseYAML(file)
      #expect(document.root != nil || !document.findings.isEmpty, "\(name)")
    }
  }

  private func suite() throws -> [SuiteCase] {
    guard let folder = sharedFolder("conformance/yaml+yaml-test-suite/src") else { return [] }
    return try files(in: folder).flatMap { name, bytes in
      SuiteCase.cases(
        in: SourceFile(path: BytePath(name), bytes: bytes),
        id: String(name.dropLast(".yaml".count))
      )
    }
  }

  private func report(_ text: String) {
    print("YAML test suite: \(text)")
  }
}

/// Plain documents that libyaml 0.2.5 refuses or reads in its own way: tabs as separation, `:x` and
/// `?x` in flow collections, a `:` right behind a value or on a line of its own, folded text that is
/// not indented at the root, blanks in a block that ends with the file.
private let misread: Set = [
  "4MUZ/0", "4MUZ/2", "58MP", "5MUD", "5T43", "652Z", "6BCT", "6CA3", "96NN/0", "96NN/1", "9SA2",
  "A2M4", "DBG4", "DK3J", "DK95/0", "DK95/3", "DK95/4", "FP8R", "HM87/0", "HM87/1", "JEF9/2",
  "K3WX",
  "L24T/1", "NJ66", "Q5MG", "R4YG", "SM9W/1", "VJP3/1", "Y79Y/1", "Y79Y/10",
]

/// Invalid texts that libyaml 0.2.5 takes: comments without a blank before them, quoted and flow
/// lines that are not indented, and a few odd dashes.
private let tolerated: Set = [
  "9C9N", "9JBA", "CVW2", "DK95/1", "G5U8", "QB6E", "S98Z", "SU5Z", "X4QW", "Y79Y/3", "YJV2",
]
