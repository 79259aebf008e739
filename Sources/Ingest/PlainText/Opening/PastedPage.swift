import Bytes
import Legislation

/// A text that was copied from a page of legislation.gov.uk. Its annotations and the page's own lines get a role,
/// and marks and badges are taken out of its words; law without them is never such a page.
struct PastedPage {
  /// The text without marks and badges.
  private(set) var bytes: [UInt8]
  /// Its lines, those of the page and its editors marked.
  private(set) var lines: TextLines
  private(set) var notes: [Note] = []
  private var removed = 0
  private var inserted = 0

  /// Nil if the text is none.
  init?(_ text: TextLines, _ source: [UInt8], _ options: TextOptions) {
    let annotations = EditorsAnnotations(text, source)
    let taken = annotations.lines.union(annotations.headings)
    let navigation = SiteNavigation(text, source, isKnownPage: annotations.count > 0, besides: taken)
    let furniture = navigation.lines.union(annotations.headings)
    (bytes, lines) = (source, text)
    let isPage = annotations.count > 0 || !furniture.isEmpty
    guard isPage || PastedPage.hasMarks(text, source) else { return nil }
    guard options.annotations else {
      notes = PastedPage.notesOfKept(annotations, navigation)
      return
    }
    var marks = PageMarks(source, known: annotations.marks)
    for index in text.lines.indices where text.lines[index].isText && !furniture.contains(index) {
      if let start = annotations.starts[index] {
        marks.clean(annotation: text.lines[index].content, textStart: start)
      } else if !annotations.lines.contains(index) {
        marks.clean(text.lines[index].content)
      }
    }
    marks.finish()
    (bytes, removed, inserted) = (marks.bytes, marks.removed, marks.inserted)
    lines = TextLines(bytes)
    for index in lines.lines.indices where lines.lines[index].isText {
      if furniture.contains(index) {
        lines.lines[index].role = .navigation
      } else if annotations.lines.contains(index) {
        lines.lines[index].role = annotations.starts[index] == nil ? .annotationText : .annotation
      }
    }
    notes = PastedPage.notes(annotations, furniture: furniture.count, marks)
    if !navigation.prospective.isEmpty {
      let sentence = navigation.prospective.count.of(
        "heading Prospective stands above text that is not in force; in plain text it counts as if it were.",
        "headings Prospective stand above text that is not in force; in plain text it counts as if it were.")
      notes.append(Note(.websiteLines, sentence, count: navigation.prospective.count, isWarning: true))
    }
  }

  /// Enters what was taken out and put in into the account of the characters.
  func balance(_ builder: inout DocumentBuilder) {
    builder.conservation.source += removed - inserted
    builder.conservation.kept -= inserted
    builder.conservation.added += inserted
    builder.leaveOut(.annotationMark, removed)
  }

  // MARK: Marks without annotations

  /// Whether a text that has neither annotations nor lines of a page was copied from one all the same: two marks
  /// `[F1the …`, or two lines that end in a badge, `assistanceE+W`.
  private static func hasMarks(_ text: TextLines, _ source: [UInt8]) -> Bool {
    var badges = 0
    for line in text.lines where line.isText {
      if hasBadge(source, line.content) { badges += 1 }
      if badges >= 2 { return true }
    }
    return hasBracketedMarks(source)
  }

  private static func hasBracketedMarks(_ source: [UInt8]) -> Bool {
    var marks = 0
    var block = 0
    while block < source.count {
      // Eight bytes a step: few texts have square brackets at all.
      let others = EightBytes.load(source.span, at: block) ^ 0x5B5B_5B5B_5B5B_5B5B
      if (others &- 0x0101_0101_0101_0101) & ~others & 0x8080_8080_8080_8080 != 0 {
        for index in block..<min(block + 8, source.count) where source[index] == 0x5B {
          if isMark(source, at: index + 1) { marks += 1 }
        }
        if marks >= 2 { return true }
      }
      block += 8
    }
    return false
  }

  private static func isMark(_ source: [UInt8], at index: Int) -> Bool {
    guard let digits = AnnotationMark.digits(source, at: index, upTo: source.count), source[index] == 0x46,
      digits.count <= 4, digits.upperBound < source.count
    else { return false }
    return source[digits.upperBound].isLetter
  }

  private static func hasBadge(_ source: [UInt8], _ content: Range<Int>) -> Bool {
    guard content.count > 8, source[content.upperBound - 1] == 0x57 else { return false }
    let badge = content.upperBound - 3..<content.upperBound
    return source[badge.lowerBound - 1].isLower && source.begins(with: "E+W", badge)
  }

  // MARK: Notes

  private static func notes(
    _ annotations: EditorsAnnotations, furniture: Int, _ marks: PageMarks
  ) -> [Note] {
    var notes: [Note] = []
    if annotations.count > 0 {
      let sentence = annotations.count.of(
        "editors' annotation of legislation.gov.uk was recognised by its mark and set apart (zone commentary).",
        "editors' annotations of legislation.gov.uk were recognised by their marks and set apart (zone commentary)."
      )
      notes.append(Note(.annotations, sentence, count: annotations.count, isWarning: true))
    }
    if furniture > 0 {
      let sentence = furniture.of(
        "line of a page of legislation.gov.uk (menu, notice, heading of annotations) was set apart; it is in no word "
          + "total.",
        "lines of a page of legislation.gov.uk (menus, notices, headings of annotations) were set apart; they are in "
          + "no word total.")
      notes.append(Note(.websiteLines, sentence, count: furniture, isWarning: annotations.count == 0))
    }
    if marks.marks + marks.badges > 0 {
      let sentence =
        "Left out of the words: \(marks.marks.of("mark such as F1", "marks such as F1")) that "
        + "\(marks.marks == 1 ? "points" : "point") to annotations, "
        + "\(marks.badges.of("badge", "badges")) of extent such as E+W."
      notes.append(Note(.annotations, sentence, count: marks.marks + marks.badges))
    }
    return notes
  }

  private static func notesOfKept(_ annotations: EditorsAnnotations, _ navigation: SiteNavigation) -> [Note] {
    var notes: [Note] = []
    if annotations.count > 0 {
      let sentence = annotations.count.of(
        "editors' annotation of legislation.gov.uk was kept as text of the law, as asked.",
        "editors' annotations of legislation.gov.uk were kept as text of the law, as asked.")
      notes.append(Note(.annotations, sentence, count: annotations.count, isWarning: true))
    }
    if !navigation.lines.isEmpty {
      let sentence = navigation.lines.count.of(
        "line of a page of legislation.gov.uk (menu, notice) was kept as text of the law, as asked.",
        "lines of a page of legislation.gov.uk (menus, notices) were kept as text of the law, as asked.")
      notes.append(Note(.websiteLines, sentence, count: navigation.lines.count, isWarning: true))
    }
    return notes
  }
}
