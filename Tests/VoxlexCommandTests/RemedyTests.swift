import Legislation
import TestSupport
import Testing

@testable import VoxlexCommand

@Suite("What can be done")
struct RemedyTests {
  static let words: [(Remedy, String)] = [
    ("save it", "save it"), (.resume, "add --resume to continue it"),
    (.replace, "add --replace to write over it"),
    (.writeElsewhere, "name another --output"), (.useSameSettings, "use the same settings"),
    (.restoreInputs, "restore them"), (.saveInputs, "save the inputs to files first"),
    (.makeRoom, "make room and add --resume to continue"),
    (
      .allowMoreFiles,
      "close other programs, raise the limit with 'ulimit -n' or use fewer --jobs, then add --resume to continue"
    ),
    (.nameFormat("docx"), "use --as docx, or leave --as out"),
    (.chooseProvision, "write which, or repeat the option to unite them"),
    (.nameBundledList, "for a list one that 'voxlex wordlists' shows"),
    (.beginStudy, "begin one with 'voxlex study new'"),
    (.runStudy("s.yaml"), "run 'voxlex study s.yaml' first"),
    (.runStudyAgain("s.yaml"), "run 'voxlex study s.yaml' again"),
    (.rehash("s.yaml"), "run 'voxlex study s.yaml --rehash'"),
    (.rehashIfMeant("s.yaml"), "if the new one is meant, run 'voxlex study s.yaml --rehash'"),
    (.takeOutAndRehash("s.yaml"), "take the line out and run 'voxlex study s.yaml --rehash'"),
  ]

  @Test("is said as an option or a subcommand by the command", arguments: words)
  func asOptions(remedy: Remedy, expected: String) { #expect(remedy.asOptions == expected) }

  @Test("names no option in the words of the library", arguments: words)
  func asWords(remedy: Remedy, _: String) {
    #expect(!remedy.description.contains("--") && !remedy.description.contains("voxlex"))
  }

  @Test("is worded by every command that fails")
  func commands() throws {
    let folder = try TemporaryFolder()
    try folder.write("inform\n", to: "a.txt")
    #expect(try folder.shell("voxlex study new a.txt -w expert-voice -o s.yaml").status == 0)
    try folder.write("informed\n", to: "a.txt")
    let run = try folder.shell("voxlex study s.yaml")
    #expect(
      run.errors.hasSuffix(
        "put the fixed one back, or, if the new one is meant, run 'voxlex study s.yaml --rehash'.\n"))
    let verified = try folder.shell("voxlex study s.yaml --verify")
    #expect(
      verified.errors == "s.manifest.json: there is no manifest to verify against; run 'voxlex study s.yaml' "
        + "first.\n")
    try folder.write("", to: "empty.yaml")
    #expect(
      try folder.shell("voxlex study empty.yaml").errors
        == "empty.yaml: the file is empty; begin one with 'voxlex study new'.\n")
  }
}
