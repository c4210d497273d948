import Places
import Readers
import StudyFormat
import Text

/// What a planner should know about a table of points where people live.
struct PointNotes {
  let asked: PointsDefinition
  let table: SourceTable
  let areas: [Area]
  /// The people of each area, by the first demand.
  let people: [Double]
  let counted: [DemandPoints.Counted]
  let points: DemandPoints
  /// Rows whose area is none of the study's, each with what it says.
  let strangers: [(row: Int, area: String?)]
  /// Rows that do not say where they lie.
  let unplaced: [Int]

  /// Points farther from the centre of their area than this may be in the wrong one.
  private static let far = 5.0
  /// Points farther from every area's centre than this may be of another council.
  private static let remoteness = 20.0
  /// Sums of people that are so near to an area's own count are meant to be the same count.
  private static let same = 0.98...1.02
  private static let tolerance = 0.05

  var diagnostics: [Diagnostic] {
    [strange, withoutPlace, remote, misplaced, disagreeing, unpointed].compactMap(\.self)
  }

  private func note(
    _ severity: Diagnostic.Severity, row: Int? = nil, column: String?, _ message: String,
    _ whatToDo: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity,
      at: row.map { table.place(row: $0, column: column ?? "") }
        ?? .init(file: table.file, column: column), message, whatToDo: whatToDo
    ).of(.demandPoints)
  }

  private var strange: Diagnostic? {
    guard let first = strangers.first else { return nil }
    let blank = strangers.count { $0.area == nil }
    let example = strangers.lazy.compactMap(\.area).first.map { ", such as '\($0)'" } ?? ""
    return note(
      blank == 0 ? .note : .warning, row: first.row, column: asked.area,
      "\(Phrases.part(strangers.count, of: table.rowCount, "row", "lies", "lie")) in no area of the study\(example), and \(strangers.count == 1 ? "is" : "are") left out\(blank == 0 ? "" : "; \(NumberStyle.count(blank, "of them has", "of them have")) no area at all")",
      blank == 0 ? nil : "fill the cells, or remove the rows")
  }

  private var withoutPlace: Diagnostic? {
    unplaced.first.map {
      note(
        .warning, row: $0, column: StudyLoader.column(asked),
        "\(NumberStyle.count(unplaced.count, "point")) of the study's areas \(unplaced.count == 1 ? "has" : "have") no place, and \(unplaced.count == 1 ? "is" : "are") left out",
        "give their coordinates if they are known")
    }
  }

  /// Points that are near no area at all: a digit left out, or the wrong sign.
  private var remote: Diagnostic? {
    let outside = counted.filter { point in
      // The own area first: most points are near it.
      point.place.kilometres(to: areas[point.area].centroid) > Self.remoteness
        && areas.allSatisfy { point.place.kilometres(to: $0.centroid) > Self.remoteness }
    }
    guard let first = outside.first else { return nil }
    let away = areas.map { first.place.kilometres(to: $0.centroid) }.min() ?? 0
    return note(
      .warning, column: StudyLoader.column(asked),
      "\(NumberStyle.count(outside.count, "point")) more than \(NumberStyle.measure(Self.remoteness, decimals: 0)) km from the centre of every area of the study: \(first.id) of \(areas[first.area].id) is \(NumberStyle.measure(away, decimals: 1)) km from the nearest",
      "correct the coordinates: a digit may be missing, or a sign wrong; until then travel from there counts"
    )
  }

  /// Points that lie much nearer to another area's centre than to their own: another code, or a slip in
  /// the coordinates.
  private var misplaced: Diagnostic? {
    let strays = counted.filter { point in
      let away = point.place.kilometres(to: areas[point.area].centroid)
      guard away > Self.far else { return false }
      return areas.contains { point.place.kilometres(to: $0.centroid) < away / 3 }
    }
    guard let first = strays.first else { return nil }
    let away = first.place.kilometres(to: areas[first.area].centroid)
    return note(
      .warning, column: asked.area,
      "\(NumberStyle.count(strays.count, "point")) more than three times as far from the centre of \(strays.count == 1 ? "its" : "their") own area as from another's: \(first.id) is \(NumberStyle.measure(away, decimals: 1)) km from \(areas[first.area].id)",
      "see whether the area's code or the coordinates are wrong")
  }

  /// Areas whose points hold another share of the people than the area's own count says.
  private var disagreeing: Diagnostic? {
    guard let column = asked.people else { return nil }
    var sums = [Double](repeating: 0, count: areas.count)
    for point in counted { sums[point.area] += point.people }
    let held = areas.indices.filter { people[$0] > 0 && sums[$0] > 0 }
    let ratios = held.map { sums[$0] / people[$0] }.sorted()
    guard !ratios.isEmpty else { return nil }
    let middle = ratios[(ratios.count - 1) / 2]
    // A count of everyone has another sum than one of under-fives, in every area about so many times.
    let isSame = Self.same.contains(middle)
    let off = held.filter {
      let ratio = sums[$0] / people[$0]
      return isSame
        ? abs(ratio - 1) > Self.tolerance : ratio > 2 * middle || ratio < middle / 2
    }
    guard let first = off.first else { return nil }
    func count(_ value: Double) -> String { NumberStyle.measure(value, decimals: 0) }
    let usual =
      isSame
      ? "the same count"
      : "\(NumberStyle.measure(middle, decimals: 2)) times that count in the middle area"
    return note(
      .warning, column: column,
      "in \(NumberStyle.count(off.count)) of \(NumberStyle.count(held.count, "area")) the people of the points do not fit the area's own count, where they are \(usual): those of \(areas[first].id) have \(count(sums[first])), the area \(count(people[first]))\(off.count == 1 ? "" : "; also of \(Phrases.list(off.dropFirst().map { areas[$0].id.code }, limit: 6))")",
      "see that points and areas are of the same year")
  }

  /// Areas that keep their own centre.
  private var unpointed: Diagnostic? {
    let without = points.unpointed
    guard !without.isEmpty else { return nil }
    return note(
      .warning, column: asked.area,
      "\(Phrases.part(without.count, of: areas.count, "area", "has", "have")) no \(asked.kind)\(points.isWeighted ? " with people" : ""), and \(without.count == 1 ? "keeps its" : "keep their") own centre: \(Phrases.list(without.map { areas[$0].id.code }, limit: 6))",
      "add points, unless nobody lives there")
  }
}
