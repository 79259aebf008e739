import Measures
import Outcomes
import Testing

@Suite("Small counts hidden")
struct CellSuppressionTests {
  private func places(_ suppression: CellSuppression) -> Set<[Int]> {
    Set(suppression.hidden.map { [$0.row ?? -1, $0.column ?? -1] })
  }

  @Test("one small cell takes three others with it: those of the smallest rectangle")
  func rectangle() {
    let suppression = CellSuppression([[2, 40, 50], [30, 60, 70], [90, 80, 20]], below: 5)
    // The rectangles with 2: 40 + 30 + 60 = 130, 50 + 30 + 70, 40 + 90 + 80, 50 + 90 + 20 = 160.
    #expect(places(suppression) == [[0, 0], [0, 1], [1, 0], [1, 1]])
    #expect(suppression.small.count == 1)
  }

  @Test("nothing is hidden where no count is small; a zero is shown")
  func none() {
    #expect(CellSuppression([[0, 40], [30, 60]], below: 5).hidden.isEmpty)
    #expect(CellSuppression([[5, 40], [30, 60]], below: 5).hidden.isEmpty)
    #expect(!CellSuppression([[4, 40], [30, 60]], below: 5).hidden.isEmpty)
  }

  @Test("of one row the other counts or the totals go with it")
  func oneRow() {
    let suppression = CellSuppression([[2, 40]], below: 5)
    // The column's total is the count again, and must go too.
    #expect(suppression.hides(row: 0, column: 0) && suppression.hides(row: nil, column: 0))
  }

  /// Every table of whole numbers that has the shown counts and totals, found by trying all; a hidden small count must be
  /// several numbers among them.
  @Test("in random tables no small count can be worked out from what is shown")
  func random() {
    var random = SeededNumbers(seed: 3)
    for _ in 0..<300 {
      let (rows, columns) = (Int.random(in: 1...3, using: &random), Int.random(in: 2...3, using: &random))
      let counts = (0..<rows).map { _ in
        (0..<columns).map { _ in Int.random(in: 0...9, using: &random) }
      }
      let suppression = CellSuppression(counts.map { $0.map { $0 } }, below: 3)
      for place in suppression.small { #expect(suppression.hidden.contains(place)) }
      for (row, own) in counts.enumerated() {
        for (column, count) in own.enumerated() where count > 0 && count < 3 {
          let found = possible(counts, suppression, row, column)
          #expect(found.count > 1, "\(counts): \(count) can only be \(found)")
        }
      }
    }
  }

  /// What a cell can be, by trying shifts along all rectangles of hidden cells and totals: independent of the network.
  private func possible(_ counts: [[Int]], _ suppression: CellSuppression, _ row: Int, _ column: Int) -> Set<
    Int
  > {
    let free = counts.indices.flatMap { r in
      counts[r].indices.filter { suppression.hides(row: r, column: $0) }.map { (r, $0) }
    }
    var found: Set<Int> = []
    func check(_ table: [[Int]]) -> Bool {
      for r in table.indices where !suppression.hides(row: r, column: nil) {
        if table[r].reduce(0, +) != counts[r].reduce(0, +) { return false }
      }
      for c in table[0].indices where !suppression.hides(row: nil, column: c) {
        if table.reduce(0, { $0 + $1[c] }) != counts.reduce(0, { $0 + $1[c] }) { return false }
      }
      let (all, own) = (
        table.reduce(0) { $0 + $1.reduce(0, +) }, counts.reduce(0) { $0 + $1.reduce(0, +) }
      )
      return suppression.hides(row: nil, column: nil) || all == own
    }
    /// Hidden cells one after the other, each from two below to two above what it is.
    func tried(_ index: Int, _ table: [[Int]]) {
      if found.count > 1 { return }
      guard index < free.count else {
        if check(table) { found.insert(table[row][column]) }
        return
      }
      let (r, c) = free[index]
      for value in max(0, counts[r][c] - 2)...(counts[r][c] + 2) {
        var next = table
        next[r][c] = value
        tried(index + 1, next)
      }
    }
    tried(0, counts)
    return found
  }

  @Test("in a table of shares counts, shares and tests of them are hidden, and how many is said")
  func shown() throws {
    let result = try shares(
      "year,a,b,c\n1,2,40,50\n2,30,60,70\n3,90,80,20\n",
      ["period": .word("year"), "columns": .words(["a,b,c"]), "suppress": .number(5)])
    let hidden = result.rows.filter { $0.kind == .share && $0.count == nil }
    #expect(hidden.count == 4 && hidden.allSatisfy { $0.share == nil && $0.reason?.hasPrefix("c: ") == true })
    #expect(result.rows.filter { $0.kind == .test }.allSatisfy { $0.statistic == nil })
    #expect(result.notes.contains { $0.contains("(4 in all, 3 of them for that)") })
    // No note gives one of them away.
    #expect(!result.notes.contains { $0.contains("by rounding alone") && $0.hasPrefix("1:") })
  }
}
