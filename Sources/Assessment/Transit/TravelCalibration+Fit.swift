import Places
package import Studies

extension Study {
  /// Fits straight lines to one of the study's measured travels, to hubs and to outreach sites.
  ///
  /// - Parameters:
  ///   - lengths: kilometres along the ways, row after row, hubs and then outreach sites; `.infinity`
  ///     where they are not known. Nothing where none are.
  ///   - assuming: what is known of two where lengths do not give the detour: of time alone, only its
  ///     ratio to the speed is known.
  ///   - longest: the longest straight line that counts, in kilometres.
  /// - Complexity: O(parts · pairs · log pairs).
  package func calibration(
    of travel: StudyTravel, lengths: [Double]? = nil,
    assuming known: TravelCalibration.Known, longest: Double = .infinity
  ) throws(CalibrationFault) -> TravelCalibration {
    guard case .supplied = travel.matrix.source else { throw .estimated(travel: travel.id) }
    let (values, columns) = inside(travel)
    let straight = straightLines(of: travel)
    let used = values.indices.filter {
      values[$0].isFinite && values[$0] > 0 && straight[$0] > 0.1 && straight[$0] <= longest
    }
    let areas = Set(used.map { $0 / columns })
    guard used.count >= CalibrationFault.fewest.pairs, areas.count >= CalibrationFault.fewest.areas
    else { throw .tooFew(pairs: used.count, areas: areas.count) }
    let pairs = used.map {
      TravelCalibration.Pair(
        area: $0 / columns, kilometres: straight[$0], ratio: values[$0] / straight[$0])
    }
    let ways = lengths.map { lengths in
      used.filter { lengths[$0].isFinite }.map { lengths[$0] / straight[$0] }.sorted()
    }
    let measured = ways.flatMap { ways in
      ways.isEmpty ? nil : TravelCalibration.quantile(ways, tenths: 5)
    }
    let fit = TravelCalibration(
      travel, pairs, lengths: measured, known: known, unused: values.count - used.count)
    guard fit.detour >= 1 else { throw .shorterThanStraight(detour: fit.detour) }
    return fit
  }
}

extension TravelCalibration {
  /// A measured pair: its area, its straight line, and what was measured over that.
  struct Pair {
    let area: Int
    let kilometres: Double
    let ratio: Double

    var band: Int { TravelCalibration.starts.lastIndex { $0 <= kilometres } ?? 0 }
  }

  /// - Parameter lengths: the detour that measured lengths give.
  init(
    _ travel: StudyTravel, _ pairs: [Pair], lengths: Double?, known: Known, unused: Int
  ) {
    self.travel = travel
    self.unused = unused
    factor = Self.median(pairs)
    let isTime = travel.matrix.unit == .minutes
    let assumed =
      switch known {
      case .detour(let detour): detour
      case .speed(let speed): factor * speed / 60
      }
    detour = isTime ? lengths ?? assumed : factor
    speed = isTime ? 60 * detour / factor : nil
    rests =
      if lengths != nil || !isTime { .lengths } else {
        switch known {
        case .detour: .assumedDetour
        case .speed: .statedSpeed
        }
      }
    // In turn every tenth area is left out, and its pairs are held against what the others give.
    var ratios = [Double](repeating: 0, count: pairs.count)
    var (byOne, byBands): ([Double], [Double]) = ([], [])
    for part in 0..<Self.parts {
      let others = pairs.filter { $0.area % Self.parts != part }
      guard !others.isEmpty, others.count < pairs.count else { continue }
      let one = Self.median(others)
      let banded = Dictionary(grouping: others, by: \.band).mapValues(Self.median)
      for (index, pair) in pairs.enumerated() where pair.area % Self.parts == part {
        ratios[index] = pair.ratio / one
        byOne.append(abs(one / pair.ratio - 1))
        byBands.append(abs((banded[pair.band] ?? one) / pair.ratio - 1))
      }
    }
    let whole = factor
    for index in ratios.indices where ratios[index] == 0 {
      ratios[index] = pairs[index].ratio / whole
    }
    missedByOne = Self.quantile(byOne.sorted(), tenths: 5)
    missedByBands = Self.quantile(byBands.sorted(), tenths: 5)
    errors = Errors(ratios)!
    bands = Self.starts.indices.compactMap { band in
      let inside = pairs.indices.filter { pairs[$0].band == band }
      guard let errors = Errors(inside.map { ratios[$0] }) else { return nil }
      return Band(
        from: Self.starts[band],
        to: band + 1 < Self.starts.count ? Self.starts[band + 1] : .infinity,
        factor: Self.median(inside.map { pairs[$0] }), errors: errors)
    }
  }

  private static func median(_ pairs: [Pair]) -> Double {
    quantile(pairs.map(\.ratio).sorted(), tenths: 5)
  }

  /// The least value that so many tenths do not exceed.
  ///
  /// - Precondition: there is one.
  static func quantile(_ sorted: [Double], tenths: Int) -> Double {
    sorted[max(0, (tenths * sorted.count + 9) / 10 - 1)]
  }
}
