import ArgumentParser
import Voxlex

/// The options that a measure declares, as options of a command.
///
/// ArgumentParser finds the options of a type by its properties. Here the properties are made from the declaration: what
/// `Mirror` shows of a value are ArgumentParser's own property wrappers, and what was parsed is read back by their names.
struct DeclaredOptions<Kind: Measure>: ParsableArguments, CustomReflectable {
  private(set) var values = OptionValues()
  private(set) var wordlist: String?
  private(set) var terms: String?
  private(set) var rule = CountingRule.standard
  private(set) var published: String?
  private(set) var references: [String] = []

  init() {}

  init(from decoder: any Decoder) throws {
    let parsed = try decoder.container(keyedBy: OptionKey.self)
    func word(_ key: String) throws -> String? {
      guard Self.hasBuiltIn(key) else { return nil }
      return try parsed.decode(Option<String?>.self, forKey: OptionKey(stringValue: key)).wrappedValue
    }
    (terms, published) = (try word("terms"), try word("published"))
    wordlist = try word("wordlist") ?? word("stop-words")
    if Self.hasBuiltIn("against") {
      references = try parsed.decode(Option<[String]>.self, forKey: OptionKey(stringValue: "against"))
        .wrappedValue
    }
    func choice<Value: RawRepresentable>(_ key: String, else usual: Value) throws -> Value
    where Value.RawValue == String {
      try word(key).flatMap { Value(rawValue: $0) } ?? usual
    }
    rule = CountingRule(
      matching: try choice("matching", else: .word), hyphens: try choice("hyphens", else: .same),
      letterCase: try choice("case", else: .fold), possessive: try choice("possessive", else: .base))
    for option in Kind.declaration.options { values.given[option.key] = try option.value(in: parsed) }
  }

  var customMirror: Mirror {
    let declared = Kind.declaration.options.flatMap(\.flat).map { ("_" + $0.key, $0.wrapper) }
    return Mirror(self, children: (Self.builtIn + declared).map { (label: $0.0, value: $0.1) })
  }

  private static func hasBuiltIn(_ key: String) -> Bool { builtIn.contains { $0.0 == "_" + key } }

  /// The options that come of what the measure is given: list, rule, published table, references.
  private static var builtIn: [(String, Any)] {
    let measure = Kind.declaration
    var options: [(String, Any)] = []
    func add(_ key: String, _ help: String, _ allowed: [String]? = nil, isFile: Bool = false) {
      let (name, help) = (NameSpecification.customLong(key), ArgumentHelp(stringLiteral: help))
      let option =
        if let allowed {
          Option<String?>(
            name: name, help: help, completion: .list(allowed),
            transform: OptionDeclaration.word(key, of: allowed))
        } else {
          Option<String?>(name: name, help: help, completion: isFile ? .file() : nil)
        }
      options.append(("_" + key, option))
    }
    switch measure.terms {
    case .none: break
    case .listOrWritten, .listOrNone:
      add("wordlist", "A wordlist file, or the name of a bundled list.", isFile: true)
      if measure.terms == .listOrWritten {
        add("terms", "Terms instead of a list, separated by commas; '|' separates alternatives.")
      }
    case .stopWordsOrNone:
      add(
        "stop-words",
        "Leave the words of this list out of what is listed: a file, or a bundled list such as function-words.",
        isFile: true)
    case .written: add("terms", "The terms, separated by commas; '|' separates alternatives.")
    }
    if measure.readsPublished { add("published", "A published table (CSV).", isFile: true) }
    if measure.hasReferences {
      options.append(
        (
          "_against",
          Option<[String]>(
            wrappedValue: [], name: .customLong("against"), parsing: .upToNextOption,
            help: "Texts that the others are held against.", completion: .file())
        ))
    }
    if measure.rule == .whole {
      add("matching", "What a term without '*' matches.", CountingRule.Matching.allCases.map(\.rawValue))
      add("hyphens", "What a hyphen is.", CountingRule.Hyphens.allCases.map(\.rawValue))
    }
    if measure.rule != .none {
      add("case", "Whether capitals matter.", CountingRule.Case.allCases.map(\.rawValue))
      add("possessive", "What a final 's is.", CountingRule.Possessive.allCases.map(\.rawValue))
    }
    return options
  }
}
