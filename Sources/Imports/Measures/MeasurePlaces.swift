import Text

/// The figures of a measure, place by place.
enum MeasurePlaces {
  /// One figure for each of the council's places of a kind.
  ///
  /// - Parameter atLeast: the share of places that must be there; those that are not are missing.
  /// - Throws: ``MeasureRefusal`` where more places are not there at all, where one has two figures
  ///   that differ, or where every value is withheld.
  static func figures(
    _ rows: [(code: String, figure: Measure.Figure)], of codes: Set<String>, _ kind: PlaceKind,
    atLeast share: Double = 1
  ) throws(MeasureRefusal) -> [String: Measure.Figure] {
    var figures: [String: Measure.Figure] = [:]
    for (code, figure) in rows where codes.contains(code) {
      // Exports repeat a place under each of its parents.
      guard let earlier = figures.updateValue(figure, forKey: code), earlier != figure else {
        continue
      }
      throw MeasureRefusal(
        why: "\(code) stands there twice with different figures",
        whatToDo: "keep one row for each \(kind.names.one)")
    }
    guard Double(figures.count) >= share * Double(codes.count) else {
      throw MeasureRefusal(
        why:
          "it has \(figures.count) of the council's \(NumberStyle.count(codes.count, kind.names.one, kind.names.many)): cut off, or of other boundaries",
        whatToDo: "download it whole, for the boundaries of the study's areas")
    }
    guard figures.values.contains(where: { $0.value != nil }) else {
      throw MeasureRefusal(why: "every value of the council's \(kind.names.many) is withheld")
    }
    for code in codes where figures[code] == nil {
      figures[code] = Measure.Figure(note: "not in the file")
    }
    return figures
  }

  /// The figures of the finest places that have all of theirs.
  ///
  /// - Throws: ``MeasureRefusal`` of the last kind of place that was tried.
  static func finest(
    _ rows: [(code: String, figure: Measure.Figure)], _ places: AreaPlaces,
    _ found: inout MeasureFindings, wardsAtLeast share: Double = 1
  ) throws(MeasureRefusal) -> (PlaceKind, [String: Measure.Figure]) {
    var refusal = absence(rows.map(\.code), places, &found)
    for kind in PlaceKind.allCases {
      let codes = Set(places.codes(kind))
      guard rows.contains(where: { codes.contains($0.code) }) else { continue }
      do throws(MeasureRefusal) {
        return (kind, try figures(rows, of: codes, kind, atLeast: kind == .ward ? share : 1))
      } catch {
        refusal = error
      }
    }
    throw refusal
  }

  /// Why a table has none of the council's places, from the codes that it has.
  static func absence(
    _ codes: [String], _ places: AreaPlaces, _ found: inout MeasureFindings
  ) -> MeasureRefusal {
    let kinds = Set(codes.compactMap(PlaceKind.init(code:)))
    let unknown = PlaceKind.allCases.filter { kinds.contains($0) && places.codes($0).isEmpty }
    if unknown.contains(.middleLayer) { found.lacksMiddleLayers = true }
    if let kind = unknown.first {
      return MeasureRefusal(
        why: "it is of \(kind.names.many), and no file says which of them the areas lie in",
        whatToDo: "add the look-up that is named under what is missing")
    }
    if kinds.isEmpty {
      return MeasureRefusal(
        why: "it has no row of an LSOA, MSOA, ward or output area, only of larger places",
        whatToDo: "download it for a smaller kind of area", isOfLargerPlaces: true)
    }
    let names = PlaceKind.allCases.filter(kinds.contains).map(\.names.many)
    return MeasureRefusal(
      why: "none of its \(Phrases.list(names)) is the council's, or they are of other boundaries",
      whatToDo: "download it for this council, for the boundaries of the study's areas")
  }
}
