public import Assessment
import Opening
import Places
package import Reports
package import Studies
import StudyFormat
import Text

extension Question {
  /// What is optimised: `shortest mean walk`, `most within 15 minutes (walk)`.
  var aim: String {
    switch objective {
    case .pMedian: "shortest mean \(travel.label)"
    case .coverage: "most within \(standard) (\(travel.label))"
    case .pCenter: "shortest \(travel.label) for whoever is furthest"
    case .equity: "fairest \(travel.label) (Kolm–Pollak, aversion \(PlainNumber.text(aversion)))"
    case .setCoverage:
      "fewest so that \(NumberStyle.share(share, decimals: 0)) are within \(standard) (\(travel.label))"
    case .leastCost:
      promise == .mean
        ? "least running cost for a mean \(travel.label) of at most \(standard)"
        : "least running cost so that \(NumberStyle.share(share, decimals: 0)) are within \(standard) (\(travel.label))"
    }
  }

  /// A value as a cell.
  package func cell(_ value: Double) -> Cell {
    guard value.isFinite else { return .absent("no route") }
    return switch objective {
    case .coverage: .share(value, decimals: 1)
    case .setCoverage, .leastCost: .measure(value, decimals: 0)
    case .pMedian, .pCenter, .equity:
      .measure(value, decimals: Phrases.decimals(travel.matrix.unit))
    }
  }

  /// A value in a sentence.
  public func words(_ value: Double) -> String {
    guard value.isFinite else { return "no route" }
    return switch objective {
    case .coverage: NumberStyle.share(value, decimals: 1)
    case .setCoverage: NumberStyle.measure(value, decimals: 0)
    case .leastCost: "\(Phrases.pounds(value)) a year"
    case .pMedian, .pCenter, .equity: Phrases.travel(value, travel.matrix.unit)
    }
  }

  /// What a column of values is called.
  package var valueTitle: String {
    switch objective {
    case .pCenter where !ownStandard.isEmpty:
      "\(Phrases.sentence(valueName)), that to outreach scaled to the hubs' standard"
        + " (\(Phrases.name(travel.matrix.unit)))"
    case .pMedian, .pCenter, .equity:
      "\(Phrases.sentence(valueName)) (\(Phrases.name(travel.matrix.unit)))"
    case .leastCost: "Running cost, made least (£ a year)"
    case .coverage where outreach != nil: "Service \(valueName)\(ownStandard)"
    case .coverage, .setCoverage: Phrases.sentence(valueName)
    }
  }

  /// How far outreach may be, where that is not how far a hub may.
  private var ownStandard: String {
    guard let own = outreach?.standard, own.unit == travel.matrix.unit else { return "" }
    return " of a hub, \(own) of outreach"
  }

  /// What a value is called in a sentence that gives its unit: `mean walk`, `within 15 minutes`.
  var valueName: String {
    switch objective {
    case .pMedian: "mean \(travel.label)"
    case .coverage: "within \(standard)"
    case .pCenter: "longest \(travel.label)"
    case .equity: "equal \(travel.label) as good"
    case .setCoverage: "number open"
    case .leastCost: "running cost"
    }
  }
}

extension Study {
  /// `5 children's centres`, `1 children's centre`.
  package func hubs(_ count: Int) -> String {
    NumberStyle.count(count, words.hub, words.hubs)
  }

  /// `5 children's centres`, `3 to 6 children's centres`.
  func hubs(_ fewest: Int, _ most: Int) -> String {
    fewest == most ? hubs(most) : "\(NumberStyle.count(fewest)) to \(hubs(most))"
  }

  func names(_ open: [Int]) -> [String] { open.map { sites.hubs[$0].name } }

  /// Hubs as a cell of a table.
  func cell(_ hubs: [Int], none: String = "none") -> Cell {
    .names(hubs.map { NamedThing(sites.hubs[$0]) }, none: none)
  }

  /// Hubs of today that a plan closes.
  func closed(by open: [Int]) -> [Int] { baseline.open.filter { !open.contains($0) } }

  /// Where a travel comes from, as a note under every table and map that uses it.
  package func travelSource(_ travel: StudyTravel) -> String {
    switch travel.matrix.source {
    case .estimated(let detour, let speed):
      return "Travel is an estimate: \(Phrases.straight(detour, speed))\(start(travel))"
    case .supplied(let by):
      return "Travel is measured, not estimated: \(Phrases.withoutStop(by))\(start(travel))"
    case .leastOf(let parts):
      let words = parts.map { part in
        switch part.source {
        case .estimated(let detour, let speed):
          "\(part.label) (an estimate: \(Phrases.straight(detour, speed)))"
        case .supplied(let by): "\(part.label) (measured: \(Phrases.withoutStop(by)))"
        case .leastOf: part.label
        }
      }
      return "Travel is the least of \(Phrases.list(words)), for each area and site"
    }
  }

  /// That areas have the mean of their points, where they do.
  private func start(_ travel: StudyTravel) -> String {
    guard let points = travel.points?.points else { return "" }
    return
      ", the mean of each \(areas.kind)'s \(points.kind)s\(points.isWeighted ? " by their people" : "")"
  }

  /// The source line of anything made from the areas and a travel.
  package func source(_ travel: StudyTravel) -> String {
    "\(travelSource(travel))\(origin(travel))."
      + " \(Phrases.sentence(words.people)): \(demands[0].source ?? "column \(demands[0].countColumn)")."
      + setAsideWords
  }

  /// Who is in none of it, where areas are set aside.
  private var setAsideWords: String {
    areas.setAside.map { aside in
      " Set aside, in no figure: \(Phrases.list(aside.names, limit: 4)), with \(Phrases.people(aside.people)) \(words.people); \(Phrases.withoutStop(aside.why))."
    }.joined()
  }

  /// Where an estimate starts from; a table's own source says where its travel does.
  private func origin(_ travel: StudyTravel) -> String {
    travel.matrix.source.isEstimate
      && travel.points == nil
      ? ", from the population-weighted centre of each \(areas.kind)" : ""
  }
}

extension TravelSource {
  /// `estimated` or `measured`, to follow whatever is made from it.
  var kind: String { isEstimate ? "estimated" : "measured" }
}

extension NamedThing {
  init(_ site: Site) { self.init(id: site.id.code, name: site.name) }

  init(_ area: Area) { self.init(id: area.id.code, name: area.name) }
}

extension Phrases {
  /// `straight lines × 1.33 at 4.8 km/h`.
  static func straight(_ detour: Double, _ speed: Double?) -> String {
    (detour == 1 ? "straight lines" : "straight lines × \(PlainNumber.text(detour))")
      + (speed.map { " at \(PlainNumber.text($0)) km/h" } ?? "")
  }
}
