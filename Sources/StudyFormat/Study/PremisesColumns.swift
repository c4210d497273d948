/// The table of buildings that might take outreach in, and which of them are candidates.
package struct PremisesColumns: Sendable {
  package let table: Named
  package let id: String
  package let name: String
  package let kind: String
  package let easting: String
  package let northing: String
  package let quality: String
  /// The kinds whose buildings are all candidate outreach sites.
  package let candidates: [Named]

  init(_ node: StudyNode) {
    table = node.named("table")
    id = node.text("id")
    name = node.text("name")
    kind = node.text("kind")
    easting = node.text("easting")
    northing = node.text("northing")
    quality = node.text("quality")
    candidates = node.texts("candidates")
  }
}

let premisesShape = Shape.keys([
  .required("table", .text(.id), "The table, such as the one that import writes."),
  .required("id", .text(.label), "The column with the building's short name."),
  .required("name", .text(.label), "The column with its name."),
  .required("kind", .text(.label), "The column with what it is, such as library."),
  .required("easting", .text(.label), "The column with metres east on the British National Grid."),
  .required("northing", .text(.label), "The column with metres north."),
  .required(
    "quality", .text(.label), "The column with how it was located: postcode, approximate, unknown."),
  .optional(
    "candidates", .list(of: .text(.label), atLeast: 0),
    "Kinds whose buildings all become candidate outreach sites; a building named under a scenario's outreach is one without this."
  ),
])
