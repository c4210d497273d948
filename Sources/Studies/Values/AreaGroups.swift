/// The areas of each group under one grouping, in the order in which they are to be shown.
public struct AreaGroups: Hashable, Sendable {
  public struct Group: Hashable, Sendable {
    public let name: String
    /// Area indices, ascending.
    public let areas: [Int]
  }

  public let groups: [Group]

  /// Groups areas by name: numbers first, in numerical order ("2" before "10"), then names in
  /// alphabetical order.
  ///
  /// - Parameter names: the group of each area; nothing leaves an area out.
  public init(_ names: [String?]) {
    var members: [String: [Int]] = [:]
    for (area, name) in names.enumerated() {
      if let name { members[name, default: []].append(area) }
    }
    groups = members.map { Group(name: $0.key, areas: $0.value) }
      .sorted { a, b in
        let (x, y) = (Self.number(a.name), Self.number(b.name))
        return x != y ? x < y : a.name < b.name
      }
  }

  /// What a name that is a number is sorted by; every other name comes after all numbers.
  private static func number(_ name: String) -> Double {
    Double(name).flatMap { $0.isFinite ? $0 : nil } ?? .infinity
  }
}
