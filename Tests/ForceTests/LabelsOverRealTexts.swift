import Foundation
import Legislation
import TestSupport
import Testing

@testable import Force

/// The rule against labels that were given before there was a rule. The tables stand in `Documentation/force.md`.
@Suite("Force of labelled hits", .overRealTexts)
struct LabelsOverRealTexts {
  private func confusion(_ half: LabelledHit.Half) throws -> Confusion {
    let hits = try LabelledHit.all().filter { $0.half == half }
    let forces = try RealForces(hits)
    var confusion = Confusion()
    var missed: [String] = []
    for hit in hits {
      let force = try forces.force(of: hit)
      confusion.add(label: hit.force, rule: force)
      if force != hit.force {
        missed.append("\(hit.file) \(hit.provision) \(hit.word) \(hit.ordinal): \(force)")
      }
    }
    if !missed.isEmpty { print(missed.joined(separator: "\n")) }
    return confusion
  }

  @Test("must, may and none are right nine times in ten, both ways, on the half the rule was not built on")
  func measure() throws {
    let confusion = try confusion(.measure)
    #expect(confusion.total == 100)
    for force in [ModalForce.must, .may, .ungoverned] {
      #expect(confusion.labelled(force) >= 10, "\(force) is met often enough to say something")
      #expect(confusion.recall(force) >= 0.9, "\(force)")
      #expect(confusion.precision(force) >= 0.9, "\(force)")
    }
    #expect(try document().contains(confusion.table), "\(confusion.table)")
  }

  @Test("and so on the other half, and on the second sample")
  func others() throws {
    for half in [LabelledHit.Half.build, .second] {
      let confusion = try confusion(half)
      for force in [ModalForce.must, .may, .ungoverned, .shall] {
        #expect(confusion.recall(force) >= 0.9, "\(half), \(force)")
        #expect(confusion.precision(force) >= 0.9, "\(half), \(force)")
      }
      #expect(
        try document().contains("\(confusion.right) of \(confusion.total)"), "\(half): \(confusion.right)")
    }
  }

  @Test("on must and should of the study's own code 97 in 100 are right")
  func code() throws {
    let hits = try LabelledHit.all().filter { $0.half == .code }
    #expect(hits.count { $0.word == "must" } == 100 && hits.count { $0.word == "should" } == 100)
    let confusion = try confusion(.code)
    #expect(confusion.right * 100 >= confusion.total * 97)
    #expect(try document().contains("\(confusion.right) of \(confusion.total)"), "\(confusion.right)")
  }

  @Test("the labels would catch a rule that says none, and one that takes the nearest modal before the hit")
  func simpler() throws {
    let hits = try LabelledHit.all().filter { $0.half != .code }
    let forces = try RealForces(hits)
    var nothing = Confusion()
    var nearest = Confusion()
    for hit in hits {
      nothing.add(label: hit.force, rule: .ungoverned)
      nearest.add(label: hit.force, rule: try forces.nearestModal(before: hit))
    }
    #expect(nothing.right * 10 < nothing.total * 5)
    #expect(nearest.right * 10 < nearest.total * 8, "\(nearest.right) of \(nearest.total)")
    #expect(try document().contains("\(nearest.right) of \(nearest.total)"), "\(nearest.right)")
  }

  private func document() throws -> String {
    let path = LabelledHit.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Documentation/force.md")
    return try String(contentsOf: path, encoding: .utf8)
  }
}

@Suite("Labels of hits")
struct LabelTests {
  @Test("are two hundred in halves and a second sample, each hit once")
  func shape() throws {
    let hits = try LabelledHit.all()
    #expect(hits.count { $0.half == .build } == 100)
    #expect(hits.count { $0.half == .measure } == 100)
    #expect(hits.count { $0.half == .second } == 120)
    #expect(Set(hits.map { "\($0.file)\t\($0.provision)\t\($0.word)\t\($0.ordinal)" }).count == hits.count)
    #expect(hits.count { $0.half == .code } == 200)
    let first = Set(hits.filter { $0.half != .second && $0.half != .code }.map(\.file))
    #expect(first.isDisjoint(with: hits.filter { $0.half == .second }.map(\.file)))
    #expect(first.count == 16)
  }
}

extension RealForces {
  /// The force of the last modal before a hit in its paragraph: what one would do without a rule.
  fileprivate func nearestModal(before hit: LabelledHit) throws -> ModalForce {
    guard let text = texts[hit.file]?.document else { throw LabelledHit.LabelError.notFound(hit) }
    let position = try position(of: hit)
    var lexemes: [Lexeme] = []
    let block = text.text[..<position].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    BlockLexer(text: text.text).lex(block..<position, into: &lexemes)
    guard let last = lexemes.lastIndex(where: { $0.role.modal != nil && $0.role != .need }),
      let force = lexemes[last].role.modal
    else { return .ungoverned }
    return lexemes.indices.contains(last + 1) && lexemes[last + 1].role == .not ? force.negated : force
  }
}
