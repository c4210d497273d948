public import Places

extension Demand {
  /// People times need, a(i) = count(i) × need(i); people alone without an index.
  ///
  /// - Throws: ``NeedError/wrongShape(counts:need:)``, or ``NeedError/demand(_:)`` for a negative
  ///   count or when nobody at all has need.
  public init(counts: [Double], need: NeedIndex?) throws(NeedError) {
    if let need, need.values.count != counts.count {
      throw .wrongShape(counts: counts.count, need: need.values.count)
    }
    do throws(PlacesError) {
      try self.init(need.map { zip(counts, $0.values).map { $0 * $1 } } ?? counts)
    } catch {
      throw .demand(error)
    }
  }
}
