public import Assessment
internal import Foundation
internal import Readers

/// One question to be answered by itself, on any machine: of a study, a bare instance or a council of a
/// region.
///
/// It names its source by hash, and says everything that its answer depends on; its id is the SHA-256 of
/// that. The path is only where to look for the source, and no part of the id.
public struct BatchUnit: Hashable, Sendable, Codable {
  /// What is asked.
  public enum Ask: String, Hashable, Sendable, Codable {
    /// The best plans, with proof.
    case place
    /// What a scenario of a study is worth.
    case scenario
    /// Which plan is best in each of a range of draws of a study's inputs.
    case draws
  }

  public struct Source: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable { case study, instance, region }

    public let kind: Kind
    /// SHA-256 of the file, or of a list of the files with the hash of each.
    public let sha256: String
    /// How an instance is written, as `--format-of` has it.
    public var format: String?
    /// The id of a region's council.
    public var council: String?
  }

  /// A plan to be valued beside the best, by the ids of its open sites.
  public struct NamedPlan: Hashable, Sendable, Codable {
    public let name: String
    public let open: [String]
  }

  /// A question of a bare instance, or of a region's council.
  public struct BareQuestion: Hashable, Sendable, Codable {
    public let objective: String
    public var hubs: Int?
    public var within: Double?
    /// Whose travel counts, in a region.
    public var demand: String?

    public init(
      objective: String, hubs: Int? = nil, within: Double? = nil, demand: String? = nil
    ) {
      self.objective = objective
      self.hubs = hubs
      self.within = within
      self.demand = demand
    }
  }

  /// Draws of inputs: numbers `from` up to and without `to` of a seed's.
  public struct Draws: Hashable, Sendable, Codable {
    public let seed: UInt64
    public let from: Int
    public let to: Int
    /// The inputs that are drawn, sorted.
    public let inputs: [String]
    /// How much worse than the best counts as near it.
    public let near: Double
  }

  public private(set) var id: String
  /// The version of the program that the answer is of.
  public let hubward: String
  public let ask: Ask
  public let source: Source
  public let path: String
  /// Of a study.
  public var question: WrittenQuestion?
  /// Of an instance or a region.
  public var bare: BareQuestion?
  /// How many plans are listed.
  public var top: Int?
  public var scenario: String?
  public var draws: Draws?
  public var compared: [NamedPlan]?

  public init(
    hubward: String, ask: Ask, source: Source, path: String, question: WrittenQuestion? = nil,
    bare: BareQuestion? = nil, top: Int? = nil, scenario: String? = nil, draws: Draws? = nil,
    compared: [NamedPlan]? = nil
  ) {
    id = ""
    self.hubward = hubward
    self.ask = ask
    self.source = source
    self.path = path
    self.question = question
    self.bare = bare
    self.top = top
    self.scenario = scenario
    self.draws = draws
    self.compared = compared
    id = digest
  }

  /// The SHA-256 of everything but the path and the id.
  private var digest: String { SHA256Digest.hex(Array(JSONLine.text(Hashed(self)).utf8)) }

  /// Whether the id is that of the rest.
  var hasOwnID: Bool { id == digest }

  /// The unit as one line of JSON, without a line feed.
  public var line: String { JSONLine.text(self) }

  /// What the id is made from.
  private struct Hashed: Encodable {
    let unit: BatchUnit

    init(_ unit: BatchUnit) { self.unit = unit }

    private enum Key: String, CodingKey {
      case hubward, ask, source, question, bare, top, scenario, draws, compared
    }

    func encode(to encoder: any Encoder) throws {
      var members = encoder.container(keyedBy: Key.self)
      try members.encode(unit.hubward, forKey: .hubward)
      try members.encode(unit.ask, forKey: .ask)
      try members.encode(unit.source, forKey: .source)
      try members.encodeIfPresent(unit.question, forKey: .question)
      try members.encodeIfPresent(unit.bare, forKey: .bare)
      try members.encodeIfPresent(unit.top, forKey: .top)
      try members.encodeIfPresent(unit.scenario, forKey: .scenario)
      try members.encodeIfPresent(unit.draws, forKey: .draws)
      try members.encodeIfPresent(unit.compared, forKey: .compared)
    }
  }
}
