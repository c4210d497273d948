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
      name: "Hubward", targets: ["Studies", "StudyFormat", "Scenarios", "Reports", "Readers"]),
    .library(name: "Siting", targets: ["Placement", "MixedInteger", "Places", "Certificates"]),
    .library(name: "Reading", targets: ["Readers", "Spreadsheets", "Geography", "Places"]),
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

    // ZIP archives and the rows of the spreadsheets in them (zlib, expat); knows no other layer.
    layer("Spreadsheets", ["CZlib", "CExpat"]),

    // A linear model with whole numbers, and HiGHS behind one Swift file: loaded while the program
    // runs, so that building never needs it.
    layer("MixedInteger"),
    // Shapefile, GeoPackage and FlatGeobuf through GDAL, which is looked for when it is first needed;
    // knows no other layer.
    layer("VectorFiles"),

    // Three questions that never import one another: who needs, who reaches, which sites open.
    layer("Need", ["Places"]),
    layer("Access", ["Places"]),
    layer("Placement", ["Places", "Certificates", "MixedInteger"]),

    // Bytes in; what if; bytes out.
    layer(
      "Readers",
      ["Text", "Files", "Places", "Geography", "Spreadsheets", "VectorFiles", "CCrypto"]),
    // What study.yaml looks like: its keys, reading them, the schema for editors, a rule in a line; it
    // says how tables are laid out in the words of Readers, and opens none.
    layer(
      "StudyFormat",
      ["Text", "Places", "Readers", .product(name: "Yams", package: "Yams")]),
    layer("Scenarios", ["Places", "Need", "Access", "Placement"]),
    layer("Reports", ["Text", "Files", "Places", "Geography"]),

    // One study from file to report: study file, pipeline, wording.
    layer(
      "Studies",
      [
        "Text", "Files", "Places", "Geography", "Need", "Access", "Certificates", "MixedInteger",
        "Placement",
        "Readers", "StudyFormat",
        "Scenarios", "Reports", "Spreadsheets",
      ]),

    // A study in one GeoPackage, to look at in a GIS and to run again (SQLite through GRDB).
    layer(
      "Store",
      [
        "Text", "Files", "Places", "Geography", "Access", "Placement", "Readers", "Scenarios",
        "Reports", "Studies",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),

    // Parse, call one function, print.
    .executableTarget(
      name: "hubward",
      dependencies: [
        "Text", "Files", "Places", "Certificates", "MixedInteger", "Placement", "Readers",
        "StudyFormat", "Scenarios", "Reports",
        "Studies", "Store",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // What suites share: seeded numbers, temporary folders, scripts; nothing of ours.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    suite("Places", ["Places"]),
    suite("Geography", ["Geography", "Places"]),
    suite("Need", ["Need", "Places"]),
    suite("Access", ["Access", "Places"]),
    suite("Certificates", ["Certificates", "MixedInteger", "Placement", "Places"]),
    suite("MixedInteger", ["MixedInteger"]),
    suite("Placement", ["Certificates", "Placement", "Places", "MixedInteger"]),
    suite("Spreadsheets", ["Spreadsheets"]),
    suite("Readers", ["Readers", "Text", "Geography", "Places", "Spreadsheets"]),
    suite("VectorFiles", ["VectorFiles"]),
    suite("StudyFormat", ["StudyFormat", "Text"]),
    suite("Scenarios", ["Scenarios", "Access", "Need", "Placement", "Places"]),
    suite("Reports", ["Reports", "Text", "Geography", "Places"]),
    suite(
      "Studies",
      [
        "Studies", "StudyFormat", "Text", "Readers", "Reports", "Scenarios", "Placement", "Places",
      ]),
    suite(
      "Store",
      [
        "Store", "Text", "Geography", "Places", "Readers", "Reports", "Studies", "hubward",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    suite(
      "Command",
      [
        "hubward", "Text", "Certificates", "MixedInteger", "Places", "Readers", "Reports",
        "Studies", "StudyFormat",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
