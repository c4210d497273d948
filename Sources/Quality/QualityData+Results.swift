extension QualityData {
  /// Every check with its outcome.
  ///
  /// The checks of coordinates and values come first, because they say in plain words what the
  /// schema and the loader merely refuse.
  var results: [CheckResult] {
    let looked = Dictionary(
      uniqueKeysWithValues: QualityCheck.allCases.compactMap { check in
        outcome(check).map { (check, $0) }
      })
    let said = looked.values.flatMap(\.findings)
    return QualityCheck.allCases.map { check in
      CheckResult(check: check, outcome: looked[check] ?? refusal(check, besides: said))
    }
  }

  /// What a reader refused, except what the checks say better.
  private func refusal(_ check: QualityCheck, besides said: [Finding]) -> CheckOutcome {
    check == .studyData ? studyData(besides: said) : errors(check, besides: said)
  }

  private func outcome(_ check: QualityCheck) -> CheckOutcome? {
    switch check {
    case .studyFile: .examined(1, [])
    case .fileHash, .tableUnreadable, .tablePromise, .studyData: nil
    case .reading, .areaWithoutGroup, .areaNotOnMap, .siteUnlocated, .siteApproximate: notes(check)
    case .travelPlaces, .travelRows, .travelUnits, .travelMarks, .travelValues, .travelRecord:
      travel(check)
    case .demandPoints: demandPoints
    case .fileSource: fileSource
    case .areaWithoutPeople: areaWithoutPeople
    case .areaWithoutNeed: areaWithoutNeed
    case .choiceOpen: choiceOpen
    case .areaOutOfReach: areaOutOfReach
    case .areaWithoutRoute: areaWithoutRoute
    case .groupWithoutAreas: groupWithoutAreas
    case .printedTotal: printedTotal
    case .publishedTotal: publishedTotal
    case .printedRank: printedRank
    case .rankRange: rankRange
    case .decileRank: decileRank
    case .coordinatesDegrees: coordinatesDegrees
    case .coordinatesWebMercator: coordinatesWebMercator
    case .coordinatesSwapped: coordinatesSwapped
    case .coordinatesOffGrid: coordinatesOffGrid
    case .areaOutsideCouncil: areaOutsideCouncil
    case .areaCoincident: areaCoincident
    case .centroidOutsideArea: centroidOutsideArea
    case .siteOutsideCouncil: siteOutsideCouncil
    case .siteCoincident: siteCoincident
    case .siteDuplicate: siteDuplicate
    case .siteUnused: siteUnused
    case .registerStale: registerStale
    case .capacityZero: capacityZero
    case .premisesBlank: premisesBlank
    case .countNegative: countNegative
    case .countNotWhole: countNotWhole
    case .countTooLarge: countTooLarge
    case .underFivesAbovePopulation: underFivesAbovePopulation
    case .underFivesShare: underFivesShare
    case .density: density
    case .scoreRange: scoreRange
    case .columnConstant: columnConstant
    case .vintageMixed: vintageMixed
    case .editionMixed: editionMixed
    case .countsOld: countsOld
    case .countsCarried: countsCarried
    case .cellsSuppressed: cellsSuppressed
    case .cellsBlank: cellsBlank
    case .tableUnused: tableUnused
    case .standardWithoutTravel: standardWithoutTravel
    case .standardWithoutDifference: standardWithoutDifference
    }
  }
}
