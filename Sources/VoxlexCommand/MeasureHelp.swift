/// What the help of a command that is made from a measure's declaration says beside its options, by the measure's name.
struct MeasureHelp {
  /// What the command does, in paragraphs of lines that fit a terminal of 80 columns; empty for nothing.
  var discussion = ""
  /// Lines to be run as they are; nil: made from the declaration.
  var examples: [String]?

  static func of(_ measure: String) -> MeasureHelp { pages[measure] ?? MeasureHelp() }

  private static let pages: [String: MeasureHelp] = [
    "frequencies": MeasureHelp(
      discussion: """
        No list is needed: every word of the scope is counted, and the counts add up
        to its words. A word is what a term without a star finds, so that its count
        is that of 'voxlex count --terms'. For each list there are also types,
        type-token ratio, its moving average and hapaxes.
        """,
      examples: [
        "voxlex frequencies act.xml",
        "voxlex frequencies act.xml code.txt --by text --most 20",
        "voxlex frequencies act.xml --size 3 --stop-words function-words",
        "voxlex frequencies act.xml --families --by part",
        "voxlex frequencies acts/* --by type-and-decade -o words.csv",
        "voxlex frequencies 'act.xml::part 3' code.txt --by text --richness",
      ]),
    "keywords": MeasureHelp(
      discussion: """
        Words that the texts have more often than what they are held against, ranked
        by the conservative Log Ratio, with log-likelihood (G2), BIC, and how evenly
        they are spread. The reference is texts, or a table that was made by
        'voxlex frequencies', of which types and decades can be named behind '::'.
        """,
      examples: [
        "voxlex keywords act.xml --against code.txt",
        "voxlex keywords act.xml --against code.txt --longest 3 --direction both",
        "voxlex keywords 'act.xml::part 3' --against 'act.xml::not part 3'",
        "voxlex keywords act.xml --against reference:words.csv",
        "voxlex keywords act.xml --against 'reference:words.csv::ukpga 2030s'",
        "voxlex keywords act.xml --against code.txt --evidence strong -f csv",
      ]),
    "definitions": MeasureHelp(
      discussion: """
        Terms in quotation marks with words that give them a meaning (means, includes,
        has the same meaning as in …), names in brackets, and lists of terms: where,
        for what, how often they are used outside their definitions, and from which
        law or provision a meaning is borrowed.
        """,
      examples: [
        "voxlex definitions act.xml", "voxlex definitions act.xml code.txt --only unused",
        "voxlex definitions act.xml --only borrowed -f csv",
      ]),
    "complexity": MeasureHelp(
      discussion: """
        A line for each provision: words, levels, words by sentence, references to
        provisions of this law, to other laws and from elsewhere to it, definitions,
        conditions, modal verbs and indeterminate terms. Each column follows a rule
        that is stated below the table. --wordlist names another list of indeterminate
        terms than the bundled one, 'voxlex wordlist show indeterminate-terms'.
        """,
      examples: [
        "voxlex complexity act.xml", "voxlex complexity act.xml --by part --sort words",
        "voxlex complexity 'act.xml::part 3' -f csv",
      ]),
  ]
}
