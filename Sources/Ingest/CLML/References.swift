import Legislation

/// First references to notes, in document order; a note belongs to the provision of its first reference.
struct References {
  private var order: [Int32] = []
  private var byID: [String: Int] = [:]

  var count: Int { order.count }

  mutating func add(_ id: String, provision: Int32) {
    guard byID[id] == nil else { return }
    byID[id] = order.count
    order.append(provision)
  }

  mutating func move(_ range: Range<Int>, to provision: Int32) {
    for index in range { order[index] = provision }
  }

  func provision(of id: String) -> Int32 { byID[id].map { order[$0] } ?? Provision.whole }
}
