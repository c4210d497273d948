import Testing
import Timetables

struct ProfileScanTests {
  @Test func `a thousand random timetables: the scan is what looking at every departure finds`()
    throws
  {
    var compared = 0
    var byVehicle = 0
    for seed in UInt64(0)..<1_000 {
      let made = try RandomTimetable(seed: seed)
      guard let network = try made.network() else { continue }
      let scan = ProfileScan(network)
      let search = ExpandedSearch(made)
      let count = network.window.count
      for site in 0..<network.siteCount {
        let found = scan.seconds(to: site)
        for area in 0..<network.areaCount {
          for departure in 0..<count {
            let expected = search.seconds(
              from: area, to: site, departure: network.window.departure(departure))
            #expect(
              found[area * count + departure] == expected,
              "seed \(seed), area \(area), site \(site), departure \(departure)")
            compared += 1
            if expected != .max, expected < network.direct[area * network.siteCount + site] {
              byVehicle += 1
            }
          }
        }
      }
    }
    // The comparison is worth something only where vehicles are taken.
    #expect(compared > 80_000)
    #expect(byVehicle > 10_000)
  }
}
