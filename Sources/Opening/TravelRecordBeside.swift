import Places
package import Readers
import Studies
package import StudyFormat
import Text

/// A file that lies beside a table of travel and says how that was made.
package struct TravelRecordBeside: Sendable {
  /// Where the table lies.
  package let table: String
  package let path: String
  let bytes: [UInt8]

  /// Those of a study, in the order of its travels; a table without one has none.
  package static func all(_ file: StudyFile, _ package: DataPackage) -> [TravelRecordBeside] {
    var found: [TravelRecordBeside] = []
    for name in StudyLoader.streamed(file) {
      guard
        let table = package.resources.first(where: { $0.name == name })?.path
          ?? file.tables.first(where: { $0.name == name })?.path.name,
        !found.contains(where: { $0.table == table }),
        let path = TravelRecordFile.place(beside: table),
        let bytes = try? package.neighbour(path), TravelRecordFile.isOne(bytes)
      else { continue }
      found.append(TravelRecordBeside(table: table, path: path, bytes: bytes))
    }
    return found
  }
}

extension StudyLoader {
  /// How a travel was made, by its table and by the record that lies beside it.
  ///
  /// A record that cannot be read, or is of another table, is said and left aside.
  func making(
    of definition: TravelDefinition, from table: String, _ pairs: TravelMaking.Pairs,
    places: (areas: Int, sites: Int, located: Int), notes: inout [Diagnostic]
  ) -> TravelMaking {
    let mapped = mappedFiles.first { $0.file == table }
    let resource = package.resources.first { $0.path == table }
    let hash = mapped?.sha256 ?? resource?.sha256 ?? ""
    var record: TravelRecord?
    if let beside = records.first(where: { $0.table == table }) {
      func say(_ message: String, _ whatToDo: String) {
        notes.append(
          Diagnostic(.warning, at: .init(file: beside.path), message, whatToDo: whatToDo)
            .coded("travel-record"))
      }
      do throws(DataError) {
        let read = try TravelRecordFile(file: beside.path, bytes: beside.bytes)
        if read.table == hash {
          record = read.record
          let (areas, sites) = (places.areas, places.sites)
          // It may be from before some were set aside.
          let fits = [areas, areas + setAsideCodes.count].contains {
            read.pairs == $0 * sites || read.pairs == $0 * places.located
          }
          if !fits {
            say(
              "'\(table)' was made for \(NumberStyle.count(read.pairs, "pair")) of area and site, and the study has \(NumberStyle.count(areas * places.located))",
              "make the table again with hubward travel")
          }
          if let mode = definition.mode, mode != read.record.mode {
            say(
              "'\(table)' was made for the mode '\(read.record.mode.rawValue)', and travel '\(definition.id)' says '\(mode.rawValue)'",
              "take 'mode' out, as the record says it")
          }
        } else {
          say(
            "is the record of another table: that had the SHA-256 \(read.table.prefix(16))…, and '\(table)' has \(hash.prefix(16))…; how '\(table)' was made is not known",
            "restore the table or its record; where the table was changed on purpose, take the record away and say under 'source' how it was made"
          )
        }
      } catch {
        say(
          "the record of '\(table)' cannot be used: \(error.diagnostics.first?.message ?? "")",
          "restore it, or make the table again with hubward travel")
      }
    }
    return TravelMaking(
      mode: definition.mode,
      table: TravelMaking.Table(
        file: table, sha256: hash, edition: mapped?.edition ?? resource?.edition),
      record: record, pairs: pairs)
  }

  /// The records as sources of the report, except those that the package describes.
  var recordSources: [DataSource] {
    let described = Set(package.resources.map(\.path))
    return records.filter { !described.contains($0.path) }.map { record in
      let table = mappedFiles.first { $0.file == record.table }
      return DataSource(
        file: record.path, title: "How \(record.table) was made", edition: table?.edition,
        sha256: SHA256Digest.hex(record.bytes), licences: table?.licences ?? [],
        origins: ["hubward travel"], attribution: nil)
    }
  }
}

extension TravelContext {
  /// The pairs by what is known of them.
  var pairCounts: TravelMaking.Pairs {
    let (absent, all) = (found.absent, areas.count * sites.count)
    let isBeyond = meaning == .farther || meaning == .beyondCutOff
    return TravelMaking.Pairs(
      all: all, withoutRoute: found.withoutRoute + (meaning == .noRoute ? absent : 0),
      beyond: found.beyond + (isBeyond ? absent : 0),
      unknown: meaning == .notComputed ? absent : 0)
  }
}
