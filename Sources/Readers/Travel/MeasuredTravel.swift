/// Travel as a table gives it, for the areas and sites of a study.
public struct MeasuredTravel: Sendable {
  /// Names in the table that the study does not have: how many, and the first few.
  public struct Strangers: Hashable, Sendable {
    public let count: Int
    public let examples: [String]
  }

  /// Where a routing engine put a point of the study on its network.
  public struct Snap: Hashable, Sendable {
    /// The number of the area, or of the site, in the study's order.
    public let index: Int
    public let isArea: Bool
    /// In degrees on WGS 84, where the engine says it.
    public let longitude: Double?
    public let latitude: Double?
    /// From the point that was asked for, where the engine says it.
    public let metres: Double?

    static func list(_ snaps: [TravelAnswer.Snap], _ indices: [Int?], isArea: Bool) -> [Snap] {
      zip(snaps, indices).compactMap { snap, index in
        index.map {
          Snap(
            index: $0, isArea: isArea, longitude: snap.longitude, latitude: snap.latitude,
            metres: snap.metres)
        }
      }
    }
  }

  /// Area after area, one value a site, in the travel's unit; `.infinity` where the table has no
  /// value for the pair or no row.
  public let values: [Double]
  /// The line that gave each pair its value; 0 where none did, or where the file is no table.
  public let lines: [Int32]
  /// Rows of the table, those of other areas and sites included; 0 where the file is no table.
  public let rows: Int
  /// Pairs that the table does not name: in all, the first of them (area × number of sites + site), and
  /// for each site.
  public let absent: Int
  public let firstAbsent: Int?
  public let absentBySite: [Int]
  /// Pairs that the table says to have no route: empty, `NA`, `NaN`, `null`.
  public let withoutRoute: Int
  /// Pairs that the table says to be farther than it looked.
  public let beyond: Int
  /// Rows that repeat a pair; only where the least of them counts.
  public let repeats: Int
  /// Indices of areas that the table does not name.
  public let areasWithoutRow: [Int]
  public let strangeAreas: Strangers
  public let strangeSites: Strangers
  /// Numbers that programs write where they have none, the smallest first.
  public let marks: [TravelMark]
  /// The columns in which areas and sites are named, where there are such columns.
  public let columns: (area: String?, site: String?)
  /// What it was found to be; nothing where the study names its columns.
  public internal(set) var form: TravelForm?
  /// The column of the values that was found; nothing where the study names it, and in answers.
  public internal(set) var valueColumn: String?
  /// Where the engine put the study's points, where it says so.
  public internal(set) var snaps: [Snap] = []
  /// Pairs, area × number of sites + site, for which the engine found no route and estimated one.
  public internal(set) var estimated: [Int] = []
}

/// A number that programs write where they have none, with the pairs that have it.
public struct TravelMark: Hashable, Sendable {
  /// As the table writes it, whatever its unit.
  public let number: Double
  /// Area × number of sites + site.
  public let pairs: [Int]

  /// Rows of nines, the largest numbers of 16 and 32 bits, and OSRM's largest time, in seconds;
  /// whatever is larger than any journey on earth in seconds.
  static func isOne(_ number: Double) -> Bool {
    guard number >= 999 else { return false }
    return number >= 1e9 || known.contains(number)
  }

  private static let known: Set<Double> = [
    999, 9999, 99_999, 999_999, 9_999_999, 99_999_999, 32_767, 65_535, 3_579_139, 3_579_140,
  ]

  /// Whether no journey can take as long, in any unit.
  public var isBeyondAll: Bool { number >= 1e9 }
}
