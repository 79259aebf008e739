import Legislation

/// The units of a text that is broken into provisions, in document order.
///
/// To tell equal labels apart the labels of all units are needed, but only as bytes: a String is made of those that
/// are asked for.
struct ProvisionUnits {
  private struct Unit {
    var provision: Int32
    /// Of the bytes of all labels.
    var label: Range<Int>
    /// The label is made of the heading.
    var isNamedByTitle: Bool
    /// From 1, among the units with the same label.
    var number = 1
  }

  private let document: Document
  private let roots: UnitRoots
  private var labels: ProvisionLabels
  private var units: [Unit] = []
  /// By provision that is a unit, its place in `units`.
  private var placeOfRoot: [Int]

  /// - Complexity: O(provisions).
  init(_ document: Document, by unit: Breakdown.Unit) {
    self.document = document
    roots = UnitRoots(document, by: unit)
    labels = ProvisionLabels(document)
    placeOfRoot = Array(repeating: -1, count: document.provisions.count)
    var alike = AlikeUnits()
    for index in document.provisions.indices {
      let root = Int(roots.root[index])
      guard root >= 0, placeOfRoot[root] < 0 else { continue }
      var new = named(Int32(root))
      let label = alike.number(of: labels.bytes.span.extracting(new.label))
      // Two wordings of one provision stand beside each other with one number: they are one unit.
      let isNumbered = !document.provisions[root].number.isEmpty
      let key = isNumbered ? key(root, label) : nil
      if let key, let known = alike.unit(key) {
        placeOfRoot[root] = known
        continue
      }
      new.number = alike.add(units.count, label, key)
      placeOfRoot[root] = units.count
      units.append(new)
    }
  }

  var count: Int { units.count }

  /// The unit of a provision; nil if it is in none.
  func unit(of provision: Int) -> Int? {
    let root = Int(roots.root[provision])
    return root < 0 ? nil : placeOfRoot[root]
  }

  /// The citation of a unit. Two that are cited alike are told apart by a number: `Pt. 1`, `Pt. 1 [2]`.
  func label(of index: Int) -> String {
    let unit = units[index]
    let label = String(decoding: labels.bytes[unit.label], as: UTF8.self)
    return unit.number > 1 ? "\(label) [\(unit.number)]" : label
  }

  func title(of index: Int) -> String {
    units[index].isNamedByTitle ? "" : document.title(of: units[index].provision)
  }

  /// A unit without a number is named by its heading within what is above it.
  private mutating func named(_ provision: Int32) -> Unit {
    let above = labels.label(of: document.provisions[Int(provision)].parent, in: document)
    let label = labels.label(of: provision, in: document)
    guard label.isEmpty || label == above || labels.bytes[label] == labels.bytes[above] else {
      return Unit(provision: provision, label: label, isNamedByTitle: false)
    }
    let title = document.title(of: provision)
    let name = title.isEmpty ? "(without number)" : "“\(title)”"
    let outer = String(decoding: labels.bytes[above], as: UTF8.self)
    return Unit(
      provision: provision, label: labels.add(outer.isEmpty ? name : "\(outer) \(name)"), isNamedByTitle: true
    )
  }

  private func key(_ root: Int, _ label: Int) -> AlikeUnits.Key {
    AlikeUnits.Key(
      parent: document.provisions[root].parent, kind: document.provisions[root].kind, label: label)
  }
}
