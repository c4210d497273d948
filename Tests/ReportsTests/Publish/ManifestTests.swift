import Reports
import Testing

struct ManifestTests {
  private let files = [
    RenderedFile(path: "tables/b.csv", bytes: [1, 2, 3]),
    RenderedFile(path: "index.html", bytes: [4]),
  ]
  private let inputs = [
    Manifest.Input(
      file: "wards.csv", edition: "2016", sha256: "ff", licence: "OGL 3.0", source: "a/b"),
    Manifest.Input(
      file: "lsoas.csv", edition: "2015", sha256: "00", licence: "OGL 3.0", source: "MHCLG"),
  ]

  private func manifest(_ files: [RenderedFile], _ inputs: [Manifest.Input]) -> Manifest {
    Manifest(study: "Thurrock", files: files, inputs: inputs) { "digest of \($0.count)" }
  }

  @Test func `files and inputs are listed in order with size and digest`() {
    #expect(
      String(decoding: manifest(files, inputs).file.bytes, as: UTF8.self) == """
        {
          "study": "Thurrock",
          "outputs": [
            {
              "path": "index.html",
              "bytes": 1,
              "sha256": "digest of 1"
            },
            {
              "path": "tables/b.csv",
              "bytes": 3,
              "sha256": "digest of 3"
            }
          ],
          "inputs": [
            {
              "file": "lsoas.csv",
              "edition": "2015",
              "sha256": "00",
              "licence": "OGL 3.0",
              "source": "MHCLG"
            },
            {
              "file": "wards.csv",
              "edition": "2016",
              "sha256": "ff",
              "licence": "OGL 3.0",
              "source": "a/b"
            }
          ]
        }

        """)
  }

  @Test func `the order in which files are given does not matter`() {
    #expect(manifest(files, inputs) == manifest(files.reversed(), inputs.reversed()))
  }
}
