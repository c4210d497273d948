public import Spreadsheets
public import Text
public import Timetables

extension MeasuredWalks {
  /// What a row of walks leads from or to.
  package enum Place: String, CaseIterable, Sendable {
    case area, stop, site
  }

  /// The first line of a table of walks.
  package static let header = "from_kind,from,to_kind,to,minutes"

  /// Reads a table of walks, as `hubward travel --stops` writes it: from an area, a stop or a site to
  /// another, in minutes. Rows of other areas, stops and sites are passed over.
  ///
  /// - Parameters:
  ///   - areas: codes, in the study's order.
  ///   - sites: short names, in its order.
  ///   - stops: ids, in the timetable's order.
  /// - Throws: ``DataError/refused(_:)`` with the row of what is no walk, and for a table of other places.
  public init(
    file: String, bytes: FileBytes, areas: [String], sites: [String], stops: [String]
  ) throws(DataError) {
    func positions(_ names: [String]) -> [String: Int] {
      Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    }
    var reading = WalkReading(
      file: file,
      positions: [.area: positions(areas), .site: positions(sites), .stop: positions(stops)],
      walks: (
        Array(repeating: [:], count: areas.count), Array(repeating: [:], count: stops.count),
        Array(repeating: [:], count: sites.count),
        Array(repeating: .max, count: areas.count * sites.count)
      ))
    var scanner = CSVScanner()
    bytes.withBytes { bytes in
      bytes.withMemoryRebound(to: UInt8.self) { scanner.scan($0) { reading.take($0) } }
      scanner.finish { reading.take($0) }
    }
    self = try reading.finish(scanner.problems.map { $0.diagnostic(in: file) })
  }
}

/// Rows turned into walks, and what is wrong with them.
private struct WalkReading {
  /// As many faults as are told one by one.
  private static let most = 5

  let file: String
  let positions: [MeasuredWalks.Place: [String: Int]]
  /// Of each area, stop and site the stops by their seconds, and the seconds from areas to sites.
  var walks:
    (access: [[Int32: Int32]], between: [[Int32: Int32]], egress: [[Int32: Int32]], direct: [Int32])
  private var problems: [Diagnostic] = []
  private var hasHeader = false
  /// Whether its columns are others: nothing can then be said of its rows.
  private var isForeign = false
  private var taken: Set<MeasuredWalks.Place> = []

  init(
    file: String, positions: [MeasuredWalks.Place: [String: Int]],
    walks: (
      access: [[Int32: Int32]], between: [[Int32: Int32]], egress: [[Int32: Int32]],
      direct: [Int32]
    )
  ) {
    (self.file, self.positions, self.walks) = (file, positions, walks)
  }

  mutating func take(_ record: CSVRecord) {
    guard !record.isBlank, !isForeign, problems.count < Self.most else { return }
    let cells = RecordText.cells(record)
    guard hasHeader else {
      hasHeader = true
      if cells.joined(separator: ",") != MeasuredWalks.header {
        refuse(
          record, nil, expected: "the columns \(MeasuredWalks.header)",
          found: "'\(cells.joined(separator: ",").prefix(80))'",
          whatToDo: "let `hubward travel --engine … --stops` write it, or rename the columns")
        isForeign = true
      }
      return
    }
    guard cells.count == 5 else {
      return refuse(
        record, nil, expected: "5 cells", found: "\(cells.count)", whatToDo: "correct the row")
    }
    guard let from = MeasuredWalks.Place(rawValue: cells[0]),
      let to = MeasuredWalks.Place(rawValue: cells[2]), from != .site, to != .area
    else {
      return refuse(
        record, "from_kind", expected: "from an area or a stop, to a stop or a site",
        found: "from '\(cells[0])' to '\(cells[2])'", whatToDo: "write area, stop or site")
    }
    guard let minutes = PlainNumber.value(cells[4]), minutes >= 0, minutes <= 100_000 else {
      return refuse(
        record, "minutes", expected: "minutes, zero or more", found: "'\(cells[4])'",
        whatToDo: "correct the cell, or leave out the row of a walk that there is not")
    }
    guard let start = positions[from]?[cells[1]], let end = positions[to]?[cells[3]] else {
      return
    }
    taken.formUnion([from, to])
    add(from, start, to, end, seconds: Int32((minutes * 60).rounded(.up)))
  }

  /// Of a walk that stands twice the shorter counts.
  private mutating func add(
    _ from: MeasuredWalks.Place, _ start: Int, _ to: MeasuredWalks.Place, _ end: Int,
    seconds: Int32
  ) {
    switch (from, to) {
    case (.area, .stop): walks.access[start].merge([Int32(end): seconds], uniquingKeysWith: min)
    case (.stop, .stop): walks.between[start].merge([Int32(end): seconds], uniquingKeysWith: min)
    case (.stop, .site): walks.egress[end].merge([Int32(start): seconds], uniquingKeysWith: min)
    default:
      let pair = start * walks.egress.count + end
      walks.direct[pair] = min(walks.direct[pair], seconds)
    }
  }

  func finish(_ faults: [Diagnostic]) throws(DataError) -> MeasuredWalks {
    try faults.stopOnErrors()
    try problems.stopOnErrors()
    for place in MeasuredWalks.Place.allCases where !taken.contains(place) {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: file),
          "none of its rows is about \(place == .stop ? "a stop of the timetables" : "\(place == .area ? "an area" : "a site") of the study")",
          whatToDo: "make it for this study and these timetables")
      ])
    }
    func legs(_ rows: [[Int32: Int32]]) -> [[WalkingLegs.Leg]] {
      rows.map { row in
        row.map { WalkingLegs.Leg(stop: $0.key, seconds: $0.value) }.sorted { $0.stop < $1.stop }
      }
    }
    return MeasuredWalks(
      access: legs(walks.access), between: legs(walks.between), egress: legs(walks.egress),
      direct: walks.direct)
  }

  private mutating func refuse(
    _ record: CSVRecord, _ column: String?, expected: String, found: String, whatToDo: String
  ) {
    problems.append(
      Diagnostic(
        .error, at: .init(file: file, row: record.line, column: column), expected: expected,
        found: found, whatToDo: whatToDo))
  }
}
