/// The test data that lies beside the checkout and is never copied into it.

import Foundation

/// A folder below `shared`, or nothing, said aloud, when it is not there.
func sharedFolder(_ path: String) -> URL? {
  var folder = URL(fileURLWithPath: #filePath)
  while folder.path != "/" {
    folder.deleteLastPathComponent()
    let candidate = folder.appendingPathComponent("shared").appendingPathComponent(path)
    if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
  }
  print("SKIPPED: shared/\(path) is not beside this checkout")
  return nil
}

/// The files of a folder in the order of their names, with their bytes.
func files(in folder: URL) throws -> [(name: String, bytes: [UInt8])] {
  try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
    (name, Array(try Data(contentsOf: folder.appendingPathComponent(name))))
  }
}
