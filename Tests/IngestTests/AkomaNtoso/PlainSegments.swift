import IndependentCount
import Legislation
import Testing

extension [Segment] {
  /// Without states; headings and numbers, those above a requested provision too, are in one zone.
  var plain: [Segment] {
    var plain: [Segment] = []
    for segment in self {
      var segment = segment
      segment.state = .inForce
      if [.context, .number, .heading].contains(segment.zone) { segment.zone = .heading }
      plain.add(segment)
    }
    return plain
  }
}

/// Records where a reader and the independent reading part, if they do.
func recordDifference(of found: [Segment], and expected: [Segment]) {
  guard found != expected else { return }
  let shared = zip(found, expected).prefix { $0 == $1 }.count
  func show(_ segments: [Segment]) -> String {
    String(Array(segments[min(max(0, shared - 1), segments.count)...].prefix(3)).notation.prefix(500))
  }
  Issue.record(
    "part at segment \(shared) of \(found.count):\n  reader      \(show(found))\n  independent \(show(expected))"
  )
}
