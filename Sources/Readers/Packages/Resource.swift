/// Under which terms data may be used.
public struct Licence: Hashable, Sendable, Decodable {
  public let name: String?
  public let title: String?
  /// Where the terms are.
  public let path: String?
}

/// Where data come from.
public struct Source: Hashable, Sendable, Decodable {
  public let title: String
  public let path: String?
}

/// One file of a data package, with what the package says about it.
public struct Resource: Hashable, Sendable {
  public let name: String
  public let title: String?
  public let description: String?
  /// Relative to the package folder; never leads out of it.
  public let path: String
  /// 64 lower-case hexadecimal digits.
  public let sha256: String
  public let byteCount: Int?
  /// The publisher's edition, such as `mid-2020` or `2014.3.0`.
  public let edition: String?
  /// The words that the licence asks to be printed: its own, or else the package's.
  public let attribution: String?
  /// Its own licences, or else the package's.
  public let licences: [Licence]
  /// Its own sources, or else the package's.
  public let sources: [Source]
  /// Nothing for a file that is no table, such as a boundary file.
  public let schema: TableSchema?
  let format: CSVFormat
}

/// What a table promises.
public struct TableSchema: Hashable, Sendable {
  public let fields: [Field]
  public let primaryKey: [String]
  public let foreignKeys: [ForeignKey]
  /// How a missing value is written; an empty cell unless the package says otherwise.
  public let missingValues: Set<String>
}

/// One declared column.
public struct Field: Hashable, Sendable {
  /// What a cell holds (Frictionless Table Schema); other types are refused.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case string, integer, number, boolean, date, year, any
  }

  public let name: String
  public let title: String?
  public let kind: Kind
  public let description: String?
  public let unit: String?
  public let isRequired: Bool
  public let isUnique: Bool
  public let minimum: Double?
  public let maximum: Double?
  /// A regular expression that the whole cell matches.
  public let pattern: String?
  /// The only values allowed, where they are listed.
  public let choices: [String]?
}

/// Columns whose values are found in another table, or in the same one where `resource` is empty.
public struct ForeignKey: Hashable, Sendable {
  public let fields: [String]
  public let resource: String
  public let referenced: [String]
}
