/// What plain text may be read as, and what it may not.

import Base
import Testing
import YAML

struct ScalarTests {
  @Test(
    arguments: [
      ("true", true), ("True", true), ("TRUE", true), ("false", false), ("False", false),
      ("FALSE", false), ("tRUE", nil), ("yes", nil), ("NO", nil), ("on", nil), ("y", nil),
      ("1", nil),
    ] as [(String, Bool?)]
  )
  func booleansAreTrueAndFalse(text: String, expected: Bool?) {
    #expect(YAMLScalar(text).asBool == expected)
  }

  @Test(
    arguments: [
      ("0", 0), ("12", 12), ("-7", -7), ("+7", 7), ("0o14", 12), ("0x1F", 31), ("0xff", 255),
      ("-0", 0),
      ("9223372036854775807", .max), ("9223372036854775808", nil), ("012", nil), ("-012", nil),
      ("00", nil), ("1_000", nil), ("0b1", nil), ("0x", nil), ("0x+1", nil), ("0o8", nil),
      ("-0x1", nil), ("1.0", nil), ("", nil), ("+", nil), ("--1", nil), ("12:30:45", nil),
      ("１", nil),
    ] as [(String, Int?)]
  )
  func wholeNumbersFollowTheCoreSchema(text: String, expected: Int?) {
    #expect(YAMLScalar(text).asInt == expected)
  }

  @Test(
    arguments: [
      ("1", 1), ("-1.5", -1.5), (".5", 0.5), ("5.", 5), ("1e3", 1000), ("1.5E-3", 0.0015),
      ("+.5e+1", 5), ("0x10", 16), (".inf", .infinity), ("-.Inf", -.infinity), ("+.INF", .infinity),
      ("00.5", 0.5), ("1e309", nil), ("inf", nil), ("nan", nil), ("infinity", nil), ("0x1p3", nil),
      (".", nil), ("-", nil), ("e3", nil), ("1e", nil), ("1e+", nil), ("1.2.3", nil), ("012", nil),
      ("1_0.5", nil), ("99.95%", nil), (" 1", nil), ("10000000000000000000", 1e19),
    ] as [(String, Double?)]
  )
  func numbersFollowTheCoreSchema(text: String, expected: Double?) {
    #expect(YAMLScalar(text).asFloat == expected)
  }

  @Test func notANumberIsANumber() {
    #expect(YAMLScalar(".nan").asFloat?.isNaN == true)
  }

  @Test func aMillionDigitsAreNoNumber() {
    let digits = YAMLScalar(String(repeating: "9", count: 1_000_000))
    #expect(digits.asInt == nil)
    #expect(digits.asFloat == nil)
  }

  @Test(arguments: [
    ("", true), ("~", true), ("null", true), ("Null", true), ("NULL", true), ("nULL", false),
    ("none", false), ("0", false),
  ])
  func nothingIsNull(text: String, expected: Bool) {
    #expect(YAMLScalar(text).isNull == expected)
  }

  @Test(arguments: [YAMLScalar.Style.singleQuoted, .doubleQuoted, .literal, .folded])
  func quotedScalarsAreAlwaysText(style: YAMLScalar.Style) {
    for text in ["", "~", "true", "1", "1.5", ".inf", "2026-09-30"] {
      let scalar = YAMLScalar(text, style: style)
      #expect(scalar.noun == "text")
      #expect(!scalar.isNull && scalar.asBool == nil && scalar.asDate == nil)
      #expect(scalar.asInt == nil && scalar.asFloat == nil)
    }
  }

  @Test(arguments: [
    ("[a]", "a list"), ("{a: b}", "a mapping"), ("~", "nothing"), ("True", "a boolean"),
    ("0o7", "a number"), ("2026-02-28", "a date"), ("2026-02-30", "text"), ("no", "text"),
  ])
  func valuesHaveANameForMessages(yaml: String, noun: String) throws {
    let value = try #require(parseYAML(SourceFile("a", "k: " + yaml)).root?["k"])
    #expect(value.noun == noun)
  }
}
