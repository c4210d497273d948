import Assessment
import Places
import Reports
import Studies
import Text

/// What a scenario does to a site, in sentences.
struct FateWords {
  let study: Study
  let voice: Voice

  /// A site that closes: that it does, when, what takes its place, and what it goes on giving.
  ///
  /// - Parameter column: hubs first, then outreach sites.
  func closing(_ column: Int, _ fate: SiteFate) -> [Markup] {
    [voice(.wouldClose, ["site": voice.name(study.sites[column].name)])] + further(fate)
  }

  /// The same of a site whose name and option stand before it.
  func further(_ fate: SiteFate) -> [Markup] {
    var sentences: [Markup] = []
    if let day = fate.day { sentences.append(voice(.onDay, ["date": voice.day(day)])) }
    if let successor = fate.successor {
      sentences.append(
        voice(.inPlace, ["site": voice.name(study.sites[successor].name)]))
    }
    if fate.kind == .closes, let services = fate.services, !services.isEmpty {
      sentences.append(voice(.keeps, ["services": list(services)]))
    }
    return sentences
  }

  /// What is not said is not known, and is said to be so.
  func gives(_ fate: SiteFate) -> Markup {
    guard let services = fate.services, !services.isEmpty else { return voice(.givesUnknown) }
    return voice(.gives, ["services": list(services)])
  }

  /// What a scenario does to a site, after the scenario's name.
  func plan(_ column: Int, under scenario: Int) -> Markup {
    let fate = SiteFate(of: column, under: scenario, in: study)
    let phrase: Phrase =
      switch fate.kind {
      case .stays: .planStays
      case .closes: .planCloses
      case .opens: .planOpens
      case .neither: .planNot
      }
    let option = Markup.element(
      "b", [:], voice.name(Phrases.sentence(study.scenarios[scenario].name)))
    var sentences = [voice(phrase, ["option": option])] + further(fate)
    if fate.kind == .opens || fate.kind == .stays, let services = fate.services, !services.isEmpty,
      services != SiteFate(of: column, under: 0, in: study).services || fate.kind == .opens
    {
      sentences.append(voice(.wouldGive, ["services": list(services)]))
    }
    return sentences.joined(by: " ")
  }

  func list(_ services: [Int]) -> Markup {
    voice.list(services.map { study.provision.services[$0].label })
  }
}

extension [Markup] {
  func joined(by words: String) -> Markup {
    Markup(enumerated().map { $0.offset == 0 ? $0.element : Markup(words) + $0.element })
  }
}
