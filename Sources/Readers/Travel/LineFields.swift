/// The fields of one line of delimited text, found without copying a byte.
///
/// A field may be in quotes; it may hold no doubled quote and no line break.
final class LineFields {
  enum Problem {
    case unterminatedQuote
    case textAfterQuote
  }

  private let starts: UnsafeMutablePointer<Int>
  private let ends: UnsafeMutablePointer<Int>
  private let capacity: Int
  private let delimiter: UInt8
  /// How many fields the line has, those beyond the capacity included.
  private(set) var count = 0
  private(set) var problem: Problem?

  init(capacity: Int, delimiter: UInt8) {
    self.capacity = capacity
    self.delimiter = delimiter
    starts = .allocate(capacity: capacity)
    ends = .allocate(capacity: capacity)
  }

  deinit {
    starts.deallocate()
    ends.deallocate()
  }

  /// Finds the fields of the line that starts at `start`; returns where the next line starts.
  func scan(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    // Locals, as every use of a class's own variable is checked for overlap.
    let (starts, ends, capacity, delimiter) = (starts, ends, capacity, delimiter)
    let end = text.count
    var found = 0
    var index = start
    var field = start
    problem = nil
    defer { count = found }
    func close(_ to: Int) {
      if found < capacity {
        starts[found] = field
        ends[found] = to
      }
      found += 1
    }
    while index < end {
      let byte = text[index]
      if byte == delimiter {
        close(index)
        field = index + 1
      } else if byte == .lineFeed {
        close(index > field && text[index - 1] == .carriageReturn ? index - 1 : index)
        return index + 1
      } else if byte == .carriageReturn, index + 1 == end || text[index + 1] != .lineFeed {
        // Line ends of old Macintosh files.
        close(index)
        return index + 1
      } else if byte == .quote, index == field {
        field = index + 1
        index = closingQuote(text, from: field)
        if problem == nil { close(index) }
        // What follows a closing quote is a delimiter or the line's end.
        guard problem == nil, index + 1 < end, text[index + 1] == delimiter else {
          return skipLine(text, from: min(index + 1, end))
        }
        index += 1
        field = index + 1
      }
      index += 1
    }
    close(end > field && text[end - 1] == .carriageReturn ? end - 1 : end)
    return end
  }

  subscript(field: Int, in text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = starts[field]
    var end = ends[field]
    while end > start, text[end - 1] == 0x20 { end -= 1 }
    while start < end, text[start] == 0x20 { start += 1 }
    return UnsafeBufferPointer(rebasing: text[start..<end])
  }

  /// Where a field in quotes ends; the line's end where something is wrong with it.
  private func closingQuote(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, text[index] != .quote {
      guard text[index] != .lineFeed else {
        problem = .unterminatedQuote
        return index - 1
      }
      index += 1
    }
    guard index < text.count else {
      problem = .unterminatedQuote
      return index
    }
    let next = index + 1
    if next < text.count, ![delimiter, .lineFeed, .carriageReturn].contains(text[next]) {
      problem = .textAfterQuote
    }
    return index
  }

  private func skipLine(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, text[index] != .lineFeed, text[index] != .carriageReturn {
      index += 1
    }
    // CR LF is one end.
    if index + 1 < text.count, text[index] == .carriageReturn, text[index + 1] == .lineFeed {
      index += 1
    }
    return min(index + 1, text.count)
  }
}
