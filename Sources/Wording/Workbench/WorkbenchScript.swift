import Foundation
import Readers
import Reports

extension Workbench.Script {
  /// What runs in a report's page, file after file, in a scope of its own.
  static let ofReports = Workbench.Script(
    "\"use strict\";\n(() => {\n"
      + [
        PackageResources.numbers_js, PackageResources.plan_js, PackageResources.cells_js,
        PackageResources.bench_js, PackageResources.tables_js,
      ].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n") + "})();\n"
  ) { bytes in
    let digits = Array(SHA256Digest.hex(bytes).utf8)
    let digest = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
    return Data(digest).base64EncodedString()
  }
}
