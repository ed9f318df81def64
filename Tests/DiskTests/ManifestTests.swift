/// The list of the files that are ours.

import Base
import Testing

@testable import Disk

@Suite("Manifests")
struct ManifestTests {
  @Test("A manifest reads back to the byte, with paths that hold anything")
  func manifest() throws {
    let paths = ["a b", "caf\u{E9}", "x%20y", "new\nline", "a/b/c"].map { BytePath($0) }
    let entries = (paths + [BytePath(bytes: [0x62, 0xFF])]).map {
      Manifest.Entry(path: $0, size: $0.bytes.count, hash: ContentHash($0.bytes))
    }
    let manifest = Manifest(entries)
    let text = manifest.encoded
    #expect(text.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
    #expect(Manifest(parsing: text) == manifest)
    for index in text.indices {
      var broken = text
      broken[index] ^= 1
      #expect(Manifest(parsing: broken) == nil)
      #expect(Manifest(parsing: Array(text.prefix(index))) == nil)
    }
  }

  @Test("A manifest with a path that leaves its folder is not believed, whatever its checksum says")
  func unsoundManifest() {
    for path in ["../x", "/x", "a//b", "a/../../x", "."] {
      let entry = Manifest.Entry(path: BytePath(path), size: 1, hash: ContentHash([]))
      #expect(Manifest(parsing: Manifest([entry]).encoded) == nil)
    }
  }
}
