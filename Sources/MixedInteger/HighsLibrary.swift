public import Foundation

/// HiGHS, loaded while the program runs: the C functions that Hubward calls, and nothing else of it.
///
/// Building never needs HiGHS. Huangfu and Hall (2018), doi:10.1007/s12532-017-0130-5.
public struct HighsLibrary: Sendable {
  typealias Handle = UnsafeMutableRawPointer
  /// Type of event, message, `HighsCallbackDataOut`, `HighsCallbackDataIn`, the caller's own.
  typealias Callback =
    @convention(c) (
      CInt, UnsafePointer<CChar>?, UnsafeRawPointer?, UnsafeMutableRawPointer?,
      UnsafeMutableRawPointer?
    ) -> Void
  typealias Doubles = UnsafePointer<Double>?
  typealias Ints = UnsafePointer<Int32>?

  /// The version whose callback structures are known: any `1.15`.
  static let version = "1.15"

  /// The file that was loaded.
  public let file: String

  let create: @convention(c) () -> Handle?
  let destroy: @convention(c) (Handle) -> Void
  let setBool: @convention(c) (Handle, UnsafePointer<CChar>, Int32) -> Int32
  let setInt: @convention(c) (Handle, UnsafePointer<CChar>, Int32) -> Int32
  let setDouble: @convention(c) (Handle, UnsafePointer<CChar>, Double) -> Int32
  let setString: @convention(c) (Handle, UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32
  /// Columns, rows, terms, format, sense, offset, costs, column limits, row limits, rows, integrality.
  let passMip:
    @convention(c) (
      Handle, Int32, Int32, Int32, Int32, Int32, Double, Doubles, Doubles, Doubles, Doubles,
      Doubles, Ints, Ints, Doubles, Ints
    ) -> Int32
  /// Count, costs, lower and upper limits, then the terms by column: how many, starts, rows, weights.
  let addColumns:
    @convention(c) (Handle, Int32, Doubles, Doubles, Doubles, Int32, Ints, Ints, Doubles) -> Int32
  /// Count, lower and upper limits, then the terms by row: how many, starts, columns, weights.
  let addRows: @convention(c) (Handle, Int32, Doubles, Doubles, Int32, Ints, Ints, Doubles) -> Int32
  /// How many, which; ascending.
  let deleteRows: @convention(c) (Handle, Int32, Ints) -> Int32
  /// First and last column, lower and upper limits.
  let setLimits: @convention(c) (Handle, Int32, Int32, Doubles, Doubles) -> Int32
  /// Status of each column and each row.
  let basis:
    @convention(c) (Handle, UnsafeMutablePointer<Int32>?, UnsafeMutablePointer<Int32>?) -> Int32
  let setBasis: @convention(c) (Handle, Ints, Ints) -> Int32
  let setSolution: @convention(c) (Handle, Doubles, Doubles, Doubles, Doubles) -> Int32
  let setCallback: @convention(c) (Handle, Callback, UnsafeMutableRawPointer?) -> Int32
  let startCallback: @convention(c) (Handle, Int32) -> Int32
  let run: @convention(c) (Handle) -> Int32
  let modelStatus: @convention(c) (Handle) -> Int32
  let intInfo: @convention(c) (Handle, UnsafePointer<CChar>, UnsafeMutablePointer<Int32>) -> Int32
  let doubleInfo:
    @convention(c) (Handle, UnsafePointer<CChar>, UnsafeMutablePointer<Double>) -> Int32
  let longInfo: @convention(c) (Handle, UnsafePointer<CChar>, UnsafeMutablePointer<Int64>) -> Int32
  let solution:
    @convention(c) (
      Handle, UnsafeMutablePointer<Double>?, UnsafeMutablePointer<Double>?,
      UnsafeMutablePointer<Double>?, UnsafeMutablePointer<Double>?
    ) -> Int32

  /// Loads one file, or what the loader finds under a bare name.
  ///
  /// - Throws: ``MixedIntegerError`` when it cannot be loaded or is not the version that is known.
  init(file: String) throws(MixedIntegerError) {
    guard let library = dlopen(file, RTLD_NOW | RTLD_LOCAL) else {
      throw .notLoaded(
        file: file, reason: dlerror().map { String(cString: $0) } ?? "no reason given")
    }
    func function<Function>(_ name: String) throws(MixedIntegerError) -> Function {
      guard let symbol = dlsym(library, name) else {
        throw .missingFunction(file: file, name: name)
      }
      return unsafeBitCast(symbol, to: Function.self)
    }
    self.file = file
    let versionText: @convention(c) () -> UnsafePointer<CChar> = try function("Highs_version")
    let intSize: @convention(c) (Handle) -> Int32 = try function("Highs_getSizeofHighsInt")
    create = try function("Highs_create")
    destroy = try function("Highs_destroy")
    setBool = try function("Highs_setBoolOptionValue")
    setInt = try function("Highs_setIntOptionValue")
    setDouble = try function("Highs_setDoubleOptionValue")
    setString = try function("Highs_setStringOptionValue")
    passMip = try function("Highs_passMip")
    addColumns = try function("Highs_addCols")
    addRows = try function("Highs_addRows")
    deleteRows = try function("Highs_deleteRowsBySet")
    setLimits = try function("Highs_changeColsBoundsByRange")
    basis = try function("Highs_getBasis")
    setBasis = try function("Highs_setBasis")
    setSolution = try function("Highs_setSolution")
    setCallback = try function("Highs_setCallback")
    startCallback = try function("Highs_startCallback")
    run = try function("Highs_run")
    modelStatus = try function("Highs_getModelStatus")
    intInfo = try function("Highs_getIntInfoValue")
    doubleInfo = try function("Highs_getDoubleInfoValue")
    longInfo = try function("Highs_getInt64InfoValue")
    solution = try function("Highs_getSolution")
    let found = String(cString: versionText())
    guard found.hasPrefix(Self.version + ".") else { throw .wrongVersion(file: file, found: found) }
    guard let handle = create() else { throw .fault(call: "Highs_create") }
    defer { destroy(handle) }
    guard intSize(handle) == 4 else {
      throw .wrongVersion(file: file, found: found + " with 64-bit indices")
    }
  }
}

extension HighsLibrary {
  #if os(macOS)
    private static let fileName = "libhighs.dylib"
  #else
    private static let fileName = "libhighs.so"
  #endif

  /// Loads HiGHS from the first of these that has it: `HUBWARD_HIGHS` (a file or its folder), the
  /// folder that pip fills (``MixedIntegerError/install``), the loader's own path.
  ///
  /// - Throws: ``MixedIntegerError/noLibrary(looked:)`` when none has it; what is wrong with it when
  ///   one has it and it cannot be used.
  public static func find(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(MixedIntegerError) -> HighsLibrary {
    if let named = environment["HUBWARD_HIGHS"], !named.isEmpty {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: named, isDirectory: &isFolder) else {
        throw .notLoaded(file: named, reason: "HUBWARD_HIGHS names it and it is not there")
      }
      return try HighsLibrary(file: isFolder.boolValue ? named + "/" + fileName : named)
    }
    var looked: [String] = []
    if let home = environment["HOME"] {
      let file = home + "/.local/share/hubward/highs/highsbox/highs_dist/lib/" + fileName
      if FileManager.default.fileExists(atPath: file) { return try HighsLibrary(file: file) }
      looked.append(file)
    }
    looked.append(fileName)
    do throws(MixedIntegerError) {
      return try HighsLibrary(file: fileName)
    } catch .notLoaded {
      throw .noLibrary(looked: looked)
    }
  }
}
