import Foundation

// benchmarks FOLDER [GROUP …]: FOLDER holds `pmed/pmed1.txt` … and `planar/*.bin` (Peers/generate.py).
let arguments = CommandLine.arguments
guard arguments.count > 1 else {
  print("usage: benchmarks FOLDER [\(Suite.all.map(\.name).joined(separator: "|"))] …")
  exit(2)
}
let wanted = Set(arguments.dropFirst(2))
let bench = Bench(folder: arguments[1])
print(
  "| Work | Areas × sites | Sites opened | Answer | Value | Gap % | Nodes | Seconds | Processor s | Peak MB |"
)
print("|---|---|---|---|---|---|---|---|---|---|")
for suite in Suite.all where wanted.isEmpty || wanted.contains(suite.name) {
  try suite.run(bench)
}
