import Base
import Testing

@Suite("Reading JSON")
struct JSONParsingTests {
  @Test("gives every value back as it was written")
  func values() throws {
    try check("[null,true,false,0,-7,1.5,2e3,\"\"]")
    try check(#"{"b":1,"a":{"c":[[],{}]}}"#)
    #expect(try JSON.parsed(Array("[1.5, -2E-1]".utf8)).get() == [.number(1.5), .number(-0.2)])
  }

  @Test("reads every escape, pairs of surrogates too")
  func escapes() throws {
    let text = #""\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00""#
    #expect(try JSON.parsed(Array(text.utf8)).get() == "\"\\/\u{8}\u{C}\n\r\té😀")
  }

  private func check(_ text: String) throws {
    let json = try JSON.parsed(Array(text.utf8)).get()
    #expect(try JSON.parsed(json.bytes(.compact)).get() == json)
    #expect(try JSON.parsed(json.bytes(.pretty)).get() == json)
  }

  @Test(
    "refuses what is no JSON, and says where",
    arguments: [
      ("", 0), ("[1,]", 3), ("{\"a\":1,}", 7), ("{a:1}", 1), ("01", 2), ("1.", 2), ("-", 1),
      ("1e", 2),
      ("\"a", 2), ("\"\\x\"", 3), ("\"\\uD800\"", 7), ("\"\\u+123\"", 3), ("nul", 0), ("[] []", 3),
      ("\"\u{1}\"", 2), ("{\"a\":1,\"a\":2}", 10), ("[1 2]", 3),
    ]
  )
  func refusals(text: String, offset: Int) {
    guard case .failure(let fault) = JSON.parsed(Array(text.utf8)) else {
      Issue.record("\(text) was read")
      return
    }
    #expect(fault.offset == offset, "\(text): \(fault.message)")
    #expect(!fault.message.isEmpty)
  }

  @Test("refuses bytes that are no text, and nesting that nobody writes")
  func hostile() {
    for bytes in [[0x22, 0xFF, 0x22], [UInt8](repeating: 0x5B, count: 100_000)] {
      if case .success = JSON.parsed(bytes) { Issue.record("\(bytes.prefix(3)) was read") }
    }
  }
}
