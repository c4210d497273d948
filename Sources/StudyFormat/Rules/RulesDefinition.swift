package import Studies

package struct RulesDefinition: Sendable {
  /// The fewest and the most hubs that are open; nothing for the most where it is not said.
  package let fewest: Int
  package let most: Int?
  package let hubsLine: Int
  /// The others, in the order in which they are looked up.
  package let requests: [RuleRequest]
  /// Sites over the border.
  package let border: [Named]
  package let outreach: OutreachDefinition?
}

/// Outreach sites to be placed beside the hubs.
package struct OutreachDefinition: Sendable {
  package let count: Int
  package let line: Int
  package let within: Standard?
  package let share: Double
  package let standard: Standard?
}
