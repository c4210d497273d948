import Places
import Readers
import StudyFormat
import Text

/// A travel table that was read, with the study that it is for: what its checks look at.
struct TravelContext {
  /// The study file's name.
  let study: String
  let file: String
  let definition: TravelDefinition
  let table: TravelTableDefinition
  let found: MeasuredTravel
  let areas: [Area]
  let sites: [Site]
  /// How many of the sites are hubs; they come first.
  let hubs: Int
  /// What counts as within reach by this travel.
  let standard: Double?
  /// Kilometres in a straight line, area after area; nothing where a site's location is not known.
  let straights: [Double?]

  init(
    study: String, file: String, definition: TravelDefinition, table: TravelTableDefinition,
    found: MeasuredTravel, areas: [Area], sites: [Site], hubs: Int, standard: Double?
  ) {
    (self.study, self.file, self.definition, self.table) = (study, file, definition, table)
    (self.found, self.areas, self.sites) = (found, areas, sites)
    (self.hubs, self.standard) = (hubs, standard)
    straights = areas.flatMap { area in
      sites.map { $0.location.map(area.centroid.kilometres(to:)) }
    }
  }

  /// What ways begin at, in words.
  var origin: String { definition.start == .points ? "point" : "area" }

  var unit: TravelUnit { definition.unit }

  /// Pairs whose value is a number, in order.
  var pairs: [Int] { found.values.indices.filter { found.values[$0].isFinite } }

  /// `A4 to north (row 11, 2.72 km apart)`.
  func name(_ pair: Int) -> String {
    let row = found.lines[pair] > 0 ? "row \(found.lines[pair])" : nil
    let apart = straights[pair].map { "\(Phrases.travel($0, .kilometres)) apart" }
    let more = [row, apart].compactMap(\.self).joined(separator: ", ")
    return "\(areas[pair / sites.count].id.code) to \(sites[pair % sites.count].id.code)"
      + (more.isEmpty ? "" : " (\(more))")
  }

  /// Some of the pairs by name, and how many more there are.
  func names(_ pairs: [Int]) -> String { Phrases.list(pairs.map(name), limit: 4) }

  /// `9,999 minutes`.
  func amount(_ value: Double) -> String {
    "\(NumberStyle.measure(value, decimals: value == value.rounded() ? 0 : 1)) \(Phrases.name(unit))"
  }

  /// The first row that gave one of the pairs its value.
  func row(_ pairs: [Int]) -> Int? {
    pairs.map { Int(found.lines[$0]) }.filter { $0 > 0 }.min()
  }
}
