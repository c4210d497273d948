import Foundation
import Readers
import Text

/// A file of strings as written: JSON, with a language's sentences by their keys.
struct StringsFile: Decodable {
  enum Text: Decodable {
    case one(String)
    case forms([String: String])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .one(text)
      } else {
        self = .forms(try container.decode([String: String].self))
      }
    }
  }

  let language: String
  let name: String?
  let direction: String?
  let decimal: String?
  let group: String?
  let comma: String?
  let months: [String]?
  let strings: [String: Text]
  let names: [String: String]?
  /// What the file is called in messages.
  private(set) var file = ""

  private enum CodingKeys: String, CodingKey {
    case language, name, direction, decimal, group, comma, months, strings, names
  }

  init(name: String, bytes: [UInt8]) throws(DataError) {
    do {
      self = try JSONDecoder().decode(Self.self, from: Data(bytes))
    } catch {
      throw .refused([JSONProblem.diagnostic(error, file: name)])
    }
    file = name
  }

  /// The catalogue that it makes.
  ///
  /// - Parameters:
  ///   - base: what fills whatever the file leaves out; nothing where it must be whole.
  ///   - english: whose gaps every sentence must have; nothing where it is English.
  func catalogue(over base: Catalogue?, english: Catalogue?) throws(DataError) -> Catalogue {
    var problems = head(isWhole: base == nil)
    var entries = base?.entries ?? [:]
    for (key, text) in strings.sorted(by: { $0.key < $1.key }) {
      guard let phrase = Phrase(rawValue: key) else {
        let known = Phrase.allCases.map(\.rawValue)
        problems.append(
          problem(
            key, "there is no string '\(key)'",
            Spelling.suggestion(for: key, among: known) + "the English file has them all"))
        continue
      }
      do throws(DataError) {
        entries[phrase] = try entry(phrase, text, as: english?.entries[phrase])
      } catch {
        problems += error.diagnostics
      }
    }
    let missing = Phrase.allCases.filter { entries[$0] == nil }
    if problems.isEmpty, !missing.isEmpty {
      let names = Phrases.list(missing.map(\.rawValue), limit: 10)
      problems.append(problem(nil, "has no \(names)", "translate them, too"))
    }
    try problems.stopOnErrors()
    return Catalogue(self, over: base, entries: entries)
  }

  private func problem(_ key: String?, _ message: String, _ whatToDo: String) -> Diagnostic {
    Diagnostic(
      .error, at: .init(file: file, column: key.map { "strings.\($0)" }), message,
      whatToDo: whatToDo)
  }

  /// What is wrong with everything but the sentences.
  private func head(isWhole: Bool) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    if language.wholeMatch(of: /[a-z]{2,3}/) == nil || PluralForm.forms(of: language) == nil {
      problems.append(
        problem(
          nil, "language is '\(language)', and hubward does not know how it counts",
          "name one of \(PluralForm.languages.joined(separator: ", "))"))
    }
    if let direction, !["ltr", "rtl"].contains(direction) {
      problems.append(problem(nil, "direction is '\(direction)'", "write ltr or rtl"))
    }
    if months.map({ $0.count != 12 }) ?? isWhole {
      problems.append(problem(nil, "months are not twelve", "name them as they stand in a date"))
    }
    return problems
  }

  private func entry(
    _ phrase: Phrase, _ text: Text, as model: Catalogue.Entry?
  ) throws(DataError) -> Catalogue.Entry {
    let entry: Catalogue.Entry
    switch text {
    case .one(let text) where !phrase.isCounted: entry = .text(text)
    case .forms(let forms) where phrase.isCounted:
      let wanted = PluralForm.forms(of: language) ?? []
      guard Set(forms.keys) == Set(wanted.map(\.rawValue)) else {
        let names = PluralForm.allCases.filter(wanted.contains).map(\.rawValue)
        throw .refused([
          problem(
            phrase.rawValue, "has the forms \(forms.keys.sorted().joined(separator: ", "))",
            "in \(language) it needs \(Phrases.list(names)), and no others")
        ])
      }
      entry = .plural(
        Dictionary(
          uniqueKeysWithValues: forms.compactMap { name, text in
            PluralForm(rawValue: name).map { ($0, text) }
          }))
    default:
      throw .refused([
        problem(
          phrase.rawValue, phrase.isCounted ? "has one form" : "has several forms",
          phrase.isCounted ? "give it one for each way of counting" : "write one text")
      ])
    }
    let gaps = Template.gaps(in: (model ?? entry).texts[0])
    for text in entry.texts where Template.gaps(in: text) != gaps || text.allSatisfy(\.isWhitespace)
    {
      let names = gaps.sorted().map { "{\($0)}" }
      throw .refused([
        problem(
          phrase.rawValue, "is '\(text)'",
          names.isEmpty
            ? "write a text without anything in braces"
            : "it needs \(Phrases.list(names)), and nothing else in braces")
      ])
    }
    return entry
  }
}
