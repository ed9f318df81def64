/// The texts that are made to hurt.

import Testing

struct HostileText: Sendable, CustomTestStringConvertible {
  let name: String
  let size: Int
  /// Whether reading goes through the whole of it, so that its time may be compared.
  var isScalable = true
  let make: @Sendable (Int) -> String

  var testDescription: String { name }
}

extension HostileText {
  static let all: [HostileText] = nested + wide + refused

  private static let nested = [
    HostileText(name: "lists in lists", size: 100_000) { "[" * $0 },
    HostileText(name: "closed lists in lists", size: 60, isScalable: false) {
      ("[" * $0) + ("]" * $0)
    },
    HostileText(name: "mappings in mappings", size: 20_000) { "{a: " * $0 },
    HostileText(name: "keys in keys", size: 20_000) { "? " * $0 },
    HostileText(name: "items in items", size: 20_000) { "- " * $0 },
    HostileText(name: "lists in lists behind entries", size: 5_000) {
      ("a: [x]\n" * 9) + ("[" * $0)
    },
    HostileText(name: "stairs", size: 300, isScalable: false) { count in
      (0..<count).map { (" " * $0) + "a:\n" }.joined()
    },
    HostileText(name: "brackets that never match", size: 20_000) { "[}" * $0 },
  ]

  private static let wide = [
    HostileText(name: "long flow list", size: 500_000) { "a: [" + ("x," * $0) + "]" },
    HostileText(name: "flow list of lists", size: 20_000) { "[" + ("[x]," * $0) + "]" },
    HostileText(name: "flow list of pairs", size: 20_000) { "[" + ("a: b," * $0) + "]" },
    HostileText(name: "long block list", size: 20_000) { "- x\n" * $0 },
    HostileText(name: "many keys", size: 5_000) { count in
      (0..<count).map { "k\($0): v\n" }.joined()
    },
    HostileText(name: "the same key", size: 10_000) { "a: 1\n" * $0 },
    HostileText(name: "long key", size: 2_000_000) { ("k" * $0) + ": v" },
    HostileText(name: "long quoted key", size: 500_000) { "\"" + ("k" * $0) + "\": v" },
    HostileText(name: "long number", size: 1_000_000) { "a: " + ("9" * $0) },
    HostileText(name: "long folded text", size: 200_000) { "a: >\n" + ("  x\n" * $0) },
    HostileText(name: "long empty block", size: 100_000) { "a: |\n" + ("\n" * $0) },
    HostileText(name: "long comment", size: 10_000_000) { "# " + ("x" * $0) },
    HostileText(name: "many comments", size: 20_000) { "a: 1\n" + ("#\n" * $0) },
    HostileText(name: "many comments behind values", size: 10_000) { "- x #\n" * $0 },
    HostileText(name: "many comments before a tag", size: 10_000) {
      "a: !x\n" + ("#\n" * $0) + " b"
    },
    HostileText(name: "many letters of two bytes", size: 50_000) { "é: " + ("é " * $0) },
    HostileText(name: "many empty lines", size: 100_000) { ("\n" * $0) + "a: 1" },
    HostileText(name: "many lines of blanks", size: 20_000) { ("  \n" * $0) + "a: 1" },
    HostileText(name: "open quote", size: 100_000) { "a: \"" + ("x\n " * $0) },
    HostileText(name: "dashes", size: 20_000) { "a: " + ("- " * $0) },
    HostileText(name: "colons", size: 50_000) { ":" * $0 },
    HostileText(name: "colons and blanks", size: 20_000) { ": " * $0 },
    HostileText(name: "question marks in a flow list", size: 20_000) { "[" + ("?," * $0) },
  ]

  private static let refused = [
    HostileText(name: "nine times nine aliases", size: 9, isScalable: false) { count in
      "a0: &a0 [x]\n"
        + (1..<count).map { "a\($0): &a\($0) [" + ("*a\($0 - 1)," * 9) + "]\n" }.joined()
    },
    HostileText(name: "a list that holds itself", size: 1, isScalable: false) {
      "a: &a [" + ("*a," * $0) + "]"
    },
    HostileText(name: "many anchors", size: 5_000) { "- &a x\n" * $0 },
    HostileText(name: "many aliases", size: 20_000) { "- *a\n" * $0 },
    HostileText(name: "many merge keys", size: 5_000) { "<<: *a\n" * $0 },
    HostileText(name: "merge of many", size: 10_000) { "<<: [" + ("*a," * $0) + "]" },
    HostileText(name: "many tags", size: 5_000) { "- !!python/object:os.system x\n" * $0 },
    HostileText(name: "tags on one value", size: 10_000) { "a: " + ("!x " * $0) + "b" },
    HostileText(name: "many directives", size: 10_000) { "%YAML 9.9\n" * $0 },
    HostileText(name: "many documents", size: 10_000) { "---\n" * $0 },
    HostileText(name: "tabs", size: 50_000) { "\t" * $0 },
    HostileText(name: "zeros", size: 50_000) { "\0" * $0 },
  ]
}

private func * (text: String, count: Int) -> String {
  String(repeating: text, count: count)
}
