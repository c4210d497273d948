import ArgumentParser
import Studies
import StudyFormat

/// Outreach sites that are placed together with the hubs.
struct TierOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many outreach sites to open beside the hubs, 0 for hubs alone; by default the study's own number.",
      valueName: "m"))
  var outreach: Int?
  @Option(
    help: ArgumentHelp(
      "The share of the service that an outreach site gives, such as 0.4 or 40%.",
      valueName: "share"), transform: ShareOption.read)
  var outreachShare: Double?
  @Option(
    help: ArgumentHelp(
      "How near to an open hub each outreach site must be, such as 2km.", valueName: "distance"))
  var outreachWithin: String?
  @Option(
    help: ArgumentHelp(
      "The standard for outreach sites, where it differs from the hubs'.", valueName: "standard"))
  var outreachStandard: String?

  static let discussion = """
    Two tiers: with --outreach M (or rules.outreach in the study) hubs and M outreach sites are placed \
    together, proven best together. --outreach-share of every journey goes to the nearest of either \
    tier, the rest to the nearest hub; coverage counts service: a hub within the standard gives all of \
    it, an outreach site within its own its share. Rules are about hubs, but money is spent on both.
    """

  /// The outreach tier that is asked for; nothing for hubs alone.
  func tier(of study: Study) throws(RuleFault) -> OutreachTier? {
    let own = study.rules.outreach
    guard let count = outreach ?? own?.count, count != 0 else {
      if outreach == nil, let stray = given.dropFirst().first(where: \.1)?.0 {
        throw .asked(line: 0, message: "\(stray) needs --outreach", whatToDo: "say how many sites")
      }
      return nil
    }
    guard count > 0 else {
      throw .asked(
        line: 0, message: "--outreach is \(count)", whatToDo: "give how many, or 0 for hubs alone")
    }
    guard let share = outreachShare ?? own?.share else {
      throw .asked(
        line: 0, message: "--outreach needs --outreach-share",
        whatToDo: "say what share of the service an outreach site gives, such as 0.4 or 40%")
    }
    return OutreachTier(
      count: count, share: share,
      within: try standard("--outreach-within", outreachWithin) ?? own?.within,
      standard: try standard("--outreach-standard", outreachStandard) ?? own?.standard)
  }

  private func standard(_ name: String, _ text: String?) throws(RuleFault) -> Standard? {
    guard let text else { return nil }
    guard let standard = Standard(text) else {
      throw .asked(
        line: 0, message: "\(name) is '\(text)'",
        whatToDo: "give \(Standard.written)")
    }
    return standard
  }

  /// The first option that is given and that an instance does not have.
  var given: [(String, Bool)] {
    [
      ("--outreach", outreach != nil), ("--outreach-share", outreachShare != nil),
      ("--outreach-within", outreachWithin != nil),
      ("--outreach-standard", outreachStandard != nil),
    ]
  }
}
