/// What all documents of a handbook silence by comments and waivers.

internal import Base
internal import Handbook
internal import Markdown
internal import YAML

struct Silence {
  private var byPath: [BytePath: Int] = [:]
  private var documents: [DocumentSilence] = []

  private struct DocumentSilence {
    var comments: CommentSilence?
    var waivers: WaiverSilence?
  }

  init(_ input: LintInput) {
    // Few handbooks have waivers; only those pay for looking at all decisions.
    lazy var decisions = CitedDecisions(input.handbook.decisions)
    for document in input.handbook.documents {
      let file = document.file
      let hasComments =
        file.prepared.hasDeclarations || file.frontMatter.document?.comments.isEmpty == false
      let hasWaivers = file.frontMatter["waivers"] != nil
      guard hasComments || hasWaivers else { continue }
      let path = input.contentFolder.appending(document.path.bytes)
      let silence = DocumentSilence(
        comments: hasComments ? CommentSilence(file, at: path) : nil,
        waivers: hasWaivers
          ? WaiverSilence(file, at: path, today: input.today, decisions) : nil
      )
      guard silence.comments != nil || silence.waivers != nil else { continue }
      byPath[path] = documents.count
      documents.append(silence)
    }
  }

  /// What is wrong with the comments and waivers themselves.
  var findings: [Finding] {
    documents.flatMap { ($0.comments?.findings ?? []) + ($0.waivers?.findings ?? []) }
  }

  /// Parts findings into those that are heard and those that somebody silenced, both in their order.
  mutating func part(_ findings: [Finding]) -> (heard: [Finding], silenced: [Silenced]) {
    guard !documents.isEmpty else { return (findings, []) }
    var heard: [Finding] = []
    var silenced: [Silenced] = []
    for finding in findings {
      if let reason = reason(for: finding) {
        silenced.append(Silenced(finding: finding, reason: reason))
      } else {
        heard.append(finding)
      }
    }
    return (heard, silenced)
  }

  /// What silenced nothing, once all findings have been parted.
  func unused(_ policy: Policy) -> [Finding] {
    documents.flatMap { document in
      (document.comments?.unused(policy) ?? []) + (document.waivers?.unused(policy) ?? [])
    }
  }

  private mutating func reason(for finding: Finding) -> Silenced.Reason? {
    guard finding.rule.canBeSilenced, let index = byPath[finding.place.path] else { return nil }
    if let reason = documents[index].comments?.reason(for: finding) { return .comment(reason) }
    return documents[index].waivers?.reason(for: finding).map { .waiver($0) }
  }
}
