/// Texts made to hurt: each is answered soon, and in time that grows with its length.

import Base
import Testing
import YAML

@Suite(.serialized)
struct HostileTests {
  @Test(arguments: HostileText.all)
  func hostileTextsAreAnsweredWithinASecond(hostile: HostileText) {
    let file = SourceFile("a.yml", hostile.make(hostile.size))
    let front = SourceFile("a.md", "---\n" + hostile.make(hostile.size) + "\n---\n")
    #expect(seconds { expectSound(file) } < 1)
    #expect(seconds { _ = readFrontMatter(front) } < 1)
  }

  /// With no limit on size, so that it is the reading that is measured.
  ///
  /// One of five attempts has to do, as the machine may be busy with something else.
  @Test(arguments: HostileText.all.filter(\.isScalable))
  func timeGrowsWithLength(hostile: HostileText) {
    let short = SourceFile("a.yml", hostile.make(hostile.size / 16))
    let long = SourceFile("a.yml", hostile.make(hostile.size / 4))
    #expect((0..<5).contains { _ in time(of: long) <= 6 * max(time(of: short), 0.001) })
  }

  @Test func manyFrontMattersAreReadFast() {
    let text =
      "---\nkind: adr\ntitle: Use queues\nstatus: accepted\ndate: 2026-09-30\ntags: [a, b]\n---\n"
    let file = SourceFile("a.md", text + "body\n")
    let time = seconds { for _ in 0..<10_000 { _ = readFrontMatter(file) } }
    print("10,000 front matters: \(time) s")
    #expect(time < 5)
  }

  private func time(of file: SourceFile) -> Double {
    let limits = YAMLLimits(bytes: .max)
    return (0..<3).map { _ in seconds { _ = parseYAML(file, limits: limits) } }.min() ?? 0
  }

  private func seconds(_ work: () -> Void) -> Double {
    let time = ContinuousClock().measure(work)
    return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
  }
}
