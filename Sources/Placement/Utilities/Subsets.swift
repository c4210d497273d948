/// How many sets of `size` there are among `count`; `.max` when that does not fit.
func binomial(_ count: Int, _ size: Int) -> Int {
  guard size >= 0, size <= count else { return 0 }
  var result = 1
  for k in 0..<min(size, count - size) {
    let (product, isTooLarge) = result.multipliedReportingOverflow(by: count - k)
    if isTooLarge { return .max }
    result = product / (k + 1)
  }
  return result
}

/// Every set of `size` indices below `count`, ascending, in lexicographic order.
func forEachSubset(of count: Int, size: Int, _ body: ([Int]) -> Void) {
  var subset = Array(0..<size)
  while true {
    body(subset)
    guard let k = subset.indices.last(where: { subset[$0] < count - size + $0 }) else { return }
    subset[k] += 1
    for later in subset.indices where later > k { subset[later] = subset[later - 1] + 1 }
  }
}
