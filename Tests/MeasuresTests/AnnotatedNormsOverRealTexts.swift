import Foundation
import Legislation
import TestSupport
import Testing

@testable import Measures

/// The register against norms of the 2014 Act that others annotated by hand: what is obligatory, permitted or prohibited,
/// for whom, to do what.
@Suite("Annotated norms of the 2014 Act", .overRealTexts)
struct AnnotatedNormsOverRealTexts {
  private struct Annotated {
    var kind: NormKind
    var actor: String
    var words: [String]
  }

  private static let act = "corpora/cfa2014/ukpga-2014-6-children-and-families-act_"
  private static let parts: [(name: String, sections: ClosedRange<Int>)] = [
    ("part-1", 10...13), ("part-3", 19...83), ("part-4", 84...90), ("part-5", 91...102),
    ("part-8-to-10", 126...140),
  ]

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isASCII && $0.isLetter) && $0 != "'" }.map(String.init)
  }

  private static func annotated(_ name: String) throws -> [Annotated] {

    let text = try SharedTexts.text("\(act)\(name)_obligations.txt")
    let kinds: [Substring: NormKind] = [
      "OBLIGATORY": .obligation, "PERMITTED": .permission, "PROHIBITED": .prohibition,
    ]
    // One has no line of its own above it, and one no TO.
    return text.components(separatedBy: "IT IS ").dropFirst().compactMap { block in
      guard let kind = kinds[block.prefix { $0.isLetter }], let actor = block.range(of: "FOR") else {
        return nil
      }
      let rest = block[actor.upperBound...]
      let to = rest.range(of: #"\n\s*TO\b"#, options: .regularExpression)
      let end = to?.lowerBound ?? rest.firstIndex(of: "\n") ?? rest.endIndex
      return Annotated(
        kind: kind, actor: rest[..<end].lowercased(),
        words: words(rest[..<end] + " " + rest[(to?.upperBound ?? end)...].filter { $0 != "-" }))
    }
  }

  /// How alike two lists of words are: the mean of the shares of the shorter and of the longer that they have in common.
  private static func likeness(_ one: [String], _ other: [String]) -> Double {
    var left: [String: Int] = [:]
    for word in one { left[word, default: 0] += 1 }
    var common = 0
    for word in other where left[word, default: 0] > 0 {
      left[word, default: 0] -= 1
      common += 1
    }
    guard let fewest = [one.count, other.count].min(), fewest > 0 else { return 0 }
    return (Double(common) / Double(fewest) + Double(common) / Double(max(one.count, other.count))) / 2
  }

  /// The goals are 0.9 of the norms found, 0.95 of the kinds and 0.85 of the actors right.
  @Test("are found, with their kinds and their actors")
  func annotated() throws {
    let document = try RealTexts.document("\(Self.act)whole_revised-2018-03-07.md")
    var reader = NormReader(document, document.runs.map { $0.zone == .operative })
    let norms = reader.norms().filter { $0.kind != .constitutive }
    var (all, lines, found, kinds, actors) = (0, 0, 0, 0, 0)
    for part in Self.parts {
      let wanted = try Self.annotated(part.name)
      let own = norms.filter { norm in
        guard norm.provision.hasPrefix("s. ") else { return false }
        return Int(norm.provision.dropFirst(3).prefix { $0.isNumber }).map(part.sections.contains) ?? false
      }
      all += wanted.count
      lines += own.count
      var pairs: [(likeness: Double, wanted: Int, norm: Int)] = []
      let texts = own.map { Self.words($0.words) }
      for (index, annotated) in wanted.enumerated() {
        for norm in own.indices {
          let likeness = Self.likeness(annotated.words, texts[norm])
          if likeness >= 0.45 { pairs.append((likeness, index, norm)) }
        }
      }
      var (usedWanted, usedNorms): (Set<Int>, Set<Int>) = ([], [])
      for pair in pairs.sorted(by: { $0.likeness > $1.likeness })
      where !usedWanted.contains(pair.wanted) && !usedNorms.contains(pair.norm) {
        usedWanted.insert(pair.wanted)
        usedNorms.insert(pair.norm)
        found += 1
        if wanted[pair.wanted].kind == own[pair.norm].kind { kinds += 1 }
        let actor = wanted[pair.wanted].actor.replacing("authorities", with: "authority").replacing(
          "bodies", with: "body")
        let heads = own[pair.norm].bearer.lowercased().split(separator: ";")
        if heads.allSatisfy({ $0.split(separator: " ").last.map { actor.contains($0) } ?? false }) {
          actors += 1
        } else {
          print("ACTOR \(own[pair.norm].provision): \(actor.prefix(60)) rule \(own[pair.norm].bearer)")
        }
        if wanted[pair.wanted].kind != own[pair.norm].kind {
          print(
            "KIND \(own[pair.norm].provision): \(wanted[pair.wanted].kind) rule \(own[pair.norm].words.prefix(80))"
          )
        }
      }
    }
    print("RESULT lines \(lines), annotated \(all), found \(found), kinds \(kinds), actors \(actors)")
    #expect(all == 213)
    #expect(found * 100 >= all * 97)
    #expect(kinds * 100 >= found * 97)
    #expect(actors * 100 >= found * 93)
  }
}
