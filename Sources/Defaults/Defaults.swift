package import Base
private import CDefaults

/// The templates that are compiled into the binary.
package enum Defaults {
  /// Where a repository keeps files that replace these.
  package static let siteFolder = BytePath("templates/site")

  /// Page templates and theme assets, by name.
  package static var site: [SourceFile] {
    (0..<lintel_site_default_count()).compactMap { index in
      guard let file = unsafe lintel_site_default(index)?.pointee else { return nil }
      let bytes = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
      return unsafe SourceFile(path: siteFolder.appending(String(cString: file.name)), bytes: bytes)
    }
  }
}
