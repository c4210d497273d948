public import Reports

/// A document as tagged PDF, `report.pdf`, made by Typst to PDF/UA-1, which refuses a picture without
/// words and headings that skip a level.
public struct PDFForm: PaperForm {
  private let tool: TypstTool
  private let author: String
  private let beside: Companions

  /// Where it is written.
  public static let path = "report.pdf"
  /// A4 with margins of 20 mm, in points.
  static let upright = 481.0
  private static let wide = 728.0
  /// Tables are set smaller than they are measured at, so that more of them keep their sheet upright.
  static let tableScale = 8.0 / 9.0

  /// - Parameters:
  ///   - author: who publishes it.
  ///   - beside: the files that it may name.
  public init(author: String, tool: TypstTool, beside: Companions = []) {
    self.author = author
    self.tool = tool
    self.beside = beside
  }

  public var needsPNG: Bool { false }

  public func files(
    of document: Document, pictures: PaperPictures
  ) throws(ReportsError) -> [RenderedFile] {
    let paper = try Paper(
      document, upright: Self.upright / Self.tableScale, wide: Self.wide / Self.tableScale,
      beside: beside)
    let source = TypstText(paper, author: author, pictures: pictures).source
    let pictures = paper.figures.compactMap { figure in
      pictures[figure].map { (name: TypstText.picture(figure), text: $0.svg) }
    }
    do throws(OfficeError) {
      return [RenderedFile(path: Self.path, bytes: try tool.pdf(source, beside: pictures))]
    } catch {
      throw .notDrawn(error.description)
    }
  }
}
