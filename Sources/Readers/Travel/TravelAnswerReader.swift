import Spreadsheets
import Text

/// Takes the numbers of a routing engine's answer.
struct TravelAnswerReader {
  let file: String
  let request: TravelRequest
  let areas: [String]
  let sites: [String]
  var gathering: TravelGathering
  /// The areas of the rows and the sites of the columns, as numbers of the study; nothing for others.
  private(set) var rows: [Int?] = []
  private(set) var columns: [Int?] = []
  let isArea: Set<String>
  let isSite: Set<String>

  init(
    file: String, request: TravelRequest, areas: [String], sites: [String],
    promises: TravelPromises
  ) {
    self.file = file
    self.request = request
    self.areas = areas
    self.sites = sites
    (isArea, isSite) = (Set(areas), Set(sites))
    gathering = TravelGathering(
      file: file,
      layout: TravelLayout(from: "", shape: .wide, duplicates: request.duplicates),
      areas: areas, sites: sites, promises: promises)
  }

  /// - Throws: ``DataError/refused(_:)`` where it is no answer that is known, says that it failed, or
  ///   numbers its points by a list that the study does not give.
  consuming func read(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(DataError) -> MeasuredTravel {
    var cursor = JSONCursor(bytes)
    let answer = TravelAnswer(&cursor)
    try stopOnFault(cursor)
    let (form, matrix) = try checked(answer)
    gathering.layout = TravelLayout(
      from: "", shape: .wide, scale: try scale(of: answer, form), duplicates: request.duplicates)
    switch matrix {
    case .grid(let start), .cells(let start):
      try number(form)
      var cursor = JSONCursor(bytes, at: start)
      takeRows(&cursor)
      try stopOnFault(cursor)
    case .searches(let start):
      var cursor = JSONCursor(bytes, at: start)
      takeSearches(&cursor)
      try stopOnFault(cursor)
    }
    var travel = try gathering.finish()
    travel.form = form
    travel.snaps =
      MeasuredTravel.Snap.list(answer.origins, rows, isArea: true)
      + MeasuredTravel.Snap.list(answer.destinations, columns, isArea: false)
    travel.estimated = answer.estimated.compactMap { pair in
      guard rows.indices.contains(pair.row), columns.indices.contains(pair.column),
        let area = rows[pair.row], let site = columns[pair.column]
      else { return nil }
      return area * sites.count + site
    }
    return travel
  }

  private func refusal(_ message: String, _ whatToDo: String, row: Int? = nil) -> DataError {
    .refused([Diagnostic(.error, at: .init(file: file, row: row), message, whatToDo: whatToDo)])
  }

  private func stopOnFault(_ cursor: JSONCursor) throws(DataError) {
    guard let fault = cursor.fault else { return }
    throw refusal(
      "is not valid JSON from byte \(NumberStyle.count(fault + 1)) on",
      "see whether the answer is whole, and ask the engine again", row: cursor.line(of: fault))
  }

  private func checked(
    _ answer: TravelAnswer
  ) throws(DataError) -> (TravelForm, TravelAnswer.Matrix) {
    if let failure = answer.failure {
      throw refusal(
        "the engine did not answer but says '\(SafeText.shown(failure))'",
        "correct what was asked of it, and ask again")
    }
    guard let form = answer.form else {
      throw refusal(
        "is JSON, but no matrix of OSRM, Valhalla, OpenRouteService or TravelTime",
        "ask the engine for a table or matrix, or write one as CSV")
    }
    guard let matrix = request.isTime ? answer.durations : answer.distances else {
      throw refusal(
        "\(form.rawValue) has no \(request.isTime ? "durations" : "distances")",
        request.isTime
          ? "ask the engine for durations, or write 'unit: km'"
          : "ask the engine for distances (annotations=distance of OSRM), or write 'unit: minutes'"
      )
    }
    if let value = request.value {
      throw refusal(
        "\(form.rawValue) has no columns, so there is no '\(value)'", "take 'value' out")
    }
    return (form, matrix)
  }

  private func scale(
    of answer: TravelAnswer, _ form: TravelForm
  ) throws(DataError) -> Double {
    switch request.scale(stated: request.isTime ? .seconds : answer.distanceUnit) {
    case .success(let scale): return scale
    case .failure(let objection): throw refusal(objection.message, objection.whatToDo)
    }
  }

  /// Gives rows and columns the names of the lists.
  private mutating func number(_ form: TravelForm) throws(DataError) {
    guard !request.origins.isEmpty, !request.destinations.isEmpty else {
      let missing = request.origins.isEmpty ? "origins" : "destinations"
      throw refusal(
        "\(form.rawValue) numbers its points, and the study does not say which they are",
        "give the travel '\(missing)': a list in the order of the question, or the table and column"
          + " that have it")
    }
    for (name, list) in [("origins", request.origins), ("destinations", request.destinations)] {
      if let twice = Dictionary(grouping: list, by: { $0 }).filter({ $1.count > 1 }).keys.min() {
        throw refusal("'\(twice)' stands twice among '\(name)'", "take one of them out")
      }
    }
    rows = request.origins.map { gathering.area($0) }
    columns = request.destinations.map { gathering.site($0) }
    if !rows.contains(where: { $0 != nil }), isSite.isSuperset(of: request.origins) {
      throw refusal(
        "'origins' are sites of the study",
        "exchange 'origins' and 'destinations' where the engine"
          + " was asked for ways from areas to sites; otherwise ask it for those")
    }
  }
}
