package import Studies
import Text

/// What sites offer, as the study file has it: tables with the council's own headings.
package struct SupplyDefinition: Sendable {
  /// The columns of a table of what is offered, or of a route's stops.
  package struct Columns: Sendable {
    package let table: Named
    /// The column with the site's id, or with the stop's.
    package let place: String
    package let service: String?
    package let delivery: String?
    package let ages: String?
    package let hours: String?
    package let sessions: String?
    package let staff: String?
    package let scenario: String?

    init(_ node: StudyNode, place: String) {
      table = node.named("table")
      self.place = node.text(place)
      service = node.string("service")
      delivery = node.string("delivery")
      ages = node.string("ages")
      hours = node.string("hours")
      sessions = node.string("sessions")
      staff = node.string("staff")
      scenario = node.string("scenario")
    }
  }

  /// The stops of mobile and visiting provision.
  package struct Visits: Sendable {
    package let columns: Columns
    package let route: String?
    package let easting: String
    package let northing: String
  }

  /// What is known of each site as a building.
  package struct Facts: Sendable {
    package let table: Named
    package let site: String
    /// In the order of ``StudyProvision/Fact``.
    package let columns: [(fact: StudyProvision.Fact, column: String)]
  }

  package let offers: Columns?
  package let visits: Visits?
  package let facts: Facts?
  /// What the council calls a service, and which of the guide's that is.
  package let services: [(own: String, guide: Named)]
  /// Within how far another place makes up for one that closes.
  package let within: Standard?
}

extension SupplyDefinition {
  init(_ node: StudyNode) {
    offers = node["offers"].map { Columns($0, place: "site") }
    visits = node["visits"].map { visits in
      Visits(
        columns: Columns(visits, place: "stop"), route: visits.string("route"),
        easting: visits.text("easting"), northing: visits.text("northing"))
    }
    facts = node["facts"].map { facts in
      Facts(
        table: facts.named("table"), site: facts.text("site"),
        columns: StudyProvision.Fact.allCases.compactMap { fact in
          facts.string(fact.rawValue).map { (fact, $0) }
        })
    }
    services = (node["services"]?.entries ?? []).map {
      ($0.key, Named(name: $0.value.scalar ?? "", line: $0.line))
    }
    within = node.string("within").flatMap { Standard($0) }
  }
}

extension SupplyDefinition {
  static let shape = Shape.keys([
    .optional(
      "offers",
      .keys(
        [
          .required("table", .text(.id), "The table: one row for each service at a site."),
          .required(
            "site", .text(.column),
            "The column with the site's short name; an empty cell is provision without a place."),
        ] + offered),
      "What each site offers. A site without a row is not known; a row without a service says that nothing is given."
    ),
    .optional(
      "visits",
      .keys(
        [
          .required("table", .text(.id), "The table: one row for each service at a stop."),
          .required("stop", .text(.column), "The column with the stop's name."),
          .optional("route", .text(.column), "The column with the route, such as a bus."),
          .required(
            "easting", .text(.column), "The column with metres east on the British National Grid."),
          .required("northing", .text(.column), "The column with metres north."),
        ] + offered), "Mobile and visiting provision: the stops of a route."),
    .optional(
      "facts",
      .keys(
        [
          .required("table", .text(.id), "The table: one row for each site."),
          .required("site", .text(.column), "The column with the site's short name."),
        ]
          + StudyProvision.Fact.allCases.map { fact in
            .optional(fact.rawValue, .text(.column), "The column with its \(fact.words).")
          }), "What is known of each site as a building."),
    .optional(
      "services", .named(.label, .text(.id)),
      "What the council calls a service: the short name of a service of the programme guide."),
    .optional(
      "within", .text(.quantity),
      "Within how far another place makes up for one that closes: 30 minutes, or 2.5 km, unless said."
    ),
  ])

  /// The columns that say what is given.
  private static let offered: [Key] = [
    .optional("service", .text(.column), "The column with the service."),
    .optional(
      "delivery", .text(.column),
      "The column with how it is given: hub, network or virtual; at the hub unless said."),
    .optional("ages", .text(.column), "The column with whom it is for, such as 0 to 5."),
    .optional("hours", .text(.column), "The column with hours a week."),
    .optional("sessions", .text(.column), "The column with sessions a week."),
    .optional("staff", .text(.column), "The column with staff, in full-time equivalents."),
    .optional(
      "scenario", .text(.column),
      "The column with the scenario that a row is of; an empty cell is every scenario in which the site is open. A scenario's own rows of a site take the place of the others."
    ),
  ]
}
