/// A linear programme, some of whose columns may have to be whole:
/// least offset + Σ cost(c) x(c) with every column and every row Σ weight x within its limits.
///
/// A limit may be infinite. Rows are stored one after the other; memory is O(terms).
public struct MixedIntegerModel: Hashable, Sendable {
  public struct Term: Hashable, Sendable {
    public let column: Int
    public let weight: Double

    public init(_ column: Int, _ weight: Double = 1) {
      self.column = column
      self.weight = weight
    }
  }

  public private(set) var costs: [Double] = []
  public private(set) var lower: [Double] = []
  public private(set) var upper: [Double] = []
  public private(set) var isWhole: [Bool] = []
  public private(set) var rowLower: [Double] = []
  public private(set) var rowUpper: [Double] = []
  /// Row *r* is `rowStarts[r]..<rowStarts[r + 1]` of `columns` and `weights`.
  public private(set) var rowStarts: [Int32] = [0]
  public private(set) var columns: [Int32] = []
  public private(set) var weights: [Double] = []
  /// What is added to Σ cost x.
  public var offset = 0.0

  public init() {}

  public var columnCount: Int { costs.count }
  public var rowCount: Int { rowLower.count }
  public var hasWholeColumns: Bool { isWhole.contains(true) }

  /// Adds a column with `lower` ≤ x ≤ `upper`.
  ///
  /// - Returns: its index.
  public mutating func addColumn(
    cost: Double = 0, lower: Double = 0, upper: Double = 1, isWhole: Bool = false
  ) -> Int {
    costs.append(cost)
    self.lower.append(lower)
    self.upper.append(upper)
    self.isWhole.append(isWhole)
    return costs.count - 1
  }

  /// Adds a row; a column may stand in it once at most.
  public mutating func addRow(
    _ terms: some Sequence<Term>, atLeast: Double = -.infinity, atMost: Double = .infinity
  ) {
    for term in terms {
      columns.append(Int32(term.column))
      weights.append(term.weight)
    }
    rowStarts.append(Int32(columns.count))
    rowLower.append(atLeast)
    rowUpper.append(atMost)
  }

  /// Gives a column other limits.
  public mutating func limit(_ column: Int, lower: Double, upper: Double) {
    self.lower[column] = lower
    self.upper[column] = upper
  }

  public mutating func setCost(_ cost: Double, of column: Int) { costs[column] = cost }

  /// Makes a limit of the objective: its total is at most so much, and the objective is empty again.
  public mutating func limitCost(atMost: Double) {
    let terms = costs.indices.filter { costs[$0] != 0 }.map { Term($0, costs[$0]) }
    addRow(terms, atMost: atMost - offset)
    costs = [Double](repeating: 0, count: costs.count)
    offset = 0
  }
}
