import Foundation
import Readers
import Testing

/// The packages that the project ships keep their own promises.
struct CommittedPackageTests {
  @Test(arguments: Surroundings.packages)
  func `every table of the package is as declared`(folder: URL) throws {
    let package = try DataPackage.open(folder: folder.path)
    let tables = try package.tables()
    #expect(tables.count == package.resources.filter { $0.schema != nil }.count)
    #expect(tables.values.allSatisfy { $0.rowCount > 0 && $0.diagnostics.isEmpty })
  }
}
