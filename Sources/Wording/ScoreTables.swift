import Assessment
import Places
package import Reports
import Scores
package import Studies
import StudyFormat
import Text

/// Sites judged: their order by three methods, why, what it hangs on, and the evidence.
extension Study {
  /// The tables of both tiers; one of them where the study has sites of one only.
  package func scoreTables(_ tiers: [StudyScoring.Tier] = StudyScoring.Tier.allCases) -> [Table] {
    tiers.filter { $0 == .hubs || !sites.outreach.isEmpty }.flatMap { tier -> [Table] in
      let scores = SiteScores(self, tier: tier)
      return [
        scoresTable(scores), criteriaTable(scores), evidenceTable(scores), testsTable(scores),
      ].compactMap(\.self)
    }
  }

  /// Sites, best first.
  func scoresTable(_ scores: SiteScores) -> Table {
    let word = siteWord(scores.tier)
    let rows = scores.scorings[0].order.map { site -> [Cell] in
      let isOpen =
        scores.tier == .hubs ? baseline.open.contains(site) : baseline.outreach.contains(site)
      return [
        rank(scores, 0, site), .named(NamedThing(scores.sites[site])),
        .text(isOpen ? "yes" : "no"),
      ] + scores.scorings.map { .measure($0.entries[site].score, decimals: 2) }
        + [scores.scorings[0].entries[site]].map { entry in
          entry.least == entry.most
            ? .text("known") : .text("\(number(entry.least)) to \(number(entry.most))")
        } + [rank(scores, 1, site), rank(scores, 2, site), .text(reason(scores, site))]
    }
    return Table(
      id: "scores-\(scores.tier.rawValue)", caption: "The score of every \(word), best first",
      columns: [
        Column("Rank", id: "rank"), Column(Phrases.sentence(word), id: "site", .rowHeader),
        Column("Open", id: "is_open", .text), Column("Sum", id: "weighted_sum"),
        Column("TOPSIS", id: "topsis"), Column("PROMETHEE", id: "promethee"),
        Column("Sum may be", id: "weighted_sum_range", .text),
        Column("By TOPSIS", id: "rank_topsis"), Column("By PROMETHEE", id: "rank_promethee"),
        Column("Why", id: "reason", .text),
      ], rows: rows,
      notes: [
        agreement(scores),
        "Sum: Σ weight × worth, 0 to 1. TOPSIS: nearness to the best of everything, 0 to 1. PROMETHEE II: net share of weight on which it is better than the others, −1 to 1. What is not known counts as the middle of its scale here; 'may be' takes it from its worst to its best.",
      ], source: source(scores.travel))
  }

  private func rank(_ scores: SiteScores, _ method: Int, _ site: Int) -> Cell {
    let entries = scores.scorings[method].entries
    return .rank(
      entries[site].rank, isShared: entries.count { $0.rank == entries[site].rank } > 1)
  }

  private func siteWord(_ tier: StudyScoring.Tier) -> String {
    tier == .hubs ? words.hub : words.outreach
  }

  private func number(_ value: Double) -> String { NumberStyle.measure(value, decimals: 2) }

  /// Why a site stands where it does, in one sentence.
  func reason(_ scores: SiteScores, _ site: Int) -> String {
    let reasons = scores.reasons(of: site)
    func words(_ criteria: [Int]) -> String {
      Phrases.list(
        criteria.prefix(2).map { k in
          let criterion = scores.sheet.criteria[k]
          let value = scores.sheet.evidence[site][k].map { " (\(evidence($0, criterion)))" } ?? ""
          return Self.inSentence(criterion.label) + value
        })
    }
    let unknown = scores.sheet.criteria.indices.filter { scores.sheet.worths[site][$0] == nil }
      .map { Self.inSentence(scores.sheet.criteria[$0].label) }
    let parts = [
      reasons.above.isEmpty ? nil : "above the mean on \(words(reasons.above))",
      reasons.below.isEmpty
        ? nil : "below \(reasons.above.isEmpty ? "the mean" : "it") on \(words(reasons.below))",
      unknown.isEmpty ? nil : "not known: \(Phrases.list(unknown))",
    ].compactMap(\.self)
    return parts.isEmpty
      ? "Like the mean site." : Phrases.sentence(parts.joined(separator: "; ")) + "."
  }

  /// A label as it stands inside a sentence; names and abbreviations keep their capital.
  private static func inSentence(_ label: String) -> String {
    guard let first = label.first, let second = label.dropFirst().first, second.isLowercase,
      !label.hasPrefix("Ofsted")
    else { return label }
    return first.lowercased() + label.dropFirst()
  }

  private func evidence(_ value: Double, _ criterion: Criterion) -> String {
    let decimals = value.magnitude >= 100 || value == value.rounded() ? 0 : 2
    let text = NumberStyle.measure(value, decimals: decimals)
    switch criterion.unit {
    case "%": return text + "%"
    case "people", nil: return text
    case let unit?: return "\(text) \(unit)"
    }
  }

  private func agreement(_ scores: SiteScores) -> String {
    let firsts = scores.scorings.map { $0.order.first.map { scores.sites[$0].name } ?? "none" }
    let counted = NumberStyle.count(scores.sheet.criteria.count, "criterion", "criteria")
    let differ = scores.sites.indices.filter { site in
      Set(scores.scorings.map { $0.entries[site].rank }).count > 1
    }
    let ranks =
      differ.isEmpty
      ? "The three methods rank all sites alike."
      : "The three methods rank \(NumberStyle.count(scores.sites.count - differ.count)) of \(NumberStyle.count(scores.sites.count, "site")) alike."
    return !scores.unanimous.isEmpty
      ? "On \(counted), all three methods put \(Phrases.list(scores.unanimous.map { scores.sites[$0].name })) first. \(ranks)"
      : "On \(counted), the methods do not agree on the first: \(firsts[0]) by the sum, \(firsts[1]) by TOPSIS, \(firsts[2]) by PROMETHEE. \(ranks)"
  }

  /// What sites are judged by, how much it counts, and what weight would change the first place.
  func criteriaTable(_ scores: SiteScores) -> Table {
    let sheet = scores.sheet
    let known = sheet.criteria.indices.map { k -> [Cell] in
      let criterion = sheet.criteria[k]
      let tip = scores.tipping.first { $0.criterion == k }
      return [
        .text(criterion.label), .share(sheet.weights[k], decimals: 1),
        .text(criterion.better.rawValue), .count(sheet.evidence.count { $0[k] != nil }),
        tip.map { .share($0.tips, decimals: 1) } ?? .absent("none would"),
        tip.map { .text(scores.sites[$0.rival].name) } ?? .absent("nobody"),
      ]
    }
    let unknown = sheet.unknown.map { criterion -> [Cell] in
      [
        .text(criterion.label), .absent("not counted"), .text(criterion.better.rawValue), .count(0),
        .absent("not known"), .absent("not known"),
      ]
    }
    return Table(
      id: "criteria-\(scores.tier.rawValue)",
      caption: "What every \(siteWord(scores.tier)) is judged by",
      columns: [
        Column("Criterion", id: "criterion", .rowHeader),
        Column("Weight", id: "weight", unit: "share"), Column("Better is", id: "better", .text),
        Column("Known of", id: "known"),
        Column("First changes at", id: "tipping_weight", unit: "share"),
        Column("Then first", id: "rival", .text),
      ], rows: known + unknown,
      notes: [
        "Need is \(Phrases.inside(scores.demand.label)), within \(standard(for: scores.travel)!) (\(scores.travel.label)). Reached by no other: no other \(words.hub) of today is within that.",
        sheet.unknown.isEmpty
          ? nil
          : "Nobody has said of any site: \(Phrases.list(sheet.unknown.map { Self.inSentence($0.label) })). These count for nothing until the study names a column for them under scoring.criteria.",
        twins(sheet),
        "First changes at: the share of all weight at which, the others keeping their ratios, another site has the greatest sum.",
      ].compactMap(\.self), source: sources(sheet.criteria))
  }

  /// Criteria that tell no two sites apart differently; nothing where there are none.
  private func twins(_ sheet: ScoreSheet) -> String? {
    let pairs = sheet.criteria.indices.flatMap { a in
      sheet.criteria.indices.filter { $0 > a }.filter { b in
        sheet.worths.allSatisfy { $0[a] == $0[b] } && Set(sheet.worths.map { $0[a] }).count > 1
      }.map { (a, $0) }
    }
    guard !pairs.isEmpty else { return nil }
    let names = pairs.map { a, b in
      "\(Self.inSentence(sheet.criteria[a].label)) and \(Self.inSentence(sheet.criteria[b].label))"
    }
    return "The same for every site here, so that they count twice: \(Phrases.list(names))."
  }

  private func sources(_ criteria: [Criterion]) -> String {
    let named = criteria.compactMap { criterion in
      criterion.source.map { "\(criterion.label): \(Phrases.withoutStop($0))" }
    }
    return (["Need, reach and figures: the study's own tables"] + named).joined(separator: ". ")
      + "."
  }

  /// The evidence about every site.
  func evidenceTable(_ scores: SiteScores) -> Table {
    let names = ColumnNames.all(scores.sheet.criteria.map { "evidence_\($0.id)" })
    let rows = scores.scorings[0].order.map { site -> [Cell] in
      [.named(NamedThing(scores.sites[site]))]
        + scores.sheet.evidence[site].map { value in
          value.map { .measure($0, decimals: $0.magnitude >= 100 || $0 == $0.rounded() ? 0 : 2) }
            ?? .absent("not known")
        }
    }
    return Table(
      id: "evidence-\(scores.tier.rawValue)",
      caption: "The evidence about every \(siteWord(scores.tier))",
      columns: [Column(Phrases.sentence(siteWord(scores.tier)), id: "site", .rowHeader)]
        + zip(scores.sheet.criteria, names).map { Column($0.label, id: $1, unit: $0.unit) },
      rows: rows, source: sources(scores.sheet.criteria))
  }

  /// Criteria of pass or fail; nothing where the study has none.
  func testsTable(_ scores: SiteScores) -> Table? {
    guard !scores.tests.isEmpty else { return nil }
    let names = ColumnNames.all(scores.tests.map { "passes_\($0.criterion.id)" })
    let rows = scores.sites.indices.map { site -> [Cell] in
      [.named(NamedThing(scores.sites[site]))]
        + scores.tests.map { test in
          test.passed(site).map { .text($0 ? "passes" : "fails") } ?? .absent("not known")
        }
    }
    return Table(
      id: "tests-\(scores.tier.rawValue)",
      caption: "What every \(siteWord(scores.tier)) must have",
      columns: [Column(Phrases.sentence(siteWord(scores.tier)), id: "site", .rowHeader)]
        + zip(scores.tests, names).map { Column($0.criterion.label, id: $1, .text) },
      rows: rows, notes: ["These are not scored: a site that fails stays in the order above."],
      source: sources(scores.tests.map(\.criterion)))
  }
}
