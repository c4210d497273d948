import Foundation
import Places
import Readers
import Spreadsheets

// reading indices FILE | travel FILE AREAS SITES | england FOLDER
//
// Reads one work and prints what it found as `name<tab>value` lines, the seconds last. AREAS and SITES
// are text files with a code a line.
let arguments = Array(CommandLine.arguments.dropFirst())

func recognised(_ path: String) throws -> PublishedTable {
  let file = try PublisherFile.open(path)
  guard let found = try file.recognise().compactMap(\.recognition).first else {
    throw CocoaError(.fileReadCorruptFile)
  }
  return try file.read(found)
}

func lines(_ path: String) throws -> [String] {
  try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
}

func total(_ values: [Double?]) -> Double { values.reduce(0) { $0 + ($1 ?? 0) } }

func say(_ name: String, _ value: some Any) { print("\(name)\t\(value)") }

let start = ContinuousClock.now
switch arguments.first {
case "indices":
  let table = try DeprivationTable(recognised(arguments[1]))
  let figures = table.values.map { ($0.key.key, total($0.value)) }.sorted { $0.0 < $1.0 }
  let seconds = (ContinuousClock.now - start) / .seconds(1)
  say("rows", table.areas.count)
  say("columns", figures.count + 4)
  for (key, sum) in figures { say(key, sum) }
  say("seconds", seconds)
case "travel":
  let (areas, sites) = (try lines(arguments[2]), try lines(arguments[3]))
  let begun = ContinuousClock.now
  let travel = try MeasuredTravel(
    file: arguments[1], bytes: FileBytes(contentsOf: arguments[1]),
    layout: TravelLayout(from: "from_id", shape: .long(to: "to_id", value: "travel_time_p50")),
    areas: areas, sites: sites)
  let seconds = (ContinuousClock.now - begun) / .seconds(1)
  say("rows", travel.rows)
  say("sum", travel.values.reduce(0) { $1.isFinite ? $0 + $1 : $0 })
  say("absent", travel.absent)
  say("seconds", seconds)
case "england":
  let folder = arguments[1]
  let indices = try DeprivationTable(
    recognised(folder + "/File_3_-_IoD2019_Supplementary_Indices_-_IDACI_and_IDAOPI.csv"))
  let people = try PeopleTable(underFives: recognised(folder + "/nomis-ks102ew-2011-age.zip"))
  let centroids = try CentroidTable(
    recognised(
      folder + "/Lower_Layer_Super_Output_Areas_(December_2011)_Population_Weighted_Centroids.csv"))
  let counts = Dictionary(zip(people.areas.map(\.id), zip(people.people, people.total))) { $1 }
  let points = Dictionary(zip(centroids.areas.map(\.id), centroids.positions)) { $1 }
  let ranks = indices.values[.rank(.idaci)] ?? []
  let rows = indices.areas.filter { counts[$0.id] != nil && points[$0.id] != nil }
  let seconds = (ContinuousClock.now - start) / .seconds(1)
  say("areas with all three", rows.count)
  say("IDACI ranks", Set(ranks.compactMap { $0 }).count)
  say("sum of IDACI ranks", Int(total(ranks)))
  say("under-fives", rows.reduce(0) { $0 + (counts[$1.id]?.0 ?? 0) })
  say("people", rows.reduce(0) { $0 + (counts[$1.id]?.1 ?? 0) })
  say("seconds", seconds)
default:
  print("usage: reading indices FILE | travel FILE AREAS SITES | england FOLDER")
  exit(2)
}
