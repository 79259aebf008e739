import ArgumentParser
import Voxlex

// Values of options that say themselves what is wrong with them.

/// A scope by its name.
struct NamedScope: ExpressibleByArgument {
  let scope: Scope

  static let statute = NamedScope(scope: .statute)

  init(scope: Scope) { self.scope = scope }

  init?(argument: String) {
    guard let scope = Scope(named: argument) else { return nil }
    self.scope = scope
  }

  static var allValueStrings: [String] { Scope.named.map(\.base) }
  var defaultValueDescription: String { scope.base }
}

/// Zones, separated by commas.
struct ZoneList {
  let zones: [Zone]

  init(argument: String) throws(ArgumentMistake) {
    var zones: [Zone] = []
    for name in argument.commaSeparated {
      guard let zone = Zone(written: name) else {
        let names = Zone.allCases.map(\.description).joined(separator: ", ")
        throw ArgumentMistake("There is no zone '\(name)'; write one of \(names).")
      }
      zones.append(zone)
    }
    self.zones = zones
  }
}

extension ProvisionReference {
  init(argument: String) throws(ArgumentMistake) {
    do { try self.init(argument) } catch { throw ArgumentMistake("\(error)") }
  }
}

extension TextPlace {
  init(argument: String) throws(ArgumentMistake) {
    do { try self.init(argument) } catch { throw ArgumentMistake("\(error)") }
  }
}

/// Parts of a plain text that would be left out or joined, and are kept as they are.
struct KeptParts {
  let options: TextOptions

  init(argument: String) throws(ArgumentMistake) {
    var options = TextOptions()
    for name in argument.commaSeparated {
      switch name {
      case "furniture": options.furniture = false
      case "contents": options.contents = false
      case "hyphens": options.hyphens = false
      case "footnotes": options.footnotes = false
      case "annotations": options.annotations = false
      default:
        throw ArgumentMistake(
          "'\(name)' cannot be kept; write one or more of furniture, contents, footnotes, hyphens, annotations."
        )
      }
    }
    self.options = options
  }
}

/// A unit that has its place in the order of a text, unlike a zone or a state.
struct ProvisionUnit: ExpressibleByArgument {
  let unit: Breakdown.Unit

  static let part = ProvisionUnit(unit: .part)

  init(unit: Breakdown.Unit) { self.unit = unit }

  init?(argument: String) {
    guard let unit = Breakdown.Unit(rawValue: argument), unit.isProvision else { return nil }
    self.unit = unit
  }

  static var allValueStrings: [String] { Breakdown.Unit.allCases.filter(\.isProvision).map(\.rawValue) }
  var defaultValueDescription: String { unit.rawValue }
}

/// The format of a result, by its name or the ending of its files.
struct NamedFormat {
  let format: OutputFormat
  /// Whether the JSON document is a frame: columns with their kinds, for programs that hold data frames. No help offers it
  /// to people; Documentation/json.md describes it.
  var isFrame = false

  init(argument: String) throws(ArgumentMistake) {
    if argument.lowercased() == "frame" {
      (format, isFrame) = (.json, true)
      return
    }
    guard let format = OutputFormat(name: argument) else {
      throw ArgumentMistake("There is no format '\(argument)'; write one of \(Self.known).")
    }
    self.format = format
  }

  /// By the name of the file that is written.
  init(file: String) throws(ArgumentMistake) {
    let dot = file.lastIndex(of: ".")
    let ending = dot.map { file[file.index(after: $0)...].lowercased() } ?? ""
    if let dot, Self.otherWorkbooks.contains(ending) {
      throw ArgumentMistake(
        "'\(file)' is named like another program's workbook; voxlex writes .xlsx, so name it '\(file[..<dot]).xlsx'."
      )
    }
    guard let format = OutputFormat(fileExtension: ending) else {
      throw ArgumentMistake(
        "The name '\(file)' does not say a format; add --format with one of \(Self.known).")
    }
    self.format = format
  }

  private static var known: String { OutputFormat.allCases.map(\.rawValue).joined(separator: ", ") }
  private static let otherWorkbooks: Set<String> = ["xls", "xlsm", "xlsb", "ods", "numbers"]
}

/// Whole numbers within a range.
enum WholeNumber {
  /// Reads the value of an option.
  ///
  /// - Parameter option: its name, for the sentence about a value that is none.
  static func reading<Number: FixedWidthInteger & Sendable>(
    _ option: String, _ range: ClosedRange<Number>
  ) -> @Sendable (String) throws(ArgumentMistake) -> Number {
    { (text: String) throws(ArgumentMistake) -> Number in
      guard let number = Number(text), range.contains(number) else {
        let end = range.upperBound == .max ? "" : " to \(range.upperBound)"
        throw ArgumentMistake(
          "'\(option)' takes a whole number from \(range.lowerBound)\(end), not '\(text)'.")
      }
      return number
    }
  }
}

extension Shard {
  init(argument: String) throws(ArgumentMistake) {
    guard let shard = Shard(argument) else {
      throw ArgumentMistake(
        "'\(argument)' is no shard; write its number and how many there are: 1/3, 2/3 or 3/3 where there are three."
      )
    }
    self = shard
  }
}

/// A year, or a stretch of years.
struct YearRange {
  let years: ClosedRange<Int>

  init(argument: String) throws(ArgumentMistake) {
    let ends = argument.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let years = ends.compactMap { Int($0.split(separator: " ").joined()) }
    // A year of fewer figures is a slip, and no document has it.
    guard years.count == ends.count, let first = years.first, let last = years.last,
      years.allSatisfy({ (1000...9999).contains($0) })
    else {
      throw ArgumentMistake("'\(argument)' is no year; write 2014 or 2010-2020.")
    }
    guard first <= last else {
      throw ArgumentMistake("The years '\(argument)' run backwards; write \(last)-\(first).")
    }
    self.years = first...last
  }
}

extension StringProtocol {
  /// Whether nothing is in it but spaces and commas: a list without items.
  var isEmptyList: Bool { allSatisfy { $0 == "," || $0.isWhitespace } }
}

extension String {
  /// The items of a list, without spaces around them and without empty ones.
  var commaSeparated: [String] {
    split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
  }
}
