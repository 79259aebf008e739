import Legislation

/// What the walk over a part of a Word document needs from the other parts.
struct WordParts {
  var styles = WordStyles()
  var numbering = WordNumbering()
  /// By the number that marks in the text refer to.
  var footnotes: [String: BlockText] = [:]
  var endnotes: [String: BlockText] = [:]
  /// Headers and footers by the name that sections refer to.
  var furniture: [String: BlockText] = [:]
  /// Left and right pages have headers of their own.
  var hasEvenPages = false
}

/// What a user must know of how a Word document was read, as figures.
struct WordFindings {
  var deletions = 0
  var insertions = 0
  var insertedCharacters = 0
  var pictures = 0
  var comments = 0
  var foreignParts = 0
  var textBoxes = 0
  var repeatedBoxes = 0
  var tables = 0
  var footnotes = 0
  var formulas = 0

  mutating func add(_ other: WordFindings) {
    deletions += other.deletions
    insertions += other.insertions
    insertedCharacters += other.insertedCharacters
    pictures += other.pictures
    comments += other.comments
    foreignParts += other.foreignParts
    textBoxes += other.textBoxes
    repeatedBoxes += other.repeatedBoxes
    tables += other.tables
    footnotes += other.footnotes
    formulas += other.formulas
  }
}
