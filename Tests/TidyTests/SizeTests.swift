import Testing

@Suite("Sizes")
struct SizeTests {
  @Test("no file is longer than 300 lines")
  func files() {
    #expect(!Checkout.sources.isEmpty)
    for file in Checkout.sources + Checkout.tests {
      let count = file.lines.count - 1
      #expect(count <= 300, "\(file.path) has \(count) lines")
    }
  }

  @Test("no function of the sources is longer than 40 lines")
  func functions() {
    let counted = Checkout.sources.flatMap { file in
      SwiftText(file.text).functions.map { (file.path, $0) }
    }
    #expect(counted.count > 200)
    for (path, function) in counted {
      #expect(function.length <= 40, "\(path):\(function.line) takes \(function.length) lines")
    }
  }

  @Test(
    "functions are counted from their signature to their last brace",
    arguments: [
      ("func a() {\n}\n", [2]),
      ("func a() { b() }\nlet c = 1\n", [1]),
      ("struct S {\n  init(\n    a: Int\n  ) {\n  }\n}\n", [4]),
      ("func a(b: () -> Void = { }) {\n  \"}\"\n  // }\n  /* } */\n}\n", [5]),
      ("func a() {\n  \"\\(b(\"}\"))\"\n  #\"\"}\"#\n}\n", [4]),
      ("func a() {\n  \"\"\"\n  }}\n  \"\"\"\n}\n", [5]),
      ("protocol P {\n  func a()\n  func b() -> Int\n}\nfunc c() {\n}\n", [2]),
      ("var a: Int {\n  1\n}\nvar b = 2\nvar c = [1].map { $0 }\n", [3]),
      ("let a = S.init(b) {\n}\n", []),
      ("func a()\n  -> Int\n{\n  func b() {\n  }\n}\n", [6, 2]),
    ] as [(String, [Int])]
  )
  func counter(source: String, lengths: [Int]) {
    #expect(SwiftText(source).functions.map(\.length) == lengths)
  }
}
