import Foundation

extension HighsLibrary {
  /// Solves a model on one core, from a fixed seed: the same model gives the same values, as long as
  /// neither time limit nor interrupt ends it.
  ///
  /// - Throws: ``MixedIntegerError/fault(call:)``.
  public func solve(
    _ model: MixedIntegerModel, limits: MixedIntegerLimits = MixedIntegerLimits()
  ) throws(MixedIntegerError) -> MixedIntegerOutcome {
    guard let handle = create() else { throw .fault(call: "Highs_create") }
    defer { destroy(handle) }
    try set(limits, on: handle)
    try pass(model, to: handle)
    if let start = limits.start {
      try check("Highs_setSolution", setSolution(handle, start, nil, nil, nil))
    }
    let watch = HighsWatch(limits)
    return try withExtendedLifetime(watch) { () throws(MixedIntegerError) in
      try check(
        "Highs_setCallback",
        setCallback(handle, HighsWatch.callback, Unmanaged.passUnretained(watch).toOpaque()))
      let events = model.hasWholeColumns ? [HighsWatch.mipInterrupt] : [HighsWatch.simplexInterrupt]
      for event in events { try check("Highs_startCallback", startCallback(handle, event)) }
      try check("Highs_run", run(handle))
      if modelStatus(handle) == Status.infeasibleOrUnbounded {
        try check("Highs_setStringOptionValue", setString(handle, "presolve", "off"))
        try check("Highs_run", run(handle))
      }
      return try outcome(model, handle)
    }
  }

  /// Values of `HighsModelStatus`.
  enum Status {
    static let empty: Int32 = 6
    static let optimal: Int32 = 7
    static let infeasible: Int32 = 8
    static let infeasibleOrUnbounded: Int32 = 9
    static let unbounded: Int32 = 10
    static let beyondCutoff: Int32 = 11
    static let stepLimit: Int32 = 14
  }

  func check(_ call: String, _ status: Int32) throws(MixedIntegerError) {
    guard status >= 0 else { throw .fault(call: call) }
  }

  /// What every run has in common: nothing printed, one core, a fixed seed.
  func setAlike(on handle: Handle) throws(MixedIntegerError) {
    try check("output_flag", setBool(handle, "output_flag", 0))
    try check("threads", setInt(handle, "threads", 1))
    try check("random_seed", setInt(handle, "random_seed", 0))
  }

  private func set(_ limits: MixedIntegerLimits, on handle: Handle) throws(MixedIntegerError) {
    try setAlike(on: handle)
    try check("mip_rel_gap", setDouble(handle, "mip_rel_gap", 0))
    try check("mip_abs_gap", setDouble(handle, "mip_abs_gap", limits.absoluteGap))
    try check("mip_feasibility_tolerance", setDouble(handle, "mip_feasibility_tolerance", 1e-9))
    if limits.cutoff < .infinity {
      try check("objective_bound", setDouble(handle, "objective_bound", limits.cutoff))
    }
    if let time = limits.time {
      try check("time_limit", setDouble(handle, "time_limit", max(0, time / .seconds(1))))
    }
  }

  private func pass(_ model: MixedIntegerModel, to handle: Handle) throws(MixedIntegerError) {
    let byRow: Int32 = 2
    let least: Int32 = 1
    let status = passMip(
      handle, Int32(model.columnCount), Int32(model.rowCount), Int32(model.columns.count), byRow,
      least, model.offset, model.costs, model.lower, model.upper, model.rowLower, model.rowUpper,
      model.rowStarts, model.columns, model.weights, model.isWhole.map { $0 ? 1 : 0 })
    try check("Highs_passMip", status)
  }

  private func outcome(
    _ model: MixedIntegerModel, _ handle: Handle
  ) throws(MixedIntegerError) -> MixedIntegerOutcome {
    let ended = modelStatus(handle)
    var values = [Double](repeating: 0, count: model.columnCount)
    var primal: Int32 = 0
    var value = Double.infinity
    var bound = -Double.infinity
    var nodes: Int64 = 0
    try check("primal_solution_status", intInfo(handle, "primal_solution_status", &primal))
    let hasSolution = primal == 2 || ended == Status.empty
    if hasSolution {
      try check("objective", doubleInfo(handle, "objective_function_value", &value))
      try check("Highs_getSolution", solution(handle, &values, nil, nil, nil))
    }
    if model.hasWholeColumns {
      try check("mip_dual_bound", doubleInfo(handle, "mip_dual_bound", &bound))
      try check("mip_node_count", longInfo(handle, "mip_node_count", &nodes))
    }
    let status: MixedIntegerOutcome.Status =
      switch ended {
      case Status.optimal, Status.empty: hasSolution ? .optimal : .undecided
      case Status.infeasible, Status.beyondCutoff: .infeasible
      case Status.unbounded: .unbounded
      default: hasSolution ? .feasible : .undecided
      }
    if status == .optimal, !model.hasWholeColumns { bound = value }
    if status == .infeasible { bound = .infinity }
    return MixedIntegerOutcome(
      status: status, values: hasSolution ? values : [], value: value, bound: bound,
      nodes: Int(nodes))
  }
}

/// Stands between HiGHS's callback and whoever waits.
final class HighsWatch {
  static let simplexInterrupt: Int32 = 1
  static let interiorInterrupt: Int32 = 2
  static let mipInterrupt: Int32 = 6

  private let limits: MixedIntegerLimits

  init(_ limits: MixedIntegerLimits) { self.limits = limits }

  /// Reads node count, value and bound where `HighsCallbackDataOut` of 1.15 has them, and answers in
  /// the first field of `HighsCallbackDataIn`.
  static let callback: HighsLibrary.Callback = { event, _, out, answer, own in
    guard let own else { return }
    let watch = Unmanaged<HighsWatch>.fromOpaque(own).takeUnretainedValue()
    if event == mipInterrupt, let out, let progress = watch.limits.progress {
      progress(
        MixedIntegerProgress(
          value: out.load(fromByteOffset: 64, as: Double.self),
          bound: out.load(fromByteOffset: 72, as: Double.self),
          nodes: Int(out.load(fromByteOffset: 48, as: Int64.self))))
    }
    if watch.limits.isInterrupted() { answer?.storeBytes(of: 1, as: CInt.self) }
  }
}
