internal import Foundation

extension Destination {
  /// `.<name>.<ending>` beside the place.
  func hidden(_ ending: String) -> String {
    Destination(self, name: ".\(name).\(ending)").path
  }

  /// A hidden place of a name that nothing has: `.<name>.new-1`, or a higher number.
  func free(_ ending: String) -> String {
    var number = 1
    while FileStatus(hidden("\(ending)-\(number)")) != nil { number += 1 }
    return hidden("\(ending)-\(number)")
  }

  /// The hidden places of such names that runs before this one left, sorted.
  func left(_ ending: String) throws(SystemFault) -> [String] {
    let start = ".\(name).\(ending)-"
    return try FolderTree.names(in: folder).filter {
      $0.hasPrefix(start) && $0.dropFirst(start.count).allSatisfy { ("0"..."9").contains($0) }
    }
    .sorted().map { Destination(self, name: $0).path }
  }

  private init(_ place: Destination, name: String) {
    given = place.given
    folder = place.folder
    self.name = name
  }
}
