package import Assessment
package import Geography
import Places
import Reports
package import Studies
import Text

extension IsochroneMaking {
  /// `on foot`; what the study calls the travel, where it says no more.
  package var way: String {
    switch mode {
    case "walk": "on foot"
    case "cycle": "by bicycle"
    case "drive": "by car"
    case "public-transport": "by public transport"
    default: "by '\(mode)'"
    }
  }

  /// How they were made, as it completes "Outlines are …".
  package func words(in study: Study) -> String {
    switch maker {
    case .areas:
      let label = study.travels.first { $0.id == travel }?.label ?? mode
      let id = travel.flatMap { $0 == label ? nil : " (travel '\($0)')" } ?? ""
      return "the areas whose \(label)\(id) is within the minutes, joined"
    case .engine:
      let program = [engine ?? "a routing engine", version].compactMap(\.self)
        .joined(separator: " ")
      let pace = speed.map { " at \(PlainNumber.text($0)) km/h" } ?? ""
      let map =
        network.map { file in
          let details =
            [mapDay.map { "map of \($0)" }, sha256.map { "SHA-256 \($0.prefix(12))…" }]
            .compactMap(\.self)
          return " on \(file)" + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")
        } ?? ", whose network only the server's owner knows"
      return "drawn by \(program) \(way)\(pace)\(map)"
    }
  }
}

extension Study {
  /// Outlines that were joined from the areas of this very travel once agreed with it.
  private func staleness(_ isochrones: StudyIsochrones) -> String {
    let making = isochrones.set.making
    guard making.maker == .areas, making.travel == travels[isochrones.travel].id else { return "" }
    return
      " The outlines were made from the areas of this travel, so one of the two has changed since: make them again with `hubward isochrones` before you show them."
  }

  /// Where outlines and travel agree about areas and where they do not, for each scenario in a sentence.
  package func isochroneSentences(_ findings: [IsochroneFinding]) -> [String] {
    findings.map { finding in
      let scenario = scenarios[finding.scenario]
      let under =
        finding.scenario == 0 ? "Today" : "Under \(scenario.name)"
      let all = people.reduce(0, +)
      let label = travels[finding.isochrones.travel].label
      guard let worst = finding.limits.max(by: { $0.apart.count < $1.apart.count }),
        !worst.apart.isEmpty
      else {
        return
          "\(under), the outlines and the \(label) agree about every area."
      }
      let names = Phrases.list(worst.apart.map { areas[$0].name }, limit: 6)
      return
        "\(under), \(Phrases.people(worst.people)) \(words.people) (\(Phrases.share(worst.people, of: all))) live within the \(PlainNumber.text(worst.minutes))-minute outlines of an open \(words.hub), and the \(label) has \(Phrases.people(worst.peopleByTravel)) (\(Phrases.share(worst.peopleByTravel, of: all))) within \(PlainNumber.text(worst.minutes)) minutes: they disagree about \(NumberStyle.count(worst.apart.count)) of \(NumberStyle.count(areas.count, "area")) (\(names)).\(staleness(finding.isochrones))"
    }
  }
}
