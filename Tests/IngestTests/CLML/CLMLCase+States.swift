/// Whether a wording is law at the version's date.
extension CLMLCase {
  static let states: [CLMLCase] = [
    CLMLCase(
      "a repeal that keeps its text is retained, with what was added inside it",
      """
      {<Text>A <Repeal ChangeId="a" RetainText="true">fine <Addition ChangeId="b">or levy</Addition></Repeal> is \
      due</Text>}
      """,
      is: """
        number s. 1: 1 ¶ operative s. 1: a · operative/retained s. 1: fine or levy · operative s. 1: is due
        """),
    CLMLCase(
      "the state farthest from force holds, and ends with its mark",
      """
      {<Text>pay <Addition ChangeId="x" Prospective="true">now <Repeal ChangeId="y">twice</Repeal> \
      again</Addition></Text>}
      """,
      is: """
        number s. 1: 1 ¶ operative s. 1: pay · operative/prospective s. 1: now · operative/repealed s. 1: twice \
        · operative/prospective s. 1: again
        """),
    CLMLCase(
      "a proposed substitution is prospective",
      #"{<Text>two <Substitution ChangeId="s" Status="Proposed">three</Substitution> days</Text>}"#,
      is: """
        number s. 1: 1 ¶ operative s. 1: two · operative/prospective s. 1: three · operative s. 1: days
        """),
    CLMLCase(
      "additions for some extents and corrections are in force",
      """
      {<Text>all <Addition ChangeId="a" Extent="E+W">these</Addition> <Substitution ChangeId="b" \
      Correction="true">lands</Substitution></Text>}
      """,
      is: "number s. 1: 1 ¶ operative s. 1: all these lands"),
    CLMLCase(
      "a word ends where the state changes",
      #"{<Text>work<Addition ChangeId="a" Prospective="true">ers stay</Addition></Text>}"#,
      is: "number s. 1: 1 ¶ operative s. 1: work · operative/prospective s. 1: ers stay"),
    CLMLCase(
      "a prospective Part is prospective throughout, dates of its sections notwithstanding",
      """
      <Part Status="Prospective"><Number>PART 8</Number><P1group RestrictStartDate="2001-01-01">\
      <Title>Boats</Title><P1 RestrictStartDate="2001-01-01"><Pnumber>80</Pnumber><P1para><Text>Row.</Text></P1para>\
      </P1></P1group></Part>
      """, versionDate: "2010-05-05",
      is: """
        number/prospective Pt. 8: part 8 ¶ heading/prospective s. 80: boats ¶ number/prospective s. 80: 80 \
        ¶ operative/prospective s. 80: row
        """),
    CLMLCase(
      "a repealed section in a prospective Part has ended",
      """
      <Part Status="Prospective"><Number>PART 9</Number><P1 Status="Repealed"><Pnumber>90</Pnumber><P1para>\
      <Text>Void.</Text></P1para></P1></Part>
      """,
      is: "number/prospective Pt. 9: part 9 ¶ number/ended s. 90: 90 ¶ operative/ended s. 90: void"),
    CLMLCase(
      "a prospective section in a repealed Part has ended too",
      """
      <Part Status="Repealed"><Number>PART 10</Number><P1 Status="Prospective" Match="false"><Pnumber>99</Pnumber>\
      <P1para><Text>Never.</Text></P1para></P1></Part>
      """,
      is: "number/ended Pt. 10: part 10 ¶ number/ended s. 99: 99 ¶ operative/ended s. 99: never"),
    CLMLCase(
      "dead and discarded text has ended",
      """
      <P1 Status="Dead"><Pnumber>1</Pnumber></P1><P1 Status="Discarded"><Pnumber>2</Pnumber></P1>
      """,
      is: "number/ended s. 1: 1 ¶ number/ended s. 2: 2"),
    CLMLCase(
      "not matched and to start the day after the version is not yet in force",
      """
      <P1 Match="false" RestrictStartDate="2020-06-02"><Pnumber>5</Pnumber><P1para><Text>Later.</Text></P1para></P1>
      """, versionDate: "2020-06-01",
      is: "number/notYet s. 5: 5 ¶ operative/notYet s. 5: later"),
    CLMLCase(
      "not matched though it started on the version's day has ended",
      """
      <P1 Match="false" RestrictStartDate="2020-06-01"><Pnumber>5</Pnumber><P1para><Text>Over.</Text></P1para></P1>
      """, versionDate: "2020-06-01",
      is: "number/ended s. 5: 5 ¶ operative/ended s. 5: over"),
    CLMLCase(
      "not matched, and no date to judge by, has ended",
      """
      <P1 Match="false" RestrictStartDate="2999-01-01"><Pnumber>5</Pnumber><P1para><Text>Over.</Text></P1para></P1>
      """,
      is: "number/ended s. 5: 5 ¶ operative/ended s. 5: over"),
    CLMLCase(
      "a status on the root is the whole document's",
      """
      @<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation" Status="Prospective"><Primary>\
      <Body><P1><Pnumber>1</Pnumber><P1para><Text>Some day.</Text></P1para></P1></Body></Primary></Legislation>
      """,
      is: "number/prospective s. 1: 1 ¶ operative/prospective s. 1: some day"),
    CLMLCase(
      "text as enacted has no states but those of its change marks",
      """
      @<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation"><ukm:Metadata \
      xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata"><ukm:PrimaryMetadata>\
      <ukm:DocumentClassification><ukm:DocumentStatus Value="final"/></ukm:DocumentClassification>\
      </ukm:PrimaryMetadata></ukm:Metadata><Primary><Body><P1 Status="Prospective" Match="false"><Pnumber>1</Pnumber>\
      <P1para><Text>It is <Repeal ChangeId="a">not</Repeal> so.</Text></P1para></P1></Body></Primary></Legislation>
      """,
      is: "number s. 1: 1 ¶ operative s. 1: it is · operative/repealed s. 1: not · operative s. 1: so"),
  ]
}
