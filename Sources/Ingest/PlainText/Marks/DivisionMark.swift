import Bytes
import Legislation

/// A line that opens a division: `PART 3 — Children`, `SCHEDULE 2`, `CHAPTER NINE`, `Annex A: Forms`.
struct DivisionMark {
  var kind: Provision.Kind
  /// `3`, `II`, `A`, `FIRST`; empty for a kind word alone.
  var number: String
  /// Kind word and number as printed.
  var mark: Range<Int>
  /// What follows, without the dash or colon between; empty if nothing does.
  var title: Range<Int>
  /// `SCHEDULES`: a heading over the schedules, which is none itself.
  var isPlural = false
  /// Of a schedule, the section it hangs on, where that is beside it: `SCHEDULE 1    Section 3`.
  var reference: Range<Int>?

  /// The same for two of one kind and number.
  var name: String { "\(kind.rawValue) \(number)" }

  private static let kinds: [String: Provision.Kind] = [
    "part": .part, "rhan": .part, "chapter": .chapter, "pennod": .chapter, "schedule": .schedule,
    "atodlen": .schedule, "annex": .annex, "atodiad": .annex, "appendix": .appendix, "schedules": .schedule,
    "atodlenni": .schedule,
  ]

  /// The kind words by the hash of their letters, so that no string is made of every line's first word.
  private static let kindHashes: FoldedWordTable<Void> = {
    var table = FoldedWordTable<Void>()
    for word in Array(kinds.keys) + ordinals + ["the"] {
      table.update(Array(word.utf8).foldedHash(0..<word.utf8.count), initial: ()) { _ in }
    }
    return table
  }()

  private static let numberWords = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
  ]
  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
  ]

  /// - Parameter inHeading: the line is known to be a heading; otherwise only capitals (`PART 3`) or a line
  ///   that holds nothing else will do, for prose begins with `Part 3 of the Act` too.
  static func parse(_ source: [UInt8], _ range: Range<Int>, inHeading: Bool) -> DivisionMark? {
    guard range.count >= 4, range.count <= 400, source[range.lowerBound].isLetter else { return nil }
    let first = word(source, range.lowerBound, range.upperBound)
    guard 3...10 ~= first.count, kindHashes[source.foldedHash(first)] != nil else { return nil }
    if let beside = ScheduleReference.beside(source, range),
      var mark = parse(source, beside.schedule, inHeading: true), mark.title.isEmpty,
      [.schedule, .annex, .appendix].contains(mark.kind)
    {
      mark.reference = beside.reference
      return mark
    }
    let name = source.string(first).lowercased()
    let isCapital = first.allSatisfy { source[$0].isUpper }
    if name == "the" { return theSchedule(source, range, isCapital: isCapital || inHeading) }
    if let place = ordinals.firstIndex(of: name), place >= 0 {
      return ordinalSchedule(source, range, first, isCapital: isCapital || inHeading)
    }
    guard let kind = kinds[name], source[first.lowerBound].isUpper else { return nil }
    let isPlural = name == "schedules" || name == "atodlenni"
    var index = skipSpace(source, first.upperBound, range.upperBound)
    if index == range.upperBound {
      guard kind == .schedule, isCapital || inHeading else { return nil }
      return DivisionMark(kind: kind, number: "", mark: first, title: index..<index, isPlural: isPlural)
    }
    // A schedule that is the only one has no number: `SCHEDULE — Fees`.
    if kind == .schedule, !isPlural, isCapital || inHeading {
      var start = index
      if skipSeparator(source, &start, range.upperBound), start < range.upperBound,
        startsTitle(source, start), !endsAsSentence(source, range)
      {
        return DivisionMark(kind: kind, number: "", mark: first, title: start..<range.upperBound)
      }
    }
    guard !isPlural, let number = number(source, index, range.upperBound, kind) else { return nil }
    let mark = first.lowerBound..<number.upperBound
    index = skipSpace(source, number.upperBound, range.upperBound)
    let hasSeparator = skipSeparator(source, &index, range.upperBound)
    let title = index..<range.upperBound
    let printed = numberText(source, number)
    if title.isEmpty {
      // `Schedule 1.` in the midst of text is a cell of a table or a reference.
      if !isCapital, !inHeading, hasSeparator, source[range].last == .fullStop { return nil }
      return DivisionMark(kind: kind, number: printed, mark: mark, title: title)
    }
    guard isCapital || inHeading || hasSeparator else { return nil }
    guard startsTitle(source, title.lowerBound) else { return nil }
    if !inHeading, endsAsSentence(source, range) { return nil }
    return DivisionMark(kind: kind, number: printed, mark: mark, title: title)
  }

  /// `THE SCHEDULE`, the only one.
  private static func theSchedule(_ source: [UInt8], _ range: Range<Int>, isCapital: Bool) -> DivisionMark? {
    let rest = skipSpace(source, range.lowerBound + 3, range.upperBound)..<range.upperBound
    guard isCapital, let mark = parse(source, rest, inHeading: true), mark.kind == .schedule,
      mark.number.isEmpty, !mark.isPlural
    else { return nil }
    var whole = mark
    whole.mark = range.lowerBound..<mark.mark.upperBound
    return whole
  }

  /// `FIRST SCHEDULE`, with or without its title behind a sign.
  private static func ordinalSchedule(
    _ source: [UInt8], _ range: Range<Int>, _ first: Range<Int>, isCapital: Bool
  ) -> DivisionMark? {
    let start = skipSpace(source, first.upperBound, range.upperBound)
    let second = word(source, start, range.upperBound)
    guard isCapital, source.string(second).lowercased() == "schedule" else { return nil }
    var title = skipSpace(source, second.upperBound, range.upperBound)
    if title < range.upperBound {
      guard skipSeparator(source, &title, range.upperBound), title < range.upperBound,
        startsTitle(source, title), !endsAsSentence(source, range)
      else { return nil }
    }
    return DivisionMark(
      kind: .schedule, number: source.string(first), mark: range.lowerBound..<second.upperBound,
      title: title..<range.upperBound)
  }

  /// `Schedule` or `Atodlen` alone on a line, in small letters: the only schedule, if what is around it says so.
  static func onlySchedule(_ source: [UInt8], _ content: Range<Int>) -> DivisionMark? {
    guard content.count <= 12, source.mayBegin(content, with: "sat") else { return nil }
    return parse(source, content, inHeading: true).flatMap {
      $0.kind == .schedule && $0.number.isEmpty && $0.title.isEmpty && !$0.isPlural ? $0 : nil
    }
  }

  private static func word(_ source: [UInt8], _ start: Int, _ end: Int) -> Range<Int> {
    var index = start
    while index < end, source[index].isLetter { index += 1 }
    return start..<index
  }

  private static func skipSpace(_ source: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      if source[index].isSpace {
        index += 1
      } else if NumberMark.isNoBreakSpace(source, index) {
        index += 2
      } else {
        break
      }
    }
    return min(index, end)
  }

  /// A dash, colon or full stop between number and title.
  private static func skipSeparator(_ source: [UInt8], _ index: inout Int, _ end: Int) -> Bool {
    let start = index
    if index < end, source[index] == 0xE2, index + 2 < end, source[index + 1] == 0x80,
      source[index + 2] & 0xF0 == 0x90
    {
      index += 3
    } else if index < end, [0x3A, 0x2D, 0x2E].contains(source[index]) {
      index += 1
    }
    let found = index > start
    index = skipSpace(source, index, end)
    return found
  }

  /// `3`, `3A`, `II`, `A`, `NINE`.
  private static func number(
    _ source: [UInt8], _ start: Int, _ end: Int, _ kind: Provision.Kind
  ) -> Range<Int>? {
    if let number = NumberMark.sectionNumber(source, at: start, upTo: end) { return number }
    let letters = word(source, start, end)
    guard !letters.isEmpty, letters.count <= 9 else { return nil }
    let text = source.string(letters)
    if text.count == 1, source[start].isUpper, kind != .chapter || letters.upperBound == end {
      return letters
    }
    if source[letters].allSatisfy(\.isUpper) {
      // `IVA` is behind `IV`.
      if Roman.value(text) != nil || letters.count > 1 && Roman.value(source[letters].dropLast()) != nil {
        return letters
      }
    }
    return numberWords.contains(text.lowercased()) ? letters : nil
  }

  private static func numberText(_ source: [UInt8], _ range: Range<Int>) -> String {
    let text = source.string(range)
    guard let place = numberWords.firstIndex(of: text.lowercased()) else { return text }
    return String(place + 1)
  }

  private static func endsAsSentence(_ source: [UInt8], _ range: Range<Int>) -> Bool {
    switch source[range].last {
    case .fullStop, .semicolon, .comma: true
    default: false
    }
  }

  /// A title begins with a capital, a digit, a bracket or a quotation mark.
  private static func startsTitle(_ source: [UInt8], _ index: Int) -> Bool {
    let byte = source[index]
    return byte.isUpper || byte.isDigit || byte >= 0x80 || byte == 0x28 || byte == 0x22
  }
}
