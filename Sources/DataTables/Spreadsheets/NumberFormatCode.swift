/// A number format of a spreadsheet (`#,##0.0`, `0%`, `dd/mm/yyyy`), as far as it decides what a cell shows.
///
/// Places, per cent, thousands, signs and words in it, and a section each for numbers above, below and at 0. Dates
/// are shown in the order year, month, day, whatever order the format has. Fractions and powers of ten are shown as
/// plain numbers.
struct NumberFormatCode: Sendable {
  private let sections: [Section]

  init(_ code: String) { sections = NumberFormatCode.sections(of: code).map(Section.init) }

  /// What a cell of this format shows for a number.
  ///
  /// - Parameter number: as the file has it: `0.054000000000000006`, `1.1E-2`.
  /// - Returns: nil for what is no number.
  func shown(_ number: String, countsFrom1904: Bool) -> String? {
    guard let exact = DecimalDigits(number) else { return nil }
    let section: Section
    var digits = exact
    if exact.isNegative, sections.count > 1 {
      section = sections[1]
      digits.isNegative = false
    } else if exact.isZero, sections.count > 2 {
      section = sections[2]
    } else {
      section = sections[0]
    }
    if section.isDate { return SerialDate.shown(exact, section.dateParts, countsFrom1904: countsFrom1904) }
    return section.shown(digits)
  }

  private static func sections(of code: String) -> [String] {
    var (sections, current, isQuoted, isEscaped) = ([String](), "", false, false)
    for sign in code {
      if sign == "\"", !isEscaped { isQuoted.toggle() }
      if sign == ";", !isQuoted, !isEscaped {
        sections.append(current)
        current = ""
      } else {
        current.append(sign)
      }
      isEscaped = sign == "\\" && !isEscaped && !isQuoted
    }
    return sections + [current]
  }

  /// One section of a code, taken apart.
  private struct Section: Sendable {
    var before = ""
    var after = ""
    /// nil where no digit is asked for: words alone.
    var places: Int?
    var isGeneral = false
    var hasThousands = false
    var isPercent = false
    /// Commas behind the last digit: each divides by a thousand.
    var thousandsLess = 0
    var dateParts: Set<Character> = []
    var isDate: Bool { !dateParts.isEmpty }

    init(_ code: String) {
      let lower = code.lowercased()
      if lower.contains("general") || lower == "@" || code.isEmpty {
        isGeneral = true
        return
      }
      var signs = Array(code)[...]
      var isBehindPoint = false
      var commas = 0
      while let sign = signs.popFirst() {
        switch sign {
        case "\"":
          let words = signs.prefix { $0 != "\"" }
          signs = signs.dropFirst(words.count + 1)
          add(String(words))
        case "\\": if let next = signs.popFirst() { add(String(next)) }
        // The width of a sign, and a sign that fills the cell, show nothing of the figure.
        case "_", "*": _ = signs.popFirst()
        case "[":
          let inner = signs.prefix { $0 != "]" }
          signs = signs.dropFirst(inner.count + 1)
          // A currency may be in it: [$£-809].
          if inner.first == "$" { add(String(inner.dropFirst().prefix { $0 != "-" })) }
          if let unit = inner.first?.lowercased().first, "hms".contains(unit),
            Set(inner.map { $0.lowercased() }).count == 1
          {
            dateParts.insert(unit)
          }
        case "0", "#", "?":
          if isBehindPoint { places = (places ?? 0) + (sign == "#" ? 0 : 1) } else { places = places ?? 0 }
          if commas > 0 { hasThousands = true }
          commas = 0
        case ".": isBehindPoint = true
        case ",": commas += 1
        case "%":
          isPercent = true
          add("%")
        case _ where "Ee/".contains(sign) && places != nil: isGeneral = true
        case "y", "m", "d", "h", "s", "Y", "M", "D", "H", "S":
          dateParts.insert(Character(sign.lowercased()))
        // AM/PM: hours are shown to 24.
        case _ where "Aa".contains(sign) && signs.prefix(2).map { $0.lowercased() } == ["m", "/"]:
          signs = signs.dropFirst(4)
        default: add(String(sign))
        }
      }
      thousandsLess = places == nil ? 0 : commas
    }

    private mutating func add(_ words: String) {
      if places == nil { before += words } else { after += words }
    }

    func shown(_ digits: DecimalDigits) -> String {
      if isGeneral { return digits.general }
      guard let places else { return trimmed(before + after) }
      var digits = digits
      digits.exponent += (isPercent ? 2 : 0) - 3 * thousandsLess
      let text = digits.rounded(places: places, thousands: hasThousands)
      // The sign is before all else: -£5.
      let sign = text.hasPrefix("-") ? "-" : ""
      return trimmed(sign + before + text.dropFirst(sign.count) + after)
    }
  }
}
