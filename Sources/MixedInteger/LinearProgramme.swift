/// A linear programme that HiGHS keeps between solutions, so that the next one starts from the last:
/// least Σ cost(c) x(c) with every column and every row within its limits, rows coming and going.
///
/// Solved on one core, from a fixed seed. The multipliers it gives are only ever as exact as its
/// tolerances: whoever needs a proof must recompute what they prove.
public final class LinearProgramme {
  private let highs: HighsLibrary
  private let handle: HighsLibrary.Handle
  private let watch: HighsWatch
  public private(set) var columnCount = 0
  public private(set) var rowCount = 0

  /// How a solution is begun.
  public enum Method: Sendable {
    /// By an interior point and a crossover: for a large programme that has not been solved before.
    case interiorPoint
    /// By the dual simplex method, from the last solution.
    case simplex
  }

  public struct Solution: Sendable {
    /// One per column.
    public let values: [Double]
    /// One per row: by how much Σ cost x rises with the row's limit.
    public let multipliers: [Double]
    /// Σ weight x of each row.
    public let sums: [Double]
    public let value: Double
  }

  /// - Parameter isInterrupted: asked often; a `true` ends a solution without a result.
  /// - Throws: ``MixedIntegerError/fault(call:)``.
  public init(
    _ highs: HighsLibrary, isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) throws(MixedIntegerError) {
    guard let handle = highs.create() else { throw .fault(call: "Highs_create") }
    self.highs = highs
    self.handle = handle
    watch = HighsWatch(MixedIntegerLimits(isInterrupted: isInterrupted))
    try highs.setAlike(on: handle)
    try check("presolve", highs.setString(handle, "presolve", "off"))
    try check(
      "Highs_setCallback",
      highs.setCallback(handle, HighsWatch.callback, Unmanaged.passUnretained(watch).toOpaque()))
    for event in [HighsWatch.simplexInterrupt, HighsWatch.interiorInterrupt] {
      try check("Highs_startCallback", highs.startCallback(handle, event))
    }
  }

  deinit { highs.destroy(handle) }

  private func check(_ call: String, _ status: Int32) throws(MixedIntegerError) {
    try highs.check(call, status)
  }

  /// Adds columns that stand in no row yet.
  public func addColumns(
    costs: [Double], lower: [Double], upper: [Double]
  ) throws(MixedIntegerError) {
    try check(
      "Highs_addCols",
      highs.addColumns(
        handle, Int32(costs.count), costs, lower, upper, 0,
        [Int32](repeating: 0, count: max(costs.count, 1)), nil, nil))
    columnCount += costs.count
  }

  /// Rows to be added at once, one after the other.
  public struct Rows: Sendable {
    private(set) var starts: [Int32] = []
    private(set) var columns: [Int32] = []
    private(set) var weights: [Double] = []
    private(set) var lower: [Double] = []
    private(set) var upper: [Double] = []

    public init() {}

    public var count: Int { lower.count }

    /// Adds a term to the row that is being written; a column may stand in a row once at most.
    public mutating func term(_ column: Int, _ weight: Double = 1) {
      columns.append(Int32(column))
      weights.append(weight)
    }

    /// Ends the row that is being written.
    public mutating func end(atLeast: Double = -.infinity, atMost: Double = .infinity) {
      starts.append(Int32(ended))
      ended = columns.count
      lower.append(atLeast)
      upper.append(atMost)
    }

    private var ended = 0
  }

  public func add(_ rows: Rows) throws(MixedIntegerError) {
    guard rows.count > 0 else { return }
    try check(
      "Highs_addRows",
      highs.addRows(
        handle, Int32(rows.count), rows.lower, rows.upper, Int32(rows.columns.count), rows.starts,
        rows.columns, rows.weights))
    rowCount += rows.count
  }

  /// - Parameter rows: ascending.
  public func remove(_ rows: [Int]) throws(MixedIntegerError) {
    guard !rows.isEmpty else { return }
    try check(
      "Highs_deleteRowsBySet", highs.deleteRows(handle, Int32(rows.count), rows.map(Int32.init)))
    rowCount -= rows.count
  }

  /// Gives columns from `first` on other limits, one of each per column.
  public func limit(
    from first: Int = 0, lower: [Double], upper: [Double]
  ) throws(MixedIntegerError) {
    guard !lower.isEmpty else { return }
    try check(
      "Highs_changeColsBoundsByRange",
      highs.setLimits(handle, Int32(first), Int32(first + lower.count) - 1, lower, upper))
  }

  /// Where a solution ended, to start another from.
  public struct Basis: Sendable {
    fileprivate var columns: [Int32]
    fileprivate var rows: [Int32]
  }

  /// - Throws: ``MixedIntegerError/fault(call:)``.
  public func basis() throws(MixedIntegerError) -> Basis {
    var basis = Basis(
      columns: [Int32](repeating: 0, count: columnCount),
      rows: [Int32](repeating: 0, count: rowCount))
    try check("Highs_getBasis", highs.basis(handle, &basis.columns, &basis.rows))
    return basis
  }

  /// Starts the next solution from a basis of the same rows and columns.
  ///
  /// - Throws: ``MixedIntegerError/fault(call:)``.
  public func start(from basis: Basis) throws(MixedIntegerError) {
    try check("Highs_setBasis", highs.setBasis(handle, basis.columns, basis.rows))
  }

  /// What Σ cost x comes to after a number of steps of the dual simplex method. From a solution whose
  /// limits have since been narrowed that is about the least that the best can cost: an estimate, no
  /// proof.
  ///
  /// - Returns: infinite where nothing keeps all limits; nothing where the solver ended otherwise.
  /// - Throws: ``MixedIntegerError/fault(call:)``.
  public func value(afterSteps most: Int) throws(MixedIntegerError) -> Double? {
    try check("solver", highs.setString(handle, "solver", "simplex"))
    try check("limit", highs.setInt(handle, "simplex_iteration_limit", Int32(most)))
    let ended = highs.run(handle)
    try check("limit", highs.setInt(handle, "simplex_iteration_limit", Int32.max))
    try check("Highs_run", ended)
    let status = highs.modelStatus(handle)
    if status == HighsLibrary.Status.infeasible { return .infinity }
    guard status == HighsLibrary.Status.optimal || status == HighsLibrary.Status.stepLimit else {
      return nil
    }
    var value = 0.0
    try check("objective", highs.doubleInfo(handle, "objective_function_value", &value))
    return value
  }

  /// - Returns: nothing where there is no best solution or the solver was interrupted.
  /// - Throws: ``MixedIntegerError/fault(call:)``.
  public func solve(by method: Method = .simplex) throws(MixedIntegerError) -> Solution? {
    let name = method == .simplex ? "simplex" : "ipm"
    try check("solver", highs.setString(handle, "solver", name))
    try check("Highs_run", highs.run(handle))
    guard highs.modelStatus(handle) == HighsLibrary.Status.optimal else { return nil }
    var value = 0.0
    try check("objective", highs.doubleInfo(handle, "objective_function_value", &value))
    var values = [Double](repeating: 0, count: columnCount)
    var multipliers = [Double](repeating: 0, count: rowCount)
    var sums = multipliers
    try check("Highs_getSolution", highs.solution(handle, &values, nil, &sums, &multipliers))
    return Solution(values: values, multipliers: multipliers, sums: sums, value: value)
  }
}
