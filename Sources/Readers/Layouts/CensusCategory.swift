/// A category of a census table, without the topic that some headers put before it.
enum CensusCategory {
  private static let topics = [
    "number of cars or vans: ", "cars: ", "household composition: ", "ethnic group: ",
    "proficiency in english language: ", "proficiency in english: ", "disability: ",
    "long-term health problem or disability: ", "general health: ", "tenure of household: ",
    "tenure: ", "occupancy rating for bedrooms: ", "occupancy rating bedrooms: ",
    "economic activity status: ", "economic activity: ", "highest level of qualification: ",
    "qualifications: ", "household deprivation: ", "type of central heating in household: ",
    "central heating: ",
  ]
  private static let wanted = Set(CensusTopic.allCases.flatMap(\.parts).joined())
    .union(CensusTopic.totals)

  /// A category in small letters, without commas, topic and kind of measure.
  static func plain(_ name: String) -> String {
    var plain = String(decoding: HeaderPattern.plain(name), as: UTF8.self)
    for ending in ["; measures: value", "; measures: number"] where plain.hasSuffix(ending) {
      plain.removeLast(ending.count)
    }
    for topic in topics where plain.hasPrefix(topic) {
      return String(plain.dropFirst(topic.count))
    }
    return plain
  }

  /// The category, where a share is made with it.
  static func known(_ name: String) -> String? {
    let category = plain(name)
    return wanted.contains(category) ? category : nil
  }
}
