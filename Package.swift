// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: Swift 6 mode, explicit `any`, imports that stay inside, no warnings.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func layer(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func suite(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

// Read from the top: leaves first, arrows down only. CI builds with
// `--explicit-target-dependency-import-check error`, so an import that is not listed here fails.
let package = Package(
  name: "hubward",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "hubward", targets: ["hubward"]),
    .library(
      name: "Hubward",
      targets: [
        "Text", "Places", "Access", "Placement", "Studies", "Opening", "Assessment", "Wording",
        "Reports",
      ]),
    .library(name: "Siting", targets: ["Placement", "MixedInteger", "Places", "Certificates"]),
    .library(name: "Measuring", targets: ["Need", "Access", "Places"]),
    .library(
      name: "Reading",
      targets: ["Text", "Readers", "Spreadsheets", "Geography", "Places", "Timetables"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // C libraries, each behind one Swift file.
    .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
    .systemLibrary(name: "CProj", pkgConfig: "proj", providers: [.apt(["libproj-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),

    // Plain text: JSON, numbers for people, spelling, what is wrong with a source; knows no other layer.
    layer("Text"),
    // Files written whole or not at all, and why the file system refused; knows no other layer.
    layer("Files"),

    // Values: areas, sites, travel, demand; no files.
    layer("Places"),
    // Projections and plane geometry on those values (PROJ, GEOS).
    layer("Geography", ["Places", "CGEOS", "CProj"]),

    // Proofs of a bound and the checker of them, which no solver shares.
    layer("Certificates", ["Places"]),

    // ZIP archives read and written, and the rows of the spreadsheets in them (zlib, expat).
    layer("Spreadsheets", ["Files", "CZlib", "CExpat"]),

    // A linear model with whole numbers, and HiGHS behind one Swift file: loaded while the program
    // runs, so that building never needs it.
    layer("MixedInteger"),
    // Shapefile, GeoPackage and FlatGeobuf through GDAL, which is looked for when it is first needed;
    // knows no other layer. What a GeoPackage would run is looked for by SQLite itself.
    layer("VectorFiles", [.product(name: "GRDBSQLite", package: "GRDB.swift")]),

    // Four questions that never import one another: who needs, who reaches, which sites are good,
    // which sites open.
    layer("Need", ["Places"]),
    layer("Access", ["Places"]),
    layer("Scores"),
    // Counts of users as they may be shown.
    layer("Disclosure"),
    layer("Placement", ["Places", "Certificates", "MixedInteger"]),

    // Journeys by timetable: feeds as values, walks, and the scan that finds the earliest arrivals;
    // knows no study and no file.
    layer("Timetables", ["Text"]),

    // Bytes in: tables, packages, boundaries, timetables, networks and publishers' files.
    layer(
      "Readers",
      [
        "Text", "Files", "Places", "Geography", "Spreadsheets", "VectorFiles", "Timetables",
        "CCrypto",
      ]),

    // Journeys along streets by a routing engine, which is another program: networks prepared and kept,
    // the engine started and ended, its answers held against what was asked; knows no study.
    layer("Routing", ["Text", "Files", "Geography", "Spreadsheets", "Readers"]),

    // A study as values, valid by construction; no file, no sentence, no solver.
    layer("Studies", ["Text", "Places", "Geography", "Need", "Scores", "Disclosure"]),
    // What study.yaml looks like: its keys, reading them, the schema for editors, a rule in a line; it
    // says how tables are laid out in the words of Readers, and opens none.
    layer(
      "StudyFormat",
      [
        "Text", "Places", "Need", "Scores", "Disclosure", "Readers", "Studies",
        .product(name: "Yams", package: "Yams"),
      ]),
    // A folder of publishers' files made into a study folder: package, tables, study file.
    layer(
      "Imports", ["Text", "Files", "Places", "Geography", "Spreadsheets", "Readers", "StudyFormat"]),
    // A study file and its tables become a study.
    .target(
      name: "Opening",
      dependencies: [
        "Text", "Files", "Places", "Geography", "Spreadsheets", "Need", "Scores", "Disclosure",
        "Readers", "Studies", "StudyFormat",
      ], exclude: ["Lists/README.md"], resources: [.embedInCode("Lists/services.csv")],
      swiftSettings: strict),
    // Questions about a study, their outcomes, and what those come to: numbers, no file, no sentence.
    layer(
      "Assessment",
      [
        "Text", "Places", "Geography", "Need", "Access", "Scores", "Placement", "MixedInteger",
        "Certificates", "Timetables", "Routing", "Studies",
      ]),
    // The catalogue of checks of a study's data.
    layer(
      "Quality",
      [
        "Text", "Files", "Places", "Geography", "Need", "Access", "Readers", "Studies",
        "StudyFormat", "Opening",
      ]),

    // Documents and how they are drawn; knows no study.
    layer("Reports", ["Text", "Files", "Places", "Geography"]),
    // The same documents for office programs: DOCX, ODT, XLSX, ODS, and PDF through Typst.
    layer("Office", ["Text", "Reports", "Spreadsheets"]),
    // Reports read back as they were written: pieces for pasting, differences, audits.
    layer("Challenge", ["Text", "Files", "Reports", "Spreadsheets"]),
    // Numbers into words: sentences, tables, figures, and the report that they make.
    .target(
      name: "Wording",
      dependencies: [
        "Text", "Files", "Places", "Geography", "Need", "Access", "Scores", "Disclosure",
        "Placement",
        "MixedInteger", "Certificates", "Timetables", "Readers", "Routing", "Studies",
        "StudyFormat", "Opening", "Assessment", "Quality", "Reports",
      ],
      resources: [
        .embedInCode("Workbench/numbers.js"), .embedInCode("Workbench/plan.js"),
        .embedInCode("Workbench/cells.js"), .embedInCode("Workbench/page.js"),
        .embedInCode("Workbench/address.js"), .embedInCode("Workbench/sentences.js"),
        .embedInCode("Workbench/map.js"), .embedInCode("Workbench/counts.js"),
        .embedInCode("Workbench/bench.js"), .embedInCode("Workbench/tables.js"),
      ], swiftSettings: strict),

    // Units of work that any machine can answer, and their answers: listed, run, gathered.
    .target(
      name: "Batches",
      dependencies: [
        "Text", "Files", "Places", "Placement", "Readers", "Studies", "Opening", "Assessment",
        "Reports", "Wording",
      ], resources: [.embedInCode("Engines/dask.py")], swiftSettings: strict),

    // What many councils kept, against the best plans of as many: their report.
    layer(
      "Regions", ["Text", "Places", "Geography", "Readers", "Batches", "Reports"]),

    // The page for residents of a consultation: what they find, in every language that it has strings in.
    .target(
      name: "Consultation",
      dependencies: [
        "Text", "Places", "Geography", "Access", "Readers", "Studies", "Opening", "Assessment",
        "Reports", "Wording", "Office",
      ],
      resources: [
        .embedInCode("Languages/en.json"), .embedInCode("Languages/pl.json"),
        .embedInCode("Languages/ur.json"), .embedInCode("Page/consult.css"),
        .embedInCode("Page/finder.js"),
      ], swiftSettings: strict),

    // A study in one GeoPackage, to look at in a GIS and to run again (SQLite through GRDB).
    layer(
      "Store",
      [
        "Text", "Files", "Places", "Geography", "Spreadsheets", "Access", "Scores", "Placement",
        "Readers", "Studies", "Opening", "Assessment", "Reports", "Wording",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),

    // Parse, call one function, print.
    .executableTarget(
      name: "hubward",
      dependencies: [
        "Text", "Files", "Places", "Geography", "Certificates", "MixedInteger", "Placement",
        "Timetables", "Spreadsheets", "Readers", "Routing", "StudyFormat", "Imports", "Reports",
        "Office", "Challenge", "Studies", "Opening",
        "Assessment",
        "Quality", "Wording", "Batches", "Regions", "Consultation", "Store",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // What suites share: seeded numbers, temporary folders, scripts; nothing of ours.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    // Places made by hand that several suites ask about.
    .target(
      name: "PlaceSupport", dependencies: ["Places"], path: "Tests/PlaceSupport",
      swiftSettings: strict),
    suite("Text", ["Text"]),
    suite("Files", ["Files"]),
    suite("Places", ["Places"]),
    suite("Geography", ["Geography", "Places"]),
    suite("Need", ["Need", "Places"]),
    suite("Access", ["Access", "Places", "PlaceSupport"]),
    suite("Scores", ["Scores"]),
    suite("Disclosure", ["Disclosure"]),
    suite(
      "Certificates",
      ["Certificates", "MixedInteger", "Placement", "Places", "PlaceSupport"]),
    suite("MixedInteger", ["MixedInteger"]),
    suite(
      "Placement",
      ["Certificates", "Placement", "Places", "MixedInteger", "PlaceSupport"]),
    suite("Spreadsheets", ["Spreadsheets"]),
    suite("Timetables", ["Timetables", "Text"]),
    suite("Readers", ["Readers", "Text", "Geography", "Places", "Spreadsheets", "Timetables"]),
    suite("Routing", ["Routing", "Readers", "Geography", "Text"]),
    suite(
      "VectorFiles", ["VectorFiles", .product(name: "GRDBSQLite", package: "GRDB.swift")]),
    suite("StudyFormat", ["Studies", "StudyFormat", "Text"]),
    suite("Imports", ["Imports", "Readers", "Text", "Places", "Spreadsheets"]),
    // Studies made by hand, as files that a test may spoil.
    .target(
      name: "StudySupport",
      dependencies: [
        "Text", "Places", "Readers", "Studies", "Opening", "Placement", "Assessment", "TestSupport",
      ],
      path: "Tests/StudySupport", swiftSettings: strict),
    suite("Studies", ["Studies", "Places", "StudySupport"]),
    suite(
      "Opening",
      [
        "Opening", "Text", "Places", "Geography", "Need", "Readers", "Studies", "StudyFormat",
        "Placement", "Assessment", "StudySupport",
      ]),
    suite(
      "Assessment",
      [
        "Reports",
        "Assessment", "Text", "Places", "Geography", "Need", "Access", "Scores", "MixedInteger",
        "Placement", "Timetables", "Routing", "Readers", "Studies",
        "StudyFormat", "Opening", "Wording", "PlaceSupport", "StudySupport",
      ]),
    suite(
      "Quality",
      [
        "Quality", "Text", "Readers", "Studies", "Opening", "Reports", "Wording", "StudySupport",
      ]),
    suite(
      "Wording",
      [
        "Access",
        "Wording", "Text", "Places", "Placement", "Readers", "Studies", "Opening", "Assessment",
        "Quality", "Reports", "StudySupport",
      ]),
    suite(
      "Consultation",
      [
        "Consultation", "Text", "Access", "Places", "Readers", "Studies", "Opening", "Assessment",
        "Reports", "Wording", "Office", "StudySupport",
      ]),
    // A document with invented numbers, and squares for its maps.
    .target(
      name: "DocumentSupport", dependencies: ["Reports", "Geography", "Places"],
      path: "Tests/DocumentSupport", swiftSettings: strict),
    suite(
      "Reports",
      [
        "Reports", "Office", "Spreadsheets", "Files", "Text", "Geography", "Places",
        "DocumentSupport",
      ]),
    suite("Challenge", ["Challenge", "Reports", "Text", "DocumentSupport"]),
    suite("Office", ["Office", "Reports", "Spreadsheets", "Text", "DocumentSupport"]),
    suite(
      "Batches",
      ["Batches", "Text", "Places", "Readers", "Studies", "Opening", "Assessment", "StudySupport"]),
    suite("Regions", ["Regions", "Batches", "Places"]),
    suite(
      "Store",
      [
        "StudySupport",
        "Store", "Files", "Text", "Geography", "Places", "Spreadsheets", "Readers", "Reports",
        "Studies", "Opening", "Assessment", "Wording", "hubward",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    suite(
      "Command",
      [
        "hubward", "Text", "Certificates", "MixedInteger", "Places", "Geography", "Spreadsheets",
        "Readers", "Reports", "Studies", "StudyFormat", "Opening", "Assessment", "Quality",
        "Wording", "StudySupport",
      ]),
    // The library as its users see it: the programs of its guides.
    suite(
      "Library",
      [
        "Text", "Places", "Access", "Placement", "Certificates", "Readers", "Studies", "Opening",
        "Assessment",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// `Tests/run` builds the suites of the solvers and of the checker of proofs optimised, in a folder of
// their own, and leaves them out of the debug run: HUBWARD_SUITES=solvers, HUBWARD_SUITES=rest. There
// the modules in which runs of the program spend most of their time are optimised, too.
let solvers: Set = ["Places", "Certificates", "MixedInteger", "Placement"]
let busy = solvers.union(["Text", "Geography", "Readers", "Reports", "Spreadsheets"])
let solverSuites: Set = ["CertificatesTests", "MixedIntegerTests", "PlacementTests"]
switch Context.environment["HUBWARD_SUITES"] {
case "solvers":
  let needed = solverSuites.union([
    "Certificates", "MixedInteger", "Placement", "Places", "PlaceSupport", "TestSupport",
  ])
  package.targets.removeAll { !needed.contains($0.name) }
  package.products = []
  package.dependencies = []
case "rest":
  package.targets.removeAll { solverSuites.contains($0.name) }
  for target in package.targets where busy.contains(target.name) {
    target.swiftSettings?.append(
      .unsafeFlags(["-O", "-whole-module-optimization", "-num-threads", "2"]))
  }
default: break
}
