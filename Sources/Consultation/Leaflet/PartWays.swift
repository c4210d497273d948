import Access
import Assessment
import Places
import Reports
import Studies
import Text

/// How far the people of a part of the council have it to their nearest centre, and which it is.
struct PartWays {
  /// The areas of a part, under one heading.
  struct Part {
    let name: Markup
    let areas: [Int]
  }

  struct Way {
    /// Those of most people first.
    let sites: [ResidentView.Arrival]
    /// The mean over the people of the areas that have a way; nothing where none has.
    let mean: Double?
    /// Whether some of the areas have no way.
    let isPartial: Bool
  }

  let view: ResidentView
  let voice: Voice

  private var study: Study { view.study }
  private var unit: TravelUnit { study.travels[0].matrix.unit }

  /// The parts that some of these areas lie in, each with those alone.
  func parts(of areas: [Int]) -> [Part] {
    let wanted = Set(areas)
    let groups = PlaceGroups(view)
    guard groups.areGrouped else {
      return areas.map { Part(name: voice.name(study.areas[$0].name), areas: [$0]) }
    }
    return groups.groups.compactMap { group in
      let own = group.areas.filter(wanted.contains)
      guard !own.isEmpty else { return nil }
      return Part(name: group.name.map(voice.name) ?? voice(.areasOther), areas: own)
    }
  }

  /// By the first travel.
  func way(of areas: [Int], under scenario: Int) -> Way {
    let reached = areas.compactMap { area in
      view.journey(from: area, under: scenario, by: 0).hub.map { (area: area, hub: $0) }
    }
    var people: [SiteID: Double] = [:]
    for (area, hub) in reached { people[hub.site.id, default: 0] += study.people[area] }
    var sites: [ResidentView.Arrival] = []
    for (_, hub) in reached where !sites.contains(where: { $0.site.id == hub.site.id }) {
      sites.append(hub)
    }
    let order = sites.enumerated().sorted { one, other in
      let (more, less) = (people[one.element.site.id] ?? 0, people[other.element.site.id] ?? 0)
      return more == less ? one.offset < other.offset : more > less
    }
    // Where nobody is counted, every area counts alike.
    let total = reached.reduce(0) { $0 + study.people[$1.area] }
    let sum = reached.reduce(0) { $0 + $1.hub.impedance * (total > 0 ? study.people[$1.area] : 1) }
    return Way(
      sites: order.map(\.element),
      mean: reached.isEmpty ? nil : sum / (total > 0 ? total : Double(reached.count)),
      isPartial: !reached.isEmpty && reached.count < areas.count)
  }

  /// `25.3 minutes`, and that some have no way.
  func amount(_ way: Way) -> Markup {
    guard let mean = way.mean else { return voice(.noWay) }
    let amount = voice.amount(mean, unit)
    return way.isPartial ? [amount + Markup("."), voice(.leafletPartly)].joined(by: " ") : amount
  }

  /// The sites, three at most, with how far they are.
  func arrival(_ way: Way) -> Markup {
    guard way.mean != nil else { return voice(.noWay) }
    let names = way.sites.prefix(3).map { arrival in
      let name = voice.name(arrival.site.name)
      return arrival.isBorder ? voice(.border, ["site": name]) : name
    }
    return names.joined(by: " / ") + Markup(": ") + amount(way)
  }

  /// From the printed numbers' own means: longer, shorter or the same.
  func change(_ before: Way, _ after: Way) -> Markup {
    switch (before.mean, after.mean) {
    case (let before?, let after?) where abs(after - before) < 1e-9: voice(.same)
    case (let before?, let after?) where after > before:
      voice(.longer, ["amount": voice.amount(after - before, unit)])
    case (let before?, let after?):
      voice(.shorter, ["amount": voice.amount(before - after, unit)])
    case (nil, nil): voice(.noWay)
    case (nil, _): voice(.gains)
    case (_, nil): voice(.loses)
    }
  }
}
