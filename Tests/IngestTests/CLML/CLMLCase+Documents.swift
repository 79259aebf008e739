/// Roots, namespaces, and provisions that were requested alone.
extension CLMLCase {
  static let documents: [CLMLCase] = [
    CLMLCase(
      "the older namespace is the same vocabulary",
      """
      @<Legislation xmlns="http://www.tso.co.uk/assets/namespace/legislation"><Metadata \
      xmlns="http://www.tso.co.uk/assets/namespace/metadata"><Value>Hidden</Value></Metadata><Primary><Body><P1>\
      <Pnumber>6</Pnumber><P1para><Text>Plain.</Text></P1para></P1></Body></Primary></Legislation>
      """,
      is: "number s. 6: 6 ¶ operative s. 6: plain"),
    CLMLCase(
      "prefixes do not matter",
      """
      @<x:Legislation xmlns:x="http://www.legislation.gov.uk/namespaces/legislation"><x:Primary><x:Body><x:P1>\
      <x:Pnumber>6</x:Pnumber><x:P1para><x:Tabular><table xmlns="http://www.w3.org/1999/xhtml"><tr><td>cell</td>\
      </tr></table></x:Tabular></x:P1para></x:P1></x:Body></x:Primary></x:Legislation>
      """,
      is: "number s. 6: 6 ¶ table s. 6: cell"),
    CLMLCase(
      "a body alone, without root or namespace, is read",
      "@<Primary><Body><P1><Pnumber>2</Pnumber><P1para><Text>Bare.</Text></P1para></P1></Body></Primary>",
      is: "number s. 2: 2 ¶ operative s. 2: bare"),
    CLMLCase(
      "a working copy is read, its tasks are not",
      """
      @<Fragment xmlns="http://www.legislation.gov.uk/namespaces/legislation"><Secondary><Body><P1><Pnumber>2</Pnumber>\
      <P1para><Text>One <Addition ChangeId="a" Mark="Start"/>two<Addition ChangeId="a" Mark="End"/></Text></P1para></P1>\
      </Body></Secondary><Tasks>check this</Tasks></Fragment>
      """,
      is: "number reg. 2: 2 ¶ operative reg. 2: one two"),
    CLMLCase(
      "explanatory notes are notes throughout",
      """
      @<EN xmlns="http://www.legislation.gov.uk/namespaces/legislation"><ExplanatoryNotes><ENprelims><Title>Rivers \
      Act</Title></ENprelims><Body><Division><Number>1</Number><Title>Aim</Title><P><Text>To explain.</Text></P>\
      </Division></Body></ExplanatoryNotes></EN>
      """,
      is: "note (whole): rivers act ¶ note (whole): 1 ¶ note (whole): aim ¶ note (whole): to explain"),
    CLMLCase(
      "an order's sections are articles",
      """
      @<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation"><ukm:Metadata \
      xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata"><ukm:SecondaryMetadata>\
      <ukm:DocumentClassification><ukm:DocumentMainType Value="UnitedKingdomStatutoryInstrument"/>\
      <ukm:DocumentMinorType Value="order"/></ukm:DocumentClassification></ukm:SecondaryMetadata></ukm:Metadata>\
      <Secondary><Body><P1><Pnumber>4</Pnumber><P1para><Text>Close it.</Text></P1para></P1></Body></Secondary>\
      </Legislation>
      """,
      is: "number art. 4: 4 ¶ operative art. 4: close it"),
    CLMLCase(
      "of a section requested alone, only its own text and heading count",
      """
      @<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation" \
      DocumentURI="http://www.legislation.gov.uk/ukpga/2031/5/2032-01-01"><ukm:Metadata \
      xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata" xmlns:dc="http://purl.org/dc/elements/1.1/">\
      <dc:identifier>http://www.legislation.gov.uk/ukpga/2031/5/section/8/2032-01-01</dc:identifier></ukm:Metadata>\
      <Primary><Body><Part><Number>PART 2</Number><Title>Locks</Title><Pblock><Title>Gates</Title><P1group>\
      <Title>Lock keepers</Title><P1 \
      DocumentURI="http://www.legislation.gov.uk/ukpga/2031/5/section/8/2032-01-01"><Pnumber>8</Pnumber><P1para>\
      <Text>Keep.</Text></P1para></P1></P1group></Pblock></Part></Body></Primary></Legislation>
      """,
      is: """
        context Pt. 2: part 2 ¶ context Pt. 2: locks ¶ context Pt. 2: gates ¶ heading s. 8: lock keepers \
        ¶ number s. 8: 8 ¶ operative s. 8: keep
        """),
    CLMLCase(
      "of a subsection requested alone, the section's number and heading are context",
      """
      @<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation" \
      DocumentURI="http://www.legislation.gov.uk/asp/2031/5"><ukm:Metadata \
      xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata" xmlns:dc="http://purl.org/dc/elements/1.1/">\
      <dc:identifier>http://www.legislation.gov.uk/asp/2031/5/section/8/2</dc:identifier></ukm:Metadata>\
      <Primary><Body><P1group><Title>Keepers</Title><P1 IdURI="http://www.legislation.gov.uk/id/asp/2031/5/section/8">\
      <Pnumber>8</Pnumber><P1para><P2 IdURI="http://www.legislation.gov.uk/id/asp/2031/5/section/8/2">\
      <Pnumber>2</Pnumber><P2para><Text>Pay.</Text></P2para></P2></P1para></P1></P1group></Body></Primary></Legislation>
      """,
      is: """
        context s. 8: keepers ¶ context s. 8: 8 ¶ number s. 8(2): 2 ¶ operative s. 8(2): pay
        """),
    CLMLCase(
      "where the requested provision is not in the file, everything counts",
      """
      @<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation" \
      DocumentURI="http://www.legislation.gov.uk/asp/2031/5"><ukm:Metadata \
      xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata" xmlns:dc="http://purl.org/dc/elements/1.1/">\
      <dc:identifier>http://www.legislation.gov.uk/asp/2031/5/section/9</dc:identifier></ukm:Metadata>\
      <Primary><Body><Part><Number>PART 2</Number><P1 IdURI="http://www.legislation.gov.uk/id/asp/2031/5/section/8">\
      <Pnumber>8</Pnumber><P1para><Text>Pay.</Text></P1para></P1></Part></Body></Primary></Legislation>
      """,
      is: "number Pt. 2: part 2 ¶ number s. 8: 8 ¶ operative s. 8: pay"),
    CLMLCase(
      "an attached text has prelims and body of its own",
      """
      !<EURetained><EUBody><P1 id="article-1"><Pnumber>Article 1</Pnumber><P1para><Text>See below.</Text></P1para></P1>\
      </EUBody><Attachments><AttachmentGroup><Attachment><Number>2</Number><EURetained><EUPrelims><MultilineTitle>\
      <Text>Side Letter</Text></MultilineTitle></EUPrelims><EUBody><P><Text>Agreed.</Text></P></EUBody></EURetained>\
      </Attachment></AttachmentGroup></Attachments></EURetained>
      """,
      is: """
        number art. 1: article 1 ¶ operative art. 1: see below ¶ number Attachment 2: 2 \
        ¶ prelims Attachment 2: side letter ¶ operative Attachment 2: agreed
        """),
  ]
}
