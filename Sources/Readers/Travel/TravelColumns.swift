/// Where the columns of a travel table stand.
struct TravelColumns {
  /// How many columns the table has.
  let count: Int
  private let from: Int
  private let fromName: String
  private let shape: Shape

  private enum Shape {
    case long(to: Int, value: Int, toName: String, valueName: String)
    /// The column of each site, where there is one.
    case wide([(site: Int, column: Int, name: String)])
  }

  /// Nothing where a column is missing, or stands twice.
  init?(_ names: [String], layout: TravelLayout, sites: [String]) {
    func position(_ name: String) -> Int? {
      let found = names.indices.filter { names[$0] == name }
      return found.count == 1 ? found[0] : nil
    }
    guard let from = position(layout.from) else { return nil }
    count = names.count
    self.from = from
    fromName = layout.from
    switch layout.shape {
    case .long(let to, let value):
      guard let toColumn = position(to), let valueColumn = position(value) else { return nil }
      shape = .long(to: toColumn, value: valueColumn, toName: to, valueName: value)
    case .wide:
      let columns = sites.enumerated().compactMap { site, name in
        position(name).map { (site: site, column: $0, name: name) }
      }
      guard !columns.isEmpty else { return nil }
      shape = .wide(columns)
    }
  }

  /// Takes one row; `cell` hands on the bytes of a column.
  func take(
    line: Int, into gathering: inout TravelGathering,
    cell: (Int, (UnsafeBufferPointer<UInt8>) -> Void) -> Void
  ) {
    gathering.countRow()
    var area: Int?
    withoutActuallyEscaping(cell) { cell in
      cell(from) { area = gathering.area($0, line: line) }
      guard let area else { return }
      switch shape {
      case .long(let to, let value, let toName, let valueName):
        var site: Int?
        cell(to) { site = gathering.site($0, line: line, column: toName) }
        guard let site else { return }
        cell(value) {
          gathering.take($0, area: area, site: site, line: line, column: valueName)
        }
      case .wide(let columns):
        for column in columns {
          cell(column.column) {
            gathering.take($0, area: area, site: column.site, line: line, column: column.name)
          }
        }
      }
    }
  }

  /// Which column is missing, in words.
  static func refusal(
    _ names: [String], layout: TravelLayout, sites: [String], file: String
  ) -> Diagnostic {
    let there =
      names.prefix(12).map { "'\($0)'" }.joined(separator: ", ") + (names.count > 12 ? ", …" : "")
    var wanted = [layout.from]
    if case .long(let to, let value) = layout.shape { wanted += [to, value] }
    for name in wanted where names.count(where: { $0 == name }) != 1 {
      let isTwice = names.contains(name)
      return Diagnostic(
        .error, at: .init(file: file, row: 1),
        isTwice ? "two columns are called '\(name)'" : "there is no column '\(name)'",
        whatToDo: isTwice
          ? "rename one of them"
          : Spelling.suggestion(for: name, among: names) + "the columns are \(there)")
    }
    return Diagnostic(
      .error, at: .init(file: file, row: 1),
      "expected a column for each site, found none of \(sites.prefix(6).joined(separator: ", "))",
      whatToDo: "name the columns by the sites' short names, or give 'to' and 'value'")
  }
}
