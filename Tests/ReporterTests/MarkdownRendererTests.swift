import Reporter
import Testing

@Suite("Markdown")
struct MarkdownRendererTests {
  @Test("sets the awkward table as a pipe table in which nothing of a document is markup")
  func awkward() {
    let expected = #"""
      ## Words of "joint" \<work\>

      | Term | Act 2014: Hits | Act 2014: Rate (per 1,000) | Côd�\[31m \<Ymarfer\>: Hits | Côd�\[31m \<Ymarfer\>: Rate |
      | --- | ---: | ---: | ---: | ---: |
      | *Working \| together* | | | | |
      | &emsp;**say "no"** \[2\] | **31** | **0.50** | **0** | **0.00** |
      | &emsp;co-operat\* anew | 3 | 12.35 | – | – |
      | &emsp;ŵyau 協力 👍🏽 | 0 | \<0.01 | 1 | -1.50 |
      | Subtotal | 34 | | | |
      | =SUM, all | 34 | | 1 | |

      - Rates leave numbers out.
      - \[2\] As \*searched\* by hand.
      - – The text has no Welsh.

      - text: ukpga/2014/6
      - rule: word\_same

      """#
    #expect(MarkdownRenderer().render(AwkwardTable.table) == expected)
  }

  @Test(
    "a note is never read as a list, a heading or a rule",
    arguments: [
      ("1. one", #"- 1\. one"#), ("2) two", #"- 2\) two"#), ("# three", ##"- \# three"##),
      ("- four", #"- \- four"#),
      ("+ five", #"- \+ five"#), ("6 words", "- 6 words"),
      ("a & b $c$ ~d~ `e` \\f", #"- a \& b \$c\$ \~d\~ \`e\` \\f"#),
    ])
  func notes(note: String, line: String) {
    let table = Table(columns: [], notes: [note])
    #expect(MarkdownRenderer().render(table) == line + "\n")
  }
}
