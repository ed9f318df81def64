/// A repository of its own for a test, gone when the test ends.

import Base
import Foundation
import Pipeline

final class Workshop: Sendable {
  let path: String

  init(_ files: [String: String]) throws {
    path = NSTemporaryDirectory() + "lintel-\(UUID().uuidString)"
    for (name, text) in files { try write(name, text) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ name: String, _ text: String) throws {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  /// Builds the site, and says of what changed only whether anything was built.
  @discardableResult
  func build(
    output: String? = nil,
    identity: [UInt8] = [1],
    workers: Int = 2,
    today: CalendarDate = .epoch
  ) async throws -> (isBuilt: Bool, findings: [Finding], pages: Int) {
    let request = BuildRequest(
      directory: path,
      output: output.map { "\(path)/\($0)" },
      workers: workers,
      generator: "Lintel of the test",
      identity: identity,
      today: today
    )
    let report = try await Pipeline.build(request)
    switch report.change {
    case .none: return (false, report.findings, 0)
    case .built(let pages, _, _, _): return (true, report.findings, pages)
    }
  }

  /// The text of every file below a folder by its path; nothing when there is no such folder.
  func tree(_ name: String = "public") -> [String: String] {
    var found: [String: String] = [:]
    let items = FileManager.default.enumerator(atPath: "\(path)/\(name)")?.allObjects ?? []
    for case let item as String in items {
      guard let data = FileManager.default.contents(atPath: "\(path)/\(name)/\(item)") else {
        continue
      }
      found[item] = String(decoding: data, as: UTF8.self)
    }
    return found
  }
}
