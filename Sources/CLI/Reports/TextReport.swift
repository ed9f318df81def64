/// Findings for people who read them in a terminal.

package import Base

/// Writes findings in rustc's manner, with the line quoted, or as one line each.
///
/// All that came from documents and file names is made printable, so that no content can forge a
/// line of the report, nor a command to the runner of a build server that reads along.
package struct TextReport {
  private let form: Form
  private let palette: Palette
  private let width: Int
  private let source: (BytePath) -> SourceFile?

  package init(
    _ form: Form,
    usesColor: Bool = false,
    width: Int = 80,
    source: @escaping (BytePath) -> SourceFile?
  ) {
    self.form = form
    palette = Palette(usesColor: usesColor)
    self.width = width
    self.source = source
  }

  package enum Form: String, CaseIterable, Sendable {
    /// With the source line and carets.
    case full
    /// `path:line:col: error DOC006 broken-internal-link: message`.
    case concise
  }

  /// The report and, when there is anything to count, its last line.
  ///
  /// With a limit only the most severe are told, and how many more there are.
  package func text(of findings: [Finding], atMost limit: Int = .max) -> String {
    guard !findings.isEmpty else { return "" }
    let told = findings.inReportOrder().mostSevere(limit)
    var sources = SourceIndex(source)
    var output = ""
    for finding in told {
      switch form {
      case .full: output += paragraph(finding, &sources) + "\n"
      case .concise: output += line(finding, &sources)
      }
    }
    let rest = findings.count - told.count
    if rest > 0 { output += "and \(rest) more; \"lintel lint\" tells them all\n" }
    return withoutCommands(output, bracket: "\\u{5B}") + FindingCount(findings).text + "\n"
  }
}

extension [Finding] {
  /// As many as the limit allows, the most severe ones, in the order that they have.
  fileprivate func mostSevere(_ limit: Int) -> [Finding] {
    guard count > limit else { return self }
    let kept = indices.sorted {
      (-self[$0].severity.rawValue, $0) < (-self[$1].severity.rawValue, $1)
    }
    return kept.prefix(limit).sorted().map { self[$0] }
  }
}

extension TextReport {
  private func line(_ finding: Finding, _ sources: inout SourceIndex) -> String {
    let severity = palette.paint(finding.severity.label, finding.severity.ink)
    let place = finding.place.address(sources.spot(of: finding.place)?.start)
    return
      "\(lineStart(place)): \(severity) \(finding.rule.title): \(printable(finding.message.text))\n"
  }

  /// The address of a file called `::error::.md` is made `./::error::.md`, for a line that begins
  /// with two colons is a command to GitHub.
  private func lineStart(_ address: String) -> String {
    let text = address.unicodeScalars.drop { $0.properties.isWhitespace }
    return text.starts(with: "::".unicodeScalars) ? "./\(address)" : address
  }

  private func paragraph(_ finding: Finding, _ sources: inout SourceIndex) -> String {
    let ink = finding.severity.ink
    let spot = sources.spot(of: finding.place)
    let related = finding.related.map { ($0, sources.spot(of: $0.place)) }
    let spots = [spot] + related.map(\.1)
    let gutter = spots.compactMap { $0.map { String($0.start.line).count } }.max() ?? 1
    let block = Block(palette: palette, gutter: gutter, width: width)

    let title = "\(finding.severity.label)[\(finding.rule.title)]"
    var text = headline(title, ink, finding.message)
    text += block.text(finding.place.address(spot?.start), spot, ink)
    if let help = finding.help { text += block.remark("help", printable(help)) }
    for fix in finding.fixes { text += block.remark("help", printable(fix.offer)) }
    for (place, spot) in related {
      text += headline("note", .cyan, place.message)
      text += block.text(place.place.address(spot?.start), spot, .cyan)
    }
    return text
  }

  private func headline(_ title: String, _ ink: Ink, _ message: Message) -> String {
    palette.paint(title, ink) + palette.paint(": \(printable(message.text))", .bold) + "\n"
  }
}

/// A quoted line behind a gutter with its number.
private struct Block {
  let palette: Palette
  let gutter: Int
  let width: Int

  func text(_ address: String, _ spot: Spot?, _ ink: Ink) -> String {
    let arrow = spaces(gutter) + palette.paint("-->", .blue) + " \(address)\n"
    guard let spot, !spot.range.isEmpty || spot.range.start > 0 else { return arrow }
    let number = String(spot.start.line)
    let excerpt = spot.excerpt(width: width - gutter - 3)
    let isLonger = spot.lastLine > spot.start.line
    let ending = isLonger ? " to line \(spot.lastLine)" : ""
    return arrow + bar("", "")
      + bar(number, excerpt.line)
      + bar("", palette.paint(excerpt.carets + ending, ink))
  }

  func remark(_ label: String, _ text: String) -> String {
    spaces(gutter + 1) + palette.paint("=", .blue) + " "
      + palette.paint("\(label):", .bold) + " \(text)\n"
  }

  private func bar(_ number: String, _ text: String) -> String {
    let margin = number + spaces(gutter - number.count) + " |"
    return palette.paint(margin, .blue) + (text.isEmpty ? "" : " \(text)") + "\n"
  }
}

extension RuleID {
  /// How reports name a rule: `NET001 missing-timeout`.
  var title: String { "\(code) \(name)" }
}

extension Fix {
  /// What it does, and how to have it done.
  fileprivate var offer: String {
    switch safety {
    case .safe: "\(title.text) (--fix does)"
    case .unsafe: "\(title.text) (--unsafe-fixes does)"
    case .suggestion: title.text
    }
  }
}

extension Severity {
  fileprivate var ink: Ink {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .info: .blue
    }
  }
}
