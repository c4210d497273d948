public import Places

/// The areas of a study, in the study's order.
public struct StudyAreas: Sendable, RandomAccessCollection {
  private let list: [Area]
  /// What the areas are, such as `LSOA (2011)`.
  public let kind: String
  /// The groupings to report by, in the study's order.
  public let groupings: [String]
  /// Whole columns of the areas' table that rules may name.
  public let deciles: DecileColumns
  /// Areas that are none of the study's, and are in no figure.
  public let setAside: [SetAsideAreas]

  public init(
    _ list: [Area], kind: String = "area", groupings: [String] = [],
    deciles: DecileColumns = DecileColumns(), setAside: [SetAsideAreas] = []
  ) {
    self.setAside = setAside
    self.list = list
    self.kind = kind
    self.groupings = groupings
    self.deciles = deciles
  }

  public var startIndex: Int { list.startIndex }
  public var endIndex: Int { list.endIndex }
  public subscript(position: Int) -> Area { list[position] }

  /// The areas of each group under a grouping.
  public func groups(under grouping: String) -> AreaGroups {
    AreaGroups(list.map { $0.groups[grouping] })
  }
}

/// Areas that the study leaves out on purpose.
public struct SetAsideAreas: Hashable, Sendable {
  /// Their names, in the study file's order.
  public let names: [String]
  /// How many people of the first demand live there; areas without a count are not among them.
  public let people: Double
  /// Why, in the study's words.
  public let why: String

  public init(names: [String], people: Double, why: String) {
    self.names = names
    self.people = people
    self.why = why
  }
}

/// The columns of the areas' table that a rule may name by their deciles.
public struct DecileColumns: Sendable {
  /// A column as deciles, or its first cell that does not hold one.
  public enum Column: Sendable {
    case deciles([Int])
    case bad(BadCell)
  }

  private let columns: [String: Column]
  /// Every column of the table, in its order.
  public let names: [String]
  /// The groupings that are a column of the table, by that column.
  public let groupings: [String: String]
  /// The table's file.
  public let file: String

  public init(
    columns: [String: Column] = [:], names: [String] = [], groupings: [String: String] = [:],
    file: String = "areas"
  ) {
    self.columns = columns
    self.names = names
    self.groupings = groupings
    self.file = file
  }

  /// The decile of every area.
  ///
  /// - Throws: ``StudyError/unknownColumn(_:file:known:)`` or ``StudyError/notADecile(_:)``.
  public func of(_ column: String) throws(StudyError) -> [Int] {
    switch columns[column] {
    case .deciles(let deciles): return deciles
    case .bad(let cell): throw .notADecile(cell)
    case nil: throw .unknownColumn(column, file: file, known: names)
    }
  }

  /// What a column is called in a report: the name of the grouping that is made of it, or its own.
  public func name(of column: String) -> String { groupings[column] ?? column }
}
