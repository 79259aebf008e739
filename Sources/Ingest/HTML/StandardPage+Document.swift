import Legislation

extension StandardPage {
  /// The document of a page that was walked to its end.
  static func document(
    _ walk: inout PageWalk<StandardPage>, _ identity: Identity, _ options: TextOptions
  ) -> Document {
    var identity = identity
    AKNReader.fill(&identity, from: walk.reading.walk)
    walk.facts.fill(&identity)
    return AKNReader.finish(&walk.reading.walk, identity, options)
  }
}
