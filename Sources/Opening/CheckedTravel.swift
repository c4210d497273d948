import Text

/// A travel table that has passed what must hold of it, with what a planner should know.
struct CheckedTravel {
  let notes: [Diagnostic]
  /// What is added wherever the travel's source is given.
  let remark: String

  /// - Throws: ``DataError/refused(_:)`` where numbers are no travel: marks for no route, another unit,
  ///   other places, or pairs of which nothing is known.
  init(_ context: TravelContext) throws(DataError) {
    let places = TravelPlaces(context)
    let missing = MissingTravel(context)
    let refused = TravelMarks(context).refusals + places.refusals + missing.refusals
    guard refused.isEmpty else { throw .refused(refused) }
    if let units = TravelUnits.refusal(context) { throw .refused([units]) }
    let implausible = ImplausibleTravel(context)
    let told = MeasuredTravelNotes(context: context)
    notes =
      told.form + implausible.diagnostics + places.warnings + missing.warnings + told.diagnostics
    remark = told.remark + missing.remark + places.remark + implausible.remark
  }
}
