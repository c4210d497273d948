/// A program that finds ways on a network of streets.
public enum RoutingEngine: String, CaseIterable, Hashable, Sendable {
  case valhalla
  case osrm

  public var name: String {
    switch self {
    case .valhalla: "Valhalla"
    case .osrm: "OSRM"
    }
  }

  /// The command that puts both engines where they are looked for.
  ///
  /// The wheels are for Python 3.12; what is used of them are programs that need no Python.
  public static let install =
    "python3 -m pip install --target ~/.local/share/hubward/engines --python-version 3.12"
    + " --only-binary=:all: --no-deps osrm-bindings==26.10.0 pyvalhalla==3.9.1"
}
