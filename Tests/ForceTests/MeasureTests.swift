import Force
import Foundation
import Legislation
import Testing

@Suite("Force of labelled hits", .enabled(if: LabelledHit.textsAreWanted))
struct MeasureTests {
  @Test("dev")
  func build() throws {
    let half = ProcessInfo.processInfo.environment["FORCE_HALF"] ?? "build"
    let hits = try LabelledHit.all().filter { $0.half.rawValue == half }
    let forces = try RealForces(hits)
    var confusion = Confusion()
    for hit in hits {
      let force = try forces.force(of: hit)
      confusion.add(label: hit.force, rule: force)
      if force != hit.force, ProcessInfo.processInfo.environment["FORCE_SHOW"] != nil {
        let text = forces.texts[hit.file]!.document.text
        let at = try forces.position(of: hit)
        print(
          "XX \(hit.force) <> \(force): \(hit.file) \(hit.provision) \(hit.word)\n   ",
          String(decoding: text[max(0, at - 500)..<at], as: UTF8.self).replacingOccurrences(
            of: "\n", with: " ¶ "), "[[",
          String(decoding: text[at..<min(text.count, at + 200)], as: UTF8.self).replacingOccurrences(
            of: "\n", with: " ¶ "))
      }
    }
    print(confusion.table, confusion.right, confusion.total)
  }
}
