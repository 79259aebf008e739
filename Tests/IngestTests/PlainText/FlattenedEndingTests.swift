import Ingest
import Legislation
import Testing

/// Where the law ends in statutes that were flattened to text: the same endings as in other plain text.
@Suite("Endings of flattened statutes")
struct FlattenedEndingTests {
  private func act(_ ending: String) -> String {
    """
    Title: Harbours (Wales) Act 2031
    Date: 2031-01-01
    Publisher: P
    Identifier: x

    # Harbours (Wales) Act 2031

    ## Boards

    1

    The board must meet.

    2

    2.1

    The clerk must write.

    2.2

    An owner must pay.

    \(ending)

    Pilots must reply under this Act.

    """
  }

  @Test(
    "a note below the law is none of it, in either language and any form",
    arguments: [
      "Nodyn Esboniadol", "NODYN ESBONIADOL", "## Nodyn Esboniadol", "Explanatory Note", "EXPLANATORY NOTE",
      "## Explanatory Note", "EXPLANATORY NOTES", "Explanatory note:",
      "NODYN ESBONIADOL (Nid yw’r nodyn hwn yn rhan o’r Gorchymyn)",
      "EXPLANATORY NOTE (This note is not part of the Order)", "### NODYN ESBONIADOL",
    ])
  func notes(_ title: String) throws {
    let document = try readText(act(title))
    #expect(document.identity.format == .flattened)
    #expect(document.times("must") == 3)
    #expect(document.times("must", in: [.note]) == 1)
    #expect(document.conservation.closes)
  }

  @Test(
    "another heading is none",
    arguments: ["## Notes on pilots", "## Nodiadau", "## Explanation", "## Pilots"])
  func others(_ title: String) throws {
    let document = try readText(act(title))
    #expect(document.times("must") == 4)
    #expect(document.times("must", in: [.note]) == 0)
  }
}
