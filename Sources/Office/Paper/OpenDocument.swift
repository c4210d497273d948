import Reports
import Spreadsheets
import Text

/// What text documents and spreadsheets of OpenDocument (ODF 1.3) have in common.
enum OpenDocument {
  /// A picture, by its path in the archive.
  struct Picture {
    let path: String
    let type: String
    let bytes: [UInt8]
  }

  /// The whole file; `content` and `styles` are what stands inside their root elements.
  static func archive(
    kind: String, content: String, styles: String, title: String, subject: String, author: String,
    pictures: [Picture]
  ) -> [UInt8] {
    var archive = ZipWriter()
    // Programs tell the kind of the file by its first bytes.
    archive.add("mimetype", Array(kind.utf8), isPacked: false)
    archive.add("content.xml", document("document-content", content))
    archive.add("styles.xml", document("document-styles", styles))
    archive.add("meta.xml", document("document-meta", meta(title, subject, author)))
    for picture in pictures { archive.add(picture.path, picture.bytes) }
    let files =
      [("/", kind)] + ["content.xml", "styles.xml", "meta.xml"].map { ($0, "text/xml") }
      + pictures.map { ($0.path, $0.type) }
    let entries = files.map {
      "<manifest:file-entry manifest:full-path=\"\($0.0)\" manifest:media-type=\"\($0.1)\"/>"
    }
    archive.add(
      "META-INF/manifest.xml",
      "\(declaration)<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
        + " manifest:version=\"1.3\">\(entries.joined())</manifest:manifest>")
    return archive.bytes
  }

  /// Words between tags; more than one space in a row is said, as readers make one of them.
  static func text(_ words: String) -> String {
    XMLText.escaped(words).replacing("  ", with: " <text:s/>")
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  private static func document(_ name: String, _ content: String) -> String {
    let spaces = namespaces.map { " xmlns:\($0.0)=\"\($0.1)\"" }.joined()
    return
      "\(declaration)<office:\(name)\(spaces) office:version=\"1.3\">\(content)</office:\(name)>"
  }

  private static func meta(_ title: String, _ subject: String, _ author: String) -> String {
    "<office:meta><meta:generator>Hubward</meta:generator><dc:title>\(XMLText.escaped(title))</dc:title>"
      + "<dc:subject>\(XMLText.escaped(subject))</dc:subject>"
      + "<meta:initial-creator>\(XMLText.escaped(author))</meta:initial-creator>"
      + "<dc:creator>\(XMLText.escaped(author))</dc:creator><dc:language>en-GB</dc:language></office:meta>"
  }

  private static let namespaces: [(String, String)] =
    ["office", "style", "text", "table", "meta"].map {
      ($0, "urn:oasis:names:tc:opendocument:xmlns:\($0):1.0")
    } + [
      ("draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"),
      ("number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"),
      ("fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
      ("svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
      ("dc", "http://purl.org/dc/elements/1.1/"), ("xlink", "http://www.w3.org/1999/xlink"),
    ]
}
