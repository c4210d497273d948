import Batches
import Reports
import Text

/// The sentences of a region's report.
struct RegionWords {
  let finding: RegionFinding

  private var all: [CouncilFinding] { finding.councils }
  private var compared: [CouncilFinding] { finding.compared }

  private static func minutes(_ value: Double) -> String { NumberStyle.measure(value, decimals: 1) }

  private static func authorities(_ count: Int) -> String {
    NumberStyle.count(count, "authority", "authorities")
  }

  var first: Prose {
    Prose(
      "Listed is not open. Councils report closures late, so that at most as many centres of 2016 are open as are still listed."
        + thurrock
        + " Walks today may be longer than is shown here, and authorities that seem to have kept everything may not have."
    )
  }

  /// A known case in which the register lags, as long as it does.
  private var thurrock: String {
    all.contains { $0.council.name == "Thurrock" && $0.fate == .keptAll }
      ? " Thurrock, whose Cabinet considered going from nine to five in October 2016, still lists all."
      : ""
  }

  var limits: [Prose] {
    [
      "The best plan knows distances only: no buildings, costs, staff, outreach or what a place offers. It shows what the same number of centres would have allowed, not what a council could have done.",
      "Walks are estimates: straight lines × 1.33 at 4.8 km/h, from where people of a neighbourhood live on average to the centre's postcode of 2016. A river without a bridge is not seen.",
      "Under-fives are those of mid-2019 throughout, so that only the centres change.",
      "Authorities are those of August 2016, and nobody crosses a border. Centres that are now listed as linked sites of another are not counted as still listed, although families may still go there.",
    ]
  }

  /// Of how many councils every centre is still listed, and of how many fewer.
  var fates: Prose {
    let kept = all.count { $0.fate == .keptAll }
    let none = all.filter { $0.fate == .keptNone }.map(\.council.name)
    let centres = all.reduce(0) { $0 + $1.council.sites.count }
    let still = all.reduce(0) { $0 + $1.council.kept.count }
    let cut = finding.cut
    let renewed = cut.filter(finding.isRenewed).map(\.council.name)
    let lists = none.count == 1 ? "lists" : "list"
    let named = none.isEmpty ? "" : " (\(Phrases.list(none)))"
    let first =
      "Of \(Self.authorities(all.count)), \(NumberStyle.count(kept)) still list every children's centre"
      + " that they had in August 2016, \(NumberStyle.count(cut.count)) list fewer, and"
      + " \(NumberStyle.count(none.count)) \(lists) none\(named)."
    let second =
      " Of \(NumberStyle.count(centres)) centres \(NumberStyle.count(still)) are still listed."
    let third =
      renewed.isEmpty
      ? ""
      : " Where an authority also lists centres opened since under a new number, what was kept does not say"
        + " how far people walk; that is so of \(Phrases.list(renewed)), which is left out below."
    return Prose(first + second + third)
  }

  var mean: Prose { comparison(.mean, whom: "the mean walk of under-fives") }

  var deprived: Prose {
    comparison(
      .deprived,
      whom: "the mean walk of under-fives in the most deprived 30% of neighbourhoods")
  }

  private func comparison(_ question: RegionQuestion, whom: String) -> Prose {
    guard let means = finding.means(question, of: compared) else {
      return Prose("No authority that lists fewer centres has anybody of whom to say \(whom).")
    }
    let share = means.avoidableShare.map { NumberStyle.share($0, decimals: 0) } ?? "none"
    return Prose(
      "In the \(Self.authorities(compared.count)) that are compared, \(whom) to the nearest centre was"
        + " \(Self.minutes(means.before)) minutes with the centres of 2016, and is"
        + " \(Self.minutes(means.kept)) with those still listed. The best plan of the same number in each"
        + " authority would have \(Self.minutes(means.best)): \(share) of the added walk was avoidable with"
        + " as many centres as are listed.")
  }

  /// Those whose centres are the best of their number, or nearly.
  private var best: [CouncilFinding] {
    compared.filter { AvoidableClass($0, .mean) == .little }
  }

  var classes: Prose {
    let most = compared.count { AvoidableClass($0, .mean) == .most }
    let names = best.isEmpty ? "" : ": \(Phrases.list(best.map(\.council.name)))"
    return Prose(
      "In \(NumberStyle.count(best.count)) of \(Self.authorities(compared.count)) less than a tenth of the"
        + " added mean walk was avoidable, so that what they list is the best of its number or nearly\(names)."
        + " In \(NumberStyle.count(most)) it was half or more.")
  }

  var chartTitle: String {
    let most = compared.count { AvoidableClass($0, .mean) == .most }
    return
      "In \(NumberStyle.count(most)) of \(Self.authorities(compared.count)) half or more of the added walk was"
      + " avoidable"
  }

  /// Where the most minutes were avoidable.
  var extremes: Prose {
    let sorted = compared.sorted {
      ($0.values[.mean]?.avoidable ?? 0, $1.council.name)
        > ($1.values[.mean]?.avoidable ?? 0, $0.council.name)
    }
    let named = sorted.prefix(3).map { council in
      "\(council.council.name) (\(Self.minutes(council.values[.mean]?.avoidable ?? 0)) minutes,"
        + " \(council.council.kept.count) of \(council.council.sites.count) centres)"
    }
    return Prose(
      "The most minutes of mean walk were avoidable in \(Phrases.list(named)).")
  }

  var since: Prose {
    "The register of August 2026 also has centres that were opened under a new number since August 2016. They are not counted here: where they took the place of closed ones, as the names of some suggest, walks are shorter than this report says."
  }

  var method: [Block] {
    [
      .paragraph(
        "An authority is in the report when the register of August 2016 gives it two centres or more whose postcode is found. Its areas are its neighbourhoods (LSOA 2011) with their under-fives. Everyone goes to the nearest centre of the authority."
      ),
      .paragraph(
        "For as many centres as are still listed, the best plan is chosen from the centres of 2016, for each count by itself: the least mean walk of all under-fives (p-median), the same of those in neighbourhoods among the most deprived 30% by income deprivation affecting children (IDACI 2019, deciles 1 to 3), the most under-fives within 20 minutes, and the shortest longest walk (p-center). Every plan is proven best. The plan still listed is one of those that were compared, so that it is never better."
      ),
      .paragraph(
        Prose([
          .plain("The questions are units of a batch, which any machine can answer again: "),
          .code("hubward region data/england-2016"), .plain(" makes this report, and "),
          .code("hubward batch --list --region data/england-2016"),
          .plain(
            " lists the units. A script of the project works the numbers out again by other means: "
          ),
          .code("Tests/Scripts/check_england.py"), .plain("."),
        ])),
    ]
  }
}
