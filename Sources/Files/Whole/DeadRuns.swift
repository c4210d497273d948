internal import Foundation

/// What runs that were cut short left beside the place of a folder.
enum DeadRuns {
  /// Puts it right: a folder that lost its place gets it back, half-written ones are removed, and what
  /// people saved into one that was exchanged is moved into its successor.
  static func clearUp(
    _ target: borrowing Destination, _ rules: FolderGuests
  ) throws(FileError) {
    do throws(SystemFault) {
      for left in try target.left("new") { try FolderTree.remove(left) }
      for aside in try target.left("old") where target.status == nil {
        // It died between two renamings.
        guard rename(aside, target.path) == 0 else { throw .last }
      }
    } catch {
      throw .cannotWrite(path: target.given, reason: error.words)
    }
    try settleAll(target, rules)
  }

  /// Empties the folders that were exchanged and not yet removed.
  private static func settleAll(
    _ target: borrowing Destination, _ rules: FolderGuests
  ) throws(FileError) {
    var found: (aside: String, file: String)?
    do throws(SystemFault) {
      for aside in try target.left("old") where found == nil {
        found = try rules.settle(aside, into: target.path).map { (aside, $0) }
      }
    } catch {
      throw .cannotWrite(path: target.given, reason: error.words)
    }
    if let found {
      throw .unsettled(path: target.given, aside: found.aside, file: found.file)
    }
  }
}
