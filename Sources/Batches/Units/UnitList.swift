/// Units as they are handed over: one JSON line each.
public struct UnitList: Sendable {
  /// In their order, each once.
  public let units: [BatchUnit]

  /// Why a line is no unit.
  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    case notAUnit(line: Int)
    /// Something in it was changed after it was listed.
    case changed(line: Int, id: String)
    case otherVersion(line: Int, its: String, ours: String)

    public var description: String {
      switch self {
      case .notAUnit(let line):
        "line \(line) is not a unit: give lines as 'hubward batch --list' writes them"
      case .changed(let line, let id):
        "line \(line) is not the unit that its id says (\(id)): list the units again"
      case .otherVersion(let line, let its, let ours):
        "line \(line) is a unit of hubward \(its), and this is hubward \(ours): run that version, or"
          + " list the units again"
      }
    }
  }

  /// Reads lines; empty ones are passed over, and a unit that was there before is not there twice.
  ///
  /// - Parameter version: of this program, which answers only units of its own.
  public init(_ text: String, version: String) throws(Fault) {
    var units: [BatchUnit] = []
    var seen: Set<String> = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      guard let unit = JSONLine.value(BatchUnit.self, line) else {
        throw .notAUnit(line: index + 1)
      }
      guard unit.hasOwnID else { throw .changed(line: index + 1, id: unit.id) }
      guard unit.hubward == version else {
        throw .otherVersion(line: index + 1, its: unit.hubward, ours: version)
      }
      if seen.insert(unit.id).inserted { units.append(unit) }
    }
    self.units = units
  }
}
