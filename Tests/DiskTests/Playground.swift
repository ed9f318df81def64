/// A folder of its own for a test, gone when the test ends.

import Base
import Disk
import Foundation

final class Playground: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "lintel-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func at(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes a file and the folders that it needs.
  func write(_ name: String, _ text: String = "text") throws {
    try makeFolder(String(name.split(separator: "/").dropLast().joined(separator: "/")))
    guard FileManager.default.createFile(atPath: at(name), contents: Data(text.utf8)) else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: at(name), withIntermediateDirectories: true)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: at(name), withDestinationPath: target)
  }

  func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: at(name), toPath: at(other))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: at(name))
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: at(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every file and link below a folder with its content, so that two trees can be compared.
  func tree(_ name: String) -> [String: String] {
    var found: [String: String] = [:]
    for item in FileManager.default.enumerator(atPath: at(name))?.allObjects ?? [] {
      guard let item = item as? String, !isFolder("\(name)/\(item)") else { continue }
      let full = at("\(name)/\(item)")
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: full) {
        found[item] = "-> \(target)"
      } else {
        found[item] = text("\(name)/\(item)")
      }
    }
    return found
  }

  /// Whether a folder itself, not a link to one, stands there.
  func isFolder(_ name: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: at(name))
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }

  /// Inode and time of the last change of content.
  func identity(_ name: String) throws -> String {
    let attributes = try FileManager.default.attributesOfItem(atPath: at(name))
    let date = attributes[.modificationDate] as? Date ?? .distantPast
    let inode = attributes[.systemFileNumber] as? Int ?? 0
    return "\(inode) \(date.timeIntervalSince1970)"
  }

  func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: at(name))[.posixPermissions] as? Int
  }
}

extension Playground {
  /// Builds the site from the given pages.
  @discardableResult
  func build(
    _ pages: [String: String],
    into name: String = "public",
    workers: Int = 2
  ) async throws -> WriteReport {
    try makeFolder("content")
    let files = pages.map { page in
      OutputFile(path: BytePath(page.key), content: .bytes(Array(page.value.utf8)))
    }
    return try await Output(at: at(name), interruption: Interruption()).replace(
      with: files,
      from: try SourceTree.open(at: at("content")),
      workers: workers
    )
  }

  /// What the build says when it fails, without the playground's own path; nothing if it succeeds.
  func failure(_ pages: [String: String], into name: String = "public") async throws -> String? {
    do {
      try await build(pages, into: name)
      return nil
    } catch let error as DiskError {
      return error.description.replacingOccurrences(of: path + "/", with: "")
    }
  }

  /// What a finished build leaves beside the site and should not.
  func leftovers(_ name: String = "public") -> [String] {
    let state = at(".\(name).lintel")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: state)) ?? []
    return names.filter { ![".gitignore", "lock", "stamp"].contains($0) }.sorted()
  }
}
