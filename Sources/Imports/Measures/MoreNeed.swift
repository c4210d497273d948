/// Which end of a measure is more need.
enum MoreNeed: Hashable, Sendable {
  case higher
  case lower
}
