import Foundation
import IndependentCount
import Ingest
import Legislation
import TestSupport
import Testing

/// Two files that mean the same are read the same.
@Suite("Files that mean the same", .overRealTexts)
struct SameMeaningOverRealTexts {
  /// Files of a size at which each can be read many times.
  static let small = RealTexts.clml.filter { path in
    (try? SharedTexts.bytes(path).count).map { $0 < 150_000 } ?? true
  }

  @Test(
    "in another form of the same tree nothing changes",
    arguments: Array(small.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)), Rewriting.allCases)
  func rewriting(_ path: String, _ rewriting: Rewriting) throws {
    let bytes = try SharedTexts.bytes(path)
    let rewritten = try #require(rewriting.rewritten(bytes))
    let before = try CLMLReader.read(bytes, path: path)
    let after = try CLMLReader.read(rewritten, path: path)
    #expect(after.conservation.closes)
    expectSame(segments(of: after), segments(of: before))
    let hasSameNumbers = after.provisions.map(\.number) == before.provisions.map(\.number)
    #expect(hasSameNumbers)
    #expect(after.identity.id == before.identity.id)
  }

  @Test("white space between blocks changes nothing", arguments: small)
  func indenting(_ path: String) throws {
    let bytes = try SharedTexts.bytes(path)
    let indented = indentedBetweenBlocks(String(decoding: bytes, as: UTF8.self))
    let before = try CLMLReader.read(bytes, path: path)
    let after = try CLMLReader.read(Array(indented.utf8), path: path)
    #expect(after.conservation.closes)
    expectSame(segments(of: after), segments(of: before))
  }

  @Test("the rewriter of white space does rewrite the files that have none there")
  func indentingChanges() throws {
    let changed = try Self.small.filter { path in
      let text = try SharedTexts.text(path)
      return indentedBetweenBlocks(text) != text
    }
    #expect(changed.count > Self.small.count / 3)
  }

  @Test("white space beside white space in a sentence changes nothing", arguments: small)
  func wrapping(_ path: String) throws {
    let bytes = try SharedTexts.bytes(path)
    let text = String(decoding: bytes, as: UTF8.self)
    let wrapped = text.replacing(/[ ]<(Term|Citation|Addition|Substitution|Emphasis)\b/) {
      "\n\t <\($0.output.1)"
    }
    let before = try CLMLReader.read(bytes, path: path)
    let after = try CLMLReader.read(Array(wrapped.utf8), path: path)
    expectSame(segments(of: after), segments(of: before))
  }

  @Test("in UTF-16 it is the same document", arguments: small)
  func encoding(_ path: String) throws {
    let bytes = try SharedTexts.bytes(path)
    let whole = try CLMLReader.read(bytes, path: path)
    let wide = try CLMLReader.read(utf16(bytes), path: path)
    // Compared apart from the expectation, which would print and match up what differs.
    let isSameText = wide.text == whole.text
    #expect(isSameText)
    let hasSameRuns = wide.runs == whole.runs
    #expect(hasSameRuns)
    let hasSameProvisions = wide.provisions == whole.provisions
    #expect(hasSameProvisions)
    #expect(wide.languages == whole.languages)
    #expect(wide.notes == whole.notes)
    #expect(wide.conservation == whole.conservation)
    #expect(wide.identity == whole.identity)
  }

  private func expectSame(_ after: [Segment], _ before: [Segment]) {
    guard after != before else { return }
    let shared = zip(after, before).prefix { $0 == $1 }.count
    func show(_ segments: [Segment]) -> String {
      String(Array(segments[min(shared, segments.count)...].prefix(2)).notation.prefix(300))
    }
    Issue.record("part at segment \(shared):\n  before \(show(before))\n  after  \(show(after))")
  }

  /// New lines where one block container ends or begins and the next tag is a container's too.
  private func indentedBetweenBlocks(_ text: String) -> String {
    let container =
      #"(?:Part|Chapter|Pblock|P1group|P[1-7]|P[1-7]para|Body|Schedules|Schedule|ScheduleBody|ListItem|UnorderedList|OrderedList|BlockAmendment|Primary|Secondary|Commentaries|Commentary|Footnotes|Footnote|FootnoteText|Para)"#
    let tag = #"<\/?"# + container + #"(?:\s[^<>]*)?>"#
    guard let pattern = try? Regex("(" + tag + ")(?=" + tag + ")") else { return text }
    return text.replacing(pattern) { match in "\(text[match.range])\n    " }
  }
}
