/// In what a certificate is not of a study.
public enum CertificateMismatch: Error, Hashable, Sendable {
  /// Its weights are those of no demand of the study.
  case weights
  /// The same, though they are as many as those of a demand where outreach is placed as well.
  case weightsOfTwoTiers
  case travel
  case siteCosts
  /// The people who take up room.
  case people
  /// How many people sites have room for.
  case places
  case rules
}
