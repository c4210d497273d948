/// How large a leaflet's letters are and how much it says: the more, the sooner it is too long for its
/// sheet.
struct LeafletDetail {
  /// Of letters, in points: 11.5 at least.
  let size: Double
  /// How many parts of the council a table names.
  let rows: Int
  /// In millimetres.
  let mapHeight: Double
  /// Whether centres that stay open are named, or only counted.
  let namesAll: Bool

  /// From the largest letters and the fullest text to the smallest and the shortest: letters shrink
  /// first.
  static let all = [
    LeafletDetail(size: 15, rows: 30, mapHeight: 115, namesAll: true),
    LeafletDetail(size: 13, rows: 30, mapHeight: 115, namesAll: true),
    LeafletDetail(size: 12, rows: 24, mapHeight: 115, namesAll: true),
    LeafletDetail(size: 11.5, rows: 20, mapHeight: 100, namesAll: true),
    LeafletDetail(size: 11.5, rows: 14, mapHeight: 90, namesAll: true),
    LeafletDetail(size: 11.5, rows: 9, mapHeight: 80, namesAll: true),
    LeafletDetail(size: 11.5, rows: 5, mapHeight: 65, namesAll: false),
    LeafletDetail(size: 11.5, rows: 1, mapHeight: 45, namesAll: false),
  ]
}
