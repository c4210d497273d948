import Readers
import Text

/// How the register's links tie centres together: linked sites to their main centre, and centres to
/// those that took their place.
struct CentreFamilies {
  let sources: [Recognition]
  /// Pairs of URNs that the register links, both ways round.
  private let linked: [String: Set<String>]
  /// The URN that took the place of another.
  private let successors: [String: String]

  /// A link's type is said of its second centre: `Successor` took the first one's place. Where there
  /// is no file of links, nothing.
  init?(_ shelf: ImportShelf, notes: inout [Diagnostic]) throws(DataError) {
    guard let source = shelf.all(.childrensCentreLinks).last else {
      notes.append(
        Diagnostic(
          .note, at: nil,
          "no file links the register's centres, so a renamed centre may stand in it twice",
          whatToDo: "add 'links' of children's centres from Get Information about Schools"))
      return nil
    }
    sources = [source]
    var linked: [String: Set<String>] = [:]
    var successors: [String: String] = [:]
    for row in try CentreLinks(shelf.read(source)).rows {
      let kind = row.kind.lowercased()
      if kind.contains("successor") {
        successors[row.urn] = row.other
      } else if kind.contains("predecessor") {
        successors[row.other] = row.urn
      } else {
        linked[row.urn, default: []].insert(row.other)
        linked[row.other, default: []].insert(row.urn)
      }
    }
    self.linked = linked
    self.successors = successors
  }

  /// Without centres whose successor is in the list, too: one service, counted once.
  func withoutPredecessors(
    _ sites: [PublishedSite], in file: String, _ notes: inout [Diagnostic]
  ) -> [PublishedSite] {
    let there = Dictionary(
      sites.compactMap { site in site.reference.map { ($0, site.name) } }
    ) { first, _ in first }
    return sites.filter { site in
      guard let reference = site.reference, let successor = successors[reference],
        successor != reference, let name = there[successor]
      else { return true }
      notes.append(
        Diagnostic(
          .warning, at: .init(file: file, row: site.row),
          "'\(site.name)' is left out: the register says that '\(name)' took its place",
          whatToDo: "see that they are one service"))
      return false
    }
  }

  /// The position of each linked site's main centre among the sites, where the register links one
  /// that is among them.
  func mains(of sites: [PublishedSite]) -> [Int?] {
    let places = Dictionary(
      sites.enumerated().compactMap { place, site in site.reference.map { ($0, place) } }
    ) { first, _ in first }
    return sites.map { site in
      guard site.kind == .linkedSite, let reference = site.reference else { return nil }
      return linked[reference, default: []].sorted().compactMap { places[$0] }
        .first { sites[$0].kind == .childrensCentre }
    }
  }
}
