/// Why the file system refused to write, in plain words: "no space is left on the device".
package enum FileFault {
  package static func reason(_ error: any Error) -> String {
    SystemFault(error)?.words ?? "the system did not say why"
  }
}
