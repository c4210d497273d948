// swift-tools-version: 6.2
import PackageDescription

// Run by hand: `swift run -c release --package-path Tests/Benchmarks benchmarks`.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "hubward", path: "../..")],
  targets: [
    .executableTarget(
      name: "benchmarks", dependencies: [.product(name: "Siting", package: "hubward")],
      path: "Sources/Benchmarks"),
    // Called by Peers/reading.py, a process a work.
    .executableTarget(
      name: "reading", dependencies: [.product(name: "Reading", package: "hubward")],
      path: "Sources/Reading"),
    // Called by hand: an index of all of England.
    .executableTarget(
      name: "needs", dependencies: [.product(name: "Measuring", package: "hubward")],
      path: "Sources/Needs"),
    // Called by Tests/Scripts/check_journeys.py, and by hand.
    .executableTarget(
      name: "journeys", dependencies: [.product(name: "Reading", package: "hubward")],
      path: "Sources/Journeys"),
  ],
  swiftLanguageModes: [.v6]
)
