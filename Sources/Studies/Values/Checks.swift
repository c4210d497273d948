/// Printed totals compared with the sums over their areas.
public struct TotalCheck: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public let name: String
    public let printed: Double?
    public let computed: Double
    /// How many areas were added up.
    public let areas: Int

    public init(name: String, printed: Double?, computed: Double, areas: Int) {
      self.name = name
      self.printed = printed
      self.computed = computed
      self.areas = areas
    }

    public var agrees: Bool { printed == computed }

    /// Printed less computed; 0 where nothing is printed.
    package var difference: Double { printed.map { $0 - computed } ?? 0 }
  }

  public let label: String
  /// The file and the column that print the totals.
  public let file: String
  public let column: String
  public let countColumn: String
  /// Whose totals they are, where a publisher gives them for the council as a whole.
  public let publisher: String?
  public let rows: [Row]

  public init(
    label: String, file: String, column: String, countColumn: String, publisher: String?,
    rows: [Row]
  ) {
    self.label = label
    self.file = file
    self.column = column
    self.countColumn = countColumn
    self.publisher = publisher
    self.rows = rows
  }

  package var isPublished: Bool { publisher != nil }

  /// The sum of what the rows print.
  public var printedTotal: Double { rows.reduce(0) { $0 + ($1.printed ?? 0) } }
  /// The sum over the areas of the rows that print a total.
  public var computedTotal: Double {
    rows.reduce(0) { $0 + ($1.printed == nil ? 0 : $1.computed) }
  }
}

/// Printed local ranks compared with the order of people-weighted means of national ranks.
public struct RankCheck: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public let name: String
    public let printed: Int?
    public let computed: Int
    public let meanRank: Double

    public init(name: String, printed: Int?, computed: Int, meanRank: Double) {
      self.name = name
      self.printed = printed
      self.computed = computed
      self.meanRank = meanRank
    }

    public var agrees: Bool { printed == computed }
  }

  public let label: String
  /// The file and the column that print the ranks.
  public let file: String
  public let column: String
  public let rankColumn: String
  public let countColumn: String
  public let rows: [Row]

  public init(
    label: String, file: String, column: String, rankColumn: String, countColumn: String,
    rows: [Row]
  ) {
    self.label = label
    self.file = file
    self.column = column
    self.rankColumn = rankColumn
    self.countColumn = countColumn
    self.rows = rows
  }

  /// Rows with a printed rank.
  public var compared: [Row] { rows.filter { $0.printed != nil } }

  public var agreeing: Int { compared.count(where: \.agrees) }

  /// Spearman's rank correlation of printed and computed ranks over the rows with both:
  /// 1 − 6 Σ δ² / (n (n² − 1)), ranks taken within those rows.
  public var correlation: Double? {
    let rows = compared
    guard rows.count > 1 else { return nil }
    func places(_ values: [Int]) -> [Double] {
      values.map { value in
        Double(values.count { $0 < value }) + Double(values.count { $0 == value } + 1) / 2
      }
    }
    let printed = places(rows.compactMap(\.printed))
    let computed = places(rows.map(\.computed))
    let squares = zip(printed, computed).reduce(0.0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    let n = Double(rows.count)
    return 1 - 6 * squares / (n * (n * n - 1))
  }

  /// Whether the printed column can be said to come from this index: nearly every place agrees or
  /// is one off.
  public var reproduces: Bool {
    let near = compared.count { abs(($0.printed ?? 0) - $0.computed) <= 1 }
    return Double(near) >= 0.9 * Double(compared.count)
  }
}
