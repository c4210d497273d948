import Foundation
import Readers
import TestSupport
import Testing

/// The package that the project ships keeps its own promises.
struct CommittedPackageTests {
  @Test func `every table of the package is as declared`() throws {
    let folder = Surroundings.thurrock.deletingLastPathComponent()
    let package = try DataPackage.open(folder: folder.path)
    let tables = try package.tables()
    #expect(tables.count == package.resources.filter { $0.schema != nil }.count)
    #expect(tables.values.allSatisfy { $0.rowCount > 0 && $0.diagnostics.isEmpty })
  }
}
