import Legislation

extension CLMLWalk {
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
