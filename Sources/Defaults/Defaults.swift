package import Base
private import CDefaults

/// The templates that are compiled into the binary.
package enum Defaults {
  /// Where a repository keeps files that replace these, and document kinds of its own.
  package static let documentsFolder = BytePath("templates/documents")
  /// Where a repository keeps files that replace these.
  package static let siteFolder = BytePath("templates/site")

  /// Document templates, one for each kind and dialect, by name.
  package static var documents: [SourceFile] {
    unsafe files(of: lintel_document_defaults(), in: documentsFolder)
  }

  /// Page templates and theme assets, by name.
  package static var site: [SourceFile] {
    unsafe files(of: lintel_site_defaults(), in: siteFolder)
  }
}

private func files(of list: lintel_default_list, in folder: BytePath) -> [SourceFile] {
  unsafe UnsafeBufferPointer(start: list.files, count: list.count).map { file in
    let bytes = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    return unsafe SourceFile(path: folder.appending(String(cString: file.name)), bytes: bytes)
  }
}
