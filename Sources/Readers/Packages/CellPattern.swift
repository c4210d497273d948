/// A regular expression that a whole cell matches, as Frictionless has it (the regular expressions of XML
/// Schema), in time that grows with the cell's length and nothing else.
///
/// Read are letters, `.`, classes such as `[a-z]` and `[^,]`, `\d \w \s` and their opposites, `\p{L}` by
/// general category, groups, `|`, `* + ? {2,5}`, and `^` and `$` at the ends. Whatever looks back or
/// ahead is refused: it is no part of these expressions, and takes time without bound.
struct CellPattern {
  /// The most states that a pattern may have.
  static let stateLimit = 5_000

  let text: String
  private let states: [State]

  /// A step of the machine (Thompson 1968, doi:10.1145/363347.363387).
  enum State {
    case take(CellPatternSet, next: Int)
    case fork([Int])
    case accept
  }

  /// Nothing where it is no such expression, or a very long one.
  init?(_ text: String) {
    guard let piece = CellPatternParser.parse(text) else { return nil }
    self.text = text
    var builder = Builder()
    let accept = builder.add(.accept)
    guard let start = builder.add(piece, before: accept ?? 0),
      builder.add(.fork([start])) != nil
    else { return nil }
    states = builder.states
  }

  /// Complexity: O(letters × states).
  func matches(_ cell: String) -> Bool {
    var now = Frontier(states)
    now.enter(states.count - 1, states)
    for letter in cell.unicodeScalars {
      var next = Frontier(states)
      for state in now.live {
        if case .take(let set, let following) = states[state], set.contains(letter) {
          next.enter(following, states)
        }
      }
      guard !next.live.isEmpty else { return false }
      now = next
    }
    return now.live.contains { if case .accept = states[$0] { true } else { false } }
  }

  /// The states that a machine may be in.
  private struct Frontier {
    private(set) var live: [Int] = []
    private var isSeen: [Bool]

    init(_ states: [State]) { isSeen = [Bool](repeating: false, count: states.count) }

    mutating func enter(_ state: Int, _ states: [State]) {
      var waiting = [state]
      while let next = waiting.popLast() {
        guard !isSeen[next] else { continue }
        isSeen[next] = true
        if case .fork(let branches) = states[next] {
          waiting += branches
        } else {
          live.append(next)
        }
      }
    }
  }

  /// Lays out the states from the end of the expression to its beginning.
  private struct Builder {
    private(set) var states: [State] = []

    mutating func add(_ state: State) -> Int? {
      guard states.count < stateLimit else { return nil }
      states.append(state)
      return states.count - 1
    }

    /// The state in which a piece begins that goes on to `next`; nothing where there are too many.
    mutating func add(_ piece: CellPatternPiece, before next: Int) -> Int? {
      switch piece {
      case .set(let set): return add(.take(set, next: next))
      case .row(let pieces):
        var start = next
        for piece in pieces.reversed() {
          guard let before = add(piece, before: start) else { return nil }
          start = before
        }
        return start
      case .choice(let pieces):
        var starts: [Int] = []
        for piece in pieces {
          guard let start = add(piece, before: next) else { return nil }
          starts.append(start)
        }
        return add(.fork(starts))
      case .repeated(let piece, let least, let most):
        return add(piece, least, most, before: next)
      }
    }

    private mutating func add(
      _ piece: CellPatternPiece, _ least: Int, _ most: Int?, before next: Int
    ) -> Int? {
      var start = next
      if let most {
        for _ in least..<most {
          guard let body = add(piece, before: start), let fork = add(.fork([body, next])) else {
            return nil
          }
          start = fork
        }
      } else {
        guard let loop = add(.fork([])), let body = add(piece, before: loop) else { return nil }
        states[loop] = .fork([body, next])
        start = loop
      }
      for _ in 0..<least {
        guard let body = add(piece, before: start) else { return nil }
        start = body
      }
      return start
    }
  }
}
