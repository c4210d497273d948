internal import CExpat
internal import Foundation
internal import Synchronization

/// Memory of the XML parsers, counted: a document without end, or of ever new names, gets no more than
/// ``SheetLimits/parser`` and is refused as one for which there is not enough.
enum XMLMemory {
  private static let used = Atomic(0)

  static func parser() -> XML_Parser {
    var functions = XML_Memory_Handling_Suite(
      malloc_fcn: { XMLMemory.allocate($0) },
      realloc_fcn: { XMLMemory.reallocate($0, $1) },
      free_fcn: { XMLMemory.release($0) })
    return XML_ParserCreate_MM("UTF-8", &functions, nil)
  }

  /// What stands before each piece, to keep its length in.
  private static let header = 16

  private static func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
    reallocate(nil, size)
  }

  private static func reallocate(
    _ old: UnsafeMutableRawPointer?, _ size: Int
  ) -> UnsafeMutableRawPointer? {
    let before = old.map { length($0) } ?? 0
    guard size <= SheetLimits.parser,
      used.load(ordering: .relaxed) - before + size <= SheetLimits.parser,
      let start = realloc(old.map { $0 - header }, size + header)
    else { return nil }
    start.storeBytes(of: size, as: Int.self)
    used.add(size - before, ordering: .relaxed)
    return start + header
  }

  private static func release(_ place: UnsafeMutableRawPointer?) {
    guard let place else { return }
    used.subtract(length(place), ordering: .relaxed)
    free(place - header)
  }

  private static func length(_ place: UnsafeMutableRawPointer) -> Int {
    (place - header).load(as: Int.self)
  }
}
