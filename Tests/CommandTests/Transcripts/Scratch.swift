import Foundation
import TestSupport

/// The folder that a transcript's commands are run in: the repository's data and fixtures, and files
/// that stand in for those that a reader brings.
enum Scratch {
  /// Files that the manual's commands name and the repository may not hold or need not be large, with
  /// the fixture that stands there instead.
  static let standIns = [
    "downloads": "downloads",  // publishers' files are never copied in: three made-up areas
    "measures": "measures",  // and files of measures: three areas of a made-up town
    "pmed1.txt": "instances/ring.pmed",  // OR-Library's file: a ring of six made-up towns
    "rl1304.tsp": "instances/grid.tsp",  // TSPLIB's 1,304 nodes: 64 on a crooked grid
    "travel.csv": "instances/villages.csv",  // a table of one's own: seven made-up villages
    "council.docx": "council.docx",  // a council's own Word template: three styles and a header
    "pmedcap01.txt": "instances/room.pmedcap",  // OR-Library's file: eight made-up customers
  ]

  /// Copies what the commands read into an empty folder.
  static func fill(_ folder: URL) throws {
    let files = FileManager.default
    try files.createDirectory(
      at: folder.appendingPathComponent("Tests"), withIntermediateDirectories: true)
    for path in ["data", "reports", "Tests/Fixtures"] {
      try files.copyItem(
        at: Surroundings.root.appendingPathComponent(path), to: folder.appendingPathComponent(path))
    }
    for (name, fixture) in standIns {
      try files.copyItem(
        at: Surroundings.fixture(fixture), to: folder.appendingPathComponent(name))
    }
  }

  /// Runs a command line as a reader's shell does, with the program that was built on its path.
  static func run(_ command: String, in folder: URL) throws -> Run {
    try Run(
      URL(fileURLWithPath: "/bin/sh"),
      [
        "-c", "PATH=\"$0:$PATH\"; export PATH; unset COLUMNS; " + command,
        Program.url.deletingLastPathComponent().path,
      ],
      in: folder)
  }
}
