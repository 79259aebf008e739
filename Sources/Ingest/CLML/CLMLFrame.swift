import Legislation

extension CLMLWalk {
  /// What holds inside an element that is open.
  struct Frame {
    var role = ElementRole.root
    var place = DocumentBuilder.Place()
    /// The zone that an outer element claims for all below it.
    var claimed: Zone?
    var context: Context = []
    var opened = false
    /// Where the text of a number starts.
    var position: Int32 = 0
  }

  struct Context: OptionSet {
    let rawValue: UInt8
    /// Nothing inside opens a provision.
    static let closed = Context(rawValue: 1)
    static let number = Context(rawValue: 2)
    static let formula = Context(rawValue: 4)
    /// Below a Schedule, quoted or not.
    static let schedule = Context(rawValue: 8)
    static let recitals = Context(rawValue: 16)
    /// The claimed zone holds for all below, whatever is there.
    static let sealed = Context(rawValue: 32)
  }

  /// A group of sections whose heading belongs to its section, if it has exactly one.
  struct SectionGroup {
    var sections = 0
    var section = Provision.whole
    var headingRuns = 0..<0
    var headingReferences = 0..<0
    var heading: Range<Int32> = 0..<0
  }

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

  /// What was met on the way and a user should know.
  struct Findings {
    var unknown: [String: Int] = [:]
    var images = 0
    var includes = 0
    var inlineStarts = 0
    var indentedInlineStarts = 0
    var provisionMismatches = 0
    var hasNamespace = true
  }
}
