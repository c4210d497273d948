/// In what way a certificate does not belong to a study.
public enum CertificateMismatch: Error, Hashable, Sendable {
  /// Its weights are not those of any demand of the study.
  case weights
  /// The same, though their number is that of a demand where outreach is placed as well.
  case weightsOfTwoTiers
  case travel
  case siteCosts
  /// The people who take up room.
  case people
  /// How many people sites have room for.
  case places
  case rules
}
