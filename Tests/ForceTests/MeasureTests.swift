import Force
import Foundation
import Testing

/// The rule held against what a reader said of real sentences. `Documentation/force.md` has the story of the figures:
/// all three samples are by now what the rule was built on, so that this guards against a rule that gets worse, and
/// is no measure of how good it is on texts it never saw.
@Suite("Force of labelled hits", .enabled(if: LabelledHit.textsAreWanted))
struct MeasureTests {
  @Test(
    "is the reader's in at least nine of ten, both ways, for must, may and none",
    arguments: ["build", "measure", "second"])
  func labelled(half: String) throws {
    let hits = try LabelledHit.all().filter { $0.half.rawValue == half }
    #expect(hits.count >= 100)
    let forces = try RealForces(hits)
    var confusion = Confusion()
    for hit in hits { confusion.add(label: hit.force, rule: try forces.force(of: hit)) }
    for force in [ModalForce.must, .may, .none] {
      #expect(confusion.labelled(force) > 10)
      #expect(confusion.recall(force) >= 0.9, "\(half): \(force)\n\(confusion.table)")
      #expect(confusion.precision(force) >= 0.9, "\(half): \(force)\n\(confusion.table)")
    }
    #expect(Double(confusion.right) >= 0.95 * Double(confusion.total), "\(half)\n\(confusion.table)")
  }
}
