import Assessment
import Reports
import Studies
import Text

/// How money over time was worked out, and what it says.
extension Study {
  func moneyNotes(_ money: MoneyAssessment) -> [String] {
    let facts = money.money
    let rate = { (rate: StudyMoney.Rate) in
      "\(PlainNumber.text((rate.value * 100_000).rounded() / 1000))% a year"
        + (rate.source.map { " (\(Phrases.withoutStop($0)))" } ?? "")
    }
    let prices =
      facts.inflation.map {
        "Amounts without a year rise by \(rate($0)) from \(facts.years[0]) on; amounts of a year are taken as they are."
      } ?? "The study names no inflation: amounts without a year are the same in every year."
    let value =
      facts.discount.map {
        "Present value: a pound of t years after \(facts.years[0]) counts 1 / (1 + r)ᵗ, r = \(rate($0))"
          + (facts.inflation == nil ? "." : ", after inflation is taken out.")
      }
      ?? "The study names no discount rate, so nothing is discounted. The usual one for public money is the 3.5% of HM Treasury's Green Book."
    let undated = scenarios.dropFirst().filter { phases.of($0.id) == nil }
    let changes =
      undated.isEmpty
      ? nil
      : "\(Phrases.sentence(Phrases.list(undated.map(\.name)))) \(undated.count == 1 ? "has" : "have") no phases, and \(undated.count == 1 ? "holds" : "hold") from \(Phrases.day(facts.change.firstDay)) on."
    return [
      "Saving is today's running cost, sites and central, less the scenario's; net cost counts everything else as well. 'At least' and 'at most' stand where something is not supplied; it is never taken for zero.",
      prices, value, changes,
      "Paid back in the first year by whose end the scenario has, since \(facts.years[0]), cost no more than today.",
    ].compactMap(\.self)
  }

  var yearNotes: [String] {
    [
      "A financial year runs from 1 April to 31 March. A site that is open for part of it costs that share of the year, by days. Overdue repairs fall due where the site is open at the year's end; grant is repaid, and a receipt comes in, in the year in which the site closes."
    ]
  }

  private func costsWords(_ sum: MoneySum, in year: FinancialYear) -> String {
    sum.reading == .unknown
      ? "has costs in \(year) that are not supplied" : "costs \(words(sum)) in \(year)"
  }

  /// `saves £12,000`, `costs at most £5,000 more than today`.
  private func savesWords(_ saving: MoneySum) -> String {
    let amount = Phrases.pounds(abs(saving.known))
    let isMore = saving.known <= -0.5
    func sized(_ least: String) -> String {
      isMore ? "costs \(least)\(amount) more than today" : "saves \(least)\(amount)"
    }
    return switch saving.reading {
    case .total: abs(saving.known) < 0.5 ? "saves nothing" : sized("")
    // At least so much of a saving is at most so much of a loss.
    case .atLeast: sized(isMore ? "at most " : "at least ")
    case .atMost: sized(isMore ? "at least " : "at most ")
    case .partial: sized("") + " as far as amounts are supplied"
    case .unknown: "saves an amount that is not supplied"
    }
  }

  private func shortWords(_ shortfall: MoneySum) -> String {
    shortfall.reading == .unknown
      ? "; how far it falls short is not known" : ": short by \(words(shortfall))"
  }

  /// A sentence or two for each option.
  func moneySentences(_ money: MoneyAssessment) -> [String] {
    guard money.isSupplied else {
      return [
        "The study supplies no costs of sites by year: what an option costs or saves cannot be worked out, and is not supplied below. What the council printed stands beside it."
      ]
    }
    return money.scenarios.dropFirst().map { option in
      let year = option.years.last!
      let running = year.running.joined(with: year.central)
      let target =
        year.target.map { target in
          let short = year.shortfall?.total
          return short == 0
            ? ", which meets the target of \(Phrases.pounds(target))"
            : ", against a target of \(Phrases.pounds(target))\(year.shortfall.map(shortWords) ?? "")"
        } ?? ""
      let paid: String =
        switch option.payback {
        case .atOnce: "It never costs more than today."
        case .year(let year): "What it costs more at first is saved by the end of \(year)."
        case .notBy(let year): "What it costs more is not saved by the end of \(year)."
        case .unknown, nil: "When it pays back cannot be said."
        }
      let present =
        option.presentSaving.map { " In present value it \(savesWords($0)) over all years." } ?? ""
      let absent = missingWords([option.net])
      return
        "\(Phrases.sentence(option.scenario.name)) \(costsWords(running, in: year.year)) and \(savesWords(year.saving))\(target). \(paid)\(present)"
        + (absent.isEmpty ? "" : " Not supplied: \(absent).")
    }
  }
}
