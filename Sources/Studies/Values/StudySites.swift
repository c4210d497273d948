public import Places

/// The sites of a study, with what is known about them.
public struct StudySites: Sendable {
  /// Sites that can be open or closed, in the study's order: the columns of every travel matrix.
  public let hubs: [Site]
  public let outreach: [Site]
  /// Sites over the border: always open, never counted, at no cost to the council.
  public let border: [Site]
  /// Hubs and outreach sites that are only proposed: none of them is open today.
  public let candidates: Set<SiteID>
  /// The groupings that rules may name.
  public let groupings: [String]
  /// How each site was located, where the study says it.
  public let notes: [SiteID: String]
  /// What the sites of each tier cost and how many people they can serve.
  public let hubFigures: SiteFigures
  public let outreachFigures: SiteFigures
  public let borderFigures: SiteFigures
  /// The hub on whose list each area stands, by the council's own lists; nothing where it has none, or
  /// for an area on no hub's.
  public let catchments: [Int?]?

  /// - Parameter groupings: those of the hubs unless given.
  public init(
    hubs: [Site], outreach: [Site] = [], border: [Site] = [], candidates: Set<SiteID> = [],
    groupings: [String]? = nil, notes: [SiteID: String] = [:], hubFigures: SiteFigures? = nil,
    outreachFigures: SiteFigures? = nil, borderFigures: SiteFigures? = nil,
    catchments: [Int?]? = nil
  ) {
    func unknown(_ sites: [Site]) -> SiteFigures {
      SiteFigures(lines: [Int](repeating: 0, count: sites.count))
    }
    self.hubs = hubs
    self.outreach = outreach
    self.border = border
    self.candidates = candidates
    self.groupings = groupings ?? Set(hubs.flatMap(\.groups.keys)).sorted()
    self.notes = notes
    self.hubFigures = hubFigures ?? unknown(hubs)
    self.outreachFigures = outreachFigures ?? unknown(outreach)
    self.borderFigures = borderFigures ?? unknown(border)
    self.catchments = catchments
  }
}

/// A plan of one or two tiers by its columns: hubs in the study's order, then outreach sites.
extension StudySites {
  /// The hubs among the columns of a plan.
  public func hubs(of open: [Int]) -> [Int] { open.filter { $0 < hubs.count } }

  /// The outreach sites among them, by their place in the study.
  public func outreach(of open: [Int]) -> [Int] {
    open.filter { $0 >= hubs.count }.map { $0 - hubs.count }
  }

  /// The columns of a plan.
  public func columns(hubs: [Int], outreach: [Int]) -> [Int] {
    hubs.sorted() + outreach.sorted().map { $0 + self.hubs.count }
  }

  /// The site of a column.
  public subscript(column: Int) -> Site {
    column < hubs.count ? hubs[column] : outreach[column - hubs.count]
  }
}
