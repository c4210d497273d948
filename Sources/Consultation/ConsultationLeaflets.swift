public import Assessment
import Geography
public import Office
import Places
public import Reports
import Studies
import Text

/// Leaflets for those who have no screen: a sheet printed on both sides for every option and for every
/// centre, in every language, as tagged PDF.
public struct ConsultationLeaflets: Sendable {
  /// `leaflets/en/option-council.pdf`, `leaflets/en/centre-tilbury.pdf`.
  public let files: [RenderedFile]
  /// The path of every leaflet, by what it is about.
  let paths: [LeafletSubject: String]

  private struct Leaflet {
    let subject: LeafletSubject
    let path: String
    let paper: FittedPaper
  }

  /// - Throws: ``ConsultationError`` where the study's map cannot be drawn, or a leaflet has more to say
  ///   than a sheet holds; ``Office/OfficeError`` where no PDF can be made.
  public init(_ view: ResidentView, in languages: [Catalogue], tool: TypstTool) throws {
    let ground = try Self.ground(of: view.study)
    let maps = view.study.scenarios.indices.dropFirst().map {
      ResidentMap(view, scenario: $0, on: ground)
    }
    let leaflets = languages.flatMap { Self.leaflets(view, Voice($0), maps) }
    paths = Dictionary(uniqueKeysWithValues: leaflets.map { ($0.subject, $0.path) })
    files = zip(leaflets, try Self.pdfs(leaflets, options: maps.count, by: tool)).map {
      RenderedFile(path: $0.path, bytes: $1)
    }
  }

  private static func ground(of study: Study) throws(ConsultationError) -> StudyGround {
    do throws(GeographyError) {
      return try StudyGround(study)
    } catch {
      throw .map(error.description)
    }
  }

  private static func pdfs(
    _ leaflets: [Leaflet], options: Int, by tool: TypstTool
  ) throws -> [[UInt8]] {
    do throws(OfficeError) {
      return try tool.pdfs(leaflets.map(\.paper))
    } catch {
      guard case .tooLong(let number) = error else { throw error }
      throw ConsultationError.leaflet(leaflets[number].path, options: options)
    }
  }

  private static func leaflets(
    _ view: ResidentView, _ voice: Voice, _ maps: [ResidentMap]
  ) -> [Leaflet] {
    let study = view.study
    let strings = voice.strings
    let script = FittedPaper.Script(
      strings.name, words: strings.months + strings.entries.values.flatMap(\.texts))
    var names = ColumnNames()
    func path(_ kind: String, _ id: String) -> String {
      "leaflets/\(voice.strings.language)/\(names.name(for: "\(kind) \(id)").replacing("_", with: "-")).pdf"
    }
    // A map is drawn once for all the leaflets that have it.
    let drawings = Dictionary(
      uniqueKeysWithValues: maps.map { map in
        (map.scenario, map.drawing(voice, study, isMirrored: false).svg(.wide, words: .beside))
      })
    func paper(_ map: ResidentMap?, _ sheet: (LeafletDetail) -> LeafletSheet) -> FittedPaper {
      let drawing = map.flatMap { drawings[$0.scenario] }
      return FittedPaper(
        LeafletDetail.all.map { sheet($0).source }, pages: 2,
        pictures: drawing.map { [(name: OptionLeaflet.picture, text: $0)] } ?? [], script: script)
    }
    let options = maps.map { map in
      Leaflet(
        subject: LeafletSubject(
          matter: .option(scenario: map.scenario), language: voice.strings.language),
        path: path("option", study.scenarios[map.scenario].id),
        paper: paper(map, OptionLeaflet(view, voice, map).sheet)
      )
    }
    let open = study.sites.hubs.indices.filter { hub in
      study.scenarios.contains { $0.open.contains(hub) }
    }
    let centres = open.map { hub in
      let leaflet = CentreLeaflet(view: view, voice: voice, hub: hub, maps: maps)
      return Leaflet(
        subject: LeafletSubject(matter: .centre(hub: hub), language: voice.strings.language),
        path: path("centre", study.sites.hubs[hub].id.code),
        paper: paper(leaflet.map, leaflet.sheet)
      )
    }
    return options + centres
  }
}
