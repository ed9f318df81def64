import Base
import Testing

@Suite("The hash of content")
struct ContentHashTests {
  @Test(
    "is XXH64 with seed 0",
    arguments: [
      ("", "ef46db3751d8e999"), ("a", "d24ec4f1a98c6e5b"), ("abc", "44bc2cf5ad770999"),
      ("The lintel carries the weight over the door.", "2552170e96ce8261"),
    ]
  )
  func texts(text: String, expected: String) {
    #expect(ContentHash(Array(text.utf8)).text == expected)
  }

  /// The lengths around which XXH64 takes another way: 4, 8 and 32 bytes.
  @Test(
    "is XXH64 at every length where the algorithm turns",
    arguments: [
      (1, "1f25c8d0bc1f4bb6"), (3, "31d2363f52e564c9"), (4, "9bb64b7d66ee9fda"),
      (7, "9a7b149959ce60d8"), (8, "dab99d95c6f90092"), (9, "170bb6bf975b4c02"),
      (12, "d52e407833af5133"), (31, "a2aa5f33cc4a6119"), (32, "23c3c17ef790fd97"),
      (33, "50a7cfc7ba588784"), (63, "5e3e54b431c7493c"), (64, "0eb64b3ef6eeb01f"),
      (100, "a61f8d4c170fe531"), (1_000, "5f235fa033f1a3fb"),
    ]
  )
  func lengths(count: Int, expected: String) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 + 3) }
    #expect(ContentHash(bytes).text == expected)
  }

  @Test("is always sixteen digits")
  func text() {
    #expect(ContentHash(value: 0).text == "0000000000000000")
    #expect(ContentHash(value: 0xAB).text == "00000000000000ab")
    #expect(ContentHash(value: .max).text == "ffffffffffffffff")
  }
}
