import Places
import Readers
import Text

/// Shares of people and households that topic tables of the census give.
enum CensusMeasures {
  private struct Candidate {
    let topic: CensusTopic
    let table: CensusTable
    let source: Recognition
  }

  static func read(
    _ shelf: ImportShelf, _ places: AreaPlaces, into found: inout MeasureFindings,
    _ notes: inout [Diagnostic]
  ) {
    var candidates: [Candidate] = []
    let sources =
      shelf.all(.censusTopics) + shelf.all(.nomisObservations).filter(shelf.isTopic)
    for source in sources {
      let read = shelf.attempt(source, &notes) { () throws(DataError) in
        try CensusTable(shelf.read(source))
      }
      guard let table = read else { continue }
      for name in Set(source.repeated).sorted() {
        found.leave("'\(SafeText.shown(name))'", of: source.file, .ofRepeatedName)
      }
      if table.topics.isEmpty {
        found.leave(
          "no indicator", of: source.file,
          MeasureRefusal(
            why: "of no topic that Hubward makes a share of, or without its row or column of all",
            whatToDo: "download the table with its total, or add an entry of your own"))
      }
      candidates += table.topics.map { Candidate(topic: $0, table: table, source: source) }
    }
    for topic in CensusTopic.allCases {
      // The newer census before the older; of one census the areas' own figures before wider ones.
      var made: [Measure] = []
      for candidate in candidates where candidate.topic == topic {
        do throws(MeasureRefusal) {
          made.append(try measure(candidate, places, &found))
        } catch {
          found.leave(topic.label, of: candidate.source.file, error)
        }
      }
      found.take(bestOf: made)
    }
  }

  private static func measure(
    _ candidate: Candidate, _ places: AreaPlaces, _ found: inout MeasureFindings
  ) throws(MeasureRefusal) -> Measure {
    let shares = candidate.table.shares(candidate.topic)
    var rows: [(code: String, figure: Measure.Figure)] = []
    let holdsPercent = candidate.table.holdsPercent(candidate.topic)
    for (code, share) in shares {
      var figure = try figure(share, code)
      if holdsPercent { (figure.count, figure.people) = (nil, nil) }
      rows.append((code, figure))
    }
    let (kind, figures) = try MeasurePlaces.finest(rows, places, &found)
    let source = Terms(candidate.source.publication).publisher
    return Measure(
      id: candidate.topic.rawValue, label: candidate.topic.label, kind: kind, figures: figures,
      isCount: .init(value: false),
      direction: .init(
        value: .higher,
        guess: candidate.topic.isNeed ? nil : "whether it is need is the council's to say"),
      unit: "%", year: candidate.table.year.map(String.init),
      source: .init(
        value: candidate.table.year.map { "Census \($0), \(source)" } ?? "Census, \(source)"),
      files: [candidate.source])
  }

  private static func figure(
    _ share: CensusTable.Share, _ code: String
  ) throws(MeasureRefusal) -> Measure.Figure {
    guard let count = share.count, let whole = share.whole else {
      return Measure.Figure(count: share.count, people: share.whole, note: "no value published")
    }
    guard count <= whole, count >= 0 else {
      throw MeasureRefusal(
        why: "\(code) has a part of \(PlainFigure.text(count)) of \(PlainFigure.text(whole))",
        whatToDo: "see which column is which, and download it again")
    }
    guard whole > 0 else {
      return Measure.Figure(count: count, people: whole, note: "nobody is counted there")
    }
    return Measure.Figure(
      value: (count / whole * 1e6).rounded() / 1e4, count: count, people: whole)
  }
}
