/// The keys of the JSON contract: one word for one thing in every answer.
///
/// The article on JSON says what each of them holds. Keys of tables are the ids of their columns.
enum ContractKey: String, CaseIterable {
  // What was asked.
  case contract, study, title, objective, demand, travel, within, mean, hubs, fewest, border, unit
  case estimate, aversion, alpha
  case travelUnit = "travel_unit"
  case outreachTier = "outreach_tier"
  case rulesHold = "rules_hold"
  case rulesGiven = "rules_given"

  // What is answered.
  case status, value, total, bound, gap, candidates, plans, scenarios, reason, seconds, why, tables
  case rank, open, outreach, costs, breaks, running, saving, ties, nodes, leaves
  case ranksProven = "ranks_proven"
  case oneOff = "one_off"
  case areaCount = "area_count"
  case siteCount = "site_count"

  // Whom and what it is about.
  case site, sites, scenario, area, areas, people, places
  case scenarioName = "scenario_name"
  case areaName = "area_name"

  // What else was asked.
  case loads, assignment, diverse, differ, proven, complete, effects, swap, opens, closes
  case against, cost, otherwise, same, curve, knee, points
  case isOpen = "is_open"
  case withinShare = "within_share"

  // Why there is no plan.
  case conflict, rules, relaxations, rule, drop, share, standard, count, instead, service, room
  case outreachStandard = "outreach_standard"
  case atMost = "at_most"
  case allowOneOf = "allow_one_of"
  case morePlaces = "more_places"
  case tooLarge = "too_large"
  case withoutRoom = "without_room"

  // The quality of a study's data.
  case usable, counts, findings, checks, cells, files, printed, premises, projection, error, warning
  case note, severity, code, file, column, rows, subjects, message, expected, found, group, outcome
  case examined, blank, marks, mark, sha256, edition, licences, origins, known, kinds, kind, method
  case sentence
  case whatToDo = "what_to_do"
  case accuracyMetres = "accuracy_metres"
}
