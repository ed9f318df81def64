/// The folder of corpora beside the checkout.

import Foundation

/// A folder in `shared` beside the checkout, or nothing where it is not there.
func sharedFolder(_ path: String) -> URL? {
  var folder = URL(filePath: #filePath)
  while folder.pathComponents.count > 1 {
    folder.deleteLastPathComponent()
    let inner = folder.appending(path: "shared").appending(path: path)
    if FileManager.default.fileExists(atPath: inner.path) { return inner }
  }
  print("SKIPPED: shared/\(path) is not beside the checkout")
  return nil
}
