/// How counts of users are kept from giving anybody away.
public struct DisclosureRule: Hashable, Sendable {
  /// Counts below this are withheld, none among them.
  public let under: Int
  /// What is released is rounded to a multiple of this; 1 leaves it as it is.
  public let base: Int

  /// - Precondition: both are 1 or more.
  public init(under: Int = 5, base: Int = 5) {
    precondition(under >= 1 && base >= 1, "a rule of \(under) and \(base)")
    self.under = under
    self.base = base
  }

  /// To the nearest multiple, halves upwards.
  public func rounded(_ count: Int) -> Int { (count + base / 2) / base * base }
}
