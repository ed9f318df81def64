internal import Base

/// A text made from another line by line, knowing which line each of its lines came from.
struct RewrittenText: Sendable {
  let bytes: [UInt8]
  /// For every line, the line of the author's text that it stands for; nothing when they are the same.
  private let origins: [Int]?
  /// The last line of the author's text that is in it.
  private let lastOrigin: Int

  init(unchanged bytes: [UInt8]) {
    self.bytes = bytes
    origins = nil
    lastOrigin = 0
  }

  fileprivate init(_ bytes: [UInt8], _ origins: [Int], lastOrigin: Int) {
    self.bytes = bytes
    self.origins = origins
    self.lastOrigin = lastOrigin
  }

  var isUnchanged: Bool { origins == nil }

  func origin(of line: Int) -> Int {
    guard let origins else { return line }
    return origins.isEmpty ? 0 : origins[min(line, origins.count - 1)]
  }

  /// The last of the lines that a line stands for: a table's row of dashes has none of its own.
  func lastOrigin(of line: Int) -> Int {
    guard let origins else { return line }
    let next = line + 1 < origins.count ? origins[line + 1] : lastOrigin + 1
    return max(origin(of: line), next - 1)
  }
}

/// Builds a rewritten text.
struct LineRewriter {
  private let source: RewrittenText
  private let lines: LineMap
  private var output: [UInt8] = []
  private var origins: [Int] = []
  /// Where each line of the source went.
  private(set) var placements: [Int] = []

  init(_ source: RewrittenText, _ lines: LineMap) {
    self.source = source
    self.lines = lines
    output.reserveCapacity(source.bytes.count + source.bytes.count / 8)
    origins.reserveCapacity(lines.count + lines.count / 8)
    placements.reserveCapacity(lines.count)
  }

  /// The number that the next line will have.
  var nextLine: Int { origins.count }

  /// Takes lines over as they are, line endings included.
  mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let end = range.upperBound < lines.count ? lines.starts[range.upperBound] : source.bytes.count
    output += source.bytes[lines.starts[range.lowerBound]..<end]
    for line in range {
      placements.append(nextLine)
      origins.append(source.origin(of: line))
    }
  }

  /// Marks lines of the source as replaced by what is written next.
  mutating func skip(_ range: ClosedRange<Int>) {
    for _ in range { placements.append(nextLine) }
  }

  /// Writes a line of its own that stands for one of the source.
  mutating func write(_ text: some Sequence<UInt8>, for line: Int) {
    output += text
    output.append(newline)
    origins.append(source.origin(of: line))
  }

  /// Writes a heading behind what belongs to the containers around it.
  mutating func write(_ prefix: ArraySlice<UInt8>, heading text: [UInt8], for line: Int) {
    output += prefix
    output.append(hash)
    output.append(space)
    output += text
    output.append(space)
    write([hash], for: line)
  }

  consuming func finish() -> RewrittenText {
    RewrittenText(output, origins, lastOrigin: source.lastOrigin(of: lines.count - 1))
  }
}

private let hash = UInt8(ascii: "#")
