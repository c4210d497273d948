/// Examples of each command, as a person types them: all of them are run by the transcripts.
enum Examples {
  /// Of the program itself where there is no command.
  static func of(_ command: String?) -> [String] {
    (all[command ?? ""] ?? []).map { "hubward " + $0 }
  }

  private static let thurrock = "data/thurrock-2016/study.yaml"
  private static let town = "Tests/Fixtures/made-up-town/study.yaml"
  private static let timetable =
    "travel \(town) --timetable Tests/Fixtures/made-up-town/timetable --day 2026-11-25 --window 09:00-11:00"

  private static let all: [String: [String]] = [
    "": [
      "report \(thurrock)", "place \(thurrock)",
      "import --council E06000018 --from downloads --to data/nottingham-2026",
    ],
    "import": ["import --council E06000018 --from downloads --to data/nottingham-2026"],
    "travel": [
      "travel \(town) --engine osrm --mode walk --network Tests/Fixtures/made-up-town/streets.osm.pbf --out on-foot.csv",
      timetable + " --out by-bus.csv", timetable + " --explain T09 northfield 09:05",
    ],
    "isochrones": [
      "isochrones \(thurrock) --travel walk --minutes 10,20,30 --out isochrones-walk.geojson",
      "isochrones data/rutland-2026/study.yaml --engine valhalla --mode walk --network rutland-2018-02.osm.pbf",
    ],
    "check": ["check \(thurrock)", "check \(thurrock) --all", "check \(thurrock) --premises"],
    "need": [
      "need \(thurrock) --by ward", "need \(thurrock) --index table-3",
      "need \(thurrock) --index table-3 --audit --format csv",
    ],
    "access": [
      "access \(thurrock) --travel walk --demand under5",
      "access \(thurrock) --travel walk --by locality --scenario council",
    ],
    "supply": [
      "supply \(thurrock)", "supply \(town) --service send",
      "supply \(thurrock) --scenario council --by ward",
    ],
    "gap": ["gap \(thurrock) --by ward"],
    "score": ["score \(thurrock) --tier hubs", "score \(thurrock) --tier outreach"],
    "place": [
      "place \(thurrock)",
      "place \(thurrock) --objective coverage --within 1.609km --demand under5-idaci-1-3",
      "place --instance travel.csv --format-of csv",
    ],
    "frontier": [
      "frontier \(thurrock)",
      "frontier \(thurrock) --of mean,coverage:under5-idaci-1-3,hubs --hubs 4-7 --format csv",
    ],
    "robust": [
      "robust \(thurrock)", "robust \(thurrock) --of mean,longest --weights mean=20%-60%",
      "robust \(thurrock) --objective coverage --draws 1000 --input detour --input people",
    ],
    "verify": ["verify five.cert", "verify five.cert --format json"],
    "compare": [
      "compare \(thurrock)", "compare \(thurrock) --by ward",
      "compare \(thurrock) --all --format csv > options.csv",
    ],
    "equality": ["equality \(thurrock)", "equality \(town) --scenario proposal"],
    "money": ["money \(thurrock)", "money \(town) --scenario redesign --format csv"],
    "phases": ["phases \(thurrock) --scenario council", "phases \(town)"],
    "report": [
      "report \(thurrock)", "report \(thurrock) --to my-report",
      "report \(thurrock) --template council.docx",
    ],
    "consult": [
      "consult \(thurrock)", "consult \(town) --languages en,ur --out pages",
    ],
    "export": [
      "export \(thurrock) --to thurrock.gpkg",
      "export \(thurrock) --to sites.geojson --layer sites",
    ],
    "batch": ["batch --list --region data/england-2016 > england.jsonl"],
    "region": ["region data/england-2016"],
    "table": [
      "table reports/thurrock-2016", "table reports/thurrock-2016 scenarios",
      "table reports/thurrock-2016 scenarios --format html",
    ],
    "paragraph": [
      "paragraph reports/thurrock-2016", "paragraph reports/thurrock-2016 summary-2",
    ],
    "replay": ["replay reports/thurrock-2016/manifest.json"],
    "diff": ["diff reports/thurrock-2016 my-report"],
    "audit": ["audit reports/thurrock-2016"],
  ]
}
