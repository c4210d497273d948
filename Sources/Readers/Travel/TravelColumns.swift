import Text

/// Where the columns of a travel table stand.
struct TravelColumns {
  /// What the columns are called, in order.
  let names: [String]
  private let from: Int
  private let shape: Shape

  private enum Shape {
    case long(to: Int, value: Int)
    /// The column of each site, where there is one.
    case wide([(site: Int, column: Int)])
    case joined(value: Int)
  }

  var count: Int { names.count }

  /// Nothing where a column is missing, or stands twice.
  init?(_ names: [String], layout: TravelLayout, sites: [String]) {
    func position(_ name: String) -> Int? {
      // A matrix saved with its row names: the first column has no name.
      if name.isEmpty { return names.first == "" ? 0 : nil }
      let found = names.indices.filter { names[$0] == name }
      return found.count == 1 ? found[0] : nil
    }
    guard let from = position(layout.from) else { return nil }
    self.names = names
    self.from = from
    switch layout.shape {
    case .long(let to, let value):
      guard let toColumn = position(to), let valueColumn = position(value) else { return nil }
      shape = .long(to: toColumn, value: valueColumn)
    case .wide:
      // Columns by name, as there may be thousands.
      let places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
      let columns = sites.enumerated().compactMap { site, name in
        places[name].map { (site: site, column: $0) }
      }
      guard !columns.isEmpty, Set(names).count == names.count else { return nil }
      shape = .wide(columns)
    case .joined(let value):
      guard let valueColumn = position(value) else { return nil }
      shape = .joined(value: valueColumn)
    }
  }

  /// Takes one row; `cell` finds the bytes of a column.
  @inline(__always)
  func take(
    line: Int, into gathering: inout TravelGathering,
    cell: (Int) -> UnsafeBufferPointer<UInt8>
  ) {
    gathering.countRow()
    if case .joined(let value) = shape {
      guard let pair = gathering.pair(cell(from), line: line, column: from) else { return }
      return gathering.take(
        cell(value), area: pair.area, site: pair.site, line: line, column: value)
    }
    guard let area = gathering.area(cell(from), line: line, column: from) else { return }
    switch shape {
    case .long(let to, let value):
      guard let site = gathering.site(cell(to), line: line, column: to) else { return }
      gathering.take(cell(value), area: area, site: site, line: line, column: value)
    case .wide(let columns):
      for (site, column) in columns {
        gathering.take(cell(column), area: area, site: site, line: line, column: column)
      }
    case .joined: break
    }
  }

  /// Which column is missing, in words.
  static func refusal(
    _ names: [String], layout: TravelLayout, sites: [String], file: String
  ) -> Diagnostic {
    let there =
      names.prefix(12).map { "'\($0)'" }.joined(separator: ", ") + (names.count > 12 ? ", …" : "")
    var wanted = [layout.from]
    switch layout.shape {
    case .long(let to, let value): wanted += [to, value]
    case .joined(let value): wanted.append(value)
    case .wide: break
    }
    for name in wanted where names.count(where: { $0 == name }) != 1 {
      guard !name.isEmpty else {
        if names.first == "" { continue }
        return Diagnostic(
          .error, at: .init(file: file, row: 1),
          "the first column has a name, '\(names.first ?? "")'",
          whatToDo: "write that name as 'from'")
      }
      let isTwice = names.contains(name)
      return Diagnostic(
        .error, at: .init(file: file, row: 1),
        isTwice ? "two columns are called '\(name)'" : "there is no column '\(name)'",
        whatToDo: isTwice
          ? "rename one of them"
          : Spelling.suggestion(for: name, among: names) + "the columns are \(there)")
    }
    if case .wide = layout.shape,
      let twice = names.first(where: { name in
        names.count(where: { $0 == name }) > 1
      })
    {
      return Diagnostic(
        .error, at: .init(file: file, row: 1), "two columns are called '\(twice)'",
        whatToDo: "rename one of them")
    }
    return Diagnostic(
      .error, at: .init(file: file, row: 1),
      "expected a column for each site, found none of \(sites.prefix(6).joined(separator: ", "))",
      whatToDo: "name the columns by the sites' short names, or give 'to' and 'value'")
  }
}
