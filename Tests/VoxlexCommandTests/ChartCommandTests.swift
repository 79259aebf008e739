import Charts
import TestSupport
import Testing

@Suite("Charts of counts")
struct ChartCommandTests {
  @Test("each kind is an SVG with its source and the title that is given", arguments: ChartKind.allCases)
  func kinds(_ kind: ChartKind) throws {
    let folder = try TemporaryFolder.withSpecimens()
    let texts = kind == .timeline ? "act.xml 2031=act.xml" : "act.xml code.txt"
    let result = try folder.shell(
      "voxlex compare \(texts) -w expert-voice --chart \(kind) -o c.svg --caption 'A & B'")
    #expect(result.status == 0 && result.errors == "", "\(result.errors)")
    let svg = try folder.text("c.svg")
    #expect(svg.hasPrefix("<?xml") && svg.contains("A &amp; B") && svg.contains("SHA-256"))
  }

  @Test("what gives no such picture says why, and writes nothing")
  func none() throws {
    let folder = try TemporaryFolder.withSpecimens()
    for (line, sentence) in [
      ("count act.xml --terms inform --chart forest", "holds texts against each other"),
      ("count code.txt --terms inform --chart timeline", "two texts with a date"),
    ] {
      let result = try folder.shell("voxlex \(line) -o none.svg")
      #expect(result.status == 2 && result.errors.contains(sentence), "\(result.errors)")
    }
    #expect(try folder.shell("ls none.svg").status != 0)
  }

  @Test("of a batch: its rows, types and years, but no single documents")
  func batch() throws {
    let folder = try TemporaryFolder.withSpecimens()
    #expect(
      try folder.shell("mkdir in && cp act.xml in/a.xml && sed 's/2031/2033/g' act.xml > in/b.xml").status
        == 0)
    #expect(try folder.shell("voxlex batch in -w expert-voice -q -o out").status == 0)
    for (line, expected) in [
      ("", "Rates of the rows"), ("--by type", "Rates by type"), ("--by year", "Rates by year"),
    ] {
      let result = try folder.shell("voxlex summarise out \(line) -o c.svg")
      #expect(result.status == 0, "\(line): \(result.errors)")
      let svg = try folder.text("c.svg")
      #expect(svg.contains(expected) && svg.contains("documents,"), "\(line)")
    }
    let none = try folder.shell("voxlex summarise out --by document -o none.svg")
    #expect(none.status == 2 && none.errors.contains("none of single documents"), "\(none.errors)")
    #expect(try folder.shell("ls none.svg").status != 0)
  }

  @Test("a study writes them beside its tables")
  func study() throws {
    let folder = try TemporaryFolder.withSpecimens()
    try folder.write(
      """
      study: s
      texts:
        - name: act
          path: act.xml
        - name: code
          path: code.txt
      tables:
        - {table: t, kind: compare, terms: 'inform, advise', stats: true, chart: forest, formats: [svg, csv, latex]}
        - {table: r, kind: compare, terms: inform, texts: [act], against: code, stats: true}

      """, to: "s.yaml")
    #expect(try folder.shell("voxlex study s.yaml --rehash").status == 0)
    let result = try folder.shell("voxlex study s.yaml")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try folder.shell("voxlex study s.yaml --verify").status == 0)
    #expect(try folder.text("s/t.svg").contains("how many times as often"))
    #expect(try folder.text("s/t.csv").contains("log_ratio") && folder.text("s/r.csv").contains("p_holm"))
  }
}
