/// How the values of a measure are to be read: as rates per so many, or as counts.
struct MeasureUnit {
  /// By which published values are multiplied: 100 for shares that are called per cent.
  let factor: Double
  let unit: String?
  let isCount: Measure.Stated<Bool>

  /// Counts beside the values decide; without them the name does, and what it leaves open is marked
  /// as a guess.
  ///
  /// - Parameter chosen: the planner's answers to an earlier question: `share` or `percent`.
  /// - Throws: ``MeasureRefusal`` where values under a heading of per cent may be shares of 1.
  init(
    of figures: some Collection<Measure.Figure>, called name: String, id: String,
    chosen: [String]
  ) throws(MeasureRefusal) {
    let words = Self.words(name)
    let isPercent = Self.isPercent(name, words)
    if Self.namesCount(words) {
      self.init(
        factor: 1, unit: nil, isCount: .init(value: true, guess: "its name calls it a count"))
      return
    }
    // Counts beside them are of something else: people asked, or cases expected.
    if !isPercent, Self.per(words) == nil, !Set(words).isDisjoint(with: Self.scores) {
      self.init(factor: 1, unit: nil, isCount: .init(value: false))
      return
    }
    switch MeasureScale(figures) {
    case .per(let people)?:
      self.init(
        factor: 1, unit: people == 100 ? "%" : "per \(Self.grouped(people))",
        isCount: .init(value: false))
    case .share?: self.init(factor: 100, unit: "%", isCount: .init(value: false))
    case .count?: self.init(factor: 1, unit: nil, isCount: .init(value: true))
    case nil:
      if isPercent {
        let factor = try Self.percentFactor(figures, id, chosen)
        self.init(factor: factor, unit: "%", isCount: .init(value: false))
      } else if let per = Self.per(words) {
        self.init(factor: 1, unit: "per \(Self.grouped(per))", isCount: .init(value: false))
      } else if !Set(words).isDisjoint(with: Self.rates) {
        self.init(factor: 1, unit: nil, isCount: .init(value: false))
      } else {
        self.init(factor: 1, unit: nil, isCount: Self.guess(words, figures.compactMap(\.value)))
      }
    }
  }

  private init(factor: Double, unit: String?, isCount: Measure.Stated<Bool>) {
    self.factor = factor
    self.unit = unit
    self.isCount = isCount
  }

  /// The published value in that unit, without the noise of the multiplication.
  func value(_ published: Double?) -> Double? {
    guard factor != 1 else { return published }
    return published.map { ($0 * factor * 1e9).rounded() / 1e9 }
  }

  /// Names of counts are counts, and so are whole numbers that pass a hundred.
  private static func guess(_ words: [String], _ values: [Double]) -> Measure.Stated<Bool> {
    if !Set(words).isDisjoint(with: counts) {
      return .init(value: true, guess: "its name calls it a count")
    }
    if values.allSatisfy({ $0 == $0.rounded() }), values.contains(where: { $0 > 100 }) {
      return .init(value: true, guess: "its values are whole numbers, some above 100")
    }
    return .init(value: false, guess: "nothing says whether it is a rate or a count")
  }

  private static func percentFactor(
    _ figures: some Collection<Measure.Figure>, _ id: String, _ chosen: [String]
  ) throws(MeasureRefusal) -> Double {
    let values = figures.compactMap(\.value)
    if (values.max() ?? 0) > 100, !chosen.contains("percent") {
      throw MeasureRefusal(
        why: "called a percentage, and a value is above 100",
        whatToDo: "correct the file, or say that it is right with --choose '\(id)=percent'")
    }
    guard let most = values.max(), most > 0, most <= 1 else { return 1 }
    if chosen.contains("share") { return 100 }
    if chosen.contains("percent") { return 1 }
    throw MeasureRefusal(
      why: "called a percentage, but no value is above 1: they may be shares of 1 or per cents",
      whatToDo: "say which with --choose '\(id)=share' or '\(id)=percent'")
  }

  /// `(%)`, `% of children`, `Obese %`, `Percentage obese`; not `Children in the 20% most deprived areas`.
  private static func isPercent(_ name: String, _ words: [String]) -> Bool {
    let plain = name.lowercased()
    return plain.contains(#/(^|[^0-9])%/#) || plain.contains("% of ") || plain.hasSuffix("%")
      || plain.contains("per cent")
      || !Set(words).isDisjoint(with: ["percent", "percentage", "pct"])
  }

  /// `Number of births`, `No. of births`.
  private static func namesCount(_ words: [String]) -> Bool {
    ["number", "no", "count"].contains(words.first) && words.dropFirst().first == "of"
  }

  /// What answers the question whether values are shares of 1 or per cents.
  static let answers: Set<String> = ["share", "percent"]

  private static let scores: Set<String> = [
    "ratio", "score", "index", "expectancy", "average", "mean", "median", "density", "percentile",
    "rank", "decile", "sar", "smr",
  ]
  private static let rates = scores.union(["rate", "rates", "proportion", "share", "prevalence"])
  private static let counts: Set<String> = [
    "number", "numbers", "count", "counts", "total", "population", "births",
  ]

  private static func words(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "," }
      .map { $0.filter { $0 != "," } }
  }

  /// `per 1,000` and `per 100000`.
  private static func per(_ words: [String]) -> Int? {
    zip(words, words.dropFirst()).lazy.compactMap { word, next in
      word == "per" ? Int(next) : nil
    }.first { [100, 1000, 10_000, 100_000].contains($0) }
  }

  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    return digits.count > 3 ? digits.dropLast(3) + ",000" : digits
  }
}
