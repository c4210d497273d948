/// A program that others schedule work with, and the driver by which it answers units.
public enum Engine: String, CaseIterable, Sendable {
  case dask

  /// The driver: one file that stands alone.
  public var driver: String {
    switch self {
    case .dask: String(decoding: PackageResources.dask_py, as: UTF8.self)
    }
  }
}
