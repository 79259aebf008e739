import ArgumentParser
import Voxlex

/// The name by which ArgumentParser keeps what was parsed for a declared option.
struct OptionKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

/// A declared option as one of ArgumentParser's, and what was parsed for it.
extension OptionDeclaration {
  /// Itself, or the options of a group.
  var flat: [OptionDeclaration] {
    if case .group(let inner) = kind { return inner.flatMap(\.flat) }
    return [self]
  }

  /// ArgumentParser's property wrapper for it.
  var wrapper: Any {
    let (name, help) = (NameSpecification.customLong(key), ArgumentHelp(stringLiteral: help))
    switch kind {
    case .flag: return Flag<Bool>(wrappedValue: false, name: name, help: help)
    case .choice(let allowed):
      return Option<String?>(
        name: name, help: help, completion: .list(allowed), transform: Self.word(key, of: allowed))
    case .choices(let allowed):
      return Option<[String]>(
        wrappedValue: [], name: name, help: help, completion: .list(allowed),
        transform: Self.word(key, of: allowed))
    case .text: return Option<String?>(name: name, help: help)
    case .texts: return Option<[String]>(wrappedValue: [], name: name, help: help)
    case .whole(let range, _, _):
      return Option<Int?>(name: name, help: help, transform: WholeNumber.reading("--\(key)", range))
    case .provisions:
      return Option<[ProvisionReference]>(
        wrappedValue: [], name: name, help: help, transform: ProvisionReference.init(argument:))
    case .group: preconditionFailure("groups are taken apart")
    }
  }

  func value(in parsed: KeyedDecodingContainer<OptionKey>) throws -> OptionValues.Value? {
    let key = OptionKey(stringValue: key)
    switch kind {
    case .flag: return .flag(try parsed.decode(Flag<Bool>.self, forKey: key).wrappedValue)
    case .choice, .text:
      return try parsed.decode(Option<String?>.self, forKey: key).wrappedValue.map { .word($0) }
    case .choices, .texts:
      let words = try parsed.decode(Option<[String]>.self, forKey: key).wrappedValue
      return words.isEmpty ? nil : .words(words)
    case .whole: return try parsed.decode(Option<Int?>.self, forKey: key).wrappedValue.map { .number($0) }
    case .provisions:
      let places = try parsed.decode(Option<[ProvisionReference]>.self, forKey: key).wrappedValue
      return places.isEmpty ? nil : .provisions(places)
    case .group(let inner):
      var values = OptionValues()
      for option in inner { values.given[option.key] = try option.value(in: parsed) }
      return .group(values)
    }
  }

  static func word(_ key: String, of allowed: [String]) -> @Sendable (String) throws -> String {
    { word in
      guard allowed.contains(word) else {
        throw ArgumentMistake(
          "There is no '\(word)' for '--\(key)'; write one of \(allowed.joined(separator: ", ")).")
      }
      return word
    }
  }
}
