/// The list of pages that search engines read.

internal import Base
internal import Handbook

extension Site {
  /// Nothing without the address of the site, since a sitemap names whole addresses.
  var sitemap: OutputFile? {
    guard let base = configuration.url else { return nil }
    let pages = handbook.documents.map(\.output).sorted()
    var xml = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
    for page in pages {
      xml += "<url><loc>".utf8
      xml.appendEscapingHTML(base + SafeURL(path: page).text)
      xml += "</loc></url>\n".utf8
    }
    xml += "</urlset>\n".utf8
    return OutputFile(path: BytePath("sitemap.xml"), content: .bytes(xml))
  }
}
