import Base
import Foundation
import Testing

/// Expects the compact form, and that another reader gets the same value from both forms.
private func check(
  _ json: JSON,
  _ expected: String,
  at location: SourceLocation = #_sourceLocation
) throws {
  #expect(String(decoding: json.bytes(), as: UTF8.self) == expected, sourceLocation: location)
  for form in [JSON.Form.compact, .pretty] {
    let read = try JSONSerialization.jsonObject(
      with: Data(json.bytes(form)),
      options: .fragmentsAllowed
    )
    let (left, right) = (read as? NSObject, json.object as? NSObject)
    #expect(left != nil && left == right, sourceLocation: location)
  }
}

extension JSON {
  /// The value as Foundation would hold it.
  fileprivate var object: Any {
    switch self {
    case .object(let members): Dictionary(members.map { ($0.name, $0.value.object) }) { $1 }
    case .array(let elements): elements.map(\.object)
    case .string(let text): text
    case .integer(let number): number
    case .number(let number): number
    case .bool(let value): value
    case .null: NSNull()
    }
  }
}

@Suite struct JSONTests {
  @Test func valuesAreWrittenInTheOrderTheyWereGiven() throws {
    try check(["b": 1, "a": [true, .null, "x"], "c": [:]], #"{"b":1,"a":[true,null,"x"],"c":{}}"#)
    try check([], "[]")
    try check(.string(""), #""""#)
  }

  @Test func numbersKeepTheirValue() throws {
    try check([0, -1, .integer(.max), .integer(.min)], "[0,-1,\(Int.max),\(Int.min)]")
    try check(
      [.number(0.1), .number(-2.5e300), .number(.leastNonzeroMagnitude)],
      "[0.1,-2.5e+300,5e-324]"
    )
    let endless: JSON = [.number(.nan), .number(.infinity)]
    #expect(endless.bytes() == Array("[null,null]".utf8))
  }

  @Test func membersWithoutAValueAreLeftOut() throws {
    let title: String? = nil
    try check(["title": title.map(JSON.string), "why": JSON.null], #"{"why":null}"#)
  }

  @Test func thePrettyFormIsIndentedByTwoSpaces() {
    let json: JSON = ["a": [1, ["b": false]], "c": [], "d": [:]]
    let expected = """
      {
        "a": [
          1,
          {
            "b": false
          }
        ],
        "c": [],
        "d": {}
      }
      """
    #expect(String(decoding: json.bytes(.pretty), as: UTF8.self) == expected)
  }

  @Test func whatOthersWouldObeyIsEscaped() throws {
    try check(.string("a\"b\\c\n\r\t"), #""a\"b\\c\n\r\t""#)
    try check(.string("</script><!--"), #""\u003c/script>\u003c!--""#)
    try check(.string("\0\u{1B}\u{7F}\u{9B}"), #""\u0000\u001b\u007f\u009b""#)
    try check(.string("\u{2028}\u{2029}\u{202E}"), #""\u2028\u2029\u202e""#)
    try check(.string("\u{200B}\u{2066}\u{FEFF}"), #""\u200b\u2066\ufeff""#)
    try check(.string("##[error]#[[##"), ###""##\u005berror]#[[##""###)
    try check(["<\n": 1], #"{"\u003c\n":1}"#)
  }

  @Test func allOtherTextStaysAsItIs() throws {
    try check(
      .string("é\u{A0}漢字 🎉 \u{2027}\u{2030}\u{FEFE}/>&'"),
      "\"é\u{A0}漢字 🎉 \u{2027}\u{2030}\u{FEFE}/>&'\""
    )
  }

  @Test func everyCharacterSurvives() throws {
    for first in stride(from: UInt32(0), to: 0x11000, by: 0x400) {
      let scalars = (first..<first + 0x400).compactMap(Unicode.Scalar.init)
      let text = String(String.UnicodeScalarView(scalars))
      let read = try JSONSerialization.jsonObject(
        with: Data(JSON.string(text).bytes()),
        options: .fragmentsAllowed
      )
      let scalarsRead = try #require(read as? String).unicodeScalars
      #expect(Array(scalarsRead) == scalars, "from \(first)")
    }
  }
}
