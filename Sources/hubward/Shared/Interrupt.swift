import Foundation
import Synchronization

/// Whether somebody has asked the program to stop, by Ctrl-C or otherwise.
enum Interrupt {
  /// The signal that asked; 0 where none did.
  private static let asked = Atomic<Int32>(0)

  static var isAsked: Bool { asked.load(ordering: .relaxed) != 0 }

  /// How the program ends where it was stopped with nothing to show, as shells tell it.
  static var code: Failure.Code {
    asked.load(ordering: .relaxed) == SIGINT ? .interrupted : .terminated
  }

  /// From now on Ctrl-C asks; pressed again it ends the program.
  ///
  /// The signals are let through even where whoever started the program had them blocked.
  static func listen(to numbers: [Int32] = [SIGINT]) {
    asked.store(0, ordering: .relaxed)
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in numbers { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    for number in numbers {
      signal(number) { number in
        Interrupt.asked.store(number, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }

  static func stopListening(to numbers: [Int32] = [SIGINT]) {
    for number in numbers { signal(number, SIG_DFL) }
  }

  /// Runs what must clear up behind it: Ctrl-C, the end of a terminal, and a polite `kill` ask it to
  /// stop; a second one ends the program.
  static func watching<Value>(
    _ body: (_ isAsked: @escaping @Sendable () -> Bool) throws -> Value
  ) throws -> Value {
    let numbers = [SIGINT, SIGTERM, SIGHUP]
    listen(to: numbers)
    defer { stopListening(to: numbers) }
    return try body { isAsked }
  }
}
