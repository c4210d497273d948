/// Why a question cannot be answered, wherever it is asked: the answer says it.
struct UnitRefusal: Error {
  let message: String
  /// The exit code that the program would end with.
  let code: Int

  init(_ message: String, code: Int = 64) {
    self.message = message
    self.code = code
  }
}
