/// A part of a page in which its readers try plans themselves.
///
/// Only a page has it, and only where its script runs; every other form of a document passes it over, and
/// loses nothing by that.
public struct Workbench: Hashable, Sendable {
  /// The id of the section that it comes after.
  public let after: String
  public let title: String
  /// What it is for and what it rests on.
  public let introduction: String
  /// What the script works with: JSON on one line.
  public let facts: String
  /// The areas and sites that the script colours, one path and one symbol each.
  public let map: ReachMap
  /// What runs in the page, as it is: no word of it comes from data.
  public let script: Script

  /// A script and what the page's policy knows it by.
  public struct Script: Hashable, Sendable {
    public let text: String
    /// SHA-256 in base64 of the text as it stands in a page.
    public let digest: String

    /// - Parameter digest: SHA-256 in base64 of some bytes.
    public init(_ text: String, digest: ([UInt8]) -> String) {
      self.text = Self.framed(text)
      self.digest = digest(Array(self.text.utf8))
    }

    /// The text so that HTML runs it and XML reads it as words.
    private static func framed(_ text: String) -> String {
      precondition(
        !text.contains("]]>") && !text.contains("</script"), "a script that would end early")
      return "//<![CDATA[\n\(text)//]]>"
    }
  }

  public init(
    after: String, title: String, introduction: String, facts: String, map: ReachMap,
    script: Script
  ) {
    self.after = after
    self.title = title
    self.introduction = introduction
    self.facts = facts
    self.map = map
    self.script = script
  }
}
