import Bytes
import Legislation

extension WordFindings {
  /// What is said of how the document was read.
  func notes(_ tally: BlockText.Tally) -> [Note] {
    var notes: [Note] = []
    let deleted = tally.leftOut[.deleted] ?? 0
    if deletions + insertions > 0 {
      notes.append(
        Note(
          .trackedChanges,
          "The document has tracked changes: \(deletions.of("deletion", "deletions")) "
            + "(\(deleted.of("character", "characters"))) are left out and "
            + "\(insertions.of("insertion", "insertions")) "
            + "(\(insertedCharacters.of("character", "characters"))) are read, as if all changes were accepted.",
          count: deletions + insertions, isWarning: true))
    }
    if let hidden = tally.leftOut[.hidden], hidden > 0 {
      notes.append(
        Note(
          .hiddenText,
          "Hidden text is left out: \(hidden.of("character", "characters")) that the printed page does not show.",
          count: hidden))
    }
    if comments > 0 {
      notes.append(
        Note(
          .comments,
          "\(comments.of("comment", "comments")) of readers "
            + "(\((tally.leftOut[.comment] ?? 0).of("character", "characters"))) \(comments == 1 ? "is" : "are") left out.",
          count: comments))
    }
    if footnotes > 0 {
      notes.append(
        Note(
          .footnotes,
          footnotes.of("footnote or endnote was", "footnotes and endnotes were") + " set apart.",
          count: footnotes))
    }
    if repeatedBoxes > 0 {
      notes.append(
        Note(
          .boxedText,
          repeatedBoxes.of("text box lies", "text boxes lie")
            + " on another of the same words, and \(repeatedBoxes == 1 ? "is" : "are") left out.",
          count: repeatedBoxes))
    }
    if pictures > 0 {
      notes.append(
        Note(
          .images, "Words in pictures are not read: it has " + pictures.of("picture.", "pictures."),
          count: pictures))
    }
    if foreignParts > 0 {
      notes.append(
        Note(
          .contentNotIncluded,
          foreignParts.of("other document is", "other documents are")
            + " inserted whole and not read: open the document in a word processor and save it again.",
          count: foreignParts, isWarning: true))
    }
    return notes
  }
}
