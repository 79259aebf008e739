import Bytes
import Legislation

/// The units of a text that is broken into provisions, in document order.
///
/// Labels of all units are needed to know which are one, but only as bytes: a String is made of those that are asked
/// for. A class, for a value of so many arrays is costly to hand on.
final class ProvisionUnits: Sendable {
  private struct Unit: Sendable {
    var provision: Int32
    /// Of the bytes of all labels.
    var label: Range<Int>
  }

  private let document: Document
  private let roots: UnitRoots
  private let labels: ProvisionLabels
  private let units: [Unit]
  /// By provision that is a unit, its place in `units`.
  private let placeOfRoot: [Int]

  /// - Complexity: O(provisions).
  init(_ document: Document, by unit: Breakdown.Unit) {
    self.document = document
    let roots = UnitRoots(document, by: unit)
    var labels = ProvisionLabels(document)
    var units: [Unit] = []
    var placeOfRoot = Array(repeating: -1, count: document.provisions.count)
    var names = NameIndex()
    for index in document.provisions.indices {
      let root = Int(roots.root[index])
      guard root >= 0, placeOfRoot[root] < 0 else { continue }
      let label = labels.name(of: Int32(root), in: document)
      // Two wordings of one provision have one label: they are one unit.
      let place = names.add(labels.bytes.span.extracting(label))
      if place == units.count { units.append(Unit(provision: Int32(root), label: label)) }
      placeOfRoot[root] = place
    }
    (self.roots, self.labels, self.units, self.placeOfRoot) = (roots, labels, units, placeOfRoot)
  }

  var count: Int { units.count }

  /// The unit of a provision; nil if it is in none.
  func unit(of provision: Int) -> Int? {
    let root = Int(roots.root[provision])
    return root < 0 ? nil : placeOfRoot[root]
  }

  /// The citation of a unit, distinct within the text.
  func label(of index: Int) -> String {
    String(decoding: labels.bytes[units[index].label], as: UTF8.self)
  }

  /// The heading; empty where the label is made of it.
  func title(of index: Int) -> String {
    let provision = units[index].provision
    return labels.isNumbered(provision) ? document.title(of: provision) : ""
  }
}
