import Legislation

/// What holds inside an element that is open: where its text belongs, and which zone an outer element claims.
struct ElementFrame<Role: BitwiseCopyable>: BitwiseCopyable {
  var role: Role
  var place = DocumentBuilder.Place()
  /// The zone that an outer element claims for all below it.
  var claimed: Zone?
  var context: ElementContext = []
  var opened = false
  /// Where the text of a number starts.
  var position: Int32 = 0

  init(_ role: Role) { self.role = role }

  /// The zone of the text: that of the strongest element around it, else of the innermost.
  var zone: Zone {
    if let claimed { return claimed }
    if context.contains(.formula) { return .formula }
    if context.contains(.number) { return .number }
    if place.flags.contains(.quoted) { return .quoted }
    if place.flags.contains(.extract) { return .extract }
    if place.flags.contains(.table) { return .table }
    return place.flags.contains(.heading) ? .heading : .operative
  }

  /// Gives all below to a zone, unless a stronger one has it, or a quotation does that switches no zones.
  mutating func claim(_ zone: Zone) {
    context.insert(.closed)
    if context.contains(.sealed) { return }
    if place.flags.contains(.extract), zone != .footnote, zone != .marginal { return }
    guard let strength = ElementFrame.strength(of: zone) else { return }
    if let claimed, let held = ElementFrame.strength(of: claimed), held < strength { return }
    claimed = zone
  }

  mutating func enterQuotation(_ flag: Run.Flags) {
    place.flags.insert(flag)
    context.insert(.closed)
  }

  /// How strongly a zone claims all that is below it; a smaller figure wins. Nil for zones that depend on
  /// the innermost element instead.
  private static func strength(of zone: Zone) -> Int? {
    switch zone {
    case .alternative: 0
    case .contents: 1
    case .footnote, .marginal: 2
    case .prelims, .recital: 3
    case .note: 4
    case .signature: 5
    case .commentary: 6
    default: nil
    }
  }
}

struct ElementContext: OptionSet, BitwiseCopyable {
  let rawValue: UInt8
  /// Nothing inside opens a provision.
  static let closed = ElementContext(rawValue: 1)
  static let number = ElementContext(rawValue: 2)
  static let formula = ElementContext(rawValue: 4)
  /// Below a Schedule, quoted or not.
  static let schedule = ElementContext(rawValue: 8)
  static let recitals = ElementContext(rawValue: 16)
  /// The claimed zone holds for all below, whatever is there.
  static let sealed = ElementContext(rawValue: 32)
}
