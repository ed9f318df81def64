/// The tables in the text of a document that state what its front matter may state as well.

internal import Base
internal import Handbook
internal import Markdown

struct BodyTables: Sendable {
  private(set) var steps: [StepFacts] = []
  private(set) var failureModes = FactList<FailureModeFacts>()
  private(set) var dependencies = Fact<FactItems<String>>.unknown
  /// What the list of requirements answers.
  private(set) var answers: [Answer] = []

  init() {}

  init(of document: Document) {
    let file = document.file
    switch document.kind {
    case "workflow": steps = file.table(below: { $0 == "steps" })?.steps ?? []
    case "service":
      if let table = file.table(below: { $0.hasPrefix("failure mode") }) {
        failureModes = table.failureModes
      }
      if let table = file.table(below: { $0 == "dependencies" }) {
        dependencies = table.firstColumn
      }
    case "system": answers = file.answers
    default: break
    }
  }
}

/// A table below a heading.
private struct BodyTable {
  let bytes: [UInt8]
  let range: SourceRange
  let cells: TableCells
  /// The headings of the columns, in small letters.
  let header: [String]

  init(_ bytes: [UInt8], _ range: SourceRange) {
    self.bytes = bytes
    self.range = range
    cells = tableCells(bytes, range)
    header = cells.header.map { (cellText(bytes, $0) ?? "").lowercased() }
  }
}

extension String {
  /// Whether a word stands in it, by bytes: the search of the standard library goes by characters
  /// and takes many times as long.
  fileprivate func holds(_ word: String) -> Bool {
    var rest = utf8[...]
    while rest.count >= word.utf8.count {
      if rest.starts(with: word.utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}

extension ParsedFile {
  /// The first table below a heading, which is asked about in small letters.
  fileprivate func table(below isMeant: (String) -> Bool) -> BodyTable? {
    var isBelow = false
    for block in survey.blocks {
      switch block.kind {
      case .heading(let number): isBelow = isMeant(survey.headings[number].text.lowercased())
      case .table where isBelow: return BodyTable(source.bytes, block.range)
      default: break
      }
    }
    return nil
  }
}

extension BodyTable {
  fileprivate var steps: [StepFacts] {
    let call = column(["service", "element", "who"])
    let purpose = column(["what it does", "action", "what"])
    let compensation = column(["compensation"])
    guard call != nil else { return [] }
    return cells.rows.map { row in
      var step = StepFacts()
      step.presence = .stated(Spot(rowRange(row)))
      step.call = fact(row, call)
      step.purpose = fact(row, purpose)
      step.compensation = fact(row, compensation)
      return step
    }
  }

  fileprivate var failureModes: FactList<FailureModeFacts> {
    let slow = column(["slow"])
    let down = column(["is down", "down"])
    let badData = column(["bad data"])
    let selfDown = column(["we are down"])
    var list = FactList<FailureModeFacts>()
    list.presence = .stated(Spot(range))
    list.items = cells.rows.map { row in
      var mode = FailureModeFacts()
      mode.presence = .stated(Spot(rowRange(row)))
      mode.dependency = fact(row, 0)
      mode.slow = fact(row, slow)
      mode.down = fact(row, down)
      mode.badData = fact(row, badData)
      mode.selfDown = fact(row, selfDown)
      return mode
    }
    return list
  }

  fileprivate var firstColumn: Fact<FactItems<String>> {
    let items = cells.rows.compactMap { row -> Located<String>? in
      guard let cell = row.first, let name = text(cell) else { return nil }
      return Located(name, at: cell)
    }
    return Fact(FactItems(items), at: range)
  }

  /// The column whose heading holds one of some words, the first of the words before the others.
  private func column(_ words: [String]) -> Int? {
    words.lazy.compactMap { word in header.firstIndex { $0.holds(word) } }.first
  }

  /// A cell with a dash in it says that there is none.
  private func fact(_ row: [SourceRange], _ column: Int?) -> Fact<String> {
    guard let column, column < row.count, let text = text(row[column]) else { return .unknown }
    let isDash = ["-", "–", "—", "none"].contains(text)
    return isDash ? .none(Spot(row[column])) : Fact(text, at: row[column])
  }

  private func rowRange(_ row: [SourceRange]) -> SourceRange {
    SourceRange(row.first?.start ?? range.start, row.last?.end ?? range.start)
  }

  private func text(_ cell: SourceRange) -> String? { cellText(bytes, cell) }
}

/// What a cell says, without the marks of code, of emphasis and of a link around it.
private func cellText(_ bytes: [UInt8], _ cell: SourceRange) -> String? {
  var text = bytes[cell.indices]
  if text.first == UInt8(ascii: "["), let end = text.firstIndex(of: UInt8(ascii: "]")) {
    text = text[text.index(after: text.startIndex)..<end]
  }
  while let first = text.first, let last = text.last, isMark(first), isMark(last), text.count > 1 {
    text = text.dropFirst().dropLast()
  }
  return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
}

private func isMark(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["): true
  default: false
  }
}
