/// Folders of decisions in which hardly any record states a status.

internal import Base

/// What is wrong with each document; a team that keeps no status hears so once, not for every record.
func documentFindings(_ documents: [Document]) -> [Finding] {
  var silent = silentFolders(documents)
  return documents.flatMap { document in
    let findings = document.file.findings + document.findings
    guard document.decision != nil, let summary = silent[document.path.parent],
      let missing = document.findings.first(where: { $0.rule == .missingStatus })
    else { return findings }
    silent[document.path.parent] = ""
    let others = findings.filter { $0.rule != .missingStatus }
    return summary.isEmpty ? others : others + [.manyWithoutStatus(summary, missing.place)]
  }
}

/// Folders with at least three records without a status, and less than a quarter with one.
private func silentFolders(_ documents: [Document]) -> [BytePath: String] {
  let decisions = documents.filter { $0.decision != nil }
  return Dictionary(grouping: decisions, by: \.path.parent).compactMapValues { records in
    let silent = records.count { record in
      record.findings.contains { $0.rule == .missingStatus }
    }
    guard silent >= 3, 4 * (records.count - silent) < records.count else { return nil }
    return "\(silent) of the \(records.count) decisions in this folder"
  }
}

extension Finding {
  fileprivate static func manyWithoutStatus(_ which: String, _ place: Place) -> Finding {
    Finding(
      .missingStatus,
      .info,
      at: place,
      "\(which) state no status",
      help: "State it in each, or say `missing-status: off` under `lint: rules:` in `lintel.yml`.",
      subjects: ["folder"]
    )
  }
}
