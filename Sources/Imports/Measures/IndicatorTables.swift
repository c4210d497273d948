import Readers
import StudyFormat
import Text

/// Measures as tables of the study, one for each kind of place, and as entries of its file.
struct IndicatorTables {
  private(set) var tables: [TableDraft] = []
  private(set) var entries: [StudyDraft.Indicator] = []
  /// Columns that the areas' table needs, so that areas find their rows.
  private(set) var areaColumns: [TableDraft.Column] = []
  private(set) var areaSources: [Recognition] = []

  /// - Parameter taken: names of indicators that the study has already.
  init(_ measures: [Measure], _ places: AreaPlaces, taken: [String]) {
    var names = ColumnNames(taken: taken.map { $0.replacing("-", with: "_") })
    var named: [(measure: Measure, column: String)] = []
    for measure in measures {
      var column = names.name(for: Self.name(measure))
      // `rate count` beside the count of `rate`.
      while named.contains(where: { Self.collide($0.column, column) }) {
        column = names.name(for: Self.name(measure))
      }
      named.append((measure, column))
    }
    for kind in PlaceKind.allCases {
      let own = named.filter { $0.measure.kind == kind }
      guard !own.isEmpty else { continue }
      tables.append(Self.table(kind, own, places))
      guard kind == .middleLayer || kind == .ward else { continue }
      areaColumns.append(Self.areaColumn(kind, places))
      areaSources += places.sources[kind].map { [$0] } ?? []
    }
    entries = named.map { Self.entry($0.measure, column: $0.column, places) }
  }

  private static let endings = ["_lower", "_upper", "_count", "_people", "_earlier", "_note"]

  private static func collide(_ one: String, _ other: String) -> Bool {
    endings.contains { one + $0 == other || other + $0 == one }
  }

  private static func name(_ measure: Measure) -> String {
    measure.id.isEmpty ? measure.label : measure.id
  }

  private static func areaColumn(_ kind: PlaceKind, _ places: AreaPlaces) -> TableDraft.Column {
    TableDraft.Column(
      name: kind.key, kind: .string,
      description: kind == .ward
        ? "Ward of \(places.wardYear ?? places.year) by best fit: where most of its people live."
        : "MSOA (\(places.year)): exact, as MSOAs are made of LSOAs.",
      isRequired: false, values: places.areas.map { places.place(kind, of: $0) })
  }

  private static func table(
    _ kind: PlaceKind, _ measures: [(measure: Measure, column: String)], _ places: AreaPlaces
  ) -> TableDraft {
    let codes = places.codes(kind)
    var columns = [
      TableDraft.Column(
        name: kind.key, kind: .string, description: "Code of the \(kind.names.one).",
        isUnique: true, values: codes)
    ]
    if kind == .outputArea {
      columns.append(
        .init(
          name: PlaceKind.area.key, kind: .string, description: "LSOA that it is part of: exact.",
          values: codes.map { places.outputAreas[$0] }))
    }
    for (measure, name) in measures { columns += self.columns(measure, name, codes) }
    var sources: [Recognition] = []
    for source in measures.flatMap(\.measure.files) + (places.sources[kind].map { [$0] } ?? [])
    where !sources.contains(source) { sources.append(source) }
    return TableDraft(
      name: kind.table, title: "Published measures of \(kind.names.many)",
      description: "One row for each of the council's \(kind.names.many), one column for each"
        + " measure, with the limits of its confidence interval, what it was counted from and why a"
        + " value is missing, where the publisher says so.",
      primaryKey: kind.key, columns: columns, sources: sources)
  }

  /// The values, and of what else there is, each in a column of its own.
  private static func columns(
    _ measure: Measure, _ name: String, _ codes: [String]
  ) -> [TableDraft.Column] {
    let words = measure.label + (measure.year.map { ", \($0)" } ?? "")
    func column(
      _ ending: String, _ description: String, unit: String?,
      _ value: (Measure.Figure) -> Double?
    ) -> TableDraft.Column {
      TableDraft.Column(
        name: name + ending, kind: .number, description: description, unit: unit,
        isRequired: false,
        values: codes.map { measure.figures[$0].flatMap(value).map(PlainFigure.text) })
    }
    let numbers = [
      column("", "\(words). \(measure.source.value).", unit: measure.unit, \.value),
      column(
        "_lower", "Lower 95% confidence limit of \(measure.label).", unit: measure.unit, \.lower),
      column(
        "_upper", "Upper 95% confidence limit of \(measure.label).", unit: measure.unit, \.upper),
      column("_count", "Count behind \(measure.label).", unit: nil, \.count),
      column("_people", "Of how many that is a count: \(measure.label).", unit: nil, \.people),
      column(
        "_earlier", "\(measure.label), \(measure.earlierYear ?? "earlier").", unit: measure.unit,
        \.earlier),
    ]
    let note = TableDraft.Column(
      name: name + "_note", kind: .string, description: "Publisher's note on \(measure.label).",
      isRequired: false, values: codes.map { measure.figures[$0]?.note })
    return numbers.prefix(1) + (numbers.dropFirst() + [note]).filter(\.hasValues)
  }

  private static func entry(
    _ measure: Measure, column: String, _ places: AreaPlaces
  ) -> StudyDraft.Indicator {
    let kind = measure.kind
    let withheld = measure.figures.values.filter { $0.value == nil }
    let hasPeople = measure.figures.values.contains { ($0.people ?? 0) > 0 }
    return StudyDraft.Indicator(
      id: column.replacing("_", with: "-"), label: measure.label, table: kind.table, key: kind.key,
      value: column,
      reach: reach(kind, column, hasPeople: hasPeople, isCount: measure.isCount.value),
      fit: fit(kind, isCount: measure.isCount.value, places),
      isCount: measure.isCount.value, countGuess: measure.isCount.guess,
      isHigherMoreNeed: measure.direction.value == .higher,
      directionGuess: measure.direction.guess, unit: measure.unit, year: measure.year,
      earlier: measure.figures.values.contains { $0.earlier != nil }
        ? measure.earlierYear.map { (column: column + "_earlier", year: $0) } : nil,
      missing: withheld.isEmpty
        ? nil
        : "\(withheld.count) of \(NumberStyle.count(measure.figures.count, kind.names.one, kind.names.many))"
          + (withheld.compactMap(\.note).sorted().first.map { ": \($0)" } ?? ""),
      source: measure.source.value, sourceGuess: measure.source.guess)
  }

  private static func reach(
    _ kind: PlaceKind, _ column: String, hasPeople: Bool, isCount: Bool
  ) -> StudyDraft.Indicator.Reach {
    switch kind {
    case .area: .own
    case .middleLayer, .ward: .wider(column: kind.key)
    case .outputArea:
      .narrower(
        within: PlaceKind.area.key, people: hasPeople && !isCount ? column + "_people" : nil)
    }
  }

  /// How figures come to areas, in words.
  private static func fit(_ kind: PlaceKind, isCount: Bool, _ places: AreaPlaces) -> String {
    let rule =
      switch kind {
      case .area: "the areas' own figures"
      case .outputArea:
        isCount ? "the sum of its output areas" : "the mean of its output areas, by people"
      case .middleLayer, .ward:
        isCount
          ? "the count of its \(kind.names.one), shared out by people"
          : "the rate of its \(kind.names.one) as it is"
      }
    switch kind {
    case .area: return rule
    case .outputArea, .middleLayer: return "\(rule) (exact fit)"
    case .ward: return "\(rule) (best fit, wards of \(places.wardYear ?? places.year))"
    }
  }
}

extension TableDraft.Column {
  /// Whether any row has a value.
  fileprivate var hasValues: Bool { values.contains { $0 != nil } }
}

/// Numbers as tables hold them: whole ones without decimals.
enum PlainFigure {
  static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }
}
