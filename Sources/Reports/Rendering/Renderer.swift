/// One form of a document: a document in, files out.
///
/// The same document is the same bytes. Every cell of every table has its value in some file, unless
/// the renderer draws figures alone.
public protocol Renderer: Sendable {
  /// - Throws: ``ReportsError`` when an anchor or a link of the document is wrong.
  func files(of document: Document) throws(ReportsError) -> [RenderedFile]
}
