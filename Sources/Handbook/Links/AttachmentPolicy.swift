internal import Base

/// Which files of the content may go onto the site when a page links to them.
struct AttachmentPolicy: Sendable {
  /// Files known to hold something that runs, whatever they are called.
  let active: Set<BytePath>

  /// Pages and scripts would run with the rights of the site, and some names steer the host.
  func withholds(_ path: BytePath) -> Bool {
    let name = String(decoding: path.name, as: UTF8.self).lowercased()
    let suffix = String(decoding: path.fileExtension, as: UTF8.self).lowercased()
    return active.contains(path) || running.contains(suffix) || steering.contains(name)
  }
}

private let running: Set<String> = [
  "asp", "aspx", "cgi", "hta", "htm", "html", "js", "jsp", "mht", "mhtml", "mjs", "php", "shtml",
  "svgz",
  "swf", "wasm", "xht", "xhtml", "xml", "xsl", "xslt",
]

private let steering: Set<String> = ["_headers", "_redirects", "cname", "robots.txt", "web.config"]
