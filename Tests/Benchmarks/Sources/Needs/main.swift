// needs [AREAS] [INDICATORS]: an index of 33,755 areas over 40 indicators.
// needs TABLE.csv: every measure of access of an authority.

let arguments = CommandLine.arguments.dropFirst()
if let table = arguments.first(where: { $0.hasSuffix(".csv") }) {
  try AccessBenchmark(table: table).run()
} else {
  let sizes = arguments.compactMap { Int($0) }
  try IndexBenchmark(areas: sizes.first ?? 33_755, count: sizes.dropFirst().first ?? 40).run()
}
