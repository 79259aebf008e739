import Inputs

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// Who reads XML. Whoever does, the result is the same: a choice is for tests, and for whoever looks for the cause of a fault.
@usableFromInline
package enum MarkupReading: String, Sendable {
  /// The scanner, and libxml2 what that is not sure of.
  case quickest
  case libxml2
  /// The scanner alone: what it is not sure of is refused.
  case scanner

  /// The environment's choice, unless a test has made one.
  @TaskLocal package static var chosen = MarkupReading.ofEnvironment

  @usableFromInline static var current: MarkupReading { chosen }

  /// `VOXLEX_XML=libxml2` or `scanner`; anything else is passed over.
  private static let ofEnvironment: MarkupReading = {
    // SAFETY: the string is copied at once; nothing here changes the environment.
    let name = unsafe getenv("VOXLEX_XML").map { unsafe String(cString: $0) } ?? ""
    return MarkupReading(rawValue: name) ?? .quickest
  }()

  @usableFromInline
  static func refusal(_ path: String) -> IngestError {
    .cannotRead(path: path, reason: "the scanner is not sure of it, and libxml2 must not be asked")
  }
}
