/// What one set of open hubs changes for whom beside another, area by area in whole numbers.
struct BruteChange {
  private(set) var people = 0
  private(set) var nearer = 0
  private(set) var further = 0
  private(set) var unchanged = 0
  private(set) var loseRoute = 0
  private(set) var gainRoute = 0
  /// People with no route before or after.
  private(set) var neverReached = 0
  /// People with no route after.
  private(set) var unreached = 0
  private(set) var withinBefore = 0
  private(set) var withinAfter = 0
  private(set) var comeWithin = 0
  private(set) var fallOut = 0
  /// Of those with a route both times.
  let meanBefore: Double?
  let meanAfter: Double?
  /// Of those with a route after.
  let mean: Double?
  /// The largest increase, in minutes.
  let worst: Double?
  /// As if outreach sites were hubs; nothing where there is none that anyone can reach.
  let meanWithOutreach: Double?
  let withinWithOutreach: Int?

  init(_ study: RandomStudy, from before: [Int], to after: [Int], beside outreach: [Int]) {
    var both = (people: 0, before: 0, after: 0)
    var reached = (people: 0, travel: 0)
    var joined = (people: 0, travel: 0, within: 0)
    var most = 0
    let beside = outreach.map { $0 + study.hubs }
    func nearest(_ area: Int, _ open: [Int]) -> Int? {
      open.compactMap { study.travel[area][$0] }.min()
    }
    for (area, count) in study.people.enumerated() {
      let was = nearest(area, before)
      let becomes = nearest(area, after)
      people += count
      switch (was, becomes) {
      case (nil, nil):
        unchanged += count
        neverReached += count
      case (nil, _?):
        nearer += count
        gainRoute += count
      case (_?, nil):
        further += count
        loseRoute += count
      case (let was?, let becomes?):
        if becomes < was { nearer += count }
        if becomes == was { unchanged += count }
        if becomes > was { further += count }
        if count > 0 { most = max(most, becomes - was) }
        both = (both.people + count, both.before + count * was, both.after + count * becomes)
      }
      let (wasIn, isIn) = (was ?? .max <= study.standard, becomes ?? .max <= study.standard)
      if wasIn { withinBefore += count }
      if isIn { withinAfter += count }
      if isIn, !wasIn { comeWithin += count }
      if wasIn, !isIn { fallOut += count }
      if let becomes {
        reached = (reached.people + count, reached.travel + count * becomes)
      } else {
        unreached += count
      }
      if let any = nearest(area, after + beside) {
        joined.people += count
        joined.travel += count * any
        if any <= study.standard { joined.within += count }
      }
    }
    func mean(_ travel: Int, _ people: Int) -> Double? {
      people > 0 ? Double(travel) / Double(people) / 10 : nil
    }
    meanBefore = mean(both.before, both.people)
    meanAfter = mean(both.after, both.people)
    self.mean = mean(reached.travel, reached.people)
    worst = most > 0 ? Double(most) / 10 : nil
    let canReach = study.people.indices.contains { nearest($0, beside) != nil }
    meanWithOutreach = canReach ? mean(joined.travel, joined.people) : nil
    withinWithOutreach = canReach && joined.people > 0 ? joined.within : nil
  }
}
