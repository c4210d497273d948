import ArgumentParser

/// How many hubs open: `5`, or `3-6` for three to six.
struct HubCount: ExpressibleByArgument, Hashable, CustomStringConvertible {
  let fewest: Int
  let most: Int

  var description: String { fewest == most ? "\(most)" : "\(fewest)-\(most)" }

  init(_ count: Int) { (fewest, most) = (count, count) }

  init?(argument: String) {
    let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 1 || ends.count == 2, let fewest = ends[0],
      let most = ends[ends.count - 1], fewest <= most
    else { return nil }
    self.fewest = fewest
    self.most = most
  }
}
