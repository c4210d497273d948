import Places
package import Readers
import Text

/// A table with measured travel: a routing engine's, or a publisher's.
package struct TravelTableDefinition: Sendable {
  package let table: Named
  package let form: Form
  /// Nothing where the study does not say it; the table's form may.
  package let absent: Absent?

  package enum Form: Sendable {
    /// By the columns that the study names.
    case columns(TravelLayout)
    /// By its content; the request has no lists yet.
    case content(TravelRequest, origins: PointList?, destinations: PointList?)
  }

  /// What it means that the table has nothing for an area and a site.
  package enum Absent: String, CaseIterable, Sendable {
    /// There is no route.
    case noRoute = "no-route"
    /// There may be one, longer than the longest in the table for that area.
    case farther
    /// There is none within the limit up to which routes were looked for.
    case beyondCutOff = "beyond-cut-off"
    /// Nobody asked.
    case notComputed = "not-computed"
  }

  /// Points in the order in which a routing engine was asked for them.
  package enum PointList: Sendable {
    case listed([Named])
    case column(table: Named, column: Named)
  }
}

extension TravelTableDefinition {
  init(
    _ node: StudyNode, unit: TravelUnit,
    problem: (_ expected: String, _ found: String, _ whatToDo: String) -> Void
  ) {
    table = node.named("table")
    absent = node.string("absent").flatMap(Absent.init)
    let isTime = unit == .minutes
    let measure = node.string("measured-in").flatMap(TravelMeasure.init(rawValue:))
    if let measure, measure.isTime != isTime {
      problem(
        "a measure of \(isTime ? "time" : "distance")", "'\(measure.rawValue)'",
        isTime ? "write minutes, seconds or hours" : "write km, metres or miles")
    }
    let duplicates = node.string("duplicates").flatMap(TravelLayout.Duplicates.init) ?? .refuse
    guard let from = node.string("from") else {
      if node["to"] != nil {
        problem(
          "from beside to", "to alone",
          "name the column with the area's code, too; or neither, where the table's form is known")
      }
      form = .content(
        TravelRequest(
          isTime: isTime, measure: measure, value: node.string("value"), duplicates: duplicates),
        origins: Self.points(node, "origins"), destinations: Self.points(node, "destinations"))
      return
    }
    if let stray = ["origins", "destinations"].first(where: { node[$0] != nil }) {
      problem(
        "either columns or lists of points", "'from' and '\(stray)'",
        "take 'from' out where an engine's answer numbers its points; '\(stray)' otherwise")
    }
    if absent == nil {
      problem(
        "absent beside from", "no absent",
        "say what a pair that the table does not have means: "
          + Phrases.list(Absent.allCases.map(\.rawValue), by: "or"))
    }
    if (node["to"] == nil) != (node["value"] == nil) {
      problem(
        "both to and value, or neither", node["to"] == nil ? "value alone" : "to alone",
        "name both columns of a table with a row a pair; neither where there is a column a site")
    }
    let shape: TravelLayout.Shape =
      node["to"].map { _ in .long(to: node.text("to"), value: node.text("value")) } ?? .wide
    form = .columns(
      TravelLayout(
        from: from, shape: shape, scale: measure?.scale ?? 1, duplicates: duplicates))
  }

  private static func points(_ node: StudyNode, _ key: String) -> PointList? {
    guard let list = node[key] else { return nil }
    return list.entries.isEmpty
      ? .listed(node.texts(key))
      : .column(table: list.named("table"), column: list.named("column"))
  }

  /// A list of names, or the table and column that have it.
  static let pointList = Shape.either(
    .list(of: .text(.any), atLeast: 1),
    or: [
      .required("table", .text(.id), "A table of the study, in the order of the question."),
      .required("column", .text(.column), "Its column with the codes or short names."),
    ])
}
