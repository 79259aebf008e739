import Wordlists

/// One line of a reader's table of a list: a row, the name of a group, what a group or the list has together.
package enum ListLine: Sendable, Hashable {
  /// Name of a group, and the path to it.
  case heading(String, path: [String])
  /// Index of a row of the list.
  case row(Int)
  /// Index of a group of the list.
  case group(Int)
  /// All rows together.
  case total
}

extension ComparedTexts {
  /// The lines of a table in the order in which they are printed: rows outside all groups, then group by group with the
  /// group's rows, the groups inside it, and what it has together; all rows together last.
  package func listLines(by order: Order) -> [ListLine] { lines(in: [], order) + [.total] }

  private func lines(in path: [String], _ order: Order) -> [ListLine] {
    var lines = rows(in: path, by: order).map { ListLine.row($0) }
    for (index, group) in wordlist.groups.enumerated() where group.path.dropLast() == path[...] {
      lines.append(.heading(group.name, path: group.path))
      lines += self.lines(in: group.path, order)
      lines.append(.group(index))
    }
    return lines
  }

  /// Hits of a line in a text, or why there are none to be had; a heading has none.
  package func hits(of line: ListLine, text: Int) -> (count: Int?, reason: String?) {
    let figures = texts[text]
    switch line {
    case .heading: return (nil, nil)
    case .row(let row):
      let figure = figures.rows[row]
      return (figure.count, figure.reason ?? figures.emptiness)
    case .group(let group): return (figures.groups[group], figures.emptiness)
    case .total: return (figures.total, figures.emptiness)
    }
  }

  /// Whether a word can have several hits of what the line counts.
  package func canHitAWordTwice(_ line: ListLine) -> Bool {
    let rows: [Int] =
      switch line {
      case .heading: []
      case .row(let row): [row]
      case .group(let group):
        wordlist.rows.indices.filter { wordlist.rows[$0].group.starts(with: wordlist.groups[group].path) }
      case .total: Array(wordlist.rows.indices)
      }
    return rows.contains { wordlist.rows[$0].canHitAWordTwice(under: rule(of: $0)) }
  }
}
