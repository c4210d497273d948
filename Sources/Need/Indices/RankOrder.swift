/// Places of numbers in their order.
enum RankOrder {
  /// The place of each number from 1, the least; equal numbers share the mean of their places.
  ///
  /// Complexity: O(n log n).
  static func places(_ numbers: [Double]) -> [Double] {
    let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
    var places = [Double](repeating: 0, count: numbers.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, numbers[order[end]] == numbers[order[start]] { end += 1 }
      // Places start + 1 … end.
      for index in start..<end { places[order[index]] = Double(start + end + 1) / 2 }
      start = end
    }
    return places
  }

  /// The rank of each number from 1, the greatest; equal numbers share the better rank, and what has
  /// no number has no rank.
  static func ranks(_ numbers: [Double?]) -> [Int?] {
    let order = numbers.indices.filter { numbers[$0] != nil }
      .sorted { numbers[$0]! > numbers[$1]! }
    var ranks = [Int?](repeating: nil, count: numbers.count)
    for (index, area) in order.enumerated() {
      let isTied = index > 0 && numbers[order[index - 1]] == numbers[area]
      ranks[area] = isTied ? ranks[order[index - 1]] : index + 1
    }
    return ranks
  }
}
