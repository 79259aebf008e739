import ArgumentParser
import Voxlex

/// The options of the scope, for a measure whose declaration lets the user choose it; none for others, which would not look
/// at them.
struct DeclaredScope<Kind: Measure>: ParsableArguments, CustomReflectable {
  private var options: ScopeOptions?

  /// What was chosen; the default for a measure that has no choice.
  var value: Scope { options?.value ?? Materials().scope }

  init() {}

  init(from decoder: any Decoder) throws {
    if Kind.declaration.hasScope { options = try ScopeOptions(from: decoder) }
  }

  mutating func validate() throws { try options?.validate() }

  var customMirror: Mirror {
    Kind.declaration.hasScope ? Mirror(reflecting: ScopeOptions()) : Mirror(self, children: [])
  }
}
