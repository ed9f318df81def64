/// The folder of charters and references beside the checkout.

import Foundation

/// The text of a file in `shared` beside the checkout, or nothing where it is not there.
func sharedText(_ path: String) -> String? {
  var folder = URL(filePath: #filePath)
  while folder.pathComponents.count > 1 {
    folder.deleteLastPathComponent()
    let file = folder.appending(path: "shared").appending(path: path)
    if let text = try? String(contentsOf: file, encoding: .utf8) { return text }
  }
  print("SKIPPED: shared/\(path) is not beside the checkout")
  return nil
}
