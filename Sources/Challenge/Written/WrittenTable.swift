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
    let object = (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any]
    guard let object, let id = object["id"] as? String, let caption = object["caption"] as? String,
      let columns = object["columns"] as? [[String: Any]],
      let rows = object["rows"] as? [[String: Any]]
    else { throw .unreadable(file: file, reason: "is no table that this program wrote") }
    self.id = id
    self.caption = caption
    notes = object["notes"] as? [String] ?? []
    source = object["source"] as? String ?? ""
    let read = columns.compactMap { column in
      (column["id"] as? String).map {
        Column(
          id: $0, title: column["title"] as? String ?? $0, unit: column["unit"] as? String)
      }
    }
    self.columns = read
    self.rows = rows.map { row in
      let why = row["why"] as? [String: String] ?? [:]
      return read.map { Self.value(row, $0.id, why) }
    }
  }

  /// The name where there is one beside the id, as people read it.
  private static func value(_ row: [String: Any], _ key: String, _ why: [String: String]) -> Value {
    switch row[key + "_name"] ?? row[key] {
    case let words as String: .words(words)
    case let words as [String]: .words(words.joined(separator: ", "))
    case let number as NSNumber: .number(number.doubleValue)
    default: .absent(why[key] ?? "none")
    }
  }

  /// What a row is of, each once: the words up to its first number, or all that it has, or its place.
  var keys: [String] {
    var seen: [String: Int] = [:]
    return rows.enumerated().map { index, row in
      let start = row.drop { $0.words == nil }
      let names = start.prefix { $0.words != nil }.compactMap(\.words)
      let key = names.isEmpty ? "row \(index + 1)" : names.joined(separator: ", ")
      let count = seen[key, default: 0] + 1
      seen[key] = count
      return count == 1 ? key : "\(key) (\(count))"
    }
  }
}
