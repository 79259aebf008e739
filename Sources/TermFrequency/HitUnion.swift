/// Hits that share a token counted as one. They are given in order of place.
package struct HitUnion: Sendable {
  package private(set) var count = 0
  private var end: Int32 = -1

  package init() {}

  /// - Returns: whether the hit counts, and is not one with an earlier hit.
  @discardableResult
  package mutating func add(_ hit: Hit) -> Bool {
    let isNew = hit.firstToken > end
    if isNew { count += 1 }
    end = max(end, hit.lastToken)
    return isNew
  }
}
