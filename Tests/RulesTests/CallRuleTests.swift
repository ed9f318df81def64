import Base
import Handbook
import Rules
import Testing

@Suite("Rules about calls")
struct CallRuleTests {
  @Test(
    "a retry gets its waits in the style that it is written in",
    arguments: [
      (
        "    retry: {max-attempts: 3}\n",
        "    retry: {max-attempts: 3, backoff: exponential, jitter: true}\n"
      ),
      (
        "    retry:\n      max-attempts: 3 # the first included\n      base: 1s\n",
        """
            retry:
              max-attempts: 3 # the first included
              backoff: exponential
              jitter: true
              base: 1s

        """
      ),
      (
        "    retry: {backoff: fixed, jitter: false, max-attempts: 3}\n",
        "    retry: {backoff: fixed, jitter: true, max-attempts: 3}\n"
      ),
      (
        "    retry: {max-attempts: 3, backoff: none}\n",
        "    retry: {max-attempts: 3, jitter: true, backoff: exponential}\n"
      ),
    ]
  )
  func waits(before: String, after: String) async throws {
    let lead = "---\nkind: service\ndepends-on:\n  - target: stock\n    style: sync\n"
    let text = lead + before + "---\n# Orders\n"
    let path = "services/orders.md"
    let example: Example = [path: text, "services/stock.md": "---\nkind: service\n---\n# Stock\n"]
    let found = try await findings(in: example).filter {
      ["NET006", "NET018"].contains($0.rule.code)
    }
    let changes = fixed(found, upTo: .unsafe) { _ in SourceFile(path, text) }
    #expect(found.count == 1)
    #expect(
      changes.map { String(decoding: $0.after, as: UTF8.self) } == [
        lead + after + "---\n# Orders\n"
      ]
    )
  }

  @Test("a path of retries is told step by step")
  func path() async throws {
    let example: Example = [
      "services/a.md": caller("b", 4), "services/b.md": caller("c", 4),
      "services/c.md": caller("d", 4), "services/d.md": "---\nkind: service\n---\n# D\n",
    ]
    let found = try await findings(in: example).filter { $0.rule.name.contains("retry-am") }
    let finding = try #require(found.first)
    #expect(found.count == 1 && finding.severity == .error)
    #expect(
      finding.message.text
        == "`d` may get 64 calls for one of `a`: 4 × 4 × 4 on `a → b → c → d`"
    )
    #expect(
      finding.related.map(\.place.path.display) == [
        "services/a.md", "services/b.md", "services/c.md",
      ]
    )
    #expect(finding.related[1].message.text == "`b` calls `c` up to 4 times")
  }

  @Test("what comes from the defaults is one finding, and says so")
  func defaults() async throws {
    let calls = (1...7).map { "  - {target: s\($0), style: sync}\n" }.joined()
    let example = Example(
      files: [
        Example.File(
          path: "services/orders.md",
          text:
            "---\nkind: service\ndefaults: {timeout: none}\ndepends-on:\n\(calls)---\n# Orders\n"
        )
      ]
        + (1...7).map {
          Example.File(path: "services/s\($0).md", text: "---\nkind: service\n---\n# S\n")
        }
    )
    let found = try await findings(in: example).filter { $0.rule.code == "NET001" }
    #expect(
      found.map(\.message.text) == [
        "`orders` has no timeout for `s1`, `s2`, `s3`, `s4`, `s5` and 2 more: its defaults say `none`"
      ]
    )
    #expect(found.first?.related.count == 7)
    #expect(found.first?.subjects == ["orders", "defaults"])
  }

  @Test("of a caller with very many calls a hundred are told")
  func bound() async throws {
    let calls = (1...300).map { "  - {target: db\($0)}\n" }.joined()
    let stores = (1...300).map { "  - {id: db\($0), kind: database}\n" }.joined()
    let text = "---\nkind: service\nowns:\n\(stores)depends-on:\n\(calls)---\n# Orders\n"
    let found = try await findings(in: ["services/orders.md": text])
    #expect(found.count { $0.rule.code == "NET001" } == 100)
  }

  @Test("a caller that hands its deadline on is only noted")
  func propagation() async throws {
    let example: Example = [
      "services/a.md":
        "---\nkind: service\ndepends-on: [{target: b, style: sync, timeout: 10s, deadline-propagation: true}]\n---\n# A\n",
      "services/b.md":
        "---\nkind: service\ndepends-on: [{target: c, style: sync, criticality: hard, timeout: 20s}]\n---\n# B\n",
      "services/c.md": "---\nkind: service\n---\n# C\n",
    ]
    let finding = try #require(await findings(in: example).first { $0.rule.code == "NET003" })
    #expect(finding.severity == .info)
    #expect(finding.related.map(\.place.path.display) == ["services/b.md"])
  }
}

private func caller(_ target: String, _ attempts: Int) -> String {
  """
  ---
  kind: service
  depends-on:
    - target: \(target)
      style: sync
      timeout: 1s
      retry: {max-attempts: \(attempts), backoff: exponential, jitter: true}
  ---
  # Service
  """
}
