public import Reports

/// A document as tagged PDF, `report.pdf`, made by Typst to PDF/UA-1, which refuses a picture without
/// words and headings that skip a level.
public struct PDFRenderer: Renderer {
  private let tool: TypstTool
  private let author: String

  /// Where it is written.
  public static let path = "report.pdf"
  /// A4 with margins of 20 mm, in points.
  static let upright = 481.0
  private static let wide = 728.0

  public init(author: String, tool: TypstTool) {
    self.author = author
    self.tool = tool
  }

  public func files(of document: Document) throws(ReportsError) -> [RenderedFile] {
    let paper = try Paper(document, upright: Self.upright, wide: Self.wide)
    let source = TypstText(paper, author: author).source
    let pictures = paper.figures.map { (name: TypstText.picture($0), text: $0.svg) }
    do throws(OfficeError) {
      return [RenderedFile(path: Self.path, bytes: try tool.pdf(source, beside: pictures))]
    } catch {
      throw .notDrawn(error.description)
    }
  }
}
