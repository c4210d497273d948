/// Whether somebody has asked to stop, looked at while another program works.
public struct StopSign: Sendable {
  private let asked: @Sendable () -> Bool

  public init(_ asked: @escaping @Sendable () -> Bool) {
    self.asked = asked
  }

  /// - Throws: ``RoutingError/stopped``.
  func check() throws(RoutingError) {
    if asked() { throw .stopped }
  }
}
