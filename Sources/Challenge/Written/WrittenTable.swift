import Foundation

/// A table as a report's JSON has it: full precision, ids and names.
struct WrittenTable {
  struct Column {
    let id: String
    let title: String
    /// `share`, `km`, `GBP a year` and so on.
    let unit: String?
  }

  /// What a cell holds.
  enum Value: Equatable {
    case number(Double)
    case words(String)
    /// Nothing, and why.
    case absent(String)

    var words: String? { if case .words(let words) = self { words } else { nil } }
    var number: Double? { if case .number(let number) = self { number } else { nil } }
  }

  let id: String
  let caption: String
  let notes: [String]
  let source: String
  let columns: [Column]
  /// In the order of the columns.
  let rows: [[Value]]

  /// - Throws: ``ChallengeError/unreadable(file:reason:)`` where the bytes are no such table.
  init(_ bytes: [UInt8], file: String) throws(ChallengeError) {
    // JSONSerialization of Linux reads one number in six a bit off; the decoder reads them exactly.
    guard let written = try? JSONDecoder().decode(Written.self, from: Data(bytes)) else {
      throw .unreadable(file: file, reason: "is no table that this program wrote")
    }
    id = written.id
    caption = written.caption
    notes = written.notes
    source = written.source
    columns = written.columns.map { Column(id: $0.id, title: $0.title, unit: $0.unit) }
    let ids = Set(columns.map(\.id))
    let keys = columns.map { column in
      let name = column.id + "_name"
      return (column.id, name: ids.contains(name) ? nil : name)
    }
    rows = written.rows.map { row in
      var why: [String: Written.Cell] = [:]
      if case .object(let reasons) = row["why"] { why = reasons }
      return keys.map { id, name in
        // The name where there is one beside the id, as people read it.
        let named = name.flatMap { row[$0] }.flatMap { $0.value }
        let reason = why[id]?.value.flatMap(\.words)
        return named ?? row[id].flatMap(\.value) ?? .absent(reason ?? "none")
      }
    }
  }

  /// The file's own form.
  private struct Written: Decodable {
    struct Column: Decodable {
      let id: String
      let title: String
      let unit: String?
    }

    enum Cell: Decodable {
      case null
      case number(Double)
      case words(String)
      case list([String])
      case object([String: Cell])

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
          self = .null
        } else if let number = try? container.decode(Double.self) {
          self = .number(number)
        } else if let words = try? container.decode(String.self) {
          self = .words(words)
        } else if let list = try? container.decode([String].self) {
          self = .list(list)
        } else {
          self = .object(try container.decode([String: Cell].self))
        }
      }

      /// Nothing where there is nothing.
      var value: Value? {
        switch self {
        case .null, .object: nil
        case .number(let number): .number(number)
        case .words(let words): .words(words)
        case .list(let list): .words(list.joined(separator: ", "))
        }
      }
    }

    let id: String
    let caption: String
    let notes: [String]
    let source: String
    let columns: [Column]
    let rows: [[String: Cell]]
  }

  /// How many of a row's first words, from its first cell of words on, say what it is of: the fewest
  /// that tell all rows apart, or as many as all rows have.
  ///
  /// Words further right may be findings, which change while the row stays the same.
  var keyLength: Int {
    let names = rows.map(Self.names)
    let longest = names.map(\.count).min() ?? 0
    let telling = (0...longest).first { length in
      Set(names.map { $0.prefix(length) }).count == rows.count
    }
    return max(1, telling ?? longest)
  }

  /// What each row is of: so many of its first words, or its place; one that is met again is numbered.
  func keys(length: Int) -> [String] {
    var seen: [String: Int] = [:]
    return rows.enumerated().map { index, row in
      let names = Self.names(row).prefix(length)
      let key = names.isEmpty ? "row \(index + 1)" : names.joined(separator: ", ")
      let count = seen[key, default: 0] + 1
      seen[key] = count
      return count == 1 ? key : "\(key) (\(count))"
    }
  }

  private static func names(_ row: [Value]) -> [String] {
    row.drop { $0.words == nil }.prefix { $0.words != nil }.compactMap(\.words)
  }
}
