import Legislation
import YAML

/// Reads the nodes of a YAML file field by field; whatever is wrong is noted with its line, and reading continues.
package protocol YAMLReading {
  /// The file's name for messages.
  var file: String { get }
  /// Of the file: a node that is missing at its end is said to be there, and not behind it.
  var lastLine: Int { get }
  /// All that is wrong so far.
  var errors: [WordlistError] { get set }
}

extension YAMLReading {
  package func place(_ node: Node) -> SourceLine {
    SourceLine(file: file, line: min(node.line, lastLine))
  }

  package mutating func note(_ error: WordlistError) { errors.append(error) }

  /// The values of a mapping by key; nil if the node is no mapping. A key that has no meaning there is an error.
  package mutating func fields(of node: Node, allowed: [String]) -> [String: Node]? {
    guard case .mapping(let mapping) = node else { return nil }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      guard case .scalar(let name) = key, allowed.contains(name.string) else {
        let written: String
        if case .scalar(let name) = key { written = name.string } else { written = "?" }
        // Of a file that is no wordlist at all, the first hundred guesses are enough.
        let nearest = errors.count < 100 ? Spelling.nearest(to: written, among: allowed) : nil
        note(.unknownKey(written, suggestion: nearest, allowed: allowed, at: place(key)))
        continue
      }
      fields[name.string] = value
    }
    return fields
  }

  package mutating func items(of node: Node, key: String) -> [Node] {
    guard case .sequence(let items) = node else {
      note(
        .wrongKind(key: key, expected: "a list, each item on a line that begins with '- '", at: place(node)))
      return []
    }
    if items.isEmpty {
      note(.missing("an item of \(key)", remedy: "write one, or take the key out", at: place(node)))
    }
    return Array(items)
  }

  /// A text of any length, without white space at its ends.
  package mutating func text(_ fields: [String: Node], _ key: String) -> String? {
    guard let node = fields[key] else { return nil }
    guard case .scalar(let scalar) = node else {
      note(.wrongKind(key: key, expected: "a text", at: place(node)))
      return nil
    }
    let text = Wordlist.trimmed(scalar.string)
    if text.isEmpty {
      note(.missing("the value of '\(key)'", remedy: "write it, or take the key out", at: place(node)))
    }
    return text.isEmpty ? nil : text
  }

  /// A text on one line: white space in it is one space.
  package mutating func line(_ fields: [String: Node], _ key: String) -> String? {
    text(fields, key).map(Wordlist.onOneLine)
  }

  package mutating func bool(_ fields: [String: Node], _ key: String) -> Bool {
    guard let node = fields[key], let value = line(fields, key) else { return false }
    if value != "true", value != "false" {
      note(.unknownValue(value, key: key, allowed: ["true", "false"], at: place(node)))
    }
    return value == "true"
  }

  /// A number that is not negative.
  package mutating func whole(_ fields: [String: Node], _ key: String, such example: Int) -> Int? {
    guard let node = fields[key], let value = line(fields, key) else { return nil }
    if value.utf8.allSatisfy({ $0 &- 0x30 < 10 }), let count = Int(value) { return count }
    note(
      .wrongKind(
        key: key, expected: "a whole number written in digits alone, such as \(example)", at: place(node)))
    return nil
  }

  /// A BCP 47 tag by its shape.
  package mutating func language(_ fields: [String: Node]) -> String? {
    guard let node = fields["language"], let tag = line(fields, "language") else { return nil }
    if LanguageTagShape.fits(tag) { return tag }
    note(.wrongKind(key: "language", expected: "a language tag, such as en or cy", at: place(node)))
    return nil
  }

  /// The rule's parts, whether under `rule` or beside it.
  package mutating func rule(_ fields: [String: Node]) -> RuleOverride {
    var parts = fields
    if let node = fields["rule"] {
      if let inner = self.fields(of: node, allowed: RuleOverride.keys) {
        for key in RuleOverride.keys {
          guard let value = inner[key] else { continue }
          if let outer = fields[key] {
            note(.duplicate(kind: "key", name: key, firstLine: place(outer).line, at: place(value)))
          }
          parts[key] = value
        }
      } else {
        note(
          .wrongKind(
            key: "rule", expected: "a mapping, such as {matching: prefix, hyphens: parts}", at: place(node)))
      }
    }
    return RuleOverride(
      matching: choice(parts, "matching"), hyphens: choice(parts, "hyphens"),
      letterCase: choice(parts, "case"), possessive: choice(parts, "possessive"))
  }

  package mutating func choice<Value: CaseIterable & RawRepresentable>(
    _ fields: [String: Node], _ key: String
  ) -> Value? where Value.RawValue == String {
    guard let node = fields[key], let word = line(fields, key) else { return nil }
    if let value = Value(rawValue: word) { return value }
    note(.unknownValue(word, key: key, allowed: Value.allCases.map(\.rawValue), at: place(node)))
    return nil
  }
}
