internal import Places
import Readers
import Text

/// In which wider places the study's areas lie, and which narrower ones they are made of.
struct AreaPlaces {
  let year: Int
  /// The study's areas, in order.
  let areas: [String]
  /// The MSOA of each area: exact, as MSOAs are made of LSOAs.
  private(set) var middleLayers: [String: String] = [:]
  /// The ward of each area by best fit.
  let wards: [String: String]
  let wardYear: Int?
  /// The code of each ward by its name, without what lists write in different ways.
  let wardCodes: [String: String]
  /// The area of each output area: exact, as LSOAs are made of output areas.
  private(set) var outputAreas: [String: String] = [:]
  /// The look-up of each kind of place.
  private(set) var sources: [PlaceKind: Recognition] = [:]

  /// With the wards alone, which the areas' own look-up gives.
  init(_ roll: AreaRoll) {
    year = roll.year
    areas = roll.codes
    wards = roll.wardCodes.filter { Set(roll.codes).contains($0.key) }
    wardYear = roll.wardYear
    let named = roll.wardCodes.compactMap { area, code in
      roll.wards[area].map { (Self.plain($0), code) }
    }
    // A name that two wards of a county share is nobody's.
    wardCodes = Dictionary(grouping: named) { $0.0 }.compactMapValues { same in
      Set(same.map(\.1)).count == 1 ? same[0].1 : nil
    }
    if let source = roll.wardSource { sources[.ward] = source }
  }

  init(_ shelf: ImportShelf, _ roll: AreaRoll, _ notes: inout [Diagnostic]) {
    self.init(roll)
    findMiddleLayers(shelf, &notes)
    findOutputAreas(shelf, &notes)
  }

  /// A ward's name in small letters, with `and` for `&`, without signs and the word ward.
  static func plain(_ name: String) -> String {
    name.lowercased().replacing("&", with: " and ").replacing("'", with: "")
      .replacing("’", with: "").split { !$0.isLetter && !$0.isNumber }
      .filter { $0 != "ward" }.joined(separator: " ")
  }

  /// The council's places of a kind, in order; none where no file says which they are.
  func codes(_ kind: PlaceKind) -> [String] {
    switch kind {
    case .area: areas
    case .outputArea: outputAreas.keys.sorted()
    case .middleLayer: Set(middleLayers.values).sorted()
    case .ward: Set(wards.values).sorted()
    }
  }

  /// Every code of a place of the council's.
  var all: Set<String> { Set(PlaceKind.allCases.flatMap(codes)) }

  /// The place of each area; nothing where it is in none, and for narrower places.
  func place(_ kind: PlaceKind, of area: String) -> String? {
    switch kind {
    case .area: area
    case .middleLayer: middleLayers[area]
    case .ward: wards[area]
    case .outputArea: nil
    }
  }

  /// From a look-up of its own before the postcodes, of which a national file takes long to read.
  private mutating func findMiddleLayers(_ shelf: ImportShelf, _ notes: inout [Diagnostic]) {
    let lookups = [Publication.areaMiddleLayers, .outputAreas, .areaWards].flatMap(shelf.all)
      .filter { $0.has("msoa") && $0.year(of: "area") == year }.map { ($0, "area", "msoa") }
    let directories = shelf.all(.postcodeDirectory).filter { $0.has("msoa\(year)") }
      .map { ($0, "area\(year)", "msoa\(year)") }
    for (source, area, middleLayer) in lookups + directories where middleLayers.isEmpty {
      let read = shelf.attempt(source, &notes) { () throws(DataError) in
        try MiddleLayerLookup(
          shelf.read(source, where: RowFilter(area, in: Set(areas))), area: area,
          middleLayer: middleLayer)
      }
      guard let lookup = read, lookup.middleLayers.count == areas.count else { continue }
      middleLayers = Dictionary(
        uniqueKeysWithValues: lookup.middleLayers.map { ($0.key.code, $0.value) })
      sources[.middleLayer] = source
    }
  }

  private mutating func findOutputAreas(_ shelf: ImportShelf, _ notes: inout [Diagnostic]) {
    for source in shelf.all(.outputAreas)
    where source.year(of: "area") == year && outputAreas.isEmpty {
      let read = shelf.attempt(source, &notes) { () throws(DataError) in
        try OutputAreaLookup(shelf.read(source, where: RowFilter("area", in: Set(areas))))
      }
      guard let lookup = read, Set(lookup.areas.values.map(\.code)).count == areas.count else {
        continue
      }
      outputAreas = Dictionary(
        uniqueKeysWithValues: lookup.areas.map { ($0.key.code, $0.value.code) })
      sources[.outputArea] = source
    }
  }
}
