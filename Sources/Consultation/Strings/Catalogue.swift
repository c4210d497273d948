import Foundation
import Readers
public import Text

/// Every sentence of the page for residents in one language, with how that language writes numbers,
/// lists and days.
public struct Catalogue: Sendable {
  package enum Entry: Hashable, Sendable {
    case text(String)
    case plural([PluralForm: String])

    var texts: [String] {
      switch self {
      case .text(let text): [text]
      case .plural(let forms): forms.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
      }
    }
  }

  /// By the codes of BCP 47, such as `pl`.
  public let language: String
  /// What its speakers call it.
  public let name: String
  public let isRightToLeft: Bool
  /// Between the whole number and its decimals, and between thousands.
  let decimal: String
  let group: String
  /// Between the parts of a list.
  let comma: String
  /// As they stand in a date.
  let months: [String]
  package let entries: [Phrase: Entry]
  /// The council's own words, such as the name of a scenario, and what they are in this language.
  package let names: [String: String]

  init(_ file: StringsFile, over base: Catalogue?, entries: [Phrase: Entry]) {
    language = file.language
    name = file.name ?? base?.name ?? file.language
    isRightToLeft = file.direction.map { $0 == "rtl" } ?? base?.isRightToLeft ?? false
    decimal = file.decimal ?? base?.decimal ?? "."
    group = file.group ?? base?.group ?? ","
    comma = file.comma ?? base?.comma ?? ", "
    months = file.months ?? base?.months ?? []
    self.entries = entries
    names = (base?.names ?? [:]).merging(file.names ?? [:]) { _, own in own }
  }

  /// The languages that hubward comes with, English first.
  public static let shipped: [Catalogue] = [
    ("en.json", PackageResources.en_json), ("pl.json", PackageResources.pl_json),
    ("ur.json", PackageResources.ur_json),
  ].map { name, bytes in
    do throws(DataError) {
      return try StringsFile(name: name, bytes: bytes).catalogue(over: nil, english: nil)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// The shipped languages with a council's own strings: those of a shipped language take the place of
  /// its sentences one by one, those of another are a language more.
  ///
  /// - Parameter files: each with its name for messages.
  /// - Throws: ``Text/DataError`` with every string that cannot be used.
  public static func all(
    with files: [(name: String, bytes: [UInt8])]
  ) throws(DataError) -> [Catalogue] {
    var catalogues = shipped
    var errors: [Diagnostic] = []
    for (name, bytes) in files {
      do throws(DataError) {
        let file = try StringsFile(name: name, bytes: bytes)
        let place = catalogues.firstIndex { $0.language == file.language }
        let catalogue = try file.catalogue(
          over: place.map { catalogues[$0] }, english: shipped[0])
        if let place { catalogues[place] = catalogue } else { catalogues.append(catalogue) }
      } catch {
        errors += error.diagnostics
      }
    }
    try errors.stopOnErrors()
    return catalogues
  }

  /// A sentence as it stands in the file, in the form that a number asks for.
  func template(_ phrase: Phrase, _ form: PluralForm = .other) -> String {
    switch entries[phrase] {
    case .text(let text)?: text
    case .plural(let forms)?: forms[form] ?? forms[.other] ?? ""
    // Every catalogue has every phrase.
    case nil: preconditionFailure("\(language) has no \(phrase.rawValue)")
    }
  }
}
