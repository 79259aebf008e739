import Reporter
import Wordlists
import YAML

/// A manifest as it is on the disk.
struct RecordedManifest {
  let bytes: [UInt8]
  /// SHA-256 of each output, by path.
  let outputs: [String: String]
  private let members: [JSONValue.Member]

  /// - Throws: `StudyError.notAManifest`.
  init(_ bytes: [UInt8], path: String, study: String) throws(StudyError) {
    self.bytes = bytes
    func refusal(_ reason: String) -> StudyError { .notAManifest(path: path, because: reason, study: study) }
    let root: Node
    do {
      // JSON as `JSONValue` writes it is YAML, and this reader unfolds no aliases.
      root = try YAMLFile.study.root(of: try YAMLFile.study.text(bytes, file: path), file: path)
    } catch { throw refusal("it is not JSON") }
    guard case .object(let members) = JSONValue(root),
      members.contains(where: { $0.name == "schema" && $0.value == "voxlex/manifest/1" })
    else { throw refusal("its schema is not voxlex/manifest/1") }
    self.members = members
    var outputs: [String: String] = [:]
    if case .array(let list)? = members.first(where: { $0.name == "outputs" })?.value {
      for case .object(let output) in list {
        guard case .string(let path)? = output.first(where: { $0.name == "path" })?.value,
          case .string(let hash)? = output.first(where: { $0.name == "sha256" })?.value
        else { throw refusal("an output has no path or hash") }
        outputs[path] = hash
      }
    }
    self.outputs = outputs
  }

  func member(_ name: String) -> JSONValue { members.first { $0.name == name }?.value ?? .null }
}

extension JSONValue {
  /// The tree of a document; its scalars are all strings, for only their letters are compared.
  fileprivate init(_ node: Node) {
    switch node {
    case .scalar(let scalar): self = .string(scalar.string)
    case .sequence(let items): self = .array(items.map(JSONValue.init))
    case .mapping(let mapping):
      self = .object(
        mapping.map { key, value in
          if case .scalar(let name) = key {
            Member(name.string, JSONValue(value))
          } else {
            Member("?", .null)
          }
        })
    }
  }
}

/// What differs between two manifests, member by member.
enum ManifestDifferences {
  /// - Parameters:
  ///   - path: what the values are called.
  ///   - skipping: names of elements that are not compared, as `text 'act'`.
  static func between(
    _ old: JSONValue, _ new: JSONValue, _ path: String, skipping: Set<String> = []
  ) -> [String] {
    guard let olds = parts(of: old), let news = parts(of: new) else {
      let (was, is_) = (words(old), words(new))
      return was == is_ ? [] : ["\(path): the manifest has \(was), now \(is_)"]
    }
    var differences: [String] = []
    for part in olds where !skipping.contains(part.name) {
      let place = "\(path) / \(part.name)"
      if let same = news.first(where: { $0.name == part.name }) {
        differences += between(part.value, same.value, place)
      } else {
        differences.append("\(place): the manifest has it, the study does not")
      }
    }
    for part in news where !skipping.contains(part.name) && !olds.contains(where: { $0.name == part.name }) {
      differences.append("\(path) / \(part.name): the study has it, the manifest does not")
    }
    if differences.isEmpty, skipping.isEmpty, olds.map(\.name) != news.map(\.name) {
      differences.append("\(path): the order differs")
    }
    return differences
  }

  /// Members of an object, or the elements of a list of objects by their names; nil for what has no parts.
  private static func parts(of value: JSONValue) -> [JSONValue.Member]? {
    switch value {
    case .object(let members): return members
    case .array(let items):
      var parts: [JSONValue.Member] = []
      for item in items {
        guard case .object(let members) = item,
          case .string(let name)? = members.first(where: { $0.name == "name" })?.value
        else { return nil }
        parts.append(.init(name, item))
      }
      return parts.isEmpty ? nil : parts
    default: return nil
    }
  }

  private static func words(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .decimal(let value): "\(value)"
    case .string(let text): text.isEmpty ? "nothing" : text
    case .array(let items): items.isEmpty ? "nothing" : items.map(words).joined(separator: ", ")
    case .object(let members): members.map { "\($0.name) \(words($0.value))" }.joined(separator: ", ")
    }
  }

  /// Where two files first differ: ` (first at byte 120, line 3)`; empty where they do not.
  static func place(_ found: [UInt8], _ expected: [UInt8]) -> String {
    guard found != expected else { return "" }
    let same = zip(found, expected).prefix { $0 == $1 }.count
    let line = found.prefix(same).count { $0 == UInt8(ascii: "\n") } + 1
    return " (first at byte \(same + 1), line \(line))"
  }
}
