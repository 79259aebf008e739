import Bytes
import Legislation
import Markup

/// What `meta/analysis` and `meta/temporalData` say of the states of provisions, by their names: which are prospective or
/// repealed, which do not match the version's date, and from when their wording holds.
struct ProvisionStates {
  private struct Said {
    var status = ""
    var matches = true
    var period: Int32 = -1
    /// Whether the text has an element of the name.
    var isPlaced = false
  }

  private var names = NameIndex()
  private var said: [Said] = []
  private var periods = NameIndex()
  private var events: [String: CalendarDate] = [:]
  private var periodStarts: [Int: String] = [:]
  private var openPeriod: Int?
  private var states: [TextState] = []

  /// Whether there is a state that is not in force.
  private(set) var hasAny = false

  /// How many states are said of what the text does not have, so that its words are counted as in force.
  var unplaced: Int { states.indices.count { states[$0] != .inForce && !said[$0].isPlaced } }

  mutating func note(_ element: AKNMetaElement, _ attributes: AKNAttributes) {
    switch element {
    case .status:
      let status = ProvisionStates.status(attributes.target(.refersTo) ?? "")
      change(attributes) { $0.status = status }
    case .match:
      if attributes.matches(.value, "false") { change(attributes) { $0.matches = false } }
    case .restriction:
      guard attributes.has(.href), let period = attributes.withTarget(.refersTo, { periodIndex($0) }),
        period >= 0
      else { return }
      change(attributes) { $0.period = period }
    case .period: openPeriod = attributes.withBytes(.eId) { periods.add($0) }
    case .interval:
      if let openPeriod, let start = attributes.target(.start) {
        periodStarts[openPeriod] = start
      }
    case .event:
      if let id = attributes.string(.eId), let date = attributes.string(.date).flatMap({ CalendarDate($0) }) {
        events[id] = date
      }
    default: break
    }
  }

  private mutating func change(_ attributes: AKNAttributes, _ body: (inout Said) -> Void) {
    guard let index = attributes.withTarget(.href, { names.add($0) }) else { return }
    while said.count <= index { said.append(Said()) }
    body(&said[index])
  }

  /// The number of a period; negative if the name is that of something else, of an extent for one.
  private mutating func periodIndex(_ name: Span<UInt8>) -> Int32 {
    let beginning = Array("period".utf8)
    guard name.count > beginning.count else { return -1 }
    for index in beginning.indices where name[index] != beginning[index] { return -1 }
    return Int32(truncatingIfNeeded: periods.add(name))
  }

  /// `#status-prospective` as the status of CLML, `Prospective`.
  private static func status(_ name: String) -> String {
    switch name.split(separator: "-").last?.lowercased() {
    case "prospective": return "Prospective"
    case "repealed": return "Repealed"
    case "dead": return "Dead"
    case "discarded": return "Discarded"
    default: return ""
    }
  }

  /// Works the states out, when all of the metadata is known.
  mutating func finish(evaluates: Bool, versionDate: CalendarDate?) {
    guard evaluates else { return }
    states = said.map { said in
      if said.status.isEmpty, said.matches { return .inForce }
      let start = periodStarts[Int(said.period)].flatMap { events[$0] }
      return LegislationMetadata.state(
        status: said.status, matches: said.matches || !said.status.isEmpty, start: start,
        versionDate: versionDate)
    }
    hasAny = states.contains { $0 != .inForce }
  }

  mutating func state(of name: Span<UInt8>) -> TextState {
    guard let index = names.index(of: name), index < states.count else { return .inForce }
    said[index].isPlaced = true
    return states[index]
  }
}

extension MarkupAttributes {
  /// What `body` makes of the name that a reference such as `#section-9` has; nil if the attribute is absent.
  func withTarget<Result>(_ name: Name, _ body: (Span<UInt8>) -> Result) -> Result? {
    withBytes(name) { bytes in
      !bytes.isEmpty && bytes[0] == .numberSign ? body(bytes.extracting(1...)) : body(bytes)
    }
  }

  /// The name that a reference has, as a string.
  func target(_ name: Name) -> String? { string(name).map { String($0.drop { $0 == "#" }) } }
}
