import Legislation
import Measures
import Wordlists
import YAML

extension StudyYAML {
  /// The options of a measure that a table gives; what is of another kind than declared is noted.
  mutating func optionValues(_ fields: [String: Node], _ declared: [OptionDeclaration]) -> OptionValues {
    var given: [String: OptionValues.Value] = [:]
    for option in declared {
      guard let node = fields[option.key] else { continue }
      given[option.key] = value(fields, option, at: node)
    }
    return OptionValues(given)
  }

  private mutating func value(
    _ fields: [String: Node], _ option: OptionDeclaration, at node: Node
  ) -> OptionValues.Value? {
    let key = option.key
    switch option.kind {
    case .flag: return .flag(bool(fields, key))
    case .choice(let allowed):
      return line(fields, key).flatMap { word($0, key, allowed, at: node) }.map { .word($0) }
    case .choices(let allowed):
      return .words(texts(fields, key).compactMap { word($0.0, key, allowed, at: $0.1) })
    case .text: return line(fields, key).map { .word($0) }
    case .texts: return .words(texts(fields, key).map(\.0))
    case .whole(let range, let example, let otherwise):
      guard let number = whole(fields, key, such: example) else { return nil }
      guard range.contains(number) else {
        note(.wrongKind(key: key, expected: otherwise, at: place(node)))
        return nil
      }
      return .number(number)
    case .provisions: return .provisions(references(fields, key))
    case .group(let inner):
      guard let own = self.fields(of: node, allowed: inner.map(\.key)) else {
        let such = inner.first.map { "such as {\($0.key): …}" } ?? ""
        note(.wrongKind(key: key, expected: "a mapping, \(such)", at: place(node)))
        return nil
      }
      return .group(optionValues(own, inner))
    }
  }

  /// What reading the options found wrong with them.
  mutating func note(problemsOf values: OptionValues, _ fields: [String: Node], of table: Node) {
    for problem in values.problems {
      guard let at = fields[problem.key] else { continue }
      note(
        .missing(problem.missing, remedy: "write '\(problem.option): \(problem.such)'", at: place(at)))
    }
    for refusal in values.refusals {
      guard let written = refusal.written else {
        note(
          .missing(
            "the option '\(refusal.key)'", remedy: "write '\(refusal.key): \(refusal.expected)'",
            at: place(table)))
        continue
      }
      note(
        .wrongKind(
          key: "\(refusal.key) '\(written)'", expected: refusal.expected,
          at: place(fields[refusal.key] ?? table)))
    }
  }

  private mutating func word(_ word: String, _ key: String, _ allowed: [String], at node: Node) -> String? {
    if allowed.contains(word) { return word }
    note(.unknownValue(word, key: key, allowed: allowed, at: place(node)))
    return nil
  }
}
