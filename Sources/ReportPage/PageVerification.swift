import Bytes
import Ingest
import Inputs
import Legislation
import Measures
import Reporter

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Counts the texts of a page again, and says whether its numbers hold.
package struct PageVerification {
  /// What was found.
  package enum Answer: Hashable, Sendable {
    /// The page is what its texts give, to the letter.
    case holds(hits: Int)
    /// Another version of the program made the page; all its data are what this one gives.
    case dataHold(program: String)
    /// The first places that differ: what the page has, and what counting gives.
    case differs([String])
  }

  /// Why a page cannot be verified.
  package enum Trouble: Error, Hashable, Sendable {
    /// It has no recipe, or one of another version.
    case noReport
    /// A text with this hash was not among those given, and is not where the page says.
    case noText(name: String, sha256: String)
  }

  private let page: [UInt8]
  private let recipe: Recipe

  package init(_ page: [UInt8]) throws(Trouble) {
    self.page = page
    let text = String(decoding: page, as: UTF8.self)
    guard let start = text.firstRange(of: Page.recipeStart),
      let end = text[start.upperBound...].firstRange(of: Page.recipeEnd),
      let recipe = try? JSONDecoder().decode(
        Recipe.self, from: Data(text[start.upperBound..<end.lowerBound].utf8))
    else { throw .noReport }
    self.recipe = recipe
  }

  /// Where the page says its texts are, as they were named.
  package var recordedPaths: [String] { recipe.texts.map(\.path) }

  /// Finds the texts by their hashes.
  ///
  /// - Parameter files: paths that may be the texts, in any order.
  package func paths(among files: [String]) throws(Trouble) -> [String] {
    var byHash: [String: String] = [:]
    for file in files {
      if let hash = (try? DocumentReader(SourceReader()).read(path: file))?.identity.sha256,
        byHash[hash] == nil
      {
        byHash[hash] = file
      }
    }
    return try recipe.texts.map { text throws(Trouble) in
      guard let path = byHash[text.sha256] else {
        throw .noText(name: text.name ?? text.path, sha256: text.sha256)
      }
      return path
    }
  }

  /// Counts again.
  ///
  /// - Parameter paths: of the texts, in the order of the page.
  package func answer(paths: [String]) throws -> Answer {
    guard let request = recipe.request else { throw Trouble.noReport }
    let again = try request.page(paths: paths)
    if again == page { return .holds(hits: try lines(of: again)) }
    let (mine, theirs) = (Self.parts(again), Self.parts(page))
    let isSameProgram = recipe.program == ProgramVersion.voxlex && recipe.libxml2 == LibraryVersion.libxml2
    var differences: [String] = []
    for (name, data) in mine.data {
      guard let other = theirs.data[name], let unpacked = Self.unpacked(other) else {
        differences.append("\(name) is not in the page, or cannot be unpacked")
        continue
      }
      if let wanted = Self.unpacked(data), wanted != unpacked {
        differences += Self.differences(name, page: unpacked, counted: wanted)
      }
    }
    if mine.rest != theirs.rest, isSameProgram {
      differences += Self.lineDifferences(page: theirs.rest, counted: mine.rest)
    }
    if !differences.isEmpty { return .differs(differences.sorted()) }
    return isSameProgram ? .holds(hits: try lines(of: again)) : .dataHold(program: recipe.program)
  }

  private func lines(of page: [UInt8]) throws -> Int {
    let data = Self.parts(page).data["hits.csv.gz"].flatMap(Self.unpacked) ?? []
    return max(0, data.count { $0 == UInt8(ascii: "\n") } - 1)
  }

  /// The data of a page by their names, and the page without them: another library packs the same data in other bytes.
  private static func parts(_ page: [UInt8]) -> (data: [String: Substring], rest: String) {
    let text = String(decoding: page, as: UTF8.self)
    var (data, rest): ([String: Substring], String) = ([:], "")
    var place = text.startIndex
    while let start = text[place...].firstRange(of: " download=\""),
      let nameEnd = text[start.upperBound...].firstIndex(of: "\""),
      let base = text[nameEnd...].firstRange(of: "base64,"),
      let end = text[base.upperBound...].firstIndex(of: "\"")
    {
      data[String(text[start.upperBound..<nameEnd])] = text[base.upperBound..<end]
      rest += text[place..<base.upperBound]
      place = end
    }
    return (data, rest + text[place...])
  }

  /// Unpacked, if it is packed.
  private static func unpacked(_ data: Substring) -> [UInt8]? {
    guard let bytes = Base64.decoded(Array(data.utf8)) else { return nil }
    guard bytes.starts(with: [0x1F, 0x8B]) else { return bytes }
    return (try? PackedText(in: bytes, name: "the page's data"))??.bytes
  }

  private static let most = 8

  private static func differences(_ name: String, page: [UInt8], counted: [UInt8]) -> [String] {
    lineDifferences(
      page: String(decoding: page, as: UTF8.self), counted: String(decoding: counted, as: UTF8.self), in: name
    )
  }

  private static func lineDifferences(page: String, counted: String, in name: String = "the page") -> [String]
  {
    let theirs = page.split(separator: "\n", omittingEmptySubsequences: false)
    let mine = counted.split(separator: "\n", omittingEmptySubsequences: false)
    var found: [String] = []
    for index in 0..<max(theirs.count, mine.count) {
      let (one, other) = (index < theirs.count ? theirs[index] : "", index < mine.count ? mine[index] : "")
      guard one != other else { continue }
      guard found.count < most else {
        found.append("\(name): and more lines")
        break
      }
      let common = one.commonPrefix(with: other)
      func near(_ line: Substring) -> String {
        String(line.dropFirst(max(0, common.count - 24)).prefix(80))
      }
      found.append("\(name), line \(index + 1): it has '\(near(one))', and counting gives '\(near(other))'")
    }
    return found
  }
}

extension Substring {
  fileprivate func commonPrefix(with other: Substring) -> Substring {
    var (end, place) = (startIndex, other.startIndex)
    while end < endIndex, place < other.endIndex, self[end] == other[place] {
      (end, place) = (index(after: end), other.index(after: place))
    }
    return self[..<end]
  }
}
