import Foundation
import MixedInteger
import Synchronization
import TestSupport
import Testing

struct HighsSearchTests {
  /// Least −3a − 2b with a + b ≤ 4, a + 3b ≤ 6, 0 ≤ a ≤ 3: a = 3, b = 1.
  @Test(.enabled(if: Highs.isThere, Highs.reason))
  func `a linear programme by hand`() throws {
    var model = MixedIntegerModel()
    let a = model.addColumn(cost: -3, upper: 3)
    let b = model.addColumn(cost: -2, upper: .infinity)
    model.addRow([.init(a), .init(b)], atMost: 4)
    model.addRow([.init(a), .init(b, 3)], atMost: 6)
    model.offset = 100
    let outcome = try #require(Highs.library).solve(model)
    #expect(outcome.status == .optimal)
    #expect(abs(outcome.value - 89) < 1e-9)
    #expect(outcome.bound == outcome.value)
    #expect(abs(outcome.values[a] - 3) < 1e-9 && abs(outcome.values[b] - 1) < 1e-9)
  }

  /// A knapsack against every subset.
  @Test(.enabled(if: Highs.isThere, Highs.reason), arguments: 0..<30 as Range<UInt64>)
  func `whole columns against every subset`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let gain = (0..<10).map { _ in Double(random.whole(1...40)) }
    let size = (0..<10).map { _ in Double(random.whole(1...30)) }
    let room = Double(random.whole(20...120))
    var model = MixedIntegerModel()
    for g in gain { _ = model.addColumn(cost: -g, isWhole: true) }
    model.addRow(size.enumerated().map { .init($0.offset, $0.element) }, atMost: room)
    var best = 0.0
    for subset in 0..<1024 {
      let chosen = (0..<10).filter { subset >> $0 & 1 == 1 }
      guard chosen.reduce(0, { $0 + size[$1] }) <= room else { continue }
      best = max(best, chosen.reduce(0) { $0 + gain[$1] })
    }
    let library = try #require(Highs.library)
    let outcome = try library.solve(model, limits: MixedIntegerLimits(absoluteGap: 0.999))
    #expect(outcome.status == .optimal)
    #expect(abs(outcome.value + best) < 1e-6)
    #expect(outcome.bound <= outcome.value + 1e-6 && outcome.bound > outcome.value - 1)
    #expect(try library.solve(model).values == library.solve(model).values)
  }

  @Test(.enabled(if: Highs.isThere, Highs.reason))
  func `a contradiction is infeasible, and a cost without end unbounded`() throws {
    let library = try #require(Highs.library)
    var model = MixedIntegerModel()
    let a = model.addColumn(isWhole: true)
    model.addRow([.init(a, 2)], atLeast: 1, atMost: 1)
    #expect(try library.solve(model).status == .infeasible)
    var endless = MixedIntegerModel()
    let b = endless.addColumn(cost: -1, upper: .infinity)
    endless.addRow([.init(b)], atLeast: 1)
    #expect(try library.solve(endless).status == .unbounded)
  }

  /// Steiner triples of order 27 as a covering problem: best 18, and not quickly proven.
  @Test(.enabled(if: Highs.isThere, Highs.reason))
  func `an interrupt and a time limit end it with what it has`() throws {
    let library = try #require(Highs.library)
    var random = SplitMix64(seed: 5)
    var model = MixedIntegerModel()
    for _ in 0..<60 { _ = model.addColumn(cost: 1, isWhole: true) }
    for _ in 0..<240 {
      model.addRow(random.order(60).prefix(3).sorted().map { .init($0) }, atLeast: 1)
    }
    let calls = Mutex(0)
    let told = Mutex<[MixedIntegerProgress]>([])
    let interrupted = try library.solve(
      model,
      limits: MixedIntegerLimits(
        start: [Double](repeating: 1, count: 60),
        isInterrupted: {
          calls.withLock {
            $0 += 1; return $0 > 3
          }
        },
        progress: { step in told.withLock { $0.append(step) } }))
    #expect(interrupted.status == .feasible)
    #expect(interrupted.values.count == 60)
    #expect(interrupted.bound <= interrupted.value)
    let steps = told.withLock { $0 }
    #expect(!steps.isEmpty)
    #expect(steps.allSatisfy { $0.value <= 60 && $0.bound <= $0.value && $0.nodes >= 0 })
    let timed = try library.solve(model, limits: MixedIntegerLimits(time: .milliseconds(50)))
    #expect(timed.status != .optimal || timed.bound == timed.value)
  }
}

struct HighsLibraryTests {
  @Test func `a library that is not there is one sentence with the command`() {
    #expect {
      try HighsLibrary.find(environment: ["HUBWARD_HIGHS": "/no/such/libhighs.so"])
    } throws: { error in
      "\(error)".contains("/no/such/libhighs.so") && "\(error)".contains(MixedIntegerError.install)
    }
  }

  @Test func `a file that is no library is refused by name`() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("libhighs.so")
      try Data("not a library".utf8).write(to: file)
      for named in [file.path, folder.path] {
        #expect {
          try HighsLibrary.find(environment: ["HUBWARD_HIGHS": named])
        } throws: { error in
          guard case .notLoaded(let found, _)? = error as? MixedIntegerError else { return false }
          return found == file.path
        }
      }
    }
  }

  @Test(.enabled(if: Highs.isThere, Highs.reason))
  func `it is found in the folder that pip fills`() throws {
    let library = try #require(Highs.library)
    try withTemporaryFolder { home in
      let folder = home.appendingPathComponent(".local/share/hubward/highs/highsbox/highs_dist/lib")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent("libhighs.so"),
        withDestinationURL: URL(fileURLWithPath: library.file))
      let found = try HighsLibrary.find(environment: ["HOME": home.path])
      #expect(found.file.hasPrefix(home.path))
    }
  }
}
