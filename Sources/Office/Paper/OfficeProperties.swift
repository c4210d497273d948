import Reports
import Text

/// What an Office Open XML file says of itself: title, subject, author, language.
enum OfficeProperties {
  static let path = "docProps/core.xml"
  static let type = "application/vnd.openxmlformats-package.core-properties+xml"
  static let relationType =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"

  static func text(title: String, subject: String, author: String) -> String {
    let properties = Markup.element(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ],
      .element("dc:title", [:], Markup(title)), .element("dc:subject", [:], Markup(subject)),
      .element("dc:creator", [:], Markup(author)), .element("dc:language", [:], Markup("en-GB")))
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + properties.text
  }
}
