import Bytes
import Testing

@Suite("Names of files")
struct FileNameTests {
  @Test(
    "without folder and ending",
    arguments: [
      ("act.xml", "act"), ("texts/act.xml", "act"), ("/a/b.c/act", "act"), ("act.tar.gz", "act.tar"),
      (".hidden", ".hidden"),
      ("a/.hidden.txt", ".hidden"), ("", ""), ("a/b/", "b"), ("…/Gyfraith 1.txt", "Gyfraith 1"),
    ])
  func stem(_ path: String, _ stem: String) { #expect(FileName.stem(of: path) == stem) }
}
