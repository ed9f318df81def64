/// What of a document counts as its words, and which of them are acronyms.

import Base
import Handbook
import Markdown
import Rules
import Testing

@Suite("The words of a document")
struct ProseTests {
  @Test("are those of its text, in the order of the text")
  func words() {
    check("# One two\n\n- three, **four**\n\n| five |\n| --- |\n", finds: "One two three four five")
    check("a_b ä9 c-d e's", finds: "a_b ä9 c d e s")
    check("a—b “c” «d» → e…", finds: "a b c d e")
    check("", finds: "")
    check("---\ntitle: x\n---\n\na\r\nb\r\n", finds: "a b")
  }

  @Test("are not those of code")
  func code() {
    check("a `b` ``c ` d`` e", finds: "a e")
    check("a `b\nc` d", finds: "a d")
    check("a `b\n\nc` d", finds: "a b c d")
    check("a `` b ` c", finds: "a b c")
    check("a\n\n```swift\nb\n```\n\nc\n\n    d\n\ne\n", finds: "a c e")
    check("a\n\n> ```\n> b\n> ```\n\nc\n", finds: "a c")
    check("a \\`b\\` c", finds: "a b c")
  }

  @Test("are not those of raw HTML, of comments and of addresses")
  func addresses() {
    check("a <b title=\"c\">d</b> e < f", finds: "a d e f")
    check("a <!-- b > c\n\nd --> e", finds: "a e")
    check("[a](b.md) c ![d](<e f.png>) g", finds: "a c d g")
    check("[a][b] c\n\n[b]: d\n\ne", finds: "a c b e")
    check("a https://b.c/d e <https://f.g> h", finds: "a https e h")
    check("[a](b\nc", finds: "a c")
  }

  @Test(
    "are found in a time that grows with the text alone",
    .timeLimit(.minutes(1)),
    arguments: [
      "`", "``` ` `` ", "<a ", "<!--", "](", "[a][", "\n \n", "<", "\\", "A ", "(AB) ", "a`\n",
    ]
  )
  func hostile(part: String) async throws {
    let text = String(repeating: part, count: 100_000 / part.utf8.count)
    let file = ParsedFile(parsing: SourceFile("a.md", text), .handbook)
    let words = Prose(file).words
    #expect(words.allSatisfy { $0.end <= text.utf8.count && !$0.isEmpty })
    #expect(zip(words, words.dropFirst()).allSatisfy { $0.end <= $1.start })
  }

  private func check(
    _ text: String,
    finds words: String,
    at location: Testing.SourceLocation = #_sourceLocation
  ) {
    let file = ParsedFile(parsing: SourceFile("a.md", text), .handbook)
    let found = Prose(file).words.map { file.source.text($0) }.joined(separator: " ")
    #expect(found == words, sourceLocation: location)
  }
}

@Suite("Acronyms")
struct AcronymTests {
  @Test("are told once a page, where they are first used")
  func first() async throws {
    try await check("See OMS, OMSs and PQR. OMS.", finds: ["OMS", "PQR"])
    try await check("HTTP, APIs, MUST, XIV and SELECT", finds: [])
  }

  @Test("are said in full beside brackets, colons and dashes, or by words with their letters")
  func explained() async throws {
    let known = [
      "the order system (OMS), and OMS", "OMS (order system)", "OMS: orders", "OMS — orders",
      "order management system, later OMS", "Order System OS2 QX. Queue Xylophone",
    ]
    for text in known { try await check(text, finds: []) }
    try await check("the big thing (OMS)", finds: ["OMS"])
    try await check("a quick xylophone plays QX", finds: ["QX"])
  }

  @Test("are not parts of names, nor words that are shouted")
  func names() async throws {
    let names = "ADX-0007 PQR2 .NQT a.PQR x::PQR $PQR PQR=1 PQR_S @PQR #PQR `PQR` PQR's"
    for name in names.split(separator: " ") { try await check("a \(name) b", finds: []) }
    try await check("DOX NOT TOUCHY", finds: [])
    try await check("[NEEDX CLARIFICATION]", finds: [])
    try await check("PQR/STU", finds: ["PQR", "STU"])
  }

  private func check(
    _ text: String,
    finds names: [String],
    at location: Testing.SourceLocation = #_sourceLocation
  ) async throws {
    let found = try await findings(in: Example(["page.md": text])).filter {
      $0.rule.code == "DOC011"
    }
    #expect(found.flatMap(\.subjects) == names, "\(text)", sourceLocation: location)
  }
}
