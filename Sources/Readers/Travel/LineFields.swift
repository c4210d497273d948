/// The fields of one line of delimited text, found without copying a byte.
///
/// A field may stand in quotes; it may hold no doubled quote and no line break.
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
    count = 0
    problem = nil
    var index = start
    var field = start
    let end = text.count
    while index < end {
      let byte = text[index]
      if byte == delimiter {
        close(field, index)
        field = index + 1
      } else if byte == .lineFeed {
        close(field, index > field && text[index - 1] == .carriageReturn ? index - 1 : index)
        return index + 1
      } else if byte == .quote, index == field {
        index = quoted(text, from: index)
        if problem != nil { return skipLine(text, from: index) }
        field = index
        // What follows a closing quote is a delimiter or the line's end.
        guard index < end, text[index] == delimiter else {
          return index < end ? skipLine(text, from: index) : end
        }
        field = index + 1
      }
      index += 1
    }
    close(field, end > field && text[end - 1] == .carriageReturn ? end - 1 : end)
    return end
  }

  subscript(field: Int, in text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = starts[field]
    var end = ends[field]
    while end > start, text[end - 1] == 0x20 { end -= 1 }
    while start < end, text[start] == 0x20 { start += 1 }
    return UnsafeBufferPointer(rebasing: text[start..<end])
  }

  private func close(_ start: Int, _ end: Int) {
    if count < capacity {
      starts[count] = start
      ends[count] = end
    }
    count += 1
  }

  /// A field in quotes; returns what stands behind the closing one.
  private func quoted(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start + 1
    while index < text.count, text[index] != .quote {
      if text[index] == .lineFeed {
        problem = .unterminatedQuote
        return index
      }
      index += 1
    }
    guard index < text.count else {
      problem = .unterminatedQuote
      return index
    }
    close(start + 1, index)
    let next = index + 1
    if next < text.count, ![delimiter, .lineFeed, .carriageReturn].contains(text[next]) {
      problem = .textAfterQuote
    }
    return next
  }

  private func skipLine(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, text[index] != .lineFeed { index += 1 }
    return min(index + 1, text.count)
  }
}
