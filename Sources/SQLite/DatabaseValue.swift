/// One value that a statement is given or a row has.
package enum DatabaseValue: Hashable, Sendable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)

  package static func integer(_ value: Int?) -> Self { value.map { .integer($0) } ?? .null }
  package static func real(_ value: Double?) -> Self { value.map { .real($0) } ?? .null }
  package static func text(_ value: String?) -> Self { value.map { .text($0) } ?? .null }
}
