/// Rendered output that is compared with a file of the tree.

import Foundation
import Testing

/// Compares text with the snapshot of this name.
///
/// With `RECORD_SNAPSHOTS=1` it is written instead, and the test fails so that nobody records by
/// accident.
func checkSnapshot(
  _ text: String,
  _ name: String,
  at location: Testing.SourceLocation = #_sourceLocation
) throws {
  let file = snapshots.appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record(
      "\(name) is recorded; run again without RECORD_SNAPSHOTS",
      sourceLocation: location
    )
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  let pairs = zip(text.split(separator: "\n"), expected.split(separator: "\n"))
  for (found, wanted) in pairs where found != wanted {
    #expect(found == wanted, sourceLocation: location)
    return
  }
  #expect(text == expected, sourceLocation: location)
}

/// A text that lies beside the snapshots.
func snapshotSource(_ name: String) throws -> [UInt8] {
  Array(try Data(contentsOf: snapshots.appending(path: name)))
}

private let snapshots = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "Snapshots")
