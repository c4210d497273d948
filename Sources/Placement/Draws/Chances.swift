/// One of several things, each with its own chance.
public struct Chances: Hashable, Sendable {
  /// The sums of the chances up to and with each, in proportion.
  private let sums: [Double]

  /// - Parameter weights: the chance of each in proportion; zero or more, and one of them more.
  public init(_ weights: [Double]) {
    var sum = 0.0
    sums = weights.map { weight in
      sum += weight
      return sum
    }
    precondition(sum > 0 && sum.isFinite && weights.allSatisfy { $0 >= 0 })
  }

  /// So many, each as likely as another.
  public init(alike count: Int) { self.init([Double](repeating: 1, count: count)) }

  public var count: Int { sums.count }

  /// The one that a number from 0 up to 1 falls on: the first whose sum is above that share of the whole.
  func pick(_ number: Double) -> Int {
    let mark = number * sums[sums.count - 1]
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > mark { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
