extension Instance {
  /// The twins that these lists show to be twins: a list may end between two.
  func shown(_ twins: TwinSites) -> TwinSites {
    let cost = Buffer<Double>(count: siteCount, repeating: .infinity)
    var shown = twins
    for u in 0..<clientCount where !shown.isEmpty {
      for k in start[u]..<start[u + 1] { cost[Int(site[k])] = self.cost[k] }
      shown = shown.apart { cost[$0] }
      for k in start[u]..<start[u + 1] { cost[Int(site[k])] = .infinity }
    }
    return shown
  }
}
