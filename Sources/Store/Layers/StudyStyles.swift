/// The styles of a study's layers and tables.
struct StudyStyles {
  /// Of each scenario, today first: its sites, what it changes for areas (not of today), and its reach.
  let scenarios: [[LayerStyle]]
  /// Of the areas, whatever the scenario: need, supply, the gap, and deciles.
  let need: [LayerStyle]
  let centres: LayerStyle
  /// Of each file of isochrones.
  let isochrones: [LayerStyle]
  /// Of each table without a map, only what its columns are called.
  let tables: [LayerStyle]

  /// Every style once.
  var all: [LayerStyle] { scenarios.flatMap(\.self) + need + [centres] + isochrones + tables }
}

/// Names of styles: a kind and a scenario or column, 30 characters at most, each once.
struct StyleNames {
  private var taken: Set<String> = []

  mutating func name(_ kind: String, _ scenario: String) -> String {
    let whole = scenario.isEmpty ? kind : "\(kind) \(scenario)"
    var name = String(whole.prefix(30))
    var number = 2
    while !taken.insert(name).inserted {
      let ending = " \(number)"
      name = whole.prefix(30 - ending.count) + ending
      number += 1
    }
    return name
  }
}
