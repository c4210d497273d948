import Foundation
import TestSupport

/// The commands that the README and the articles of the manual tell a reader to type.
enum Manual {
  /// What a reader is told to run that is not the program, and why no transcript holds it.
  ///
  /// Each is the beginning of a line.
  static let elsewhere = [
    "sh -c 'set -e": "installs packages from the network and builds; CI does the same",
    "$apt update": "asks the network for packages",
    "$apt install": "installs packages from the network",
    "swift build": "is how these tests came to be built",
    ".build/release/hubward report": "is hubward report, built for release",
    "bash Tests/install": "is what runs this test",
    "python3 Tests/Scripts/check_instances.py": "needs OR-Library's and TSPLIB's files",
    "bash Sources/Packaging/deb":
      "builds for release with Swift's runtime inside, a quarter of an hour",
    "sudo apt-get install ./dist": "installs what the line before built",
    "podman": "needs a container engine",
    "docc convert": "is run by ManualSiteTests",
    "python3 -m http.server": "serves the manual until it is stopped",
    "python3 -m pip install": "installs from the network",
    "hubward report data/thurrock-2016/study.yaml --as pdf": "needs Typst; see PDFFormTests",
    "hubward travel Tests/Fixtures/made-up-town/study.yaml --engine":
      "needs a routing engine; check_engines.py runs it with both",
    "hubward travel data/rutland-2026/study.yaml": "needs a routing engine and an extract",
    "hubward isochrones data/rutland-2026/study.yaml --engine":
      "needs a routing engine and an extract; IsochronesTests and check_engines.py run the like",
  ]

  static func isElsewhere(_ line: String) -> Bool {
    elsewhere.keys.contains { line.hasPrefix($0) }
  }

  /// Every line of every block of shell commands, remarks left out.
  static let lines: [String] = pages.flatMap { page in
    page.matches(of: /```sh\n(.*?)```/.dotMatchesNewlines()).flatMap {
      $0.output.1.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    }
  }

  static let commands = lines.filter { $0.hasPrefix("hubward ") }

  private static var pages: [String] {
    let manual = Surroundings.root.appendingPathComponent("Sources/hubward/hubward.docc")
    let articles = (try? FileManager.default.subpathsOfDirectory(atPath: manual.path)) ?? []
    let files =
      [Surroundings.root.appendingPathComponent("README.md")]
      + articles.filter { $0.hasSuffix(".md") }.sorted().map(manual.appendingPathComponent)
    return files.compactMap { try? String(contentsOf: $0, encoding: .utf8) }
  }
}
