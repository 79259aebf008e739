/// Why a text is no YAML that can be read. Lines are from 1.
package enum YAMLError: Error, Equatable, Sendable {
  /// The text breaks a rule of YAML: what the reader says of it, where, and the line where what it was reading began.
  case malformed(problem: String, line: Int, beganAt: Int?)
  /// A character that YAML does not allow.
  case character(line: Int)
  /// A key that occurs twice in one mapping: the line of the first.
  case duplicateKey(String, line: Int)
  /// More lists and mappings inside one another than ``YAMLParser/deepest``.
  case tooDeep
}
