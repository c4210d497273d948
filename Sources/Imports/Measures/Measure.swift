import Readers
import Text

/// One published measure of small places, on its way to become an indicator of the study.
struct Measure {
  /// What is published of one place.
  struct Figure: Hashable {
    /// Nothing where it is withheld or not known.
    var value: Double?
    /// The ends of its confidence interval.
    var lower: Double?
    var upper: Double?
    /// What a rate was counted from: how many, among how many.
    var count: Double?
    var people: Double?
    /// The same measure of the earlier year.
    var earlier: Double?
    /// Why there is no value, or how it is to be read.
    var note: String?
  }

  /// What is stated in the study file of a thing that files say, and where it was only guessed, why.
  struct Stated<Value> {
    let value: Value
    /// Nothing where the file says it.
    var guess: String?
  }

  /// Its name in the study file, made from the label where it is empty.
  var id = ""
  let label: String
  let kind: PlaceKind
  /// By the codes of the council's places, all of which are there.
  let figures: [String: Figure]
  let isCount: Stated<Bool>
  let direction: Stated<MoreNeed>
  /// Nothing where no file says it.
  let unit: String?
  let year: String?
  var earlierYear: String?
  /// Whose figures they are, in words.
  let source: Stated<String>
  let files: [Recognition]

  /// How many places have a value.
  var known: Int { figures.values.count { $0.value != nil } }
}

/// The measures that files hold, and what became of those that make no indicator.
struct MeasureFindings {
  var made: [Measure] = []
  /// Each with the file that it stands in, and why.
  var left: [Diagnostic] = []
  /// What a choice may name: numbers of Fingertips, columns of tables by area.
  var names: Set<String> = []
  /// Whether figures of MSOAs were there without a look-up of them.
  var lacksMiddleLayers = false

  /// Takes one of the same measure from several files: the newest year, then the finest places, then
  /// the first; none where two of that year and those places say different things.
  mutating func take(bestOf same: [Measure]) {
    let order = same.enumerated().min {
      ($1.element.year ?? "", $0.element.kind.order, $0.offset)
        < ($0.element.year ?? "", $1.element.kind.order, $1.offset)
    }
    guard let best = order?.element else { return }
    if let other = same.first(where: { $0.contradicts(best) }) {
      leave(best.label, of: other.files[0].file, .contradicted(by: best.files[0].file))
    } else {
      made.append(best)
    }
  }

  mutating func leave(_ what: String, of file: String, _ reason: MeasureRefusal) {
    left.append(
      Diagnostic(
        .note, at: .init(file: file), "\(what): \(reason.why)", whatToDo: reason.whatToDo))
  }
}

/// Why a measure makes no indicator.
struct MeasureRefusal: Error {
  let why: String
  var whatToDo: String?
  /// Whether a table was only of districts and larger places.
  var isOfLargerPlaces = false
}

extension MeasureRefusal {
  /// Of columns that are called alike none is the one to take.
  static let ofRepeatedName = MeasureRefusal(
    why: "several columns are called so, and no year or other heading tells them apart",
    whatToDo: "give each a name of its own")

  /// Of two files that say different things of one measure neither is the one to take.
  static func contradicted(by file: String) -> MeasureRefusal {
    MeasureRefusal(
      why: "\(SafeText.shown(file)) has the same measure of the same year with other figures",
      whatToDo: "keep the file that is right")
  }
}

extension Measure {
  /// Whether both are of one year and one kind of place, and a place has another value in each.
  func contradicts(_ other: Measure) -> Bool {
    year == other.year && kind == other.kind
      && figures.contains { code, figure in
        guard let value = figure.value, let also = other.figures[code]?.value else { return false }
        return value != also
      }
  }
}
