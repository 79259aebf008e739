import Legislation
import Reporter

/// The options of a measure as they were given, each of the kind that was declared. A measure reads them in
/// ``Measure/init(_:)``; what it reads is kept with its defaults, for whoever must record how a figure was made.
package struct OptionValues: Sendable {
  /// The value of one option.
  package enum Value: Sendable {
    case flag(Bool)
    case word(String)
    case words([String])
    case number(Int)
    case provisions([ProvisionReference])
    case group(OptionValues)
  }

  /// An option that is wrong beside others.
  package struct Problem: Sendable, Hashable {
    /// The option at which the fault is seen.
    package var key: String
    /// What is missing, such as `the sample that the seed is for`.
    package var missing: String
    /// The option that would mend it, and a value such as it could have.
    package var option: String
    package var such: String
  }

  /// An option that must be given and is not, or whose words are not of the form that is read.
  package struct Refusal: Sendable, Hashable {
    package var key: String
    /// What was given; nil where nothing was.
    package var written: String?
    /// What is expected: `COLUMN=VALUE, as in year=2018`; an example, where nothing was given.
    package var expected: String
  }

  /// By key.
  package var given: [String: Value]
  /// All options that were read, in the order of reading, with their defaults where they were not given.
  package private(set) var resolved: [JSONValue.Member] = []
  package private(set) var problems: [Problem] = []
  package private(set) var refusals: [Refusal] = []

  package init(_ given: [String: Value] = [:]) { self.given = given }

  /// Whether the option was given.
  package func has(_ key: String) -> Bool { given[key] != nil }

  package mutating func flag(_ key: String) -> Bool {
    var value = false
    if case .flag(let given) = given[key] { value = given }
    record(key, .bool(value))
    return value
  }

  /// One of a closed list.
  package mutating func choice<Choice: RawRepresentable>(_ key: String, else usual: Choice) -> Choice
  where Choice.RawValue == String {
    let value: Choice = word(key) ?? usual
    record(key, .string(value.rawValue))
    return value
  }

  /// One of a closed list, or nothing.
  package mutating func choice<Choice: RawRepresentable>(_ key: String) -> Choice?
  where Choice.RawValue == String {
    let value: Choice? = word(key)
    record(key, value.map { .string($0.rawValue) } ?? .null)
    return value
  }

  private func word<Choice: RawRepresentable>(_ key: String) -> Choice? where Choice.RawValue == String {
    guard case .word(let given) = given[key] else { return nil }
    return Choice(rawValue: given)
  }

  /// Some of a closed list.
  package mutating func choices<Choice: RawRepresentable>(_ key: String) -> [Choice]
  where Choice.RawValue == String {
    words(key).compactMap { Choice(rawValue: $0) }
  }

  /// Words of any kind; nil if they are not given.
  package mutating func text(_ key: String) -> String? {
    var value: String?
    if case .word(let given) = given[key] { value = given }
    record(key, value.map { .string($0) } ?? .null)
    return value
  }

  package mutating func words(_ key: String) -> [String] {
    var value: [String] = []
    if case .words(let given) = given[key] { value = given }
    record(key, .array(value.map { .string($0) }))
    return value
  }

  package mutating func whole(_ key: String) -> Int? {
    var value: Int?
    if case .number(let given) = given[key] { value = given }
    record(key, value.map { .integer($0) } ?? .null)
    return value
  }

  package mutating func whole(_ key: String, else usual: Int) -> Int {
    var value = usual
    if case .number(let given) = given[key] { value = given }
    record(key, .integer(value))
    return value
  }

  package mutating func provisions(_ key: String) -> [ProvisionReference] {
    var value: [ProvisionReference] = []
    if case .provisions(let given) = given[key] { value = given }
    record(key, .array(value.map { .string($0.description) }))
    return value
  }

  /// Options below another.
  package mutating func group<Value>(_ key: String, _ read: (inout OptionValues) -> Value) -> Value {
    var inner = OptionValues()
    if case .group(let given) = given[key] { inner = given }
    let value = read(&inner)
    record(key, .object(inner.resolved))
    problems += inner.problems
    refusals += inner.refusals
    return value
  }

  /// Notes that an option has no meaning without another.
  package mutating func lacks(_ missing: String, beside key: String, option: String, such: String) {
    problems.append(Problem(key: key, missing: missing, option: option, such: such))
  }

  /// Notes that an option must be given.
  package mutating func require(_ key: String, such: String) {
    refusals.append(Refusal(key: key, written: nil, expected: such))
  }

  /// Notes that an option's words cannot be read.
  package mutating func refuse(_ key: String, _ written: String, expected: String) {
    refusals.append(Refusal(key: key, written: written, expected: expected))
  }

  /// Records how an option was resolved, in place of what reading it has recorded.
  package mutating func record(_ key: String, _ value: JSONValue) {
    if let known = resolved.firstIndex(where: { $0.name == key }) {
      resolved[known] = .init(key, value)
    } else {
      resolved.append(.init(key, value))
    }
  }
}
