/// What kind of text a text is.
extension CLMLCase {
  static let zones: [CLMLCase] = [
    CLMLCase(
      "a quoted Part opens nothing in its host",
      """
      {14:<P2><Pnumber>2</Pnumber><P2para><Text>Before Part 3 insert—</Text><BlockAmendment><Part>\
      <Number>PART 2A</Number><Title>Ponds</Title><P1><Pnumber>12A</Pnumber><P1para><P2><Pnumber>1</Pnumber><P2para>\
      <Text>Dig.</Text></P2para></P2></P1para></P1></Part></BlockAmendment><AppendText>; and omit \
      section 4.</AppendText></P2para></P2>}
      """,
      is: """
        number s. 14: 14 ¶ number s. 14(2): 2 ¶ operative s. 14(2): before part 3 insert \
        ¶ number s. 14(2): part 2a ¶ quoted s. 14(2): ponds ¶ number s. 14(2): 12a ¶ number s. 14(2): 1 \
        ¶ quoted s. 14(2): dig ¶ operative s. 14(2): and omit section 4
        """),
    CLMLCase(
      "a quotation in a sentence",
      "{<Text>omit <InlineAmendment>“or salmon”</InlineAmendment>, twice</Text>}",
      is: "number s. 1: 1 ¶ operative s. 1: omit · quoted s. 1: or salmon · operative s. 1: twice"),
    CLMLCase(
      "a word that begins outside a quotation is not quoted",
      "{<Text>non-<InlineAmendment>tidal water</InlineAmendment></Text>}",
      is: "number s. 1: 1 ¶ operative s. 1: non-tidal · quoted s. 1: water"),
    CLMLCase(
      "a table in a quotation in a quotation is quoted, its number is a number",
      """
      {<BlockAmendment><P2><Pnumber>3</Pnumber><P2para><Text>Put—</Text><BlockAmendment><Tabular>\
      <Number>Table 6</Number><Title>Nets</Title><h:table><h:tbody><h:tr><h:td>Mesh</h:td></h:tr></h:tbody>\
      </h:table></Tabular></BlockAmendment></P2para></P2></BlockAmendment>}
      """,
      is: """
        number s. 1: 1 ¶ number s. 1: 3 ¶ quoted s. 1: put ¶ number s. 1: table 6 ¶ quoted s. 1: nets \
        ¶ quoted s. 1: mesh
        """),
    CLMLCase(
      "a contents list in a quotation is quoted",
      """
      {5:<BlockAmendment><Contents><ContentsTitle>Arrangement</ContentsTitle><ContentsItem>\
      <ContentsNumber>1</ContentsNumber><ContentsTitle>Reach</ContentsTitle></ContentsItem></Contents>\
      </BlockAmendment>}
      """,
      is: "number s. 5: 5 ¶ quoted s. 5: arrangement ¶ quoted s. 5: 1 ¶ quoted s. 5: reach"),
    CLMLCase(
      "a quotation that begins in mid-sentence",
      """
      {<Text>after that word add</Text><BlockAmendment PartialRefs="p1"><Text id="p1">, and</Text><P3>\
      <Pnumber>d</Pnumber><P3para><Text>a diver</Text></P3para></P3></BlockAmendment><AppendText>.</AppendText>}
      """,
      is: """
        number s. 1: 1 ¶ operative s. 1: after that word add ¶ quoted s. 1: and ¶ number s. 1: d \
        ¶ quoted s. 1: a diver
        """),
    CLMLCase(
      "an extract, with prelims and provisions in it, stays one",
      """
      {3:<BlockExtract><EUPrelims><MultilineTitle><Text>Old Decision</Text></MultilineTitle></EUPrelims>\
      <EUBody><P1group><Title>Aim</Title><P1><Pnumber>4</Pnumber><P1para><Text>Agreed.</Text></P1para></P1></P1group>\
      </EUBody></BlockExtract>}
      """,
      is: """
        number s. 3: 3 ¶ extract s. 3: old decision ¶ extract s. 3: aim ¶ number s. 3: 4 ¶ extract s. 3: agreed
        """),
    CLMLCase(
      "every cell of a table is a block, an empty one is nothing",
      """
      {<Tabular><Number>Table 2</Number><Title>Dues</Title><h:table><h:caption>By weight</h:caption><h:colgroup>\
      <h:col/></h:colgroup><h:thead><h:tr><h:th colspan="2">Load</h:th></h:tr></h:thead><h:tfoot><h:tr><h:td>per \
      ton</h:td></h:tr></h:tfoot><h:tbody><h:tr><h:td>Cor<Emphasis>al</Emphasis></h:td><h:td/></h:tr></h:tbody>\
      </h:table></Tabular>}
      """,
      is: """
        number s. 1: 1 ¶ number s. 1: table 2 ¶ table s. 1: dues ¶ table s. 1: by weight ¶ table s. 1: load \
        ¶ table s. 1: per ton ¶ table s. 1: coral
        """),
    CLMLCase(
      "nothing in a table opens a provision",
      """
      {2:<Tabular><h:table><h:tbody><h:tr><h:td><P2><Pnumber>9</Pnumber><P2para><Text>Toll</Text></P2para></P2></h:td>\
      <h:td><Division><Number>(b)</Number><P><Text>Free</Text></P></Division></h:td></h:tr></h:tbody></h:table>\
      </Tabular><Text>Pay it.</Text>}
      """,
      is: """
        number s. 2: 2 ¶ number s. 2: 9 ¶ table s. 2: toll ¶ number s. 2: b ¶ table s. 2: free \
        ¶ operative s. 2: pay it
        """),
    CLMLCase(
      "a footnote in a cell belongs to the provision of the table",
      """
      {<P2><Pnumber>2</Pnumber><P2para><Tabular><h:table><h:tbody><h:tr><h:td>Rate<FootnoteRef Ref="f1"/><Footnote \
      id="f1"><FootnoteText><Para><Text>A year.</Text></Para></FootnoteText></Footnote></h:td></h:tr></h:tbody>\
      </h:table></Tabular></P2para></P2>}
      """,
      is: """
        number s. 1: 1 ¶ number s. 1(2): 2 ¶ table s. 1(2): rate ¶ footnote s. 1(2): a year
        """),
    CLMLCase(
      "symbols of a formula are a zone of their own, what they stand for is law",
      """
      {<Formula><m:math><m:mrow><m:mi>Cost</m:mi><m:mo>×</m:mo><m:mi>T</m:mi></m:mrow></m:math><Where><Para>\
      <Text>T is time</Text></Para></Where></Formula>}
      """,
      is: "number s. 1: 1 ¶ formula s. 1: cost t ¶ operative s. 1: t is time"),
    CLMLCase(
      "list items are blocks; numbers that are only implied are no text",
      """
      {<OrderedList Type="alpha" Decoration="parens"><ListItem NumberOverride="z"><Para><Text>“<Term \
      id="t">weir</Term>” is a dam</Text></Para></ListItem><ListItem><Para><Text>“pool”: a pond</Text></Para>\
      </ListItem></OrderedList>}
      """,
      is: "number s. 1: 1 ¶ operative s. 1: weir is a dam ¶ operative s. 1: pool a pond"),
    CLMLCase(
      "keys and what they mean are law, notes to a figure are footnotes",
      """
      {<KeyList><KeyListItem><Key>L</Key><ListItem><Para><Text>length</Text></Para></ListItem></KeyListItem></KeyList>\
      <Figure><Title>Gauge</Title><Image ResourceRef="r"/><Notes><Footnote id="n"><FootnoteText><Para><Text>Not to \
      scale</Text></Para></FootnoteText></Footnote></Notes></Figure>}
      """,
      is: """
        number s. 1: 1 ¶ operative s. 1: l ¶ operative s. 1: length ¶ heading s. 1: gauge \
        ¶ footnote s. 1: not to scale
        """),
    CLMLCase(
      "a contents list is no law and opens nothing",
      """
      !<Contents><ContentsTitle>Arrangement of sections</ContentsTitle><ContentsPart><ContentsNumber>PART 1\
      </ContentsNumber><ContentsTitle>Rivers</ContentsTitle><ContentsItem ContentRef="section-1"><ContentsNumber>1\
      </ContentsNumber><ContentsTitle>Fords</ContentsTitle></ContentsItem></ContentsPart></Contents>
      """,
      is: """
        contents (whole): arrangement of sections ¶ contents (whole): part 1 ¶ contents (whole): rivers \
        ¶ contents (whole): 1 ¶ contents (whole): fords
        """),
    CLMLCase(
      "everything before the body is prelims, its number included",
      """
      !<Secondary><SecondaryPrelims><Number>2031 No. 77 (W. 5)</Number><SubjectInformation><Subject><Title>Rivers, \
      Wales</Title></Subject></SubjectInformation><Title>The Fords Order</Title><MadeDate><Text>Made</Text><DateText>3rd \
      June</DateText></MadeDate><SecondaryPreamble><EnactingText><Para><Text>The Ministers order:</Text></Para>\
      </EnactingText></SecondaryPreamble></SecondaryPrelims></Secondary>
      """,
      is: """
        prelims (whole): 2031 no 77 w 5 ¶ prelims (whole): rivers wales ¶ prelims (whole): the fords order \
        ¶ prelims (whole): made ¶ prelims (whole): 3rd june ¶ prelims (whole): the ministers order
        """),
    CLMLCase(
      "recitals have numbers, what surrounds them in the preamble has none",
      """
      !<EURetained><EUPrelims><EUPreamble><P><Text>Having regard to it,</Text></P><Division><Number>(12)</Number>\
      <P><Text>Rivers flood.</Text></P></Division><P><Text>Agree:</Text></P></EUPreamble></EUPrelims></EURetained>
      """,
      is: """
        recital (whole): having regard to it ¶ recital recital (12): 12 ¶ recital recital (12): rivers flood \
        ¶ recital (whole): agree
        """),
    CLMLCase(
      "signatures, notes and lists of earlier orders are no part of the law",
      """
      !<Secondary><Body><P1><Pnumber>2</Pnumber><P1para><Text>Cross.</Text></P1para></P1><SignedSection><Signatory>\
      <Signee><PersonName>B. Ford</PersonName><JobTitle>Warden</JobTitle><Address><AddressLine>Mill Lane</AddressLine>\
      </Address></Signee></Signatory></SignedSection></Body><ExplanatoryNotes><Title>Note</Title><P><Text>It \
      helps.</Text></P></ExplanatoryNotes><EarlierOrders><Title>Orders</Title><Tabular><h:table><h:tbody><h:tr>\
      <h:td>s. 4</h:td></h:tr></h:tbody></h:table></Tabular></EarlierOrders></Secondary>
      """,
      is: """
        number reg. 2: 2 ¶ operative reg. 2: cross ¶ signature (whole): b ford ¶ signature (whole): warden \
        ¶ signature (whole): mill lane ¶ note (whole): note ¶ note (whole): it helps ¶ note (whole): orders \
        ¶ note (whole): s 4
        """),
    CLMLCase(
      "other versions are alternative throughout, metadata and resources are left out",
      """
      !<ukm:Metadata><dc:title>Fords</dc:title></ukm:Metadata><Versions><Version id="v"><P1group><Title>Ferries</Title>\
      <P1><Pnumber>1</Pnumber><P1para><Text>Sail.</Text><BlockAmendment><Text>Row.</Text></BlockAmendment></P1para></P1>\
      </P1group></Version></Versions><Resources><Resource id="r"><InternalVersion><XMLcontent>drawn \
      words</XMLcontent></InternalVersion></Resource></Resources>
      """,
      is: """
        alternative (whole): ferries ¶ alternative (whole): 1 ¶ alternative (whole): sail \
        ¶ alternative (whole): row
        """),
    CLMLCase(
      "warnings of the service are no text",
      """
      <err:Warning xmlns:err="http://www.tso.co.uk/assets/namespace/error">broken link</err:Warning><P1>\
      <Pnumber>1</Pnumber><P1para><Text>Sound.</Text></P1para></P1>
      """,
      is: "number s. 1: 1 ¶ operative s. 1: sound"),
  ]
}
