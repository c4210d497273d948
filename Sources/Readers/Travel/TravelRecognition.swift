import Text

/// The columns of a delimited travel table, found out from their names.
///
/// | Form | Columns | In |
/// |---|---|---|
/// | r5r, r5py | `from_id`, `to_id`, `travel_time` or `travel_time_p50` and its like | minutes |
/// | OpenTripPlanner's scripts | `Origin`, `Destination`, `Travel_time` or `Walk_distance` | not said |
/// | ArcGIS | `Name` as `a - b`, or `OriginName` and `DestinationName`; `Total_…` | by the name's end |
/// | a column a site | the first column has the areas' codes, whatever it is called | not said |
struct TravelRecognition {
  let form: TravelForm
  let layout: TravelLayout

  /// - Parameter sites: the study's short names of sites.
  static func find(
    _ names: [String], _ request: TravelRequest, sites: [String]
  ) -> Result<TravelRecognition, TravelObjection> {
    let finder = Finder(names: names, request: request)
    if finder.has("from_id"), finder.has("to_id") { return finder.r5() }
    if finder.has("OriginName"), finder.has("DestinationName") {
      return finder.arcGIS(from: "OriginName", to: "DestinationName")
    }
    if finder.has("Name"), finder.has("OriginID"), finder.has("DestinationID") {
      return finder.arcGIS(from: "Name", to: nil)
    }
    if finder.has("Origin"), finder.has("Destination") { return finder.openTripPlanner() }
    let known = Set(sites)
    if names.dropFirst().contains(where: known.contains) { return finder.wide() }
    let there = Phrases.list(names.map { "'\($0)'" }, limit: 12)
    return .failure(
      TravelObjection(
        "its columns are those of no form that is known, and none is called by a site's short name",
        "name the columns with 'from', 'to' and 'value'; there are \(there)"))
  }
}

private struct Finder {
  let names: [String]
  let request: TravelRequest

  func has(_ name: String) -> Bool { names.contains(name) }

  private func found(
    _ form: TravelForm, from: String, _ shape: TravelLayout.Shape, in stated: TravelMeasure?
  ) -> Result<TravelRecognition, TravelObjection> {
    request.scale(stated: stated).map { scale in
      TravelRecognition(
        form: form,
        layout: TravelLayout(
          from: from, shape: shape, scale: scale, duplicates: request.duplicates))
    }
  }

  /// The column that the study names, or the only one that may be meant.
  private func value(
    among candidates: [String], preferred: String? = nil, _ what: String
  ) -> Result<String, TravelObjection> {
    if let name = request.value {
      return has(name)
        ? .success(name)
        : .failure(
          TravelObjection(
            "there is no column '\(name)'",
            Spelling.suggestion(for: name, among: names) + "the columns are "
              + Phrases.list(names.map { "'\($0)'" }, limit: 12)))
    }
    if candidates.count == 1 { return .success(candidates[0]) }
    if let preferred, candidates.contains(preferred) { return .success(preferred) }
    return .failure(
      TravelObjection(
        candidates.isEmpty
          ? "it has no column with \(what)"
          : "it has several columns with \(what): \(Phrases.list(candidates, limit: 12))",
        "name the column with 'value'"))
  }

  /// Percentiles of travel time over the window of departures; the median unless the study names
  /// another.
  func r5() -> Result<TravelRecognition, TravelObjection> {
    let times = names.filter { name in
      name == "travel_time"
        || name.hasPrefix("travel_time_p") && Int(name.dropFirst(13)) != nil
    }
    let distances = names.filter { $0 == "distance" || $0 == "total_distance" }
    return value(
      among: request.isTime ? times : distances, preferred: "travel_time_p50",
      request.isTime ? "a travel time" : "a distance"
    ).flatMap { column in
      found(
        .r5, from: "from_id", .long(to: "to_id", value: column),
        in: times.contains(column) ? .minutes : nil)
    }
  }

  func openTripPlanner() -> Result<TravelRecognition, TravelObjection> {
    value(
      among: [request.isTime ? "Travel_time" : "Walk_distance"].filter(has),
      request.isTime ? "the travel time" : "the distance"
    ).flatMap { column in
      found(
        .openTripPlanner, from: "Origin", .long(to: "Destination", value: column), in: nil)
    }
  }

  func arcGIS(from: String, to: String?) -> Result<TravelRecognition, TravelObjection> {
    let totals = names.filter { $0.hasPrefix("Total_") }
    let usual = totals.filter { name in
      measure(of: name).map { $0.isTime == request.isTime }
        ?? (name == (request.isTime ? "Total_Time" : "Total_Distance"))
    }
    return value(
      among: usual, request.isTime ? "a total time" : "a total distance"
    ).flatMap { column in
      let shape =
        to.map { TravelLayout.Shape.long(to: $0, value: column) } ?? .joined(value: column)
      return found(.arcGIS, from: from, shape, in: measure(of: column))
    }
  }

  /// `Total_Minutes`, `Total_WalkTime_Minutes`: the unit is the last word of the attribute's name.
  private func measure(of column: String) -> TravelMeasure? {
    column.hasPrefix("Total_")
      ? column.split(separator: "_").last.flatMap { TravelMeasure(named: String($0)) } : nil
  }

  func wide() -> Result<TravelRecognition, TravelObjection> {
    if let name = request.value {
      return .failure(
        TravelObjection(
          "it has a column for each site, so '\(name)' cannot be the one with all values",
          "take 'value' out, or name 'from' and 'to', too"))
    }
    return found(.wide, from: names[0], .wide, in: nil)
  }
}
