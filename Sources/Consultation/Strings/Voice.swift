import Opening
import Places
import Reports
import Studies
import Text

/// A catalogue speaking: sentences with their gaps filled, numbers and days as the language writes them.
///
/// Names stand as the council wrote them, each isolated, so that none of them turns the words beside it.
struct Voice {
  let strings: Catalogue

  init(_ strings: Catalogue) { self.strings = strings }

  /// A sentence.
  func callAsFunction(_ phrase: Phrase, _ values: [String: Markup] = [:]) -> Markup {
    Template.markup(strings.template(phrase), values)
  }

  /// A sentence in the form that its number asks for; the number fills `{count}`.
  func callAsFunction(
    _ phrase: Phrase, count: Double, decimals: Int = 0, _ values: [String: Markup] = [:]
  ) -> Markup {
    let form = PluralForm(of: count, decimals: decimals, in: strings.language)
    let figure = isolated(number(count, decimals))
    return Template.markup(
      strings.template(phrase, form), values.merging(["count": figure]) { own, _ in own })
  }

  /// A sentence for a drawing or an attribute.
  func plain(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
    Template.plain(strings.template(phrase), values)
  }

  /// A number as the language writes it, rounded as everywhere in a report.
  func number(_ value: Double, _ decimals: Int) -> String {
    String(
      NumberStyle.measure(value, decimals: decimals).flatMap { letter -> [Character] in
        letter == "." ? Array(strings.decimal) : letter == "," ? Array(strings.group) : [letter]
      })
  }

  /// Words of the council's: those that it has translated in this language, else in English and
  /// marked as such.
  func name(_ words: String) -> Markup {
    if let own = strings.names[words] { return .element("bdi", [:], Markup(own)) }
    return .element(
      "bdi", strings.language == "en" ? [:] : ["lang": "en-GB", "dir": "ltr"], Markup(words))
  }

  /// The same for a drawing or an attribute.
  func plainName(_ words: String) -> String { strings.names[words] ?? words }

  /// Names one after another.
  func list(_ names: [String]) -> Markup {
    let words = names.map(name)
    guard let last = words.last, words.count > 1 else { return words.first ?? Markup("") }
    let first = words.dropLast().enumerated().map { index, word in
      index == 0 ? word : Markup(strings.comma) + word
    }
    return self(.and, ["list": Markup(first), "last": last])
  }

  /// `12.3 minutes`, `0.80 km`.
  func amount(_ impedance: Double, _ unit: TravelUnit) -> Markup {
    let decimals = Self.decimals(unit)
    return unit == .minutes
      ? self(.minutes, count: impedance, decimals: decimals)
      : self(.kilometres, ["count": isolated(number(impedance, decimals))])
  }

  /// A limit, without decimals that it does not have, for a drawing.
  func plainLimit(_ standard: Standard) -> String {
    let written = PlainNumber.text(standard.value)
    let decimals = written.split(separator: ".").dropFirst().first?.count ?? 0
    let count = number(standard.value, decimals)
    let form = PluralForm(of: standard.value, decimals: decimals, in: strings.language)
    return standard.unit == .minutes
      ? Template.plain(strings.template(.minutes, form), ["count": count])
      : plain(.kilometres, ["count": count])
  }

  func day(_ day: CalendarDay) -> Markup {
    self(
      .date,
      [
        "day": isolated(String(day.day)), "month": Markup(strings.months[day.month - 1]),
        "year": isolated(String(day.year)),
      ])
  }

  /// How people travel, in the page's words where it has them for this way of travelling.
  func travel(_ travel: StudyTravel) -> Markup {
    let known: [String: Phrase] = [
      "walk": .byWalk, "walking": .byWalk, "bus": .byBus, "public-transport": .byBus,
      "car": .byCar, "drive": .byCar, "driving": .byCar, "cycle": .byCycle, "cycling": .byCycle,
      "bike": .byCycle, "straight-line": .byLine,
    ]
    return known[travel.id].map { self($0) } ?? name(Phrases.sentence(travel.label))
  }

  /// The same, said to be an estimate where it is one.
  func caption(_ travel: StudyTravel) -> Markup {
    travel.matrix.source.isEstimate
      ? self(.estimate, ["travel": self.travel(travel)]) : self.travel(travel)
  }

  private func isolated(_ figure: String) -> Markup { .element("bdi", [:], Markup(figure)) }

  /// As in every table of a report.
  static func decimals(_ unit: TravelUnit) -> Int { Phrases.decimals(unit) }
}
