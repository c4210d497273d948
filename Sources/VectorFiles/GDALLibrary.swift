#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// GDAL's C functions (gdal.h, ogr_api.h, ogr_srs_api.h), found at run time: building Hubward needs
/// no GDAL, and nothing but the formats here does.
///
/// Handles are untyped, as in C. Complexity: the first loading takes some 60 ms.
struct GDALLibrary {
  typealias Handle = UnsafeMutableRawPointer

  let openEx:
    @convention(c) (
      UnsafePointer<CChar>, UInt32, UnsafePointer<UnsafePointer<CChar>?>?,
      UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<UnsafePointer<CChar>?>?
    ) -> Handle?
  let close: @convention(c) (Handle) -> Int32
  let layerCount: @convention(c) (Handle) -> Int32
  let layer: @convention(c) (Handle, Int32) -> Handle?
  let layerName: @convention(c) (Handle) -> UnsafePointer<CChar>?
  let layerReference: @convention(c) (Handle) -> Handle?
  let layerDefinition: @convention(c) (Handle) -> Handle?
  let filter: @convention(c) (Handle, UnsafePointer<CChar>?) -> Int32
  let resetReading: @convention(c) (Handle) -> Void
  let nextFeature: @convention(c) (Handle) -> Handle?
  let fieldCount: @convention(c) (Handle) -> Int32
  let field: @convention(c) (Handle, Int32) -> Handle?
  let fieldName: @convention(c) (Handle) -> UnsafePointer<CChar>?
  let destroyFeature: @convention(c) (Handle) -> Void
  let isFieldSet: @convention(c) (Handle, Int32) -> Int32
  let fieldText: @convention(c) (Handle, Int32) -> UnsafePointer<CChar>?
  let geometry: @convention(c) (Handle) -> Handle?
  let geometryName: @convention(c) (Handle) -> UnsafePointer<CChar>?
  let partCount: @convention(c) (Handle) -> Int32
  let part: @convention(c) (Handle, Int32) -> Handle?
  let pointCount: @convention(c) (Handle) -> Int32
  let points:
    @convention(c) (
      Handle, UnsafeMutableRawPointer?, Int32, UnsafeMutableRawPointer?, Int32,
      UnsafeMutableRawPointer?, Int32
    ) -> Int32
  let enableNetwork: @convention(c) (Int32) -> Void
  let newReference: @convention(c) (UnsafePointer<CChar>?) -> Handle?
  let importEPSG: @convention(c) (Handle, Int32) -> Int32
  let destroyReference: @convention(c) (Handle) -> Void
  let setAxisOrder: @convention(c) (Handle, Int32) -> Void
  let authorityCode: @convention(c) (Handle, UnsafePointer<CChar>?) -> UnsafePointer<CChar>?
  let referenceName: @convention(c) (Handle) -> UnsafePointer<CChar>?
  let isGeographic: @convention(c) (Handle) -> Int32
  let newTransformation: @convention(c) (Handle, Handle) -> Handle?
  let destroyTransformation: @convention(c) (Handle) -> Void
  let transform:
    @convention(c) (
      Handle, Int32, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>,
      UnsafeMutablePointer<Double>?
    ) -> Int32
  let fileFromMemory:
    @convention(c) (UnsafePointer<CChar>, UnsafePointer<UInt8>?, UInt64, Int32) -> Handle?
  let closeFile: @convention(c) (Handle) -> Int32
  let unlink: @convention(c) (UnsafePointer<CChar>) -> Int32
  let lastError: @convention(c) () -> UnsafePointer<CChar>?
  let resetErrors: @convention(c) () -> Void
  let pushErrorHandler:
    @convention(c) (@convention(c) (Int32, Int32, UnsafePointer<CChar>?) -> Void) -> Void
  let popErrorHandler: @convention(c) () -> Void

  /// Loads GDAL: the file in `HUBWARD_GDAL` where that is set, else the first version that is there.
  ///
  /// - Throws: ``VectorError/noLibrary(package:)``.
  init() throws(VectorError) {
    try self.init(named: getenv("HUBWARD_GDAL").map { [String(cString: $0)] } ?? Self.usualNames)
  }

  init(named names: [String]) throws(VectorError) {
    guard let library = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else {
      throw .noLibrary(package: Self.package)
    }
    func find<Function>(_ name: String) throws(VectorError) -> Function {
      guard let symbol = dlsym(library, name) else {
        throw .unreadable(message: "this version of GDAL has no function \(name)")
      }
      return unsafeBitCast(symbol, to: Function.self)
    }
    openEx = try find("GDALOpenEx")
    close = try find("GDALClose")
    layerCount = try find("GDALDatasetGetLayerCount")
    layer = try find("GDALDatasetGetLayer")
    layerName = try find("OGR_L_GetName")
    layerReference = try find("OGR_L_GetSpatialRef")
    layerDefinition = try find("OGR_L_GetLayerDefn")
    filter = try find("OGR_L_SetAttributeFilter")
    resetReading = try find("OGR_L_ResetReading")
    nextFeature = try find("OGR_L_GetNextFeature")
    fieldCount = try find("OGR_FD_GetFieldCount")
    field = try find("OGR_FD_GetFieldDefn")
    fieldName = try find("OGR_Fld_GetNameRef")
    destroyFeature = try find("OGR_F_Destroy")
    isFieldSet = try find("OGR_F_IsFieldSetAndNotNull")
    fieldText = try find("OGR_F_GetFieldAsString")
    geometry = try find("OGR_F_GetGeometryRef")
    geometryName = try find("OGR_G_GetGeometryName")
    partCount = try find("OGR_G_GetGeometryCount")
    part = try find("OGR_G_GetGeometryRef")
    pointCount = try find("OGR_G_GetPointCount")
    points = try find("OGR_G_GetPoints")
    enableNetwork = try find("OSRSetPROJEnableNetwork")
    newReference = try find("OSRNewSpatialReference")
    importEPSG = try find("OSRImportFromEPSG")
    destroyReference = try find("OSRDestroySpatialReference")
    setAxisOrder = try find("OSRSetAxisMappingStrategy")
    authorityCode = try find("OSRGetAuthorityCode")
    referenceName = try find("OSRGetName")
    isGeographic = try find("OSRIsGeographic")
    newTransformation = try find("OCTNewCoordinateTransformation")
    destroyTransformation = try find("OCTDestroyCoordinateTransformation")
    transform = try find("OCTTransform")
    fileFromMemory = try find("VSIFileFromMemBuffer")
    closeFile = try find("VSIFCloseL")
    unlink = try find("VSIUnlink")
    lastError = try find("CPLGetLastErrorMsg")
    resetErrors = try find("CPLErrorReset")
    pushErrorHandler = try find("CPLPushErrorHandler")
    popErrorHandler = try find("CPLPopErrorHandler")
    // Only the four drivers where they can be had singly; nothing else of GDAL is asked to open a
    // file in any case.
    let single = [
      "RegisterOGRShape", "RegisterOGRGeoPackage", "RegisterOGRFlatGeobuf", "RegisterOGROSM",
    ]
    let found = single.allSatisfy { dlsym(library, $0) != nil }
    // Its own PROJ would fetch grids where the environment says so, and outlines move with them.
    enableNetwork(0)
    for name in found ? single : ["GDALAllRegister"] {
      let register: @convention(c) () -> Void = try find(name)
      register()
    }
  }

  /// Debian 12 has 32, Debian 13 has 36, Ubuntu 22.04 and 24.04 have 30 and 34.
  private static let usualNames =
    [32, 36, 34, 30, 37, 38, 35, 33, 31].map { "libgdal.so.\($0)" } + [
      "libgdal.so", "libgdal.dylib",
    ]

  /// What the distribution calls the library.
  private static var package: String {
    let packages = [
      "bookworm": "libgdal32", "trixie": "libgdal36", "jammy": "libgdal30", "noble": "libgdal34t64",
    ]
    guard let file = fopen("/etc/os-release", "r") else { return "gdal-bin" }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    while fgets(&line, 512, file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if text.hasPrefix("VERSION_CODENAME=") {
        let name = text.dropFirst(17).filter { $0.isLetter }
        return packages[name] ?? "gdal-bin"
      }
    }
    return "gdal-bin"
  }
}
