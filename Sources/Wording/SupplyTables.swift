import Access
package import Assessment
import Opening
import Places
package import Reports
package import Studies
import StudyFormat
import Text

/// Supply in tables: what each place offers, which service is where, and what is lost.
extension Study {
  /// Supply today, then under other scenarios.
  package func supplyFindings(scenarios chosen: [Int], travel: Int = 0) -> [SupplyFinding] {
    ([0] + chosen.filter { $0 != 0 }).map { SupplyFinding(self, scenario: $0, travel: travel) }
  }

  /// - Parameters:
  ///   - findings: today's first.
  ///   - service: one alone, by its place in the study's list; nothing for all.
  ///   - groupings: for which losses are told apart.
  package func supplyTables(
    _ findings: [SupplyFinding], service: Int? = nil, by groupings: [String] = []
  ) -> [Table] {
    let told = findings.count == 1 ? findings[...] : findings.dropFirst()
    return [offersTable(findings.map(\.scenario), service: service)]
      + [servicesTable(findings, service: service)]
      + told.flatMap { finding in
        [serviceChangesTable(finding, service: service), lostTable(finding, service: service)]
          .compactMap(\.self)
          + groupings.map { servicesTable(finding, by: $0, service: service) }
      } + [factsTable].compactMap(\.self)
  }

  /// What a place is called; nothing for what is given at no place.
  func name(_ place: StudyProvision.Place) -> NamedThing? {
    switch place {
    case .hub(let hub): return NamedThing(sites.hubs[hub])
    case .outreach(let site): return NamedThing(sites.outreach[site])
    case .stop(let stop):
      let stop = provision.stops[stop]
      let name = [stop.route, stop.name].compactMap(\.self).joined(separator: ": ")
      return NamedThing(id: Phrases.slug(name), name: name)
    case .anywhere: return nil
    }
  }

  func cell(_ place: StudyProvision.Place?, none: String) -> Cell {
    .named(place.flatMap(name), none: none)
  }

  var supplySource: String {
    let files = provision.isKnown ? "The study's tables of what is offered" : "The sites' table"
    return "\(files). What they do not say is not known, never nothing."
  }

  /// One row for each service at a place; sites about which nothing is said have one that says so.
  func offersTable(_ shown: [Int], service: Int?) -> Table {
    let under = shown.map { Set(provision.offers(under: scenarios[$0])) }
    let spoken = Set(provision.offers.map(\.place))
    let hubs = sites.hubs.indices.map { StudyProvision.Place.hub($0) }
    let outreach = sites.outreach.indices.map { StudyProvision.Place.outreach($0) }
    let stops = provision.stops.indices.map { StudyProvision.Place.stop($0) }
    let rows = (hubs + outreach + stops + [.anywhere]).flatMap { place -> [[Cell]] in
      guard spoken.contains(place) else {
        guard service == nil, place != .anywhere else { return [] }
        return [
          [cell(place, none: "")]
            + [Cell](repeating: .absent("not known"), count: 6 + shown.count)
        ]
      }
      var told: Set<StudyProvision.Offer> = []
      return provision.offers.filter {
        $0.place == place && (service == nil || $0.service == service)
      }
      .filter { told.insert($0.anyScenario).inserted }
      .map { offer -> [Cell] in
        [
          cell(place, none: "At no place"),
          offer.service.map { .text(provision.services[$0].label) } ?? .text("None"),
          .text(offer.delivery.words), known(offer.ages), known(offer.hours),
          known(offer.sessions), known(offer.staff),
        ]
          + under.map { given in
            .text(given.contains { $0.anyScenario == offer.anyScenario } ? "yes" : "no")
          }
      }
    }
    let keys = ColumnNames.all(shown.map { "given_\(scenarios[$0].id)" })
    return Table(
      id: "offers", caption: "What each place offers",
      columns: [
        Column("Place", id: "place", .rowHeader), Column("Service", id: "service", .text),
        Column("How", id: "delivery", .text), Column("Ages", id: "ages", .text),
        Column("Hours a week", id: "hours"), Column("Sessions a week", id: "sessions"),
        Column("Staff (FTE)", id: "staff"),
      ]
        + zip(shown, keys).map { scenario, key in
          Column(
            scenario == 0
              ? "Given today" : "Given: \(Phrases.sentence(scenarios[scenario].name))", id: key,
            .text)
        }, rows: rows,
      notes: [
        "A site that closes loses its services unless the study's table says otherwise for the scenario."
      ], source: supplySource, shown: 40)
  }

  private func known(_ text: String?) -> Cell { text.map { .text($0) } ?? .absent("not known") }

  private func known(_ number: Double?) -> Cell {
    number.map { .measure($0, decimals: $0 == $0.rounded() ? 0 : 1) } ?? .absent("not known")
  }

  /// Every service of the guide's list and of the council's own: where it is given, and who reaches it.
  func servicesTable(_ findings: [SupplyFinding], service: Int?) -> Table {
    let way = travels[findings[0].travel]
    let shown = findings.map(\.scenario)
    let within = provision.within(way.matrix.unit)
    let listed = provision.services.indices.filter { service == nil || $0 == service }
    let rows = listed.map { index -> [Cell] in
      let item = provision.services[index]
      return [.text(item.label), .text(item.isGuides ? "yes" : "no")]
        + findings.flatMap { finding -> [Cell] in
          guard let entry = finding.entries.first(where: { $0.service == index }) else {
            let none = Cell.absent("nowhere known")
            return [number(0, silent: finding.silentAfter), none, none]
          }
          let change = entry.change
          guard !entry.after.isEmpty else {
            let none = entry.isWithoutPlace ? "at no place" : "nowhere known"
            return [
              entry.isWithoutPlace ? .count(0) : number(0, silent: finding.silentAfter),
              .absent(none), .absent(none),
            ]
          }
          return [
            .count(entry.after.count),
            entry.profile.mean.map { .measure($0, decimals: Phrases.decimals(way.matrix.unit)) }
              ?? .absent("no route"),
            change.people > 0
              ? .share(change.withinAfter / change.people, decimals: 1) : .absent("nobody"),
          ]
        }
    }
    let ids = shown.map { scenarios[$0].id }
    let keys = ColumnNames.all(
      ids.flatMap { ["places_\($0)", "mean_\($0)", "share_within_\($0)"] })
    let unit = Phrases.name(way.matrix.unit)
    return Table(
      id: "services", caption: "Which service is given at how many places, and who reaches one",
      columns: [
        Column("Service", id: "service", .rowHeader),
        Column("On the guide's list", id: "is_guides", .text),
      ]
        + shown.enumerated().flatMap { number, scenario -> [Column] in
          func title(_ what: String) -> String {
            scenario == 0
              ? "\(Phrases.sentence(what)) today"
              : "\(Phrases.sentence(scenarios[scenario].name)): \(what)"
          }
          return [
            Column(title("places"), id: keys[3 * number]),
            Column(
              title("mean \(way.label) in \(unit)"), id: keys[3 * number + 1],
              unit: way.matrix.unit.rawValue),
            Column(title("within \(within)"), id: keys[3 * number + 2], unit: "share"),
          ]
        }, rows: rows,
      notes: [
        "The list is that of government's Family Hubs and Start for Life programme guide (August 2022), in our words. A site about which the study says nothing may give a service, too: people may have a shorter way than stands here."
      ], source: "\(supplySource) \(source(way))")
  }

  /// How many places are known to give a service: none is none only where every open site is spoken of.
  func number(_ places: Int, silent: [StudyProvision.Place]) -> Cell {
    places == 0 && !silent.isEmpty ? .absent("none known") : .count(places)
  }

  /// What is known of the sites as buildings; nothing where the study has no such table.
  var factsTable: Table? {
    guard !provision.facts.isEmpty else { return nil }
    let all = sites.hubs + sites.outreach
    return Table(
      id: "site-facts", caption: "What is known of each site as a building",
      columns: [Column("Site", id: "site", .rowHeader)]
        + provision.facts.map {
          Column(
            Phrases.sentence($0.fact.words), id: $0.fact.rawValue.replacing("-", with: "_"), .text)
        },
      rows: all.indices.map { site in
        [.named(NamedThing(all[site]))] + provision.facts.map { known($0.values[site]) }
      }, source: supplySource)
  }
}

extension StudyProvision.Delivery {
  var words: String {
    switch self {
    case .hub: "at the place"
    case .network: "through the network"
    case .virtual: "virtual"
    }
  }
}

extension StudyProvision.Offer {
  /// The same whatever scenario it is of.
  fileprivate var anyScenario: StudyProvision.Offer {
    StudyProvision.Offer(
      place, service: service, delivery: delivery, ages: ages, hours: hours, sessions: sessions,
      staff: staff)
  }
}
