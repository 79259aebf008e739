import Markup

/// What must hold of XML, whatever it says: what the scanner accepts libxml2 accepts, with the same events.
enum ScannerClaims {
  /// Kept for all inputs of the process, as a worker of a run keeps its own. libFuzzer calls on one thread.
  nonisolated(unsafe) private static let readers = BothReaders()

  static func check(_ bytes: [UInt8]) {
    if case .differs(let what) = readers.compare(bytes) {
      claim(false, "the scanner reads as libxml2 does: \(what)")
    }
  }
}
