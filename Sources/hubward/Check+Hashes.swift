import Files
import Opening
import Readers
import Store
import Studies
import Text

extension Check {
  /// Renews the hashes of the data package after its tables were edited.
  func renewHashes() throws {
    guard !StudyStore.isStore(study) else {
      throw Failure(
        "--renew-hashes is for a study file beside its tables; an export carries its own",
        code: .usage)
    }
    do {
      let (path, before, after) = try StudyFiles.renewedHashes(study)
      if before == after { return Terminal.writeError("hubward: every hash is current\n") }
      try WholeFile.write(after, to: path)
      Terminal.writeError("hubward: hashes renewed in \(path)\n")
    } catch let error as DataError {
      throw Failure("\(error)", code: .data)
    }
  }
}
