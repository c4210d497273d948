import Readers
import Text

/// Where people live within their areas, as the study file says it.
package struct PointsDefinition: Sendable {
  package enum Place: Sendable {
    /// Metres on the British National Grid.
    case grid(easting: String, northing: String)
    case degrees(latitude: String, longitude: String)
  }

  package let line: Int
  package let table: Named
  package let id: String
  /// The column with the area's code.
  package let area: String
  package let place: Place
  /// The column with how many people live there; nothing where every point counts alike.
  package let people: String?
  /// What one of them is called.
  package let kind: String
}

extension PointsDefinition {
  /// Nothing, and a problem, where it does not say once where points lie.
  init?(_ node: StudyNode, file: String, problems: inout [Diagnostic]) {
    line = node.line
    table = node.named("table")
    id = node.text("id")
    area = node.text("area")
    people = node.string("people")
    kind = node.string("kind") ?? "point"
    let given = ["easting", "northing", "latitude", "longitude"].filter { node[$0] != nil }
    switch given {
    case ["easting", "northing"]:
      place = .grid(easting: node.text("easting"), northing: node.text("northing"))
    case ["latitude", "longitude"]:
      place = .degrees(latitude: node.text("latitude"), longitude: node.text("longitude"))
    default:
      problems.append(
        Diagnostic(
          .error, at: .init(file: file, row: node.line, column: "points"),
          expected: "easting and northing, or latitude and longitude",
          found: given.isEmpty ? "neither" : Phrases.list(given),
          whatToDo: "name the two columns that say where points lie"))
      return nil
    }
  }

  static let shape = Shape.keys([
    .required("table", .text(.id), "A table with a row for each point."),
    .required("id", .text(.column), "Its column with the point's own name, such as its postcode."),
    .required("area", .text(.column), "Its column with the code of the area that it lies in."),
    .optional("easting", .text(.column), "Its column with metres east."),
    .optional("northing", .text(.column), "Its column with metres north."),
    .optional(
      "latitude", .text(.column), "Instead of both: its column with degrees north (WGS 84)."),
    .optional("longitude", .text(.column), "Its column with degrees east."),
    .optional(
      "people", .text(.column),
      "Its column with how many people live there; without it every point of an area counts alike."),
    .optional(
      "kind", .text(.label), "What one of them is called, such as postcode or output area."),
  ])
}
