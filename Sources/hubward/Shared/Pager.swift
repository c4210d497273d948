import Foundation

/// The program that shows long text page by page: what `PAGER` names, else less.
enum Pager {
  /// Shows the text and waits until it has been read.
  ///
  /// - Returns: false where nobody is at a terminal, or there is no such program.
  static func show(_ text: String) -> Bool {
    guard Terminal.isRead else { return false }
    let named = ProcessInfo.processInfo.environment["PAGER"] ?? ""
    // Less leaves short text on the screen, and shows bytes that are no text as what they are.
    let pager = named.isEmpty ? "less -FRX" : named
    guard let stream = popen(pager, "w") else { return false }
    signal(SIGPIPE, SIG_IGN)
    fputs(text + "\n", stream)
    return pclose(stream) == 0
  }
}
