import Legislation

/// Where words belong, in a form that two readings of one document share: the numbers of the schedule, Part,
/// section and levels above them, `sch 1/pt 2/s 3/1/a`. What has no number is left out.
package struct ProvisionPaths {
  package private(set) var names: [String] = [""]
  private var index: [String: Int32] = ["": 0]

  package init() {}

  package mutating func intern(_ name: String) -> Int32 {
    if let known = index[name] { return known }
    let new = Int32(names.count)
    names.append(name)
    index[name] = new
    return new
  }

  package func name(_ path: Int32) -> String { names[Int(path)] }

  /// Whether the second path is the first one or lies below it.
  package func isWithin(_ path: Int32, _ inner: Int32) -> Bool {
    path == inner || path == 0 || names[Int(inner)].hasPrefix(names[Int(path)] + "/")
  }

  /// By provision of the document, its path.
  ///
  /// - Parameter printed: by provision the number as a text shows it, `PART 2`; provisions without are left out, as the
  ///   Part of a section that is published alone. Nil: all are there, by their kinds.
  package mutating func paths(of document: Document, printed: [Int32: String]? = nil) -> [Int32] {
    var texts: [String] = []
    for (index, provision) in document.provisions.enumerated() {
      let above = provision.parent >= 0 ? texts[Int(provision.parent)] : ""
      let number = printed?[Int32(index)]
      guard printed == nil || number != nil else {
        texts.append(above)
        continue
      }
      texts.append(ProvisionPaths.text(of: provision, number ?? "", below: above))
    }
    return texts.map { intern($0) }
  }

  private static func text(of provision: Provision, _ printed: String, below above: String) -> String {
    let number = provision.number.lowercased()
    let step: String
    switch provision.kind {
    // A schedule that is published alone may be printed as a Part: a text does not say more.
    case .schedule where printed.lowercased().hasPrefix("part"): step = "pt \(number)"
    case .schedule: step = "sch \(number)"
    case .annex, .attachment, .appendix: step = "annex \(number)"
    case _ where number.isEmpty: return above
    case _ where provision.isArticleDivision: step = "s \(number)"
    case .section: step = "s \(number)"
    // A code's paragraphs are cited without their chapter.
    case .codeParagraph: return "s \(number)"
    case .codeChapter: return "ch \(number)"
    case .group, .crossHeading, .subCrossHeading, .codeSection: return above
    case .part, .euPart: step = "pt \(number)"
    case .chapter, .euChapter: step = "ch \(number)"
    case .euTitle: step = "title \(number)"
    case .euSection, .euSubsection: step = "sec \(number)"
    case .recital: step = "recital \(number)"
    case .division, .level2, .level3, .level4, .level5, .level6, .level7:
      // `4.1` names its paragraph whether it is read as a paragraph or as a level of 4: it is cited alike.
      if let start = above.start(ofLastSection: number) { return above[..<start] + "s \(number)" }
      step = number
    }
    return above.isEmpty ? step : "\(above)/\(step)"
  }
}

extension String {
  /// Where the last step begins if it is the section or paragraph that a number with points is below: of `4.1` after
  /// `sch 2/s 4`.
  fileprivate func start(ofLastSection number: String) -> String.Index? {
    guard number.contains("."), let last = split(separator: "/").last, last.hasPrefix("s "),
      number.hasPrefix(last.dropFirst(2) + ".")
    else { return nil }
    return last.startIndex
  }
}
