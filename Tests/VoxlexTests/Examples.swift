import Voxlex

// The examples of Sources/Voxlex/Voxlex.docc, as they are written there: `ExampleTests` holds the two together and runs
// them. Each is given the folder of the texts, and where to write.

enum Examples {
  static func count(_ corpora: String) throws -> [String] {
    var lines: [String] = []
    func print(_ line: String) { lines.append(line) }
    // example: count
    let act = try Document(contentsOf: "\(corpora)/specimen-act.xml")
    let list = try Wordlist.parse(terms: "advise*, information, involv*, partnership*")

    let figures = try act.count(list, scope: .statute, by: .part)
    for (row, figure) in zip(list.rows, figures.rows) {
      print("\(row.displayLabel): \(figure.count ?? 0) in \(figures.words ?? 0) words")
    }
    for part in figures.breakdown?.parts ?? [] {
      print("\(part.label): \(part.count(row: 0) ?? 0) of advise*")
    }
    for hit in try act.concordance(of: list).prefix(1) {
      print("\(hit.provision): … \(hit.left)[\(hit.hit)]\(hit.right) …")
    }
    // end
    return lines
  }

  static func compare(_ corpora: String, _ results: String) throws -> ComparedTexts {
    // example: compare
    let act = try Document(contentsOf: "\(corpora)/specimen-act.xml")
    let code = try Document(contentsOf: "\(corpora)/specimen-code.txt")
    let list = try Wordlist.parse(terms: "advise*, information, involv*, partnership*")

    let compared = try ComparedTexts(
      [
        TextRequest(act, name: "Part 3", scope: OwnScope("part 3")), TextRequest(code, name: "Code"),
      ], counting: list, from: "four terms")
    // A table side by side; under it rule, scopes, and the SHA-256 of the list and of both texts.
    try compared.write(to: "\(results)/table.txt")
    // The same for R or Python: a line a text and term.
    try compared.write(to: "\(results)/table.csv")
    // end
    return compared
  }

  static func batch(_ corpora: String, _ results: String) throws -> RunAccount {
    // example: batch
    var plan = BatchPlan(
      inputs: [corpora], wordlist: try BundledWordlists.wordlist(named: "expert-voice"),
      wordlistOrigin: "bundled:expert-voice")
    plan.unit = .section
    plan.jobs = 2

    let account = try BatchRun(plan).run(to: .database("\(results)/counts.sqlite"))
    // end
    return account
  }
}
