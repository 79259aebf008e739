import Ingest
import Legislation
import Testing
import TextMeasure

@Suite("Texts made from a document whose structure is known")
struct MadeTextTests {
  /// Two sections, a quotation, a schedule.
  private static let source = """
    <?xml version="1.0" encoding="UTF-8"?>
    <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation">
    <Primary><PrimaryPrelims><Title>Harbours Act 2031</Title><Number>2031 c. 4</Number></PrimaryPrelims>
    <Body><Part><Number>PART 1</Number><Title>Harbours</Title>
    <P1group><Title>Duty to inform</Title><P1><Pnumber>1</Pnumber><P1para>
    <P2><Pnumber>1</Pnumber><P2para><Text>The board must inform owners—</Text>
    <P3><Pnumber>a</Pnumber><P3para><Text>each year, and</Text></P3para></P3>
    <P3><Pnumber>b</Pnumber><P3para><Text>before works.</Text></P3para></P3></P2para></P2>
    </P1para></P1></P1group>
    <P1group><Title>Amendment</Title><P1><Pnumber>2</Pnumber><P1para><Text>After section 9 insert—</Text>
    <BlockAmendment TargetClass="primary" TargetSubClass="unknown" Context="main" Format="double">
    <P1group><Title>Advice</Title><P1><Pnumber>9A</Pnumber><P1para><Text>Advise them.</Text></P1para></P1></P1group>
    </BlockAmendment></P1para></P1></P1group></Part></Body>
    <Schedules><Schedule><Number>SCHEDULE 1</Number><TitleBlock><Title>Fees</Title></TitleBlock>
    <ScheduleBody><P1><Pnumber>1</Pnumber><P1para><Text>The fee is small.</Text></P1para></P1></ScheduleBody>
    </Schedule></Schedules></Primary></Legislation>
    """

  private func made(_ name: String) throws -> (MadeText, ProvisionPaths) {
    let document = try SourceReader(format: .clml).read(bytes: Array(Self.source.utf8), path: "act.xml")
    var paths = ProvisionPaths()
    let units = DocumentUnits(document, paths: &paths)
    let layout = try #require(Layout.all.first { $0.name == name })
    let text = TextMaker.text(
      units.units, layout: layout, style: units.style, title: "Harbours Act 2031",
      running: "Harbours Act 2031 (c. 4)")
    return (text, paths)
  }

  @Test("a paragraph a line: numbers as printed, the quotation in its marks")
  func paragraphs() throws {
    let text = String(decoding: try made("paragraph-tight").0.bytes, as: UTF8.self)
    #expect(
      text == """
        Harbours Act 2031
        2031 c. 4
        PART 1
        Harbours
        1 Duty to inform
        (1) The board must inform owners—
        (a) each year, and
        (b) before works.
        2 Amendment
        After section 9 insert—
        “9A Advice
        Advise them.”
        SCHEDULE 1
        Fees
        1 The fee is small.

        """)
  }

  @Test("a word processor's text has tabs, CR LF, a contents list with pages")
  func wordProcessor() throws {
    let text = String(decoding: try made("word").0.bytes, as: UTF8.self)
    #expect(text.contains("Contents\r\nPART 1 Harbours\t1\r\n1\tDuty to inform\t1\r\n"))
    #expect(text.contains("\r\n1\tDuty to inform\r\n(1)\tThe board must inform owners—\r\n"))
    #expect(!text.contains("\n\r\n"))
  }

  @Test("each word has its true zone and provision")
  func truth() throws {
    let (made, paths) = try made("print")
    func places(_ zone: Zone) -> [String] {
      var found: [String] = []
      for word in made.words.tokens.indices where made.words.zones[word] == zone && made.words.isWord[word] {
        let name = paths.name(made.words.paths[word])
        if found.last != name { found.append(name) }
      }
      return found
    }
    #expect(places(.operative) == ["pt 1/s 1/1", "pt 1/s 1/1/a", "pt 1/s 1/1/b", "pt 1/s 2", "sch 1/s 1"])
    // Words put into another law belong to the section that puts them there.
    #expect(places(.quoted) == ["pt 1/s 2"])
    #expect(places(.heading) == ["pt 1", "pt 1/s 1", "pt 1/s 2", "sch 1"])
    #expect(places(.contents) == [""])
    #expect(!places(.furniture).isEmpty)
  }

  @Test("a reading that is right in all scores all; one that takes all for prelims scores none of the law")
  func scores() throws {
    let (made, paths) = try made("paragraph")
    var own = paths
    func score(_ zone: Zone?) -> TextScore {
      // The truth itself, as a document.
      var document = Document(identity: Identity())
      var index: [String: Int32] = [:]
      func provision(_ path: String) -> Int32 {
        guard !path.isEmpty else { return Provision.whole }
        if let known = index[path] { return known }
        let steps = path.split(separator: "/")
        let parent = provision(steps.dropLast().joined(separator: "/"))
        let words = steps[steps.count - 1].split(separator: " ")
        let kind: Provision.Kind =
          words.count == 1 ? .level2 : words[0] == "pt" ? .part : words[0] == "sch" ? .schedule : .section
        document.provisions.append(
          Provision(kind: kind, number: String(words[words.count - 1]), parent: parent))
        index[path] = Int32(document.provisions.count - 1)
        return Int32(document.provisions.count - 1)
      }
      let text = String(decoding: made.bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      var word = 0
      for ink in text {
        var count = 0
        WordSplitter.split(ink.utf8) { _, _ in count += 1 }
        guard count > 0 else { continue }
        let start = Int32(document.text.count)
        document.text += Array(ink.utf8) + [0x20]
        document.runs.append(
          Run(
            start: start, end: Int32(document.text.count),
            provision: provision(own.name(made.words.paths[word])), zone: zone ?? made.words.zones[word],
            flags: word == 0 || made.words.units[word] != made.words.units[word - 1] ? .startsBlock : []))
        word += count
      }
      return TextComparison(made, document, &own).score
    }
    let right = score(nil)
    #expect(right.zone == 1 && right.provision == 1 && right.precision == 1 && right.recall == 1)
    #expect(right.lost == 0 && right.added == 0 && right.operativeLost == 0 && right.keptWrongly == 0)
    #expect(right.headings == 4)
    let none = score(.prelims)
    #expect(none.operativeLost == none.operative && none.headingsFound == 0 && none.counted == 0)
    #expect(none.provision == 1)
  }
}
