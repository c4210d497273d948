import Reports
import Text

/// The contract that every JSON answer keeps: its version comes first, its keys are ``ContractKey``.
///
/// A key whose meaning changes, or that is taken away, is a new version; one that is added is not.
package enum Contract {
  /// A member of an object.
  typealias Member = (key: ContractKey, value: JSONValue)

  /// What an answer calls the contract that it keeps.
  package static let version = "hubward/1"

  /// An answer about a study, or about a bare instance, which is none.
  static func answer(study: String?, _ members: [Member]) -> JSONValue {
    .keyed([(.contract, .string(version)), (.study, .given(study))] + members)
  }

  /// Tables as an answer.
  static func answer(study: String?, _ tables: [Table]) -> JSONValue {
    answer(study: study, [(.tables, json(tables))])
  }

  static func json(_ tables: [Table]) -> JSONValue { .array(tables.map { JSONTable($0).value }) }
}

extension JSONValue {
  /// An object with keys of the contract.
  static func keyed(_ members: [Contract.Member]) -> JSONValue {
    .object(members.map { ($0.key.rawValue, $0.value) })
  }

  /// Words; null where there are none.
  static func given(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// A whole number; null where there is none.
  static func given(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }

  /// A number; null where there is none, or none that is finite.
  static func given(_ number: Double?) -> JSONValue {
    number.flatMap { $0.isFinite ? .number($0) : nil } ?? .null
  }

  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
