import Legislation

extension CLMLWalk {
  typealias Frame = ElementFrame<ElementRole>

  struct OpenHeading {
    var position: Int
    var run: Int
    var reference: Int
  }

  struct ProvisionCheck {
    var depth: Int
    var expected: Int
    var start: Int
  }
}
