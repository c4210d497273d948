/// What sites cost and how many people they can serve, as far as the study says.
public struct SiteFigures: Hashable, Sendable {
  public enum Kind: CaseIterable, Hashable, Sendable {
    /// What an open site costs, in pounds a year.
    case running
    /// What opening it costs once, in pounds.
    case capital
    /// What closing it costs once, in pounds.
    case closing
    /// People that it can serve.
    case capacity
  }

  /// One figure of every site.
  public struct Column: Hashable, Sendable {
    /// The column's name in the sites' table.
    public let name: String
    /// One per site; nothing where the cell is empty.
    public let values: [Double?]

    public init(name: String, values: [Double?]) {
      self.name = name
      self.values = values
    }
  }

  /// The sites' table, and the line of each site in it; 0 for one that is not in it.
  let file: String
  let lines: [Int]
  private let columns: [Kind: Column]

  /// - Parameter columns: those that the study names.
  public init(columns: [Kind: Column] = [:], file: String = "", lines: [Int]) {
    self.columns = columns
    self.file = file
    self.lines = lines
  }

  /// Whether the study has a column for it.
  public func has(_ kind: Kind) -> Bool { columns[kind] != nil }

  /// A site's figure; nothing where it is not known.
  public subscript(kind: Kind, site: Int) -> Double? { columns[kind]?.values[site] }

  /// The figure of every site in `needed`, zero for the others.
  ///
  /// - Throws: ``StudyError`` naming the column that is missing, or the first empty cell.
  func values(
    _ kind: Kind, of needed: [Int], for rule: StudyError.FigureUse, names: [String]
  ) throws(StudyError) -> [Double] {
    var values = [Double](repeating: 0, count: lines.count)
    guard !needed.isEmpty else { return values }
    guard let column = columns[kind] else { throw .figureNotNamed(kind, rule: rule) }
    for site in needed {
      guard let value = column.values[site] else {
        throw .figureMissing(
          kind, site: names[site], rule: rule,
          at: CellPlace(file: file, row: lines[site], column: column.name))
      }
      values[site] = value
    }
    return values
  }

  /// The same, with more sites about which nothing is known.
  public func extended(by count: Int) -> SiteFigures {
    SiteFigures(
      columns: columns.mapValues {
        Column(name: $0.name, values: $0.values + [Double?](repeating: nil, count: count))
      }, file: file, lines: lines + [Int](repeating: 0, count: count))
  }
}
