import Assessment
import Opening
import Places
import Reports
import Studies
import StudyFormat
import Text

/// Supply in the report: what is where, and what each scenario loses.
extension StudyResult {
  var supplySection: Section {
    let changed = Array(study.scenarios.indices.dropFirst())
    let services: [Block]
    if study.provision.isKnown {
      let findings = study.supplyFindings(scenarios: changed)
      services =
        [.list(supplyWords(findings).map { Prose($0) })]
        + study.supplyTables(findings).map(Block.inFull)
    } else {
      services = [study.factsTable].compactMap { $0.map(Block.table) }
    }
    return Section(
      id: "supply", title: "What is where",
      blocks: [.paragraph(Prose(placesWords))] + services
        + [.inFull(study.loadTable(Array(study.scenarios.indices), travel: 0))])
  }

  private var placesWords: String {
    let words = study.words
    let outreach = study.baseline.outreach.count
    let beside = outreach == 0 ? "" : ", and \(NumberStyle.count(outreach, words.outreach))"
    let room =
      study.sites.hubFigures.has(.capacity)
      ? "How many \(words.people) each has room for is said in the sites' table."
      : "The study's tables do not say how much room each has."
    let silence =
      study.provision.isKnown
      ? ""
      : " Services, hours and ages are not in the study's tables, so that which service is lost where cannot be said."
    return "Today \(study.hubs(study.baseline.open.count)) are open\(beside). \(room)\(silence)"
  }

  /// - Parameter findings: today's first.
  private func supplyWords(_ findings: [SupplyFinding]) -> [String] {
    let today = findings[0]
    let provision = study.provision
    let listed = provision.services.indices.filter { provision.services[$0].isGuides }
    let given = listed.filter { index in today.entries.contains { $0.service == index } }
    let open = study.baseline.open.count + study.baseline.outreach.count
    let silent = today.silentBefore.count
    return [
      "Of the \(NumberStyle.count(listed.count, "service")) on the programme guide's list, the study says of \(given.isEmpty ? "none" : NumberStyle.count(given.count)) where \(given.count == 1 ? "it is" : "they are") given today\(given.isEmpty ? "" : ": \(Phrases.list(given.map { provision.services[$0].label }, limit: 8))").",
      silent == 0
        ? "It says of every open site what it offers."
        : "Of \(NumberStyle.count(silent)) of \(NumberStyle.count(open, "open site")) it does not say what \(silent == 1 ? "it offers" : "they offer"): \(Phrases.list(today.silentBefore.compactMap { study.name($0)?.name }, limit: 9)).",
    ] + findings.dropFirst().flatMap { lostWords($0) }
  }

  /// What each closing site offered and what becomes of it, site by site.
  private func lostWords(_ finding: SupplyFinding) -> [String] {
    let under = "Under \(study.scenarios[finding.scenario].name)"
    let unknown = finding.lost.filter { $0.service == nil }
      .compactMap { study.name($0.site)?.name }
    let silence =
      unknown.isEmpty
      ? []
      : [
        "\(under), \(Phrases.list(unknown)) \(unknown.count == 1 ? "closes" : "close"); what \(unknown.count == 1 ? "it offers" : "they offer") is not known, so what nothing replaces cannot be said."
      ]
    return finding.lost.compactMap { lost -> String? in
      guard let service = lost.service, let site = study.name(lost.site)?.name else { return nil }
      let label = study.provision.services[service].label
      if lost.isKept { return "\(under), \(site) closes, but this goes on there: \(label)." }
      let people = "\(Phrases.people(lost.people)) \(study.words.people)"
      guard lost.people > 0 else {
        return "\(under), \(site) closes. It is the nearest place for nobody with: \(label)."
      }
      if lost.unreplaced > 0 {
        return
          "\(under), \(site) closes. For \(Phrases.people(lost.unreplaced)) of the \(people) nearest to it, nothing that is known within \(finding.within) replaces: \(label)."
      }
      // Whoever is not further has another place as near, which may be beyond the distance.
      return lost.within >= lost.people
        ? "\(under), \(site) closes; all \(people) nearest to it have another place within \(finding.within) with: \(label)."
        : "\(under), \(site) closes; all \(people) nearest to it have another place within \(finding.within), or one no further than it is, with: \(label)."
    } + silence
  }
}
