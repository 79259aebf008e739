import DataTables

/// A check in sentences that can be quoted: what is consistent, what only if something is so, what cannot be, and
/// what was not checked.
package struct CheckSentences: Sendable {
  let check: TableCheck

  package init(_ check: TableCheck) { self.check = check }

  private func name(_ column: Int) -> String {
    let name = check.table.columns[column].name
    return name.isEmpty ? "column \(column + 1)" : name
  }

  private func figure(_ place: Int) -> String { name(check.columns[place].index) }

  /// A relation as a formula of column names.
  package func formula(_ found: FoundRelation) -> String {
    let target = figure(found.target)
    func list(_ columns: [Int], _ sign: String = " + ") -> String {
      columns.map(figure).joined(separator: sign)
    }
    func scale(_ number: Int) -> String { number == 1 ? "" : "\(number) × " }
    switch found.relation {
    case .sum(let parts): return "\(target) = \(list(parts))"
    case .mean(let parts): return "\(target) = mean of \(list(parts, ", "))"
    case .hundred(let parts): return "\(list(parts)) + \(target) = 100"
    case .share(let part, let whole, let number):
      let below = whole.count == 1 ? list(whole) : "(\(list(whole)))"
      return "\(target) = \(scale(number))\(figure(part)) / \(below)"
    case .change(let from, let to, let number):
      return "\(target) = \(scale(number))(\(figure(to)) - \(figure(from))) / \(figure(from))"
    case .changeFromRowAbove(let column, let number):
      return "\(target) = \(scale(number))change of \(figure(column)) from the row above"
    case .shareOfTotal(let column, let number, let total):
      return "\(target) = \(scale(number))\(figure(column)) / \(total), a total that is not in the table"
    case .shareOfColumn(let column, let number):
      return "\(target) = \(scale(number))\(figure(column)) / sum of \(figure(column))"
    }
  }

  /// How often a relation holds, by which rounding, and what chance would do.
  package func sentence(_ found: FoundRelation) -> String {
    let rows = found.kept.count + found.broken.count
    let rounding =
      found.rounding.count == Rounding.allCases.count ? "" : ", rounded \(roundingWords(found.rounding))"
    let chance =
      found.isGiven
      ? "named" : "chance that unrelated figures would: \(CheckSentences.shortened(found.chance))"
    return
      "\(formula(found)) holds in \(found.broken.isEmpty ? "all" : "\(found.kept.count) of") \(rows) rows\(rounding) (\(chance))."
  }

  private func roundingWords(_ ways: [Rounding]) -> String {
    ways.map { $0 == .truncation ? "down (truncation)" : $0.rawValue }.joined(separator: " or ")
  }

  /// What a finding says of its cells.
  package func sentence(_ finding: CellFinding) -> String {
    let places = finding.suspects.map(place)
    let reasons = finding.reasons.map(reason)
    guard places.count > 1 else {
      let value = finding.suspects.first?.wouldBe.map { "; \($0) would fit" } ?? ""
      return
        "Cannot be: \(places.first ?? "a row")\(value): \(reasons.joined(separator: "; ")) (\(alarm(finding)))."
    }
    let isSolved = finding.suspects.contains { $0.wouldBe != nil }
    let words = isSolved ? "one of them is enough to put it right" : "no single change puts it right"
    return
      "Cannot be together: \(places.joined(separator: ", ")) (\(words)): \(reasons.joined(separator: "; ")) (\(alarm(finding)))."
  }

  /// The chance that a finding is a false alarm: that all relations it rests on are kept by chance; nil where it rests on
  /// what the table itself says, or a user.
  func falseAlarm(_ finding: CellFinding) -> Double? {
    let chances = finding.reasons.map { reason -> Double? in
      guard case .relation(let index, _, _, _, _) = reason, !check.relations[index].isGiven else {
        return nil
      }
      return check.relations[index].chance
    }
    return chances.contains(nil) ? nil : chances.compactMap { $0 }.min()
  }

  private func alarm(_ finding: CellFinding) -> String {
    if let chance = falseAlarm(finding) {
      return "a false alarm if the relation is chance: at most \(CheckSentences.shortened(chance))"
    }
    let isOfPeriods = finding.reasons.contains { if case .period = $0 { true } else { false } }
    let isGiven = finding.reasons.contains {
      if case .relation(let index, _, _, _, _) = $0 { check.relations[index].isGiven } else { false }
    }
    return isGiven
      ? "a false alarm only if the named relation does not hold"
      : isOfPeriods
        ? "a false alarm if the series has a gap" : "a false alarm only if the row is no total of those rows"
  }

  private func place(_ cell: CellFinding.Cell) -> String {
    let row = check.table.rows[cell.row]
    let label = row.cells.first ?? ""
    return
      "\(name(cell.column)) '\(row.cells[cell.column])' (line \(row.line)\(label.isEmpty ? "" : ", \(label)"))"
  }

  private func reason(_ reason: CellFinding.Reason) -> String {
    switch reason {
    case .relation(let index, _, let allowed, let decimals, _):
      func text(_ units: Int128) -> String { PrintedFigure(units: units, decimals: decimals).description }
      let range =
        allowed.lower == allowed.upper
        ? text(allowed.lower) : "\(text(allowed.lower)) to \(text(allowed.upper))"
      let target = figure(check.relations[index].target)
      return "\(formula(check.relations[index])) gives \(range) for \(target)"
    case .total(let index, let column):
      let total = check.totals[index]
      return "\(figure(column)) does not add up to its total in line \(check.table.rows[total.row].line)"
    case .period(_, let expected): return "the other labels go on by one step, and \(expected) would be next"
    }
  }

  package func sentence(_ share: ShareCheck) -> String {
    let printed = PrintedFigure(units: share.share.units, decimals: share.share.decimals).description
    let line = "line \(check.table.rows[share.row].line)"
    switch share.verdict {
    case .isMeanOfRates:
      return
        "\(printed) % (\(line)) is a mean of rates of \(share.total) units: it is no share of them, and any figure is possible."
    case .cannotBe:
      return
        "Cannot be: \(printed) % of \(share.total) (\(line)): no whole number of units has this share (\(power(share)))."
    case .consistent(let counts):
      let which =
        counts.count == 1 ? "only \(counts.lowerBound)" : "\(counts.lowerBound) to \(counts.upperBound)"
      return
        "Consistent: \(printed) % of \(share.total) (\(line)): \(which) of \(share.total) (\(power(share)))."
    }
  }

  private func power(_ share: ShareCheck) -> String {
    share.chance >= 1
      ? "no power: every figure of as many places would pass"
      : "a random figure would pass with a chance of \(CheckSentences.shortened(share.chance))"
  }

  package func sentence(_ total: TotalRow) -> String {
    let row = check.table.rows[total.row]
    let columns = total.kept.map(figure).joined(separator: ", ")
    let lines =
      "lines \(check.table.rows[total.parts[0]].line) to \(check.table.rows[total.parts[total.parts.count - 1]].line)"
    return "\(row.cells.first ?? "") (line \(row.line)) is the sum of \(lines) in \(columns)."
  }

  /// What the printed figures say of a claim, by Welch's and by the paired test, and of the numbers of units.
  package func claims(level: Double, isOneTailed: Bool) -> [CheckResult.Statement] {
    guard let groups = check.groups else {
      return [
        CheckResult.Statement(
          verdict: .notChecked, subject: .claim,
          sentence:
            "The claim was not checked: the table does not have two means of rates with their numbers of units."
        )
      ]
    }
    let claim = groups.claim(level: level, isOneTailed: isOneTailed)
    let words = "higher at \(CheckSentences.shortened(level * 100)) %, \(isOneTailed ? "one" : "two")-tailed"
    var statements = [
      statement(claim.welch, of: words, test: "Welch's t test", spread: "the SD of both groups is")
    ]
    if claim.pairs != nil {
      statements.append(
        statement(claim.paired, of: words, test: "the paired t test", spread: "the SD of the differences is"))
    }
    return statements + [
      CheckResult.Statement(
        verdict: groups.sizesAreConsistent ? .consistent : .cannotBe, subject: .groups,
        sentence: sizes(groups))
    ]
  }

  private func statement(
    _ result: SignificanceClaim.Result, of claim: String, test: String, spread: String
  ) -> CheckResult.Statement {
    let verdict: CheckResult.Statement.Verdict =
      switch result.verdict {
      case .holdsWhateverTheData: .consistent
      case .holdsOnlyIf: .onlyIf
      case .cannotHold: .cannotBe
      case .noTest: .notChecked
      }
    return CheckResult.Statement(
      verdict: verdict, subject: .claim, sentence: sentence(result, of: claim, test: test, spread: spread))
  }

  private func sentence(
    _ result: SignificanceClaim.Result, of claim: String, test: String, spread: String
  ) -> String {
    let figures =
      "rates lie between 0 and 100, so the SD is at most \(CheckSentences.shortened(result.largestSpread)) and t at least "
      + "\(CheckSentences.shortened(result.smallestT)), where \(CheckSentences.shortened(result.neededT)) is needed"
    switch result.verdict {
    case .holdsWhateverTheData: return "'\(claim)' holds whatever the data by \(test): \(figures)."
    case .holdsOnlyIf(let limit):
      return
        "'\(claim)' holds by \(test) only if \(spread) at most \(CheckSentences.shortened(limit)): \(figures)."
    case .cannotHold:
      return "'\(claim)' cannot hold by \(test): the printed means do not differ in that direction."
    case .noTest:
      return "'\(claim)' was not checked by \(test): the printed numbers of units do not allow it."
    }
  }

  private func sizes(_ groups: ComparedGroups) -> String {
    let (a, b) = (groups.first.units, groups.second.units)
    guard let pairs = groups.pairs else {
      return
        "Groups of \(a) and \(b) units: \(max(a, b)) to \(a + b) in all; how many are in both is not printed."
    }
    guard groups.sizesAreConsistent else {
      return "Cannot be: \(pairs) units in both groups of \(a) and \(b)."
    }
    return
      "Groups of \(a) and \(b) units, \(pairs) in both: at least \(a + b - pairs) in all, if \(pairs) is all that are in both."
  }

  /// What was not checked.
  package var unchecked: [String] {
    let related = Set(check.relations.flatMap { [$0.target] + $0.relation.sources })
    let shared = Set(check.shares.flatMap { [$0.shareColumn, $0.totalColumn] })
    let isOfTest = Set(check.tests.map(\.column) + check.comparisons.map(\.column))
    let averaged = Set(check.means.flatMap { [$0.meanColumn, $0.totalColumn] })
    var sentences: [String] = []
    for (index, column) in check.columns.enumerated() {
      if isOfTest.isEmpty, !related.contains(index), !shared.contains(column.index),
        !averaged.contains(column.index),
        !check.totals.contains(where: { $0.kept.contains(index) })
      {
        sentences.append("\(name(column.index)): no relation to other columns was found in it.")
      }
      if !column.unread.isEmpty {
        let lines = column.unread.prefix(5).map { String(check.table.rows[$0].line) }.joined(separator: ", ")
        let count = column.unread.count
        let words = count == 1 ? "1 cell is no figure (line" : "\(count) cells are no figures (lines"
        sentences.append("\(name(column.index)): \(words) \(lines)\(count > 5 ? " …" : "")).")
      }
    }
    return sentences
  }

  /// Three figures of a number, for reading.
  static func shortened(_ number: Double) -> String {
    if number == 0 { return "0" }
    guard number.isFinite else { return number > 0 ? "any size" : "-" }
    let size = abs(number)
    if size < 0.001 {
      var (mantissa, exponent) = (size, 0)
      while mantissa < 1, exponent > -320 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
      return
        "\(number < 0 ? "-" : "")\(PrintedFigure(units: Int128((mantissa * 10).rounded()), decimals: 1))e\(exponent)"
    }
    let decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3
    let units = Int128((number * Double(PrintedFigure.units(decimals))).rounded())
    var text = PrintedFigure(units: units, decimals: decimals).description
    while text.contains("."), text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
