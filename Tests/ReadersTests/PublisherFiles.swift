import FoundationEssentials
import Readers
import TestSupport

extension Surroundings {
  /// A file as its publisher publishes it.
  static func publisher(_ name: String) throws -> PublisherFile {
    try PublisherFile.open(shared("data/publisher/\(name)").path)
  }
}
