/// The fields of one record of delimited text, found without copying a byte where it can be.
///
/// A field may be in quotes. A record in which a quoted field holds a doubled quote or a line break
/// is copied; all others stay where they are.
final class LineFields {
  enum Problem {
    case unterminatedQuote
    case textAfterQuote
  }

  private let starts: UnsafeMutablePointer<Int>
  private let ends: UnsafeMutablePointer<Int>
  private let capacity: Int
  private let delimiter: UInt8
  /// How many fields the record has, those beyond the capacity included.
  private(set) var count = 0
  private(set) var problem: Problem?
  /// How many lines it takes up.
  private(set) var lines = 1
  /// The text of a record that had to be copied.
  private var copied: UnsafeMutableBufferPointer<UInt8>?

  /// A quoted field that goes on for longer was never closed.
  private static let longest = 1 << 20

  init(capacity: Int, delimiter: UInt8) {
    self.capacity = capacity
    self.delimiter = delimiter
    starts = .allocate(capacity: capacity)
    ends = .allocate(capacity: capacity)
  }

  deinit {
    starts.deallocate()
    ends.deallocate()
    copied?.deallocate()
  }

  /// Finds the fields of the record that starts at `start`.
  ///
  /// - Parameter isWhole: whether no more text follows.
  /// - Returns: where the next record starts; nothing where this one may go on beyond the text.
  func scan(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, isWhole: Bool = true
  ) -> Int? {
    // Locals, as every use of a class's own variable is checked for overlap.
    let (starts, ends, capacity, delimiter) = (starts, ends, capacity, delimiter)
    let end = text.count
    var found = 0
    var index = start
    var field = start
    problem = nil
    lines = 1
    copied?.deallocate()
    copied = nil
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
        count = found
        return index + 1
      } else if byte == .carriageReturn, index + 1 == end || text[index + 1] != .lineFeed {
        // Line ends of old Macintosh files.
        close(index)
        count = found
        return index + 1
      } else if byte == .quote, index == field {
        guard let closing = plainQuote(text, from: index + 1) else {
          return copy(text, from: start, isWhole: isWhole)
        }
        field = index + 1
        close(closing)
        // What follows a closing quote is a delimiter or the line's end.
        index = closing + 1
        field = index + 1
        guard index < end, text[index] == delimiter else {
          count = found
          return afterLineEnd(text, at: index)
        }
      }
      index += 1
    }
    close(end > field && text[end - 1] == .carriageReturn ? end - 1 : end)
    count = found
    return end
  }

  subscript(field: Int, in text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let text = copied.map { UnsafeBufferPointer($0) } ?? text
    var start = starts[field]
    var end = ends[field]
    while end > start, text[end - 1] == 0x20 { end -= 1 }
    while start < end, text[start] == 0x20 { start += 1 }
    return UnsafeBufferPointer(rebasing: text[start..<end])
  }

  /// Whether every field is empty, as in the rows that spreadsheets leave at the end.
  func isBlank(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    (0..<min(count, capacity)).allSatisfy { self[$0, in: text].isEmpty }
  }

  /// Where a field in quotes ends that holds nothing unusual; nothing for any other.
  private func plainQuote(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < text.count, text[index] != .quote {
      guard text[index] != .lineFeed, text[index] != .carriageReturn else { return nil }
      index += 1
    }
    guard index < text.count else { return nil }
    let next = index + 1
    return next == text.count || [delimiter, .lineFeed, .carriageReturn].contains(text[next])
      ? index : nil
  }

  /// Reads a record with unusual quotes into a text of its own.
  private func copy(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, isWhole: Bool
  ) -> Int? {
    var plain: [UInt8] = []
    var field = 0
    var isQuoted = false
    var index = start
    count = 0
    func close() {
      if count < capacity {
        starts[count] = field
        ends[count] = plain.count
      }
      count += 1
      field = plain.count
    }
    var isFieldStart = true
    while index < text.count {
      let byte = text[index]
      if isQuoted {
        if byte == .quote {
          if index + 1 < text.count, text[index + 1] == .quote {
            plain.append(byte)
            index += 1
          } else {
            isQuoted = false
          }
        } else {
          if byte == .lineFeed { lines += 1 }
          plain.append(byte)
        }
        if plain.count > Self.longest { break }
      } else if byte == delimiter {
        close()
        isFieldStart = true
        index += 1
        continue
      } else if byte == .lineFeed || byte == .carriageReturn {
        return finished(plain, close: close, at: afterLineEnd(text, at: index))
      } else if byte == .quote, isFieldStart {
        isQuoted = true
      } else {
        if index > start, text[index - 1] == .quote { problem = .textAfterQuote }
        plain.append(byte)
      }
      isFieldStart = false
      index += 1
    }
    guard isQuoted else { return finished(plain, close: close, at: text.count) }
    guard isWhole || plain.count > Self.longest else { return nil }
    problem = .unterminatedQuote
    lines = 1
    return finished(plain, close: close, at: afterLine(text, from: start))
  }

  private func finished(_ plain: [UInt8], close: () -> Void, at next: Int) -> Int {
    close()
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, plain.count))
    _ = buffer.initialize(from: plain)
    copied = buffer
    return next
  }

  private func afterLine(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, text[index] != .lineFeed, text[index] != .carriageReturn {
      index += 1
    }
    return afterLineEnd(text, at: index)
  }

  /// The start of the next line; CR LF is one end.
  private func afterLineEnd(_ text: UnsafeBufferPointer<UInt8>, at end: Int) -> Int {
    guard end < text.count else { return text.count }
    let isPair =
      text[end] == .carriageReturn && end + 1 < text.count && text[end + 1] == .lineFeed
    return end + (isPair ? 2 : 1)
  }
}
