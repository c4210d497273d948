import Text

/// A routing engine's answer in JSON, looked over once: whose it is, what it says of its units and its
/// points, and where the matrix begins. The numbers are taken in a second pass.
struct TravelAnswer {
  enum Matrix: Hashable {
    /// A list a row of numbers or nulls, from this byte on.
    case grid(Int)
    /// A list a row of objects with `time` and `distance`, as Valhalla's longer form has them.
    case cells(Int)
    /// A list of searches that name their locations, as TravelTime's.
    case searches(Int)
  }

  /// A point as the engine moved it to its network.
  struct Snap: Hashable {
    var longitude: Double?
    var latitude: Double?
    /// From the point asked for, in metres.
    var metres: Double?
  }

  private(set) var form: TravelForm?
  /// What the engine says went wrong.
  private(set) var failure: String?
  private(set) var durations: Matrix?
  private(set) var distances: Matrix?
  private(set) var distanceUnit: TravelMeasure?
  private(set) var origins: [Snap] = []
  private(set) var destinations: [Snap] = []
  /// Pairs, by row and column, for which the engine found no route and estimated one.
  private(set) var estimated: [(row: Int, column: Int)] = []

  /// Looks over the answer's members; what it does not know is passed over.
  init(_ cursor: inout JSONCursor) {
    guard cursor.open(.object) else {
      cursor.fail()
      return
    }
    var names: Set<String> = []
    var unit: String?
    while let name = cursor.member() {
      names.insert(name)
      switch name {
      case "durations", "distances": takeGrid(name, &cursor)
      case "sources_to_targets": takeValhalla(&cursor)
      case "results": takeSearches(&cursor)
      case "sources": origins = Self.snaps(&cursor)
      case "destinations", "targets": destinations = Self.snaps(&cursor)
      case "fallback_speed_cells": estimated = Self.pairs(&cursor)
      case "units": unit = cursor.kind() == .string ? cursor.string() : nil
      case "metadata": unit = Self.requestedUnit(&cursor) ?? unit
      case "code": fail(Self.text(&cursor), unless: "Ok")
      case "message", "error": fail(Self.text(&cursor), unless: nil)
      default: cursor.skip()
      }
    }
    if !cursor.isAtEnd() { cursor.fail() }
    decideForm(names, unit: unit)
  }

  private mutating func decideForm(_ names: Set<String>, unit: String?) {
    if names.contains("sources_to_targets") {
      form = .valhalla
      distanceUnit = unit.flatMap { TravelMeasure(named: $0) }
    } else if names.contains("results") {
      form = .travelTime
      distanceUnit = .metres
    } else if durations != nil || distances != nil {
      form = names.contains("metadata") ? .openRouteService : .osrm
      // OpenRouteService gives distances in the unit that was asked for, metres unless one was.
      distanceUnit = unit.map { TravelMeasure(named: $0) } ?? .metres
    }
  }

  private mutating func fail(_ words: String?, unless good: String?) {
    guard let words, words != good else { return }
    failure = failure.map { "\($0): \(words)" } ?? words
  }

  private mutating func takeGrid(_ name: String, _ cursor: inout JSONCursor) {
    if cursor.kind() == .list {
      let start = cursor.index
      if name == "durations" { durations = .grid(start) } else { distances = .grid(start) }
    }
    cursor.skip()
  }

  private mutating func takeValhalla(_ cursor: inout JSONCursor) {
    guard cursor.kind() == .object else {
      if cursor.kind() == .list {
        let start = cursor.index
        (durations, distances) = (.cells(start), .cells(start))
      }
      return cursor.skip()
    }
    _ = cursor.open(.object)
    while let name = cursor.member() {
      if name == "durations" || name == "distances" {
        takeGrid(name, &cursor)
      } else {
        cursor.skip()
      }
    }
  }

  private mutating func takeSearches(_ cursor: inout JSONCursor) {
    if cursor.kind() == .list {
      let start = cursor.index
      (durations, distances) = (.searches(start), .searches(start))
    }
    cursor.skip()
  }
}
