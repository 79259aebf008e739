import Foundation
import Ingest
import Testing

@Suite("Folders as inputs")
struct FolderInputTests {
  @Test("files come in byte order of their whole path")
  func order() throws {
    let folder = try InputFolder()
    // '-' and '.' stand before '/', digits and letters behind it.
    for path in ["a/x", "a-b", "a.b", "a0", "B", "a/a/z", "é", "z"] { try folder.write(path, path) }
    let got = try Got.all([folder.path])
    #expect(got.map(\.path) == ["B", "a-b", "a.b", "a/a/z", "a/x", "a0", "z", "é"])
    #expect(got.map(\.text) == got.map(\.path))
  }
}
