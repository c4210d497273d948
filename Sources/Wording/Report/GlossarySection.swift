import Assessment
import Need
import Places
import Reports
import Studies
import StudyFormat
import Text

/// What the words of a report mean, for those who meet them for the first time.
extension StudyResult {
  private typealias Term = (word: String, meaning: String)

  var glossarySection: Section {
    let terms = (placeTerms + questions + proof + official)
      .sorted { $0.word.lowercased() < $1.word.lowercased() }
    return Section(
      id: "glossary", title: "What the words mean",
      blocks: [
        .list(terms.map { Prose([.strong($0.word), .plain(": \($0.meaning).")]) })
      ])
  }

  private var placeTerms: [Term] {
    let words = study.words
    var terms: [Term] = [
      (
        "Area",
        "\(article(study.areas.kind)) \(study.areas.kind); the smallest piece of ground that the data tell apart, so everyone in it is taken to live at one place"
      ),
      (
        "Scenario",
        "a set of open \(words.hubs) with a name, such as today's or a proposal"
      ),
      (
        "Standard",
        "what counts as near enough; here \(Phrases.list(study.standards.map { "\($0)" }))"
      ),
    ]
    if study.travels.contains(where: \.matrix.source.isEstimate) {
      terms.append(
        (
          "Estimated travel",
          "the straight line, made longer by what streets usually add; a real walk can be shorter or much longer, above all across rivers, railways and main roads"
        ))
    }
    if !study.sites.outreach.isEmpty {
      terms.append(
        (
          Phrases.sentence(words.outreach),
          "a place where some of what a \(words.hub) offers comes to people, on some days\(study.outreachWorth.map { "; a visit is taken to be worth \(PlainNumber.percentage($0.share, decimals: 0)) of one to a \(words.hub)" } ?? "")"
        ))
    }
    return terms
  }

  private var questions: [Term] {
    let asked = Set(rankings.map(\.question.objective))
    let meanings: [(ObjectiveKind, String, String)] = [
      (
        .pMedian, "Shortest mean travel (p-median)",
        "the plan by which people travel least on average, everyone's travel counting alike"
      ),
      (
        .coverage, "Most within the standard (maximal coverage)",
        "the plan by which most people live within the standard; how far the others are does not count"
      ),
      (
        .pCenter, "Shortest longest travel (p-centre)",
        "the plan by which the area that is farthest away is nearest"
      ),
    ]
    return meanings.filter { asked.contains($0.0) }.map { ($0.1, $0.2) }
      + [
        (
          "Plan",
          "a choice of \(study.words.hubs) to be open that the study's rules allow"
        )
      ]
  }

  private var proof: [Term] {
    var terms: [Term] = [
      (
        "Proven",
        "every allowed plan was worked out, or a bound shows that none that was not can be better; what was proven is said at each table"
      )
    ]
    if robustness != nil {
      terms.append(
        (
          "Draw",
          "one try with inputs that are not known for certain set to other values that they may well have"
        ))
    }
    if frontier != nil {
      terms.append(
        (
          "Beaten",
          "of a plan on two counts: another is at least as good on both and better on one"
        ))
    }
    return terms
  }

  /// Names of public statistics, where a label of the study has them.
  private var official: [Term] {
    let labels =
      ([study.areas.kind] + study.demands.map(\.label) + study.areas.groupings
      + study.need.indicators.map(\.indicator.label)).joined(separator: " ")
    let meanings = [
      (
        "LSOA", "LSOA",
        "lower layer super output area: a neighbourhood of several hundred households, drawn by the Office for National Statistics"
      ),
      (
        "IDACI", "IDACI",
        "income deprivation affecting children index: the share of children under 16 in families on a low income, a part of the government's Indices of Deprivation"
      ),
      (
        "IMD", "IMD",
        "index of multiple deprivation: income, work, health, education, crime, housing and surroundings in one figure, by the government"
      ),
      (
        "decile", "Decile",
        "a tenth of England's areas, put in order of deprivation; the first is the most deprived"
      ),
    ]
    return meanings.filter { labels.contains($0.0) }.map { ($0.1, $0.2) }
  }

  private func article(_ word: String) -> String {
    // Letters that are spelled out begin with a vowel's sound: an LSOA, an MSOA.
    "aeiouLM".contains(word.first ?? " ") ? "an" : "a"
  }
}
