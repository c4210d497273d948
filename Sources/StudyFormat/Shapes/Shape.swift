/// What may stand behind a key of the study file.
///
/// One declaration (`StudyFile.shape`) checks study files and writes the JSON Schema that editors use,
/// so the two cannot drift apart.
indirect enum Shape: Sendable {
  /// Words; `form` narrows which.
  case text(TextForm)
  case number(above: Double, upTo: Double = .infinity)
  /// A number from 0 to 1.
  case share
  case whole(ClosedRange<Int>)
  case choice([String])
  case list(of: Shape, atLeast: Int)
  /// The keys listed here and no others.
  case keys([Key])
  /// Names of the user's own choosing, each with the same shape behind it.
  case named(TextForm, Shape)
  /// One word or number, or keys where more is to be said.
  case either(Shape, or: [Key])
}

/// A key of the study file.
struct Key: Sendable {
  let name: String
  let isRequired: Bool
  /// What it means, shown by editors and in messages.
  let about: String
  let shape: Shape

  static func required(_ name: String, _ shape: Shape, _ about: String) -> Key {
    Key(name: name, isRequired: true, about: about, shape: shape)
  }

  static func optional(_ name: String, _ shape: Shape, _ about: String) -> Key {
    Key(name: name, isRequired: false, about: about, shape: shape)
  }
}
