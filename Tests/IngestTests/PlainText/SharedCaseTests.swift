import Ingest
import Inputs
import Legislation
import TestSupport
import Testing

/// The small texts that once came out wrong, where they are beside the package, with the figures of their index.
@Suite("Small texts that came out wrong", .enabled(if: SharedTexts.isWanted("cases")))
struct SharedCaseTests {
  private func read(_ name: String) throws -> Document {
    let bytes = try SharedTexts.bytes("cases/\(name)")
    let detected = try Detection.detect(bytes, path: name, isWhole: true)
    return detected.format == .markdown
      ? try MarkdownReader.read(bytes, path: name) : try TextReader.read(bytes, path: name)
  }

  @Test(
    "words of the law, by provision",
    arguments: [
      ("01-body-becomes-prelims.txt", "must", ["": 10]),
      ("02-contents-section-line.txt", "duty", ["": 2]),
      ("02-contents-section-line.txt", "must", ["s. 1": 2, "s. 2": 2, "s. 3": 2, "s. 4": 2, "": 8]),
      ("03-last-paragraph-becomes-heading.txt", "must", ["s. 1": 2, "s. 2": 1, "s. 3": 0]),
      (
        "05-numbered-paragraphs-without-blank-lines.txt", "must",
        ["para. 1.1": 2, "para. 1.2": 1, "para. 1.3": 1, "para. 1.4": 0, "para. 1.5": 1]
      ),
      (
        "06-schedule-with-section-on-its-line.txt", "must", ["Sch. para. 1": 2, "Sch. para. 2": 1, "s. 3": 1]
      ),
      ("07-running-header-becomes-section.txt", "bill", ["": 0]),
      // The term `information` matches it under the rule that hyphens do not part.
      ("08-hyphen-over-page-with-blank-line.txt", "in-formation", ["": 4]),
      ("09-hyphen-and-soft-hyphen.txt", "cross-sectional", ["": 1]),
      (
        "12-paragraphs-numbered-1-2-3.txt", "must",
        Dictionary(uniqueKeysWithValues: (1...10).map { ("para. \($0)", 1) })
      ),
      ("13-condition-without-provisions.txt", "sen", ["para. 1": 1, "": 1]),
      ("15-model-letter-refused.txt", "must", ["": 2]),
      ("18-markdown-one-heading.md", "https", ["": 0]),
      ("18-markdown-one-heading.md", "www", ["": 0]),
      ("19-letter-x-as-times.txt", "axb", ["": 0]),
    ])
  func counts(_ name: String, _ word: String, _ expected: [String: Int]) throws {
    let document = try read(name)
    for (label, count) in expected {
      #expect(document.times(word, under: label) == count, "\(name) \(label)")
    }
  }

  @Test("operative words only: the last paragraph counts")
  func operative() throws {
    let document = try read("03-last-paragraph-becomes-heading.txt")
    #expect(document.times("must", in: [.operative]) == 3)
  }

  @Test("no phrase runs from a heading into the text")
  func phrase() throws {
    let document = try read("11-heading-joined-to-text.txt")
    #expect(document.words(.heading, .operative).contains("harbour rules ¶ harbour rules may"))
  }

  @Test("tags of HTML are read as what they are")
  func html() throws {
    let document = try SourceReader().read(
      bytes: SharedTexts.bytes("cases/04-html-tags-counted.txt"), path: "04-html-tags-counted.txt")
    for tag in ["br", "b", "nbsp", "amp"] { #expect(document.times(tag) == 0) }
    #expect(document.times("must", under: "para. 1.1") > 0)
  }
}
