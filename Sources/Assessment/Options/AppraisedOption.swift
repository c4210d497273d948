public import Studies

/// An option with its facts on every count.
public struct AppraisedOption: Sendable {
  public let plan: StudyScenario
  /// The questions under which no allowed plan of the study's number of hubs is better, for its
  /// default demand and travel, by place in its objectives.
  public let bestFor: [Question]
  /// One per way of counting, in the appraisal's order.
  public let access: [OptionAccess]
  public let loads: OptionLoads
  public let costs: OptionCosts
  /// Rules that it breaks, beside the number of hubs.
  public let broken: [BrokenRule]
  /// One per question of the appraisal, in its order; hubs alone.
  public let standings: [OptionStanding]
  /// The same where its outreach sites are open beside every plan and count as hubs; nothing where it
  /// has no outreach that can be reached by the question's travel.
  public let withOutreach: [OptionStanding?]
}
