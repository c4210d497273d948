// swift-tools-version: 6.2
import PackageDescription

// Run by hand: `swift run -c release --package-path Tests/Fuzz fuzz Tests/Fuzz/Corpus`.
let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "hubward", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz", dependencies: [.product(name: "Reading", package: "hubward")],
      path: "Sources/Fuzz")
  ],
  swiftLanguageModes: [.v6]
)
