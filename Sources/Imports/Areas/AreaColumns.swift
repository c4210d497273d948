import Readers
import StudyFormat

extension People {
  /// Its columns of the areas' table.
  func columns(of codes: [String]) -> [TableDraft.Column] {
    func column(
      _ name: String, _ description: String, _ values: [String: Double]
    ) -> TableDraft.Column {
      .init(
        name: name, kind: isCarried ? .number : .integer, description: "\(description).",
        unit: "people", minimum: 0, values: codes.map { values[$0].map(Self.plain) })
    }
    let own = column(self.column, label, counts)
    guard everyone.count == codes.count else { return [own] }
    return [
      own,
      column(
        self.column.replacing("under5", with: "population"),
        label.replacing("Under-fives", with: "People of all ages"), everyone),
    ]
  }

  /// A count without empty decimals.
  private static func plain(_ count: Double) -> String {
    count == count.rounded() ? String(Int(count)) : "\(count)"
  }
}

extension Deprivation {
  /// `19` of the edition of 2019; nothing where it is not known.
  private var suffix: String {
    edition.map { String($0.suffix(2)) } ?? ""
  }

  private var among: Int { DeprivationTable.areasInEngland[areaYear] ?? 0 }

  /// Its columns of the areas' table.
  func columns(of codes: [String]) -> [TableDraft.Column] {
    var columns: [TableDraft.Column] = []
    for subject in [DeprivationSubject.imd, .idaci] {
      for (measure, word, top) in [
        (DeprivationMeasure.rank(subject), "rank", among), (.decile(subject), "decile", 10),
      ] {
        guard let values = values[measure] else { continue }
        columns.append(
          .init(
            name: name(subject, word), kind: .integer,
            description:
              "\(edition ?? "Indices of deprivation"), \(subject.rawValue.uppercased()) \(word): 1 is the most deprived"
              + " in England, \(top) the least.", minimum: 1, maximum: top,
            values: codes.map { values[$0].map { String(Int($0)) } }))
      }
    }
    return columns
  }

  /// What need may be weighed by: the index of children before that of everybody; nothing without
  /// the ranks of all areas.
  func rank(of codes: [String]) -> StudyDraft.Rank? {
    for subject in [DeprivationSubject.idaci, .imd]
    where values[.rank(subject)]?.count == codes.count {
      let deciles = values[.decile(subject)].flatMap { $0.count == codes.count ? $0 : nil }
      let label = subject.rawValue.uppercased()
      return StudyDraft.Rank(
        id: subject.rawValue, column: name(subject, "rank"),
        decile: deciles.map { _ in name(subject, "decile") },
        hasDeprivedAreas: deciles?.values.contains { $0 <= 3 } ?? false,
        label: edition.map { "\(label) \($0.suffix(4))" } ?? label, among: among)
    }
    return nil
  }

  private func name(_ subject: DeprivationSubject, _ word: String) -> String {
    "\(subject.rawValue)\(suffix)_\(word)"
  }
}
