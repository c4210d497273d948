import Assessment
import Reports
import Studies

/// A part of the options' table: rows of one group, made from the appraisal's facts.
///
/// A new count that options are judged by is a new block: a function from facts to rows, and its place
/// in ``all``.
struct AppraisalBlock: Sendable {
  /// What the rows are about, as the table's heading for them: `Room`.
  let group: String
  let rows: @Sendable (OptionsAppraisal) -> [AppraisalRow]

  /// Every block in the order of the table.
  static let all: [AppraisalBlock] = [
    .sites, .people, .gains, .deprived, .standards, .room, .money, .rules, .ranks,
  ]
}

/// One row of the options' table: a count, and each option on it.
struct AppraisalRow {
  /// Its key in JSON and CSV, the same whatever words a council uses: `people.mean.walk.under5.hubs`.
  let id: String
  /// With the unit of its numbers, where they have one, and how it is counted, where there are several
  /// ways.
  let title: String
  /// Whom it is about, where the block has rows about several: they then head its rows with the group.
  let about: String?
  /// One per option, in the appraisal's order.
  let cells: [Cell]
  /// What the table says under itself because of this row; each sentence once.
  let notes: [String]
  /// Whether it stands in the short table, which fits a page of a report, and not in the whole alone.
  let isMain: Bool
  /// How it is counted, where it is a count of access.
  let access: AccessCount?

  init(
    _ title: String, id: String, about: String? = nil, isMain: Bool = true, notes: [String] = [],
    access: AccessCount? = nil, cells: [Cell]
  ) {
    self.id = id
    self.title = title
    self.about = about
    self.isMain = isMain
    self.access = access
    self.notes = notes
    self.cells = cells
  }
}

extension AppraisalRow {
  /// Why a cell is empty that the study has nothing for.
  static let notSupplied = Cell.absent("not supplied")

  /// Whether the study has nothing for it under any option.
  var isMissing: Bool { cells.allSatisfy { $0 == Self.notSupplied } }
}

/// A count of how people reach sites, or of what changes for them.
struct AccessCount {
  enum Measure: String {
    case mean, longest, within, nearer, further, change
    case meanIncrease = "mean_increase"
    case largestIncrease = "largest_increase"
    case largestIncreaseArea = "largest_increase_area"
    case comeWithin = "come_within"
    case fallOut = "fall_out"
  }

  let measure: Measure
  /// Of the appraisal's ways of counting.
  let way: Int
  /// Nothing where no standard is asked about.
  let standard: Standard?
}
