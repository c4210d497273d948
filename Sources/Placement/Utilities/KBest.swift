internal import Places

/// Something that can be put in order of worth.
protocol Preceding {
  /// Whether it is better than the other; neither of two equals is.
  func precedes(_ other: Self) -> Bool
}

/// The best of what was offered so far, at most `size`, best first; of equals the one offered first.
struct KBest<Element: Preceding> {
  let size: Int
  private(set) var kept: [Element] = []

  init(_ size: Int) { self.size = max(size, 1) }

  /// The last that is kept, once there is no room for more.
  var last: Element? { kept.count < size ? nil : kept[size - 1] }

  /// Whether it would be kept.
  func takes(_ element: Element) -> Bool { last.map { element.precedes($0) } ?? true }

  /// - Returns: whether it is kept, and what it put out.
  @discardableResult
  mutating func offer(_ element: Element) -> (isKept: Bool, out: Element?) {
    guard takes(element) else { return (false, nil) }
    var low = 0
    var high = kept.count
    while low < high {
      let middle = (low + high) / 2
      if element.precedes(kept[middle]) { high = middle } else { low = middle + 1 }
    }
    kept.insert(element, at: low)
    return (true, kept.count > size ? kept.removeLast() : nil)
  }

  mutating func remove(at index: Int) { kept.remove(at: index) }
}

/// A plan that a search keeps by its cost.
protocol CostedPlan: Preceding {
  var cost: Double { get }
}

extension KBest where Element: CostedPlan {
  /// The cost of the best plan, `.infinity` without one.
  var best: Double { kept.first?.cost ?? .infinity }

  /// The cost of the last plan that is kept, `.infinity` while there is room for more.
  var worst: Double { last?.cost ?? .infinity }

  /// What a bound must reach to show that nothing better than the last is left: costs that are whole
  /// numbers differ by one, others by more than a bound may be off.
  func cutoff(isIntegral: Bool) -> Double {
    guard worst < .infinity else { return .infinity }
    return isIntegral ? worst - 1 + 1e-6 : worst - Rounding.ofBounds * abs(worst)
  }
}
