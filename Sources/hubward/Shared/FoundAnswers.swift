import Batches
import Opening
import Store
import Synchronization
import Text

/// Answers as they are found, by unit.
final class FoundAnswers: Sendable {
  private let found = Mutex<[String: Result<UnitAnswer, UnitFault>]>([:])

  func add(_ result: BatchRun.Result) {
    found.withLock { $0[result.unit.id] = result.answer }
  }

  /// Nothing where the unit was not begun.
  subscript(unit: BatchUnit) -> Result<UnitAnswer, UnitFault>? {
    found.withLock { $0[unit.id] }
  }
}

/// The files of a study file, or of an export of one.
enum StudyFilesReader {
  static func anywhere(_ path: String) throws(DataError) -> StudyFiles {
    StudyStore.isStore(path) ? try StudyStore(path: path).files() : try StudyFiles.read(path)
  }
}
