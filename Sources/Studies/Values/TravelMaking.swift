public import Places

/// How a travel was made, from what, and how much of it there is.
public struct TravelMaking: Hashable, Sendable {
  /// Pairs of area and site, by what is known of them.
  public struct Pairs: Hashable, Sendable {
    public let all: Int
    /// Those that are said to have no route.
    public let withoutRoute: Int
    /// Those that lie beyond what was looked for, or beyond those that were listed.
    public let beyond: Int
    /// Those of which nobody knows: not worked out, or to a place that is not known.
    public let unknown: Int

    public init(all: Int, withoutRoute: Int = 0, beyond: Int = 0, unknown: Int = 0) {
      (self.all, self.withoutRoute) = (all, withoutRoute)
      (self.beyond, self.unknown) = (beyond, unknown)
    }

    /// As many pairs as some travel has, of which those without a number have no route.
    public init(counting matrices: [TravelMatrix]) {
      self.init(
        all: matrices.reduce(0) { $0 + $1.values.count },
        withoutRoute: matrices.reduce(0) { $0 + $1.values.count { !$0.isFinite } })
    }
  }

  /// The table that it was read from.
  public struct Table: Hashable, Sendable {
    public let file: String
    /// 64 hexadecimal digits.
    public let sha256: String
    /// Nothing where nobody states it.
    public let edition: String?

    public init(file: String, sha256: String, edition: String?) {
      (self.file, self.sha256, self.edition) = (file, sha256, edition)
    }
  }

  /// How people go; nothing where nobody says.
  public let mode: TravelMode?
  /// Nothing for what was estimated, or made in memory.
  public let table: Table?
  /// What lies beside the table; nothing where nothing does, or it is of another table.
  public let record: TravelRecord?
  public let pairs: Pairs
  /// Of an estimate, the detours between which eight ways in ten lie; nothing where the study does not
  /// say it.
  public let detours: ClosedRange<Double>?

  /// - Parameter mode: as the study says it; the record's own goes before.
  public init(
    mode: TravelMode? = nil, table: Table? = nil, record: TravelRecord? = nil, pairs: Pairs,
    detours: ClosedRange<Double>? = nil
  ) {
    self.mode = record?.mode ?? mode
    (self.table, self.record, self.pairs) = (table, record, pairs)
    self.detours = detours
  }
}
