extension Indicator {
  /// The indicator as its rule for missing values leaves it, and which values it filled.
  ///
  /// - Parameter groups: the group of each area, from which a missing value may take its mean;
  ///   empty puts all areas in one group.
  /// - Throws: ``NeedError/valueMissing(indicator:area:)`` where the rule is to refuse, and
  ///   ``NeedError/nothingKnown(indicator:)`` where no area has a value.
  func filled(groups: [String?]) throws(NeedError) -> (values: [Double?], filled: [Bool]) {
    guard missingCount < values.count else { throw .nothingKnown(indicator: id) }
    let none = [Bool](repeating: false, count: values.count)
    guard let first = values.firstIndex(of: nil) else { return (values, none) }
    switch missing {
    case .leaveOut: return (values, none)
    case .refuse: throw .valueMissing(indicator: id, area: first)
    case .groupMean:
      let group = { (area: Int) in groups.isEmpty ? "" : groups[area] }
      var sums: [String: (sum: Double, count: Double)] = [:]
      for (area, value) in values.enumerated() {
        guard let value, let name = group(area) else { continue }
        sums[name, default: (0, 0)].sum += value
        sums[name, default: (0, 0)].count += 1
      }
      let means = sums.mapValues { $0.sum / $0.count }
      let whole = values.indices.map { area in
        values[area] ?? group(area).flatMap { means[$0] }
      }
      return (whole, values.indices.map { values[$0] == nil && whole[$0] != nil })
    }
  }
}
