/// `lintel render`: one Markdown file as HTML.

import Base
import Handbook
import Markdown

extension Command {
  static let render = Command(
    name: "render",
    summary: "Render one Markdown file as HTML",
    discussion: [
      "Writes the HTML of the body to standard output, with no page around it."
    ],
    arguments: [
      Argument(
        Value("FILE", .file),
        isRequired: false,
        "The file to read; standard input without it or with -"
      )
    ],
    options: [commonMark.option, gfm.option, smart.option],
    examples: [
      Example("lintel render README.md", "Render a file as the handbook would."),
      Example("echo '*Hello*' | lintel render --commonmark", "Render standard input."),
    ],
    run: renderFile
  )
}

private let commonMark = OptionKey<Bool>.flag("commonmark", "Read plain CommonMark, no extensions")
private let gfm = OptionKey<Bool>.flag("gfm", "Read GitHub Flavored Markdown, nothing beyond it")
private let smart = OptionKey<Bool>.flag("smart", "Make quotes, dashes and ellipses typographic")

@Sendable
private func renderFile(_ invocation: Invocation, _ console: Console) async -> ExitCode {
  do throws(SystemError) {
    let file = SourceFile(path: BytePath("-"), bytes: try input(invocation, console))
    let rendered = rendered(file, invocation)
    console.write(bytes: rendered.html.bytes)
    let report = TextReport(.concise, source: { _ in file })
    console.error.send(Array(report.text(of: rendered.findings).utf8))
    return .clean
  } catch {
    console.complain("\(error.reason)")
    return .couldNotRun
  }
}

private func input(
  _ invocation: Invocation,
  _ console: Console
) throws(SystemError) -> [UInt8] {
  guard let file = invocation.arguments.first, file.bytes != Array("-".utf8) else {
    return try console.readInput()
  }
  return try invocation.read(file)
}

/// The body as HTML; in the handbook's own language front matter is passed over.
private func rendered(
  _ file: SourceFile,
  _ invocation: Invocation
) -> (html: HTMLText, findings: [Finding]) {
  let isSmart = invocation[smart]
  guard !invocation[commonMark], !invocation[gfm] else {
    let options = invocation[commonMark] ? MarkdownOptions.commonMark : .gitHub
    let rendered = Markdown.render(file.bytes, options.smart(isSmart))
    return (rendered.html, rendered.limits.map { Finding($0, in: file) })
  }
  let options = MarkdownOptions.handbook.smart(isSmart)
  let parsed = ParsedFile(parsing: file, options)
  return (Markdown.render(parsed.prepared, options), parsed.findings)
}
