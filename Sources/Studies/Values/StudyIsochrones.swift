public import Geography

/// Isochrones that a study's report shows, and the travel that they are held against.
public struct StudyIsochrones: Hashable, Sendable {
  /// The file's name.
  public let file: String
  public let set: IsochroneSet
  /// The index of a travel in minutes.
  public let travel: Int

  public init(file: String, set: IsochroneSet, travel: Int) {
    (self.file, self.set, self.travel) = (file, set, travel)
  }
}
