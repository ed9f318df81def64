/// The folder of specifications beside the checkout.

import Foundation

/// The bytes of a file in `shared` beside the checkout, or nothing where it is not there.
func sharedFile(_ path: String) -> Data? {
  var folder = URL(filePath: #filePath)
  while folder.pathComponents.count > 1 {
    folder.deleteLastPathComponent()
    let file = folder.appending(path: "shared").appending(path: path)
    if let data = try? Data(contentsOf: file) { return data }
  }
  print("SKIPPED: shared/\(path) is not beside the checkout")
  return nil
}
