public import Assessment
internal import Files
public import Opening
internal import Placement
public import Readers
public import Studies
public import Text

/// Makes units out of what is to be asked.
public struct Listing: Sendable {
  /// The version of the program that is to answer.
  public let version: String
  /// How many plans an answer lists.
  public let top: Int

  public init(version: String, top: Int = 1) {
    self.version = version
    self.top = top
  }

  /// What is asked about a study beside its best plans.
  public struct Further: Sendable {
    /// Scenarios to be valued, by their ids.
    public var scenarios: [String] = []
    public var draws: Drawing?

    public init() {}
  }

  /// Draws in ranges of one length, the last of which may be shorter.
  public struct Drawing: Sendable {
    public let count: Int
    public let each: Int
    public let seed: UInt64
    public let inputs: Set<DrawnInput>
    public let near: Double

    public init(count: Int, each: Int, seed: UInt64, inputs: Set<DrawnInput>, near: Double) {
      self.count = count
      self.each = max(1, each)
      self.seed = seed
      self.inputs = inputs
      self.near = near
    }

    var ranges: [Range<Int>] {
      stride(from: 0, to: count, by: each).map { $0..<min($0 + each, count) }
    }
  }

  /// Units about a study: of each question the best plans; or where scenarios or draws are asked for,
  /// these.
  public func units(
    of files: StudyFiles, at path: String, asking questions: [Question], _ further: Further
  ) -> [BatchUnit] {
    let source = BatchUnit.Source(kind: .study, sha256: SourceDigest.of(files))
    return questions.flatMap { question -> [BatchUnit] in
      let written = WrittenQuestion(question)
      let scenarios = further.scenarios.map { scenario in
        BatchUnit(
          hubward: version, ask: .scenario, source: source, path: path, question: written,
          scenario: scenario)
      }
      let draws = further.draws.map { drawing in
        drawing.ranges.map { range in
          BatchUnit(
            hubward: version, ask: .draws, source: source, path: path, question: written,
            draws: BatchUnit.Draws(
              seed: drawing.seed, from: range.lowerBound, to: range.upperBound,
              inputs: drawing.inputs.map(\.rawValue).sorted(), near: drawing.near))
        }
      }
      let asked = scenarios + (draws ?? [])
      guard asked.isEmpty else { return asked }
      return [
        BatchUnit(
          hubward: version, ask: .place, source: source, path: path, question: written, top: top)
      ]
    }
  }

  /// Units about a bare instance.
  ///
  /// - Throws: ``DataError`` where it cannot be read; what is in it is not looked at.
  public func units(
    ofInstance path: String, format: InstanceFormat, asking questions: [BatchUnit.BareQuestion]
  ) throws(DataError) -> [BatchUnit] {
    let source = BatchUnit.Source(
      kind: .instance, sha256: SHA256Digest.hex(try SourceOpener.bytes(of: path)),
      format: format.rawValue)
    return questions.map {
      BatchUnit(hubward: version, ask: .place, source: source, path: path, bare: $0, top: top)
    }
  }

  /// Units about every council of a region that kept a centre: as many hubs as it kept, out of those
  /// that it had; each compared with what it had and with what it kept.
  public func units(of region: CouncilRegion, at path: String) -> [BatchUnit] {
    region.councils.filter { !$0.kept.isEmpty }.flatMap { council in
      let source = BatchUnit.Source(
        kind: .region, sha256: region.sha256, council: council.id)
      return RegionQuestion.allCases.filter { $0.isAbout(council) }.map { question in
        BatchUnit(
          hubward: version, ask: .place, source: source, path: path,
          bare: question.bare(hubs: council.kept.count), top: 1,
          compared: [
            BatchUnit.NamedPlan(name: RegionQuestion.before, open: council.sites.map(\.id)),
            BatchUnit.NamedPlan(name: RegionQuestion.kept, open: council.kept.map(\.id)),
          ])
      }
    }
  }
}
