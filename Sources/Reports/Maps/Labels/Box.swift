/// An upright rectangle on the sheet.
struct Box: Hashable, Sendable {
  let x: Double
  let y: Double
  let width: Double
  let height: Double

  func overlaps(_ other: Box) -> Bool {
    x < other.x + other.width && other.x < x + width && y < other.y + other.height
      && other.y < y + height
  }

  func holds(_ other: Box) -> Bool {
    other.x >= x && other.y >= y && other.x + other.width <= x + width
      && other.y + other.height <= y + height
  }

  func grown(by amount: Double) -> Box {
    Box(x: x - amount, y: y - amount, width: width + 2 * amount, height: height + 2 * amount)
  }

  /// Whether any of the segment lies inside (Liang and Barsky's clipping).
  func meets(_ line: Leader) -> Bool {
    var (enter, leave) = (0.0, 1.0)
    let sides = [
      (line.fromX - line.toX, line.fromX - x), (line.toX - line.fromX, x + width - line.fromX),
      (line.fromY - line.toY, line.fromY - y), (line.toY - line.fromY, y + height - line.fromY),
    ]
    for (step, room) in sides {
      if step == 0 {
        if room < 0 { return false }
      } else if step < 0 {
        enter = max(enter, room / step)
      } else {
        leave = min(leave, room / step)
      }
    }
    return enter <= leave
  }
}

/// The line from a site to a label that had to stand apart.
struct Leader: Hashable, Sendable {
  let fromX: Double
  let fromY: Double
  let toX: Double
  let toY: Double
}
