import Readers
import Spreadsheets
import Testing
import Text

/// Damaged files end in a table or in a `DataError`, never in a crash or a hang.
///
/// `count` is small so that the suite stays quick.
struct MutationTests {
  private static let count = 150

  private static let seeds: [[UInt8]] = [
    """
    \u{FEFF}LSOA code (2011),LSOA name (2011),Local Authority District code (2019),\
    Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)
    E01000001,"City of London, 001A",E09000001,29199.00
    E01000002,"a ""quoted"" name",E09000001,"1,234"

    """,
    "LSOA 2021 Code,Total,F0,F1,F2,F3,F4,M0,M1,M2,M3,M4\nE01000001,9,1,1,1,1,1,[c],1,1,1,1\n",
    """
    "AB1 1AA",10,560100,178100,"E92000001","","","","E06000099","E05000001"
    "AB1 1AB",90,0,0,"E92000001","","","","E06000099","E05000002"

    """,
    """
    {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"LSOA11CD":"E01000001"},\
    "geometry":{"type":"Polygon","coordinates":[[[0.3,51.5],[0.31,51.5],[0.31,51.51],[0.3,51.5]]]}}]}
    """,
  ].map { Array($0.utf8) }

  @Test(arguments: seeds.indices)
  func `a damaged file of a publisher never crashes`(seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    for _ in 0..<Self.count {
      Self.read(Self.seeds[seed].mutated(by: &generator))
    }
  }

  @Test func `a damaged package never crashes`() {
    let package = PackageInMemory()
    var generator = SeededGenerator(state: 7)
    let manifest = Array(package.json.utf8)
    for _ in 0..<Self.count {
      let json = manifest.mutated(by: &generator)
      let sites = Array(package.files["sites.csv"]!.utf8).mutated(by: &generator)
      _ = try? DataPackage(opening: { path in
        switch path {
        case "datapackage.json": json
        case "sites.csv": sites
        default: Array(package.files["wards.csv"]!.utf8)
        }
      }).tables()
    }
  }

  /// Recognises and reads whatever it takes the bytes for.
  static func read(_ bytes: [UInt8]) {
    do throws(DataError) {
      let file = try PublisherFile(name: "m", bytes: FileBytes(bytes))
      for finding in try file.recognise() {
        guard let recognition = finding.recognition else { continue }
        if recognition.publication == .boundaries {
          _ = try file.boundaries(recognition)
          continue
        }
        let published = try file.read(recognition)
        switch recognition.publication {
        case .indicesOfDeprivation: _ = try DeprivationTable(published)
        case .populationByAge: _ = try PeopleTable(singleYears: published)
        case .nomisAgeTable: _ = try PeopleTable(underFives: published)
        case .nomisObservations: _ = try NomisObservations(published)
        case .centroids: _ = try CentroidTable(published)
        case .areaVintages: _ = try AreaVintageLookup(published)
        case .areaWards: _ = try AreaWardLookup(published)
        case .outputAreas: _ = try OutputAreaLookup(published)
        case .censusTopics: _ = try CensusTable(published)
        case .lowIncome: _ = try LowIncomeTable(published)
        case .areaMeasures: _ = try AreaTable(published)
        case .areaMiddleLayers: _ = try MiddleLayerLookup(published)
        case .postcodeDirectory, .codePointOpen, .postcodeList: _ = try PostcodeTable(published)
        case .childrensCentreLinks: _ = try CentreLinks(published)
        case .fingertips: _ = try FingertipsTable(published)
        case .childrensCentres, .schools, .familyHubs, .bestStartReturn, .libraries, .practices,
          .councilSites:
          _ = try PublishedSites(published)
        case .boundaries: break
        }
      }
    } catch {
      // Refused with a reason, which is all that is asked.
    }
  }
}

extension [UInt8] {
  /// One to four small damages: a byte changed, a run cut out, doubled or moved, or the end lost.
  func mutated(by generator: inout some RandomNumberGenerator) -> [UInt8] {
    var bytes = self
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let start = Int.random(in: 0..<bytes.count, using: &generator)
      let end = Swift.min(bytes.count, start + Int.random(in: 1...40, using: &generator))
      switch Int.random(in: 0..<7, using: &generator) {
      case 0: bytes[start] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes[start] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 2: bytes.removeSubrange(start..<end)
      case 3: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 4: bytes.removeSubrange(start...)
      case 5: bytes.insert(contentsOf: Array(bytes[start..<end]), at: bytes.count / 2)
      default:
        let special: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x00, 0xFF, 0x2D, 0x65]
        bytes.insert(special.randomElement(using: &generator)!, at: start)
      }
    }
    return bytes
  }
}
