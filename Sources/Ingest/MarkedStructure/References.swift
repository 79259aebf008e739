import Bytes
import Legislation

/// First references to notes, in document order; a note belongs to the provision of its first reference.
struct References {
  private var order: [Int32] = []
  private var names = NameIndex()

  var count: Int { order.count }

  mutating func add(_ id: Span<UInt8>, provision: Int32) {
    if names.add(id) == order.count { order.append(provision) }
  }

  mutating func move(_ range: Range<Int>, to provision: Int32) {
    for index in range { order[index] = provision }
  }

  func provision(of id: Span<UInt8>) -> Int32 { names.index(of: id).map { order[$0] } ?? Provision.whole }
}
