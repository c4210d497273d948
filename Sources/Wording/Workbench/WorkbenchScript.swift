import Reports

extension Workbench.Script {
  /// What runs in a report's page, file after file, in a scope of its own.
  static let ofReports = Workbench.Script(
    "\"use strict\";\n(() => {\n"
      + [
        PackageResources.numbers_js, PackageResources.plan_js, PackageResources.cells_js,
        PackageResources.page_js, PackageResources.address_js, PackageResources.sentences_js,
        PackageResources.map_js, PackageResources.counts_js, PackageResources.bench_js,
        PackageResources.tables_js,
      ].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n") + "})();\n",
    digest: ScriptDigest.base64(of:))
}
