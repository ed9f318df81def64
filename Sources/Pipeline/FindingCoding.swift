internal import Base

/// Findings as bytes, so that a build with nothing to do can say again what the last one said.
enum FindingCoding {
  static func encode(_ findings: [Finding]) -> [UInt8] {
    var writer = Writer()
    writer.number(findings.count)
    for finding in findings {
      writer.text(finding.rule.code)
      writer.text(finding.rule.name)
      writer.number(finding.severity.rawValue)
      writer.place(finding.place)
      writer.text(finding.message.text)
      writer.text(finding.help ?? "")
      writer.list(finding.related) { writer, related in
        writer.place(related.place)
        writer.text(related.message.text)
        writer.number(related.countsFromRepository ? 1 : 0)
      }
      writer.list(finding.fixes) { $0.fix($1) }
      writer.list(finding.subjects) { $0.text($1) }
    }
    return writer.bytes
  }

  /// Nothing when the bytes are not what `encode` writes.
  static func decode(_ bytes: [UInt8]) -> [Finding]? {
    var reader = Reader(bytes)
    guard let count = reader.number(), (0...bytes.count).contains(count) else { return nil }
    var findings: [Finding] = []
    for _ in 0..<count {
      guard let finding = reader.finding() else { return nil }
      findings.append(finding)
    }
    return reader.isAtEnd ? findings : nil
  }
}

private struct Writer {
  private(set) var bytes: [UInt8] = []

  mutating func number(_ number: Int) {
    let value = UInt64(bitPattern: Int64(number))
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  mutating func text(_ text: String) {
    run(Array(text.utf8))
  }

  mutating func run(_ run: [UInt8]) {
    number(run.count)
    bytes += run
  }

  mutating func place(_ place: Place) {
    run(place.path.bytes)
    number(place.range.start)
    number(place.range.end)
  }

  mutating func list<Element>(
    _ elements: [Element],
    _ write: (inout Writer, Element) -> Void
  ) {
    number(elements.count)
    for element in elements { write(&self, element) }
  }

  mutating func fix(_ fix: Fix) {
    text(fix.title.text)
    text(fix.safety.rawValue)
    list(fix.edits) { writer, edit in
      writer.place(edit.place)
      writer.text(edit.replacement)
    }
  }
}

private struct Reader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number() -> Int? {
    guard rest.count >= 8 else { return nil }
    let value = rest.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    rest = rest.dropFirst(8)
    return Int(exactly: Int64(bitPattern: value))
  }

  mutating func run() -> [UInt8]? {
    guard let count = number(), count >= 0, count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  mutating func text() -> String? {
    run().map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func place() -> Place? {
    guard let path = run(), let start = number(), let end = number(), 0 <= start, start <= end
    else { return nil }
    return Place(BytePath(bytes: path), SourceRange(start, end))
  }

  mutating func finding() -> Finding? {
    guard let code = text(), let name = text(),
      let severity = number().flatMap(Severity.init(rawValue:)), let place = place(),
      let message = text(), let help = text(), let related = list({ $0.related() }),
      let fixes = list({ $0.fix() }), let subjects = list({ $0.text() })
    else { return nil }
    return Finding(
      RuleID(code, name),
      severity,
      at: place,
      Message(stringLiteral: message),
      help: help.isEmpty ? nil : help,
      related: related,
      fixes: fixes,
      subjects: subjects
    )
  }

  private mutating func list<Element>(_ read: (inout Reader) -> Element?) -> [Element]? {
    guard let count = number(), (0...rest.count).contains(count) else { return nil }
    var elements: [Element] = []
    for _ in 0..<count {
      guard let element = read(&self) else { return nil }
      elements.append(element)
    }
    return elements
  }

  private mutating func related() -> Related? {
    guard let place = place(), let message = text(), let flag = number() else { return nil }
    return Related(place, Message(stringLiteral: message), countsFromRepository: flag == 1)
  }

  private mutating func fix() -> Fix? {
    guard let title = text(), let safety = text().flatMap(Fix.Safety.init(rawValue:)),
      let edits = list({ $0.edit() })
    else { return nil }
    return Fix(Message(stringLiteral: title), safety, edits)
  }

  private mutating func edit() -> Fix.Edit? {
    guard let place = place(), let replacement = text() else { return nil }
    return Fix.Edit(place, replacement)
  }
}
