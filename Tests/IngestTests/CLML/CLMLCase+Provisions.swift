/// Which provision a text belongs to, and what it is called.
extension CLMLCase {
  static let provisions: [CLMLCase] = [
    CLMLCase(
      "words after inner levels go back to the level that holds them",
      """
      {4:<P2><Pnumber>1</Pnumber><P2para><Text>The keeper must—</Text><P3><Pnumber>a</Pnumber><P3para>\
      <Text>either</Text><P4><Pnumber>i</Pnumber><P4para><Text>feed, or</Text></P4para></P4>\
      <Text>as directed,</Text></P3para></P3><Text>within a day.</Text></P2para></P2>}
      """,
      is: """
        number s. 4: 4 ¶ number s. 4(1): 1 ¶ operative s. 4(1): the keeper must ¶ number s. 4(1)(a): a \
        ¶ operative s. 4(1)(a): either ¶ number s. 4(1)(a)(i): i ¶ operative s. 4(1)(a)(i): feed or \
        ¶ operative s. 4(1)(a): as directed ¶ operative s. 4(1): within a day
        """),
    CLMLCase(
      "opening words before the first subsection are the section's",
      """
      {8:<Text>Subject to this Act—</Text><P2><Pnumber>1</Pnumber><P2para><Text>apply.</Text></P2para></P2>}
      """,
      is: """
        number s. 8: 8 ¶ operative s. 8: subject to this act ¶ number s. 8(1): 1 ¶ operative s. 8(1): apply
        """),
    CLMLCase(
      "printed punctuation in attributes is no text; letters of a number keep their case in the label",
      """
      {30:<P2><Pnumber PuncBefore="[" PuncAfter=").">2ZB</Pnumber><P2para><Text>No.</Text></P2para></P2>}
      """,
      is: "number s. 30: 30 ¶ number s. 30(2ZB): 2zb ¶ operative s. 30(2ZB): no"),
    CLMLCase(
      "outer points and brackets are no part of a number",
      "{<P2><Pnumber>(3).</Pnumber><P2para><Text>Maybe.</Text></P2para></P2>}",
      is: "number s. 1: 1 ¶ number s. 1(3): 3 ¶ operative s. 1(3): maybe"),
    CLMLCase(
      "a level without a number is called by its parent's label",
      "{6:<P2><Pnumber/><P2para><Text>Left.</Text></P2para></P2>}",
      is: "number s. 6: 6 ¶ operative s. 6: left"),
    CLMLCase(
      "a number in pieces is one number",
      #"{<P2><Pnumber><CommentaryRef Ref="c"/><Addition ChangeId="a">7</Addition>B</Pnumber><P2para><Text>So.</Text></P2para></P2>}"#,
      is: "number s. 1: 1 ¶ number s. 1(7B): 7b ¶ operative s. 1(7B): so"),
    CLMLCase(
      "the heading of a group with one section is that section's",
      """
      <P1group><Title>Keeping of <Strong>bees</Strong></Title><P1><Pnumber>11</Pnumber><P1para><Text>Keep \
      them.</Text></P1para></P1></P1group>
      """,
      is: "heading s. 11: keeping of bees ¶ number s. 11: 11 ¶ operative s. 11: keep them"),
    CLMLCase(
      "the heading of a group with several sections belongs above them",
      """
      <Part><Number>Part 4</Number><Chapter><Number>CHAPTER 1</Number><P1group><Title>Licences</Title>\
      <P1><Pnumber>40</Pnumber><P1para><Text>Apply.</Text></P1para></P1>\
      <P1><Pnumber>41</Pnumber><P1para><Text>Pay.</Text></P1para></P1>\
      <P1><Pnumber>42</Pnumber><P1para><Text>Wait.</Text></P1para></P1></P1group></Chapter></Part>
      """,
      is: """
        number Pt. 4: part 4 ¶ number Pt. 4 Ch. 1: chapter 1 ¶ heading Pt. 4 Ch. 1: licences ¶ number s. 40: 40 \
        ¶ operative s. 40: apply ¶ number s. 41: 41 ¶ operative s. 41: pay ¶ number s. 42: 42 \
        ¶ operative s. 42: wait
        """),
    CLMLCase(
      "the heading of a group without sections belongs above it",
      """
      <Part><Number>PART 5</Number><P1group><Title>Old rules</Title><P><Text>Stay.</Text></P></P1group></Part>
      """,
      is: "number Pt. 5: part 5 ¶ heading Pt. 5: old rules ¶ operative Pt. 5: stay"),
    CLMLCase(
      "cross-headings, one in another, add nothing to a section's label",
      """
      <Pblock><Title>Bees</Title><PsubBlock><Title>Hives</Title><P1><Pnumber>2</Pnumber><P1para><Text>Mark \
      them.</Text></P1para></P1></PsubBlock></Pblock>
      """,
      is: """
        heading (whole): bees ¶ heading (whole): hives ¶ number s. 2: 2 ¶ operative s. 2: mark them
        """),
    CLMLCase(
      "a cross-heading may have a number",
      "<Pblock><Number>Section B</Number><Title>Ponds</Title></Pblock>",
      is: "number (whole): section b ¶ heading (whole): ponds"),
    CLMLCase(
      "headings of groups of subsections and paragraphs belong to what encloses them",
      """
      {6:<P2group><Title>Charges</Title><P2><Pnumber>1</Pnumber><P2para><Text>Levy.</Text><P3group>\
      <Title>Waiver</Title><P3><Pnumber>a</Pnumber><P3para><Text>Waive.</Text></P3para></P3></P3group>\
      </P2para></P2></P2group>}
      """,
      is: """
        number s. 6: 6 ¶ heading s. 6: charges ¶ number s. 6(1): 1 ¶ operative s. 6(1): levy \
        ¶ heading s. 6(1): waiver ¶ number s. 6(1)(a): a ¶ operative s. 6(1)(a): waive
        """),
    CLMLCase(
      "an unnumbered paragraph belongs to what contains it",
      "{5:<P><Text>Here—</Text><P3><Pnumber>c</Pnumber><P3para><Text>y.</Text></P3para></P3></P>}",
      is: "number s. 5: 5 ¶ operative s. 5: here ¶ number s. 5(c): c ¶ operative s. 5(c): y"),
    CLMLCase(
      "the id of a provision says what it is called, before the kind of law does",
      """
      <P1 id="rule-3"><Pnumber>3</Pnumber><P1para><P2><Pnumber>2</Pnumber><P2para><Text>Serve.</Text></P2para>\
      </P2></P1para></P1>
      """, word: "reg.",
      is: "number r. 3: 3 ¶ number r. 3(2): 2 ¶ operative r. 3(2): serve"),
    CLMLCase(
      "an article's number may hold the word",
      "{Article 12a:<P3><Pnumber>b</Pnumber><P3para><Text>Ends.</Text></P3para></P3>}", word: "art.",
      is: "number art. 12a: article 12a ¶ number art. 12a(b): b ¶ operative art. 12a(b): ends"),
    CLMLCase(
      "Parts, chapters and paragraphs of a schedule",
      """
      !<Primary><Schedules><Title>Schedules</Title><Schedule><Number>Schedule 4</Number><TitleBlock>\
      <Title>Fees</Title><Subtitle>Ponds</Subtitle></TitleBlock><Reference>Section 9(2)</Reference><ScheduleBody>\
      <Part><Number>PART 2</Number><Chapter><Number>Chapter 3</Number><Title>Rates</Title><P1><Pnumber>7</Pnumber>\
      <P1para><P2><Pnumber>1</Pnumber><P2para><Text>Ten.</Text></P2para></P2></P1para></P1></Chapter></Part>\
      </ScheduleBody></Schedule></Schedules></Primary>
      """,
      is: """
        heading (whole): schedules ¶ number Sch. 4: schedule 4 ¶ heading Sch. 4: fees ¶ heading Sch. 4: ponds \
        ¶ heading Sch. 4: section 9 2 ¶ number Sch. 4 Pt. 2: part 2 ¶ number Sch. 4 Pt. 2 Ch. 3: chapter 3 \
        ¶ heading Sch. 4 Pt. 2 Ch. 3: rates ¶ number Sch. 4 para. 7: 7 ¶ number Sch. 4 para. 7(1): 1 \
        ¶ operative Sch. 4 para. 7(1): ten
        """),
    CLMLCase(
      "a schedule counted in words; its opening words and its contents list",
      """
      !<Primary><Schedules><Schedule><Number>SECOND SCHEDULE</Number><Contents><ContentsTitle>List</ContentsTitle>\
      </Contents><IntroductoryText><P><Text>As agreed.</Text></P></IntroductoryText><ScheduleBody><P><Text>Free \
      text.</Text></P></ScheduleBody></Schedule></Schedules></Primary>
      """,
      is: """
        number Sch. SECOND: second schedule ¶ contents Sch. SECOND: list ¶ operative Sch. SECOND: as agreed \
        ¶ operative Sch. SECOND: free text
        """),
    CLMLCase(
      "a schedule without a number; paragraphs are paragraphs in regulations too",
      """
      !<Secondary><Schedules><Schedule><Number>SCHEDULE</Number><ScheduleBody><P1 id="schedule-paragraph-2">\
      <Pnumber>2</Pnumber><P1para><Text>Draw.</Text></P1para></P1></ScheduleBody></Schedule></Schedules></Secondary>
      """,
      is: "number Sch.: schedule ¶ number Sch. para. 2: 2 ¶ operative Sch. para. 2: draw"),
    CLMLCase(
      "an annex with numbered divisions, one in another",
      """
      !<EURetained><Schedules><Schedule><Number>ANNEX III</Number><ScheduleBody><Division><Number>2.</Number>\
      <Title>Dyes</Title><Division><Number>2.1</Number><P><Text>Blue.</Text></P></Division></Division>\
      </ScheduleBody></Schedule></Schedules></EURetained>
      """,
      is: """
        number Annex III: annex iii ¶ number Annex III (2): 2 ¶ heading Annex III (2): dyes \
        ¶ number Annex III (2)(2.1): 2 1 ¶ operative Annex III (2)(2.1): blue
        """),
    CLMLCase(
      "Welsh words beside numbers",
      """
      <Part><Number>RHAN 4</Number><Chapter><Number>PENNOD 2</Number><P1><Pnumber>Adran 15</Pnumber><P1para>\
      <Text>Mae’n ofynnol i’r cyngor weithredu.</Text></P1para></P1></Chapter></Part>
      """,
      is: """
        number Pt. 4: rhan 4 ¶ number Pt. 4 Ch. 2: pennod 2 ¶ number s. 15: adran 15 \
        ¶ operative s. 15: mae'n ofynnol i'r cyngor weithredu
        """),
    CLMLCase(
      "notes belong to the provision of their first reference, else to the document",
      """
      !<Primary><Body>\
      <P1group><Title>Nets<CommentaryRef Ref="c2"/></Title><P1><Pnumber>3</Pnumber><P1para><P2><Pnumber>1</Pnumber>\
      <P2para><Text>Mend<FootnoteRef Ref="f7"/> nets<MarginNoteRef Ref="m1"/>.</Text></P2para></P2></P1para></P1>\
      </P1group><P1><Pnumber>4</Pnumber><P1para><Text>Dry<FootnoteRef Ref="f7"/>.</Text></P1para></P1>\
      </Body></Primary>\
      <Footnotes><Footnote id="f7"><FootnoteText><Para><Text>By hand.</Text></Para></FootnoteText></Footnote>\
      <Footnote id="f8"><FootnoteText><Para><Text>Unused.</Text></Para></FootnoteText></Footnote></Footnotes>\
      <MarginNotes><MarginNote id="m1"><Para><Text>Duty.</Text></Para></MarginNote></MarginNotes>\
      <Commentaries><Commentary id="c2" Type="I"><Para><Text>Began.</Text></Para></Commentary></Commentaries>
      """,
      is: """
        heading s. 3: nets ¶ number s. 3: 3 ¶ number s. 3(1): 1 ¶ operative s. 3(1): mend nets ¶ number s. 4: 4 \
        ¶ operative s. 4: dry ¶ footnote s. 3(1): by hand ¶ footnote (whole): unused ¶ marginal s. 3(1): duty \
        ¶ commentary s. 3: began
        """),
    CLMLCase(
      "a single letter is a number, though it is a word in Welsh",
      """
      {<P3><Pnumber>x</Pnumber><P3para><Text>ale,</Text></P3para></P3><P3><Pnumber>y</Pnumber><P3para><Text>tea,</Text>\
      </P3para></P3>}
      """,
      is:
        "number s. 1: 1 ¶ number s. 1(x): x ¶ operative s. 1(x): ale ¶ number s. 1(y): y ¶ operative s. 1(y): tea"
    ),
    CLMLCase(
      "every kind of EU division sheds its own kind word",
      """
      <EUTitle><Number>TITLE II</Number><EUChapter><Number>CHAPTER I</Number><EUSection><Number>Section 3</Number>\
      <EUSubsection><Number>Subsection IV</Number><Title>Hops</Title></EUSubsection></EUSection></EUChapter></EUTitle>
      """, word: "art.",
      is: """
        number Title II: title ii ¶ number Title II Ch. I: chapter i ¶ number Title II Ch. I Sec. 3: section 3 \
        ¶ number Title II Ch. I Sec. 3 Subsec. IV: subsection iv ¶ heading Title II Ch. I Sec. 3 Subsec. IV: hops
        """),
    CLMLCase(
      "the annotation a change mark names belongs to the provision of the change",
      """
      !<Primary><Body><P1><Pnumber>6</Pnumber><P1para><Text>Sell <Addition ChangeId="a" \
      CommentaryRef="c4">fresh</Addition> fish.</Text></P1para></P1></Body></Primary><Commentaries><Commentary id="c4" \
      Type="F"><Para><Text>Inserted.</Text></Para></Commentary></Commentaries>
      """,
      is: "number s. 6: 6 ¶ operative s. 6: sell fresh fish ¶ commentary s. 6: inserted"),
  ]
}
