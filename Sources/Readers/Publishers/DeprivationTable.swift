public import Text

/// Figures of the English indices of deprivation (MHCLG 2015, 2019, 2025), as published.
///
/// Ranks and deciles run from 1, the most deprived. Those of different editions stand on different
/// areas and are never compared.
public struct DeprivationTable: Sendable {
  /// Such as `IoD 2019`, where the header tells it.
  public let edition: String?
  /// The census year of its areas, 2011 or 2021.
  public let areaYear: Int
  public let areas: [AreaRow]
  /// One value an area; nothing where the publisher gives none.
  public let values: [DeprivationMeasure: [Double?]]
  /// What is odd about the file, such as areas of England that it does not have.
  public let diagnostics: [Diagnostic]

  /// How many LSOAs England has: the lowest rank possible.
  public static let areasInEngland = [2011: 32_844, 2021: 33_755]

  /// - Throws: ``DataError/refused(_:)`` with every cell that is no rank, decile or score.
  public init(_ published: PublishedTable) throws(DataError) {
    try published.expect(.indicesOfDeprivation)
    let recognition = published.recognition
    let year = recognition.year(of: "area") ?? 0
    let lowest = Self.areasInEngland[year]
    let measures = DeprivationMeasure.allCases.filter { recognition.has($0.key) }
    (areas, values) = try published.table.read { columns in
      let areas = columns.areas()
      var values: [DeprivationMeasure: [Double?]] = [:]
      for measure in measures {
        values[measure] =
          switch measure {
          case .score: columns.optionalNumber(measure.key)
          case .rank:
            columns.optionalInteger(measure.key, from: 1, to: lowest).map { $0.map(Double.init) }
          case .decile:
            columns.optionalInteger(measure.key, from: 1, to: 10).map { $0.map(Double.init) }
          case .population: columns.optionalNumber(measure.key, from: 0)
          }
      }
      return (areas, values)
    }
    edition = recognition.edition
    areaYear = year
    var diagnostics = published.table.diagnostics
    if let lowest, published.rowsInFile != lowest {
      diagnostics.append(
        Diagnostic(
          .warning, at: .init(file: recognition.file),
          "holds \(published.rowsInFile) of the \(lowest) areas of England",
          whatToDo: "download it again if it should be whole"))
    }
    self.diagnostics = diagnostics
  }
}
