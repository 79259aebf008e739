import Bytes
import Ingest
import Legislation
import Measures
import Reporter
import Wordlists

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// All that a page is made from, as it is kept in the page: whoever has the texts makes the same page again.
struct Recipe: Codable, Hashable {
  struct Text: Codable, Hashable {
    var path: String
    var name: String?
    /// Its own scope, in the words in which it is written.
    var scope: String
    var sha256: String
  }

  var schema = Recipe.current
  var program = ProgramVersion.voxlex
  var libxml2: String
  var title: String?
  var texts: [Text]
  var narrowerText: Int?
  var narrowerScope: String?
  /// The bytes of the list, and what it is called.
  var wordlist: String
  var wordlistName: String
  var origin: String
  var isWritten: Bool
  var verificationLine: String
  var matching: String
  var hyphens: String
  var letterCase: String
  var possessive: String
  /// Of the run, in the words of a text's own scope.
  var scope: String
  var format: String?
  var kept: [String]
  var repairsEncoding: Bool

  static let current = "voxlex/report/1"

  init(_ request: ReportRequest, hashes: [String]) {
    libxml2 = LibraryVersion.libxml2
    title = request.title
    texts = zip(request.texts, hashes).map {
      Text(path: $0.source, name: $0.name, scope: $0.scope.description, sha256: $1)
    }
    (narrowerText, narrowerScope) = (request.narrower?.text, request.narrower?.scope.description)
    (wordlist, wordlistName) = (Base64.encoded(request.wordlist.sourceBytes), request.wordlist.name)
    (origin, isWritten, verificationLine) = (request.origin, request.isWritten, request.verificationLine)
    (matching, hyphens) = (request.rule.matching.rawValue, request.rule.hyphens.rawValue)
    (letterCase, possessive) = (request.rule.letterCase.rawValue, request.rule.possessive.rawValue)
    scope = OwnScope(whole: request.scope).description
    format = request.reader.format?.rawValue
    (kept, repairsEncoding) = (request.reader.textOptions.kept, request.reader.textOptions.repairsEncoding)
  }

  /// JSON on one line, in ASCII and without `<`: nothing in it can end its element or turn the writing direction.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      var text = ""
      for unit in String(decoding: try encoder.encode(self), as: UTF8.self).utf16 {
        if unit < 0x80, unit != UInt8(ascii: "<") {
          text.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
        } else {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
      return text
    }
  }

  /// What a page was asked for; nil if this program does not understand it.
  var request: ReportRequest? {
    guard schema == Recipe.current, let matching = CountingRule.Matching(rawValue: matching),
      let hyphens = CountingRule.Hyphens(rawValue: hyphens),
      let letterCase = CountingRule.Case(rawValue: letterCase),
      let possessive = CountingRule.Possessive(rawValue: possessive),
      let bytes = Base64.decoded(Array(wordlist.utf8)),
      let list = Self.list(bytes, wordlistName, origin, isWritten: isWritten),
      let own = try? OwnScope(scope)
    else { return nil }
    var requests: [TextRequest<String>] = []
    for text in texts {
      guard let scope = text.scope.isEmpty ? OwnScope() : try? OwnScope(text.scope) else { return nil }
      requests.append(TextRequest(text.path, name: text.name, scope: scope))
    }
    var options = TextOptions(kept: kept)
    options.repairsEncoding = repairsEncoding
    var request = ReportRequest(
      title: title, texts: requests, wordlist: list, origin: origin,
      rule: CountingRule(
        matching: matching, hyphens: hyphens, letterCase: letterCase, possessive: possessive),
      scope: own.applied(to: .statute),
      reader: SourceReader(format: format.flatMap { SourceFormat(rawValue: $0) }, textOptions: options))
    (request.isWritten, request.verificationLine) = (isWritten, verificationLine)
    if let narrowerText, let narrowerScope, let scope = try? OwnScope(narrowerScope) {
      request.narrower = (narrowerText, scope)
    }
    return request
  }

  /// The list, which may have been written as terms. A file's name says how it is written.
  private static func list(_ bytes: [UInt8], _ name: String, _ origin: String, isWritten: Bool) -> Wordlist? {
    if isWritten { return try? Wordlist.parse(terms: String(decoding: bytes, as: UTF8.self), from: origin) }
    return try? Wordlist.parse(bytes, file: origin.hasPrefix("bundled:") ? "\(name).yaml" : origin)
  }
}

extension OwnScope {
  /// A scope of a run, as a text could have it of its own.
  fileprivate init(whole scope: Scope) {
    self.init()
    named = Scope.named.first { scope.name.hasPrefix($0.name) }
    if let named { with = scope.zones.subtracting(named.zones).zones }
    (inside, outside, language) = (scope.inside, scope.outside, scope.language)
    if scope.amendments != .include { amendments = scope.amendments }
    if !scope.includesHeadings { includesHeadings = false }
  }
}

extension TextOptions {
  /// What a command line names as kept.
  fileprivate init(kept: [String]) {
    self.init()
    for name in kept {
      switch name {
      case "furniture": furniture = false
      case "contents": contents = false
      case "hyphens": hyphens = false
      case "footnotes": footnotes = false
      case "annotations": annotations = false
      default: break
      }
    }
  }
}
