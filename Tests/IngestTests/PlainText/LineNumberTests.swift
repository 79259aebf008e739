import Ingest
import Legislation
import Testing

@Suite("Numbers of lines in a margin")
struct LineNumberTests {
  /// Two pages of forty lines, each with 5, 10 … 40 at an edge, and `others` more numbers at it on the second page.
  private func text(others: [Int: Int], isLeft: Bool, fives: ClosedRange<Int> = 1...8) -> String {
    let pages = [0, 1].map { page in
      (1...40).map { line in
        let words = "the board must keep a record of line \(["one", "two"][page])"
        let number = line % 5 == 0 && fives.contains(line / 5) ? line : page == 1 ? others[line] : nil
        guard let number else { return isLeft ? "      " + words : words }
        return isLeft
          ? "\(number)".padding(toLength: 6, with: " ") + words
          : words.padding(toLength: 60, with: " ") + "\(number)"
      }.joined(separator: "\n")
    }
    return pages.joined(separator: "\n\u{C}")
  }

  /// Numbers that are left in the text.
  private func left(_ text: String) throws -> [Int] {
    let document = try readText(text)
    let words = document.runs.map { document.string($0.range) }.joined(separator: " ")
      .split { !($0.isLetter || $0.isNumber) }
    return words.compactMap { Int($0) }
  }

  @Test("are left out, at either edge", arguments: [true, false])
  func margin(isLeft: Bool) throws {
    #expect(try left(text(others: [:], isLeft: isLeft)) == [])
  }

  @Test(
    "stay on a page that has two other numbers at the edge, for there they number something else",
    arguments: [true, false])
  func others(isLeft: Bool) throws {
    #expect(try left(text(others: [3: 77], isLeft: isLeft)) == [77])
    #expect(
      try left(text(others: [3: 77, 18: 93], isLeft: isLeft)) == [77, 5, 10, 15, 93, 20, 25, 30, 35, 40])
  }

  @Test("are left out if there are six of them at least")
  func least() throws {
    #expect(try left(text(others: [:], isLeft: false, fives: 1...3)) == [])
    let few = try left(text(others: [:], isLeft: false, fives: 1...2))
    #expect(few == [5, 10, 5, 10])
  }
}

extension String {
  fileprivate func padding(toLength length: Int, with character: Character) -> String {
    self + String(repeating: character, count: max(0, length - count))
  }
}
