import Foundation
import IndependentCount
import Ingest
import Legislation
import TestSupport
import Testing

/// What must be true of every document that comes from CLML, whatever the file.
@Suite("What holds of each real file", .overRealTexts)
struct InvariantsOverRealTexts {
  @Test("no character is lost or read twice", arguments: RealTexts.clml)
  func conservation(_ path: String) throws {
    let document = try RealTexts.document(path)
    #expect(document.conservation.closes)
    #expect(document.conservation.source > 0)
    let scalars = document.runs.reduce(0) { $0 + document.string($1.range).unicodeScalars.count }
    #expect(document.conservation.buffer == scalars)
  }

  @Test("runs ascend, cover the buffer, and refer to what is there", arguments: RealTexts.clml)
  func structure(_ path: String) throws {
    let document = try RealTexts.document(path)
    var end = 0
    for run in document.runs {
      #expect(run.start < run.end, "an empty run at \(run.start)")
      if run.flags.contains(.startsBlock) && end > 0 {
        #expect(Int(run.start) == end + 1 && document.text[end] == UInt8(ascii: "\n"))
      } else {
        #expect(Int(run.start) == end)
      }
      #expect(run.provision >= -1 && Int(run.provision) < document.provisions.count)
      #expect(Int(run.language) < document.languages.count)
      end = Int(run.end)
    }
    #expect(end == document.text.count)
    #expect(document.runs.first?.flags.contains(.startsBlock) ?? true)
    for (index, provision) in document.provisions.enumerated() {
      #expect(provision.parent >= -1 && Int(provision.parent) < index)
      #expect(provision.title.lowerBound >= 0 && Int(provision.title.upperBound) <= document.text.count)
    }
  }

  @Test("the buffer is normal text", arguments: RealTexts.clml)
  func normality(_ path: String) throws {
    let document = try RealTexts.document(path)
    let text = try #require(String(bytes: document.text, encoding: .utf8), "not UTF-8")
    #expect(text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8), "not composed")
    let abnormal = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F...0xA0, 0xAD, 0x2000...0x200D, 0x2010, 0x2011, 0x202F, 0x2060, 0xFB00...0xFB06,
        0xFEFF:
        true
      default: false
      }
    }
    #expect(abnormal.isEmpty, "\(Set(abnormal.map { String($0.value, radix: 16) }).sorted())")
    for pair in ["  ", " \n", "\n ", "\n\n"] { #expect(!text.contains(pair)) }
  }

  @Test("zones and states add up; a wider scope holds the narrower", arguments: RealTexts.clml)
  func scopes(_ path: String) throws {
    let found = segments(of: try RealTexts.document(path))
    let everything = found.words(in: .everything)
    #expect(found.wordsByZone.values.reduce(0, +) == everything)
    #expect(found.wordsByState.values.reduce(0, +) == everything)
    for segment in found {
      #expect(!segment.isSelected(by: .operative) || segment.isSelected(by: .statute))
      #expect(!segment.isSelected(by: .statute) || segment.isSelected(by: .printed))
      #expect(!segment.isSelected(by: .printed) || segment.isSelected(by: .everything))
    }
  }

  @Test("as many sections are opened as stand outside quotations", arguments: RealTexts.clml)
  func sections(_ path: String) throws {
    let bytes = try SharedTexts.bytes(path)
    let reading = try #require(try RealTexts.reading(path))
    let document = try RealTexts.document(path)
    #expect(document.provisions.count { $0.kind == .section } == reading.openedSections)
    let isPart = document.notes.contains { $0.kind == .partOfAnItem }
    guard !isPart, let stated = statedSections(bytes) else { return }
    let miscounted = document.notes.contains { $0.kind == .provisionCount }
    #expect((stated == sectionTags(bytes)) == !miscounted)
  }

  @Test("a statute without words says why", arguments: RealTexts.clml)
  func zero(_ path: String) throws {
    let document = try RealTexts.document(path)
    let found = segments(of: document)
    guard found.words(in: .statute) == 0 else { return }
    let reasons: Set<Note.Kind> = [.noText, .contentsOnly, .contentNotIncluded]
    let isExplained = document.notes.contains { reasons.contains($0.kind) } || document.identity.hasNoText
    let isElsewhere = found.words(in: .everything) > 0
    #expect(isExplained || isElsewhere)
    if !isElsewhere { #expect(document.identity.hasNoText) }
  }

  /// `NumberOfProvisions` of the root.
  private func statedSections(_ bytes: [UInt8]) -> Int? {
    let text = String(decoding: bytes.prefix(4000), as: UTF8.self)
    guard let root = text.firstMatch(of: /<([\w]+:)?Legislation\s[^>]*>/) else { return nil }
    return root.output.0.firstMatch(of: /NumberOfProvisions="(\d+)"/).flatMap { Int($0.output.1) }
  }

  /// Start tags of sections counted in the bytes, whatever their prefix.
  private func sectionTags(_ bytes: [UInt8]) -> Int {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.matches(of: /<(?:\w+:)?P1[\s>\/]/).count
  }
}
