internal import Files
internal import Opening
internal import Readers
internal import Studies
internal import Text

/// What a unit is about, opened; or why its data cannot be used, on this machine or any other.
enum OpenedSource: Sendable {
  case study(Study)
  case instance(InstanceFile)
  case region(CouncilRegion)
  case refused(DataError)
}

/// Opens what units name, and refuses what is not what they name.
struct SourceOpener: Sendable {
  /// How a study's files are read: those of a study file, or of an export of one.
  let files: @Sendable (String) throws(DataError) -> StudyFiles

  /// - Throws: ``UnitFault`` where the files are not here, or are others.
  func open(_ unit: BatchUnit) throws(UnitFault) -> OpenedSource {
    switch unit.source.kind {
    case .study:
      let found = try here(unit) { () throws(DataError) in
        let files = try files(unit.path)
        return (files, SourceDigest.of(files))
      }
      // Under one name, whatever it is called here: messages are part of answers.
      let named = StudyFiles(
        study: StudyFiles.File(path: "study.yaml", bytes: found.study.bytes),
        package: found.package)
      return opened { () throws(DataError) in .study(try named.open()) }
    case .instance:
      let found = try here(unit) { () throws(DataError) in
        let bytes = try Self.bytes(of: unit.path)
        return (bytes, SHA256Digest.hex(bytes))
      }
      return opened { () throws(DataError) in
        .instance(
          try InstanceFile(
            file: "instance", bytes: found,
            format: InstanceFormat(rawValue: unit.source.format ?? "") ?? .csv))
      }
    case .region:
      let found = try here(unit) { () throws(DataError) in
        let package = try DataPackage.open(folder: unit.path)
        return (package, SourceDigest.of(try package.files()))
      }
      return opened { () throws(DataError) in
        .region(try CouncilRegion(found, sha256: unit.source.sha256))
      }
    }
  }

  /// What a unit names, once its hash is the unit's.
  private func here<Value>(
    _ unit: BatchUnit, _ read: () throws(DataError) -> (Value, String)
  ) throws(UnitFault) -> Value {
    let (value, digest): (Value, String)
    do throws(DataError) {
      (value, digest) = try read()
    } catch {
      throw .unreadable("\(error)")
    }
    guard digest == unit.source.sha256 else {
      throw .otherFile(path: unit.path, expected: unit.source.sha256, found: digest)
    }
    return value
  }

  private func opened(_ open: () throws(DataError) -> OpenedSource) -> OpenedSource {
    do throws(DataError) {
      return try open()
    } catch {
      return .refused(error)
    }
  }

  /// All the bytes of an instance's file.
  static func bytes(of path: String) throws(DataError) -> [UInt8] {
    do throws(InputFault) {
      return try InputFile.bytes(of: path, limit: 1 << 30)
    } catch {
      throw .unreadable(file: path, reason: ReadFault.reason(error))
    }
  }
}
