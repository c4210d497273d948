public import ArgumentParser
import Assessment
import Batches
import Files
import Opening
import Readers
import Studies
import Text
import Wording

extension Gathering.Order: ExpressibleByArgument {}

/// What units are to be listed.
struct BatchOptions: ParsableArguments {
  @Argument(help: "For --list: study files, exports, or folders of these.")
  var studies: [String] = []
  @Option(
    name: .customLong("instance"), parsing: .singleValue,
    help: "For --list: a bare instance, or a folder of them; may be repeated.")
  var instances: [String] = []
  @Option(help: "How instances are written: orlib-pmed, tsplib or csv.")
  var formatOf = InstanceFormat.csv
  @Option(help: "For --list: the folder of a region's data package, such as data/england-2016.")
  var region: String?
  @Option(
    name: .customLong("objective"), parsing: .singleValue,
    help: "An objective; may be repeated; by default p-median.")
  var objectives: [ObjectiveKind] = []
  @Option(
    help: ArgumentHelp(
      "How many hubs: a unit for each number, as in 3-9; by default the study's own.",
      valueName: "n"))
  var hubs: HubCount?
  @Option(help: "A demand of the study; by default its first.") var demand: String?
  @Option(help: "A travel of the study; by default its first.") var travel: String?
  @Option(help: "The standard, such as '1 mile' or 15min; of instances a bare number.")
  var within: String?
  @Option(
    name: .customLong("scenario"), parsing: .singleValue,
    help: "Value a scenario of the study, or all of them; may be repeated.")
  var scenarios: [String] = []
  @Option(help: ArgumentHelp("Draw a study's inputs so many times.", valueName: "n"))
  var draws: Int?
  @Option(help: ArgumentHelp("How many draws are one unit.", valueName: "n")) var each = 500
  @Option(help: ArgumentHelp("Where draws start.", valueName: "n")) var seed: UInt64 = 1
  @Option(help: "How many plans an answer lists.") var top = 1

  func validate() throws {
    guard (1...1000).contains(top) else {
      throw ValidationError("--top is \(top): expected 1 to 1,000")
    }
    guard draws.map({ (1...100_000_000).contains($0) }) ?? true, each >= 1 else {
      throw ValidationError("expected --draws and --each of 1 or more")
    }
  }

  /// The units that are asked for, source after source.
  func units(version: String) throws -> [BatchUnit] {
    let listing = Listing(version: version, top: top)
    var units: [BatchUnit] = []
    for path in try Self.found(studies, { $0.hasSuffix("/study.yaml") || $0.hasSuffix(".gpkg") }) {
      units += try self.units(ofStudy: path, listing)
    }
    for path in try Self.found(instances, Self.isInstance(formatOf)) {
      units += try refused { () throws(DataError) in
        try listing.units(ofInstance: path, format: formatOf, asking: try bareQuestions())
      }
    }
    if let region {
      let opened = try refused { () throws(DataError) in try CouncilRegion(folder: region) }
      units += listing.units(of: opened, at: region)
    }
    return units
  }

  private func units(ofStudy path: String, _ listing: Listing) throws -> [BatchUnit] {
    let files = try refused { () throws(DataError) in try StudyFilesReader.anywhere(path) }
    let study = try files.opened().withAnswers()
    var further = Listing.Further()
    further.scenarios =
      scenarios.contains("all")
      ? study.scenarios.map(\.id)
      : try scenarios.map { name in
        try study.choose(name, .scenario, among: study.scenarios) { $0.id }.id
      }
    further.draws = draws.map {
      Listing.Drawing(
        count: $0, each: each, seed: seed, inputs: study.robustness.drawn,
        near: study.robustness.near ?? RobustRequest.usualNear)
    }
    let counts = hubs.map { Array($0.fewest...$0.most).map(Optional.some) } ?? [nil]
    var questions: [Question] = []
    for objective in objectives.isEmpty ? [.pMedian] : objectives {
      for count in counts {
        var asked = AimedOptions()
        (asked.demand, asked.travel, asked.within) = (demand, travel, within)
        asked.hubs = count.map { HubCount($0) }
        let request = try asked.request(objective, rulesLifted: false)
        do throws(QuestionFault) {
          questions.append(try study.question(request))
        } catch {
          throw Failure(error.words, code: .usage)
        }
      }
    }
    return listing.units(of: files, at: path, asking: questions, further)
  }

  private func bareQuestions() throws(DataError) -> [BatchUnit.BareQuestion] {
    let counts = hubs.map { Array($0.fewest...$0.most).map(Optional.some) } ?? [nil]
    return (objectives.isEmpty ? [.pMedian] : objectives).flatMap { objective in
      counts.map {
        BatchUnit.BareQuestion(
          objective: objective.rawValue, hubs: $0,
          within: objective.needsStandard ? within.flatMap { PlainNumber.value($0) } : nil)
      }
    }
  }

  private func refused<Value>(_ read: () throws(DataError) -> Value) throws -> Value {
    do throws(DataError) {
      return try read()
    } catch {
      throw Failure("\(error)", code: .data)
    }
  }

  /// Files as they were given, and of folders those that are wanted, sorted.
  private static func found(
    _ paths: [String], _ isWanted: (String) -> Bool
  ) throws -> [String] {
    try paths.flatMap { path -> [String] in
      guard let files = try? FolderListing(path).files else { return [path] }
      let wanted = files.map { PathParts.join(path, $0) }.filter(isWanted)
      guard !wanted.isEmpty else {
        throw Failure("\(path): there is nothing in it to ask about", code: .usage)
      }
      return wanted
    }
  }

  private static func isInstance(_ format: InstanceFormat) -> (String) -> Bool {
    let ending =
      switch format {
      case .csv: ".csv"
      case .tsplib: ".tsp"
      case .orlibPmed, .orlibPmedcap: ".txt"
      }
    return { $0.hasSuffix(ending) }
  }
}
