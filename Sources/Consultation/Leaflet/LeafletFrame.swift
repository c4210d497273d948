import Assessment
import Places
import Reports
import Studies
import Text
import Wording

/// What every leaflet of a study has alike: its head, how to respond, where numbers come from.
struct LeafletFrame {
  let view: ResidentView
  let voice: Voice

  private var study: Study { view.study }
  private var asked: StudyConsultation { study.consultation }

  /// - Parameter name: the option or the centre that it is about.
  func sheet(
    _ name: String, _ detail: LeafletDetail, front: [LeafletSheet.Piece],
    back: [LeafletSheet.Piece]
  ) -> LeafletSheet {
    LeafletSheet(
      voice: voice, size: detail.size, council: study.about.council,
      title: asked.question ?? study.about.title,
      subtitle: voice.name(name),
      deadline: asked.closes.map { voice(.respondBy, ["date": voice.day($0)]) }
        ?? voice(.respondNow),
      front: translated + front, back: back + respond + figures + sources)
  }

  private var translated: [LeafletSheet.Piece] {
    voice.strings.language == "en" ? [] : [.paragraph(voice(.leafletTranslated))]
  }

  private var respond: [LeafletSheet.Piece] {
    let ways = RespondPart(study: study, voice: voice).ways
    let heading = LeafletSheet.Piece.heading(voice(.respondTitle))
    guard !ways.isEmpty else {
      return [
        heading,
        .paragraph(voice(.leafletUnknown, ["council": voice.name(study.about.council)])),
      ]
    }
    return [heading, .bullets(ways), .paragraph(voice(.leafletHelp))]
  }

  private var figures: [LeafletSheet.Piece] {
    [
      .heading(voice(.figuresTitle)),
      .paragraph(
        [
          voice(.figuresMiddle),
          FiguresPart(study: study, voice: voice).making(of: study.travels[0]),
        ].joined(by: " ")),
    ]
  }

  private var sources: [LeafletSheet.Piece] {
    study.attribution.isEmpty ? [] : [.small(study.attribution.joined(separator: " "))]
  }
}
