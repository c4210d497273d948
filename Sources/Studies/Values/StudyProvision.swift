public import Places

/// What a study says about supply: which place gives which service, how, to whom and how much.
///
/// What it does not say is not known, never nothing: a site about which no row speaks may give
/// anything.
public struct StudyProvision: Sendable {
  public struct Service: Hashable, Sendable {
    public let id: String
    public let label: String
    /// Whether it is on the programme guide's list.
    public let isGuides: Bool

    public init(id: String, label: String, isGuides: Bool = false) {
      self.id = id
      self.label = label
      self.isGuides = isGuides
    }
  }

  /// Where a service is given, by the places of hubs, outreach sites and stops in the study.
  public enum Place: Hashable, Sendable {
    case hub(Int)
    case outreach(Int)
    case stop(Int)
    /// At no place: at home, or by telephone.
    case anywhere
  }

  public enum Delivery: String, CaseIterable, Hashable, Sendable {
    case hub, network, virtual
  }

  /// One service at one place.
  public struct Offer: Hashable, Sendable {
    public let place: Place
    /// Nothing where the place is said to give none.
    public let service: Int?
    public let delivery: Delivery
    public let ages: String?
    public let hours: Double?
    public let sessions: Double?
    public let staff: Double?
    /// The scenario that it is of; nothing for every one in which the place is open.
    public let scenario: String?

    public init(
      _ place: Place, service: Int?, delivery: Delivery = .hub, ages: String? = nil,
      hours: Double? = nil, sessions: Double? = nil, staff: Double? = nil, scenario: String? = nil
    ) {
      self.place = place
      self.service = service
      self.delivery = delivery
      self.ages = ages
      self.hours = hours
      self.sessions = sessions
      self.staff = staff
      self.scenario = scenario
    }

    /// Whether people can go to it.
    public var hasPlace: Bool { place != .anywhere && delivery != .virtual }
  }

  /// A stop of a mobile or visiting service.
  public struct Stop: Hashable, Sendable {
    public let name: String
    public let route: String?
    public let location: GridPoint

    public init(name: String, route: String? = nil, location: GridPoint) {
      self.name = name
      self.route = route
      self.location = location
    }
  }

  /// What is asked about a site as a building.
  public enum Fact: String, CaseIterable, Hashable, Sendable {
    case room, condition, tenure, transport, partners
    case leaseEnd = "lease-end"
    case stepFree = "step-free"

    public var words: String {
      switch self {
      case .room: "room"
      case .condition: "condition"
      case .tenure: "tenure"
      case .transport: "public transport"
      case .partners: "co-located partners"
      case .leaseEnd: "end of lease"
      case .stepFree: "step-free access"
      }
    }
  }

  /// The programme guide's, then the council's own.
  public let services: [Service]
  public let offers: [Offer]
  public let stops: [Stop]
  /// Areas × stops, one matrix per travel of the study; nothing where a travel is measured and so
  /// has no way to a stop.
  public let stopTravel: [TravelMatrix?]
  /// What is known of the sites by the columns that the study names: one value per site, hubs first,
  /// then outreach; nothing where the cell is blank.
  public let facts: [(fact: Fact, values: [String?])]
  /// Within how far another place makes up for one that closes, as the study says.
  public let within: Standard?

  public init(
    services: [Service] = [], offers: [Offer] = [], stops: [Stop] = [],
    stopTravel: [TravelMatrix?] = [], facts: [(fact: Fact, values: [String?])] = [],
    within: Standard? = nil
  ) {
    self.services = services
    self.offers = offers
    self.stops = stops
    self.stopTravel = stopTravel
    self.facts = facts
    self.within = within
  }

  /// Whether anything is said about what is offered.
  public var isKnown: Bool { !offers.isEmpty }

  /// What is given under a scenario.
  ///
  /// A place's rows of that scenario take the place of its others; a site that is closed keeps only
  /// those. Stops, and what is given at no place, go on unless a row says otherwise.
  public func offers(under scenario: StudyScenario) -> [Offer] {
    let said = Set(offers.filter { $0.scenario == scenario.id }.map(\.place))
    return offers.filter { offer in
      if said.contains(offer.place) { return offer.scenario == scenario.id }
      guard offer.scenario == nil else { return false }
      return switch offer.place {
      case .hub(let hub): scenario.open.contains(hub)
      case .outreach(let site): scenario.outreach.contains(site)
      case .stop, .anywhere: true
      }
    }
  }

  /// How far another place may be to make up for one that closes, in a unit.
  public func within(_ unit: TravelUnit) -> Standard {
    if let within, within.unit == unit { return within }
    return Standard(value: unit == .kilometres ? 2.5 : 30, unit: unit)
  }
}
