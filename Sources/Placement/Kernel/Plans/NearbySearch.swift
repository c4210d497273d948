/// Iterated local search that pays for what a round changes, not for the whole plan.
///
/// A round makes a few swaps around one client and then the best swap of every site that some client
/// with a changed first or second choice may care for, until none of those saves anything. What came
/// out dearer is swapped back. So a round on a plan of a thousand sites looks at some thousands of list
/// entries, where interchange anew looks at all; it may miss a swap far away that now pays, which
/// ``Interchange/descend(while:)`` at the end makes good.
///
/// Random swaps all over a large plan undo one another's good; those around one client leave the rest as
/// it was (localised perturbation: Lourenço, Martin and Stützle 2003, doi:10.1007/0-306-48056-5_11).
/// The queue is Bentley's "don't look bits" (1992, doi:10.1287/ijoc.4.4.387).
final class NearbySearch {
  private let interchange: Interchange
  private let instance: Instance
  private let margin: Double
  private var queue: [Int32] = []
  private let isQueued: Buffer<UInt8>
  /// Closed sites that would save most, wherever they are: they are looked at in every round, since a
  /// place that one part of the map can spare is often wanted in another.
  private var wanted: [Int32] = []
  private static let mostWanted = 16
  private static let roundsPerList = 250
  /// The swaps of this round, in order.
  private var made: [(coming: Int, leaving: Int)] = []

  /// - Parameter interchange: stands at the plan to begin with, and at the best one afterwards.
  init(_ interchange: Interchange) {
    self.interchange = interchange
    instance = interchange.instance
    margin = interchange.margin
    isQueued = Buffer(count: interchange.instance.siteCount, repeating: 0)
  }

  /// Rounds until that many more list entries have been looked at.
  ///
  /// - Parameter mayGoOn: asked after every million entries or so.
  func run(effort: Int, random: inout SplitMix, while mayGoOn: () -> Bool) {
    interchange.notesChanges = true
    interchange.changed.removeAll(keepingCapacity: true)
    defer {
      interchange.notesChanges = false
      interchange.changed.removeAll(keepingCapacity: true)
    }
    let end = interchange.effort + effort
    var asked = 0
    var rounds = 0
    while interchange.effort < end {
      if rounds % Self.roundsPerList == 0 { listWanted() }
      rounds += 1
      if interchange.effort > asked {
        if !mayGoOn() { break }
        asked = interchange.effort + 1_000_000
      }
      round(&random)
    }
  }

  private func listWanted() {
    var gains: [(gain: Double, site: Int)] = []
    for site in 0..<instance.siteCount where interchange.isOpen[site] == 0 {
      gains.append((interchange.weigh(site), site))
      interchange.forgetTouched()
    }
    gains.sort { ($1.gain, $0.site) < ($0.gain, $1.site) }
    wanted = gains.prefix(Self.mostWanted).map { Int32($0.site) }
  }

  /// Shakes all over the plan and keeps what comes of it.
  func scatter(_ times: Int, _ random: inout SplitMix) {
    interchange.notesChanges = true
    for _ in 0..<times { shake(swaps: 2, &random) }
    settle()
    made.removeAll(keepingCapacity: true)
    interchange.notesChanges = false
  }

  private func round(_ random: inout SplitMix) {
    let before = interchange.running
    made.removeAll(keepingCapacity: true)
    shake(swaps: 2 + Int(random.next() % 3), &random)
    settle()
    guard interchange.running > before + 1e-12 * abs(before) else { return }
    for swap in made.reversed() { interchange.swap(in: swap.leaving, out: swap.coming) }
    interchange.changed.removeAll(keepingCapacity: true)
  }

  /// Opens closed sites from the front of one client's list: each for the open site missed least, or,
  /// every other time, for any that is near.
  private func shake(swaps: Int, _ random: inout SplitMix) {
    let client = Int(random.next() % UInt64(instance.clientCount))
    let list = instance.start[client]..<instance.start[client + 1]
    let reach = min(list.count, 4 * max(1, instance.siteCount / interchange.open.count))
    guard reach > 0 else { return }
    func pick(_ reach: Int) -> Int {
      Int(instance.site[list.lowerBound + Int(random.next() % UInt64(reach))])
    }
    let rules = interchange.rules
    let isNear = random.next() & 1 == 0
    for _ in 0..<(isNear ? swaps - 1 : swaps) {
      let coming = pick(reach)
      guard interchange.isOpen[coming] == 0 else { continue }
      if isNear {
        let wider = min(2 * reach, list.count)
        var leaving = pick(wider)
        var tries = 8 * reach
        while interchange.isOpen[leaving] == 0, tries > 0 {
          leaving = pick(wider)
          tries -= 1
        }
        if interchange.isOpen[leaving] == 1,
          rules.isFree || rules.maySwap(in: coming, out: leaving, interchange.tally)
        {
          make(coming, leaving)
        }
      } else if let swap = interchange.bestSwap(coming) {
        make(coming, swap.leaving)
      }
    }
  }

  private func make(_ coming: Int, _ leaving: Int) {
    interchange.swap(in: coming, out: leaving)
    made.append((coming, leaving))
  }

  /// Swaps among what is queued until nothing there saves enough.
  private func settle() {
    queueChanged()
    for site in wanted where isQueued[Int(site)] == 0 {
      isQueued[Int(site)] = 1
      queue.append(site)
    }
    var next = 0
    while next < queue.count {
      let coming = Int(queue[next])
      next += 1
      isQueued[coming] = 0
      guard interchange.isOpen[coming] == 0, let (gain, leaving) = interchange.bestSwap(coming),
        gain > margin
      else { continue }
      make(coming, leaving)
      queueChanged()
    }
    queue.removeAll(keepingCapacity: true)
  }

  /// Queues the closed sites that a client with another first or second choice may care for.
  private func queueChanged() {
    for client in interchange.changed {
      let u = Int(client)
      let from = instance.start[u]
      let end = min(from + Int(interchange.second[u]) + 1, instance.start[u + 1])
      for k in from..<end {
        let site = instance.site[k]
        guard isQueued[Int(site)] == 0, interchange.isOpen[Int(site)] == 0 else { continue }
        isQueued[Int(site)] = 1
        queue.append(site)
      }
    }
    interchange.changed.removeAll(keepingCapacity: true)
  }
}
