extension StandardCase {
  static let words = [
    StandardCase(
      "inline elements add nothing inside a word",
      section("in<b>form</b>ation 3<sup>rd</sup> CO<sub>2</sub>"),
      is: "number s. 1: 1 ¶ operative s. 1: information 3rd co2"),
    StandardCase(
      "words that a value can replace are words of the sentence, glued or not",
      section("within <placeholder originalText=\"30 days\">30 da</placeholder>ys of it"),
      is: "number s. 1: 1 ¶ operative s. 1: within 30 days of it"),
    StandardCase(
      "a capital and small capitals after it are one word",
      section(#"<inline name="dropCap">B</inline><inline name="smallCaps">e it</inline> enacted"#),
      is: "number s. 1: 1 ¶ operative s. 1: be it enacted"),
    StandardCase(
      "marks of pages and lines are nothing, even inside a word",
      section("infor<?L 3-17?>mation <?L 3-18?>held"),
      is: "number s. 1: 1 ¶ operative s. 1: information held"),
    StandardCase(
      "the end of a line separates words", section("Type of<eol/>expenditure<eop/>here<br/>now"),
      is: "number s. 1: 1 ¶ operative s. 1: type of expenditure here now"),
    StandardCase(
      "a line that ends inside the word behind the mark does not split it",
      section(#"the co<eol breakat="2"/>operation"#),
      is: "number s. 1: 1 ¶ operative s. 1: the cooperation"),
    StandardCase(
      "a mark of a commentary is nothing, any other mark of a note a space",
      section(##"vac<noteRef class="commentary" href="#c1"/>cine 1980<noteRef href="#n1"/>and"##),
      is: "number s. 1: 1 ¶ operative s. 1: vaccine 1980 and"),
    StandardCase(
      "a sentence continues behind a footnote in it",
      section(#"Act<authorialNote class="footnote"><p>c. 5</p><p>See s. 2</p></authorialNote> applies"#),
      is: "number s. 1: 1 ¶ operative s. 1: act applies ¶ footnote s. 1: c 5 ¶ footnote s. 1: see s 2"),
    StandardCase(
      "the number and the heading of a contents entry are two words",
      #"!<coverPage><block name="ToCHeading">CONTENTS</block><toc><tocItem><inline name="tocNum">1</inline>"#
        + #"<inline name="tocHeading">Direction</inline></tocItem></toc></coverPage>"#,
      is: "contents (whole): contents ¶ contents (whole): 1 ¶ contents (whole): direction"),
    StandardCase(
      "an unknown element is a space and its text is kept", section("one<strange>two</strange>three"),
      is: "number s. 1: 1 ¶ operative s. 1: one two three"),
    StandardCase(
      "white space of an indented source", section("\n   The\n   <ref href=\"#x\">Act</ref>\n   applies\n  "),
      is: "number s. 1: 1 ¶ operative s. 1: the act applies"),
    StandardCase(
      "a formula of MathML is a zone of its own",
      section(
        #"is <foreign><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>A</mi><mi>B</mi></math></foreign>"#
      ),
      is: "number s. 1: 1 ¶ operative s. 1: is ¶ formula s. 1: a b"),
  ]

  private static let article = "<article eId=\"sec_1\"><num>1</num><content><p>Pay.</p></content></article>"
  private static func draft(_ title: String) -> String {
    "<references source=\"#a\"><TLCConcept eId=\"varSITitle\" href=\"#o\" showAs=\"\(title)\"/></references>"
  }

  static let provisions = [
    StandardCase(
      "an article of draft Regulations is a regulation, by the last word outside of brackets",
      article, metadata: draft("The Farming Order (Amendment) Regulations (Northern Ireland) 2025"),
      root: "bill",
      name: "nidsr", is: "number reg. 1: 1 ¶ operative reg. 1: pay"),
    StandardCase(
      "of draft Rules a rule, in Welsh too", article, metadata: draft("Rheolau Ffioedd (Cymru) 2025"),
      root: "bill",
      name: "wdsi", is: "number r. 1: 1 ¶ operative r. 1: pay"),
    StandardCase(
      "of an Order, though Regulations are in brackets, an article", article,
      metadata: draft("The Fees (Amendment of Regulations) Order 2025"), root: "bill", name: "ukdsi",
      is: "number art. 1: 1 ¶ operative art. 1: pay"),
    StandardCase(
      "an article of a law of the European Union stays one", article, metadata: draft("Regulations on Fees"),
      name: "eur", is: "number art. 1: 1 ¶ operative art. 1: pay"),
    StandardCase(
      "a code whose chapters and appendices were made paragraphs: what is behind them is in them",
      "<paragraph><num>Chapter 3.</num><content><p>Handbooks</p></content></paragraph>"
        + "<paragraph><num>3.1</num><content><p>Keep one.</p></content></paragraph><level><content><p>Always.</p>"
        + "</content></level><paragraph><num>Chapter 4.</num><content><p>Fees</p></content></paragraph><level><content>"
        + "<p>Few.</p></content></level><paragraph><num>Appendix 1.</num><content><p>Law</p></content></paragraph>"
        + "<level><content><p>Here.</p></content></level>",
      root: "doc", name: "CodeOfPractice",
      is:
        "number ch. 3: chapter 3 ¶ operative ch. 3: handbooks ¶ number para. 3.1: 3 1 ¶ operative para. 3.1: keep one"
        + " ¶ operative ch. 3: always ¶ number ch. 4: chapter 4 ¶ operative ch. 4: fees ¶ operative ch. 4: few"
        + " ¶ number Appendix 1: appendix 1 ¶ operative Appendix 1: law ¶ operative Appendix 1: here"),
    StandardCase(
      "levels, and the words behind them, which belong to what they close",
      "<section><num>7</num><heading>Duty</heading><subsection><num>(2)</num><intro><p>If—</p></intro>"
        + #"<level class="para1"><num>(a)</num><content><p>x</p></content></level>"#
        + "<wrapUp><p>then y.</p></wrapUp></subsection></section>",
      is:
        "number s. 7: 7 ¶ heading s. 7: duty ¶ number s. 7(2): 2 ¶ operative s. 7(2): if ¶ number s. 7(2)(a): a"
        + " ¶ operative s. 7(2)(a): x ¶ operative s. 7(2): then y"),
    StandardCase(
      "a heading before the number, a Part and a regulation",
      #"<part><num>PART 2</num><heading>Fees</heading><hcontainer name="regulation"><heading>Amount</heading>"#
        + "<num>12.</num><paragraph><num>(1)</num><content><p>Pay.</p></content></paragraph></hcontainer></part>",
      is: "number Pt. 2: part 2 ¶ heading Pt. 2: fees ¶ heading reg. 12: amount ¶ number reg. 12: 12"
        + " ¶ number reg. 12(1): 1 ¶ operative reg. 12(1): pay"),
    StandardCase(
      "a Schedule, the note beside its number, and its paragraphs",
      #"<hcontainer name="schedules"><hcontainer name="schedule"><num>SCHEDULE 2<authorialNote class="referenceNote">"#
        + "<p>Section 11</p></authorialNote></num><heading>Bodies</heading><paragraph><num>3</num><subparagraph>"
        + "<num>(1)</num><content><p>One.</p></content></subparagraph></paragraph></hcontainer></hcontainer>",
      is:
        "number Sch. 2: schedule 2 ¶ heading Sch. 2: section 11 ¶ heading Sch. 2: bodies ¶ number Sch. 2 para. 3: 3"
        + " ¶ number Sch. 2 para. 3(1): 1 ¶ operative Sch. 2 para. 3(1): one"),
    StandardCase(
      "a level without a number opens nothing, nor does what is in a definition",
      section("In this Act")
        + #"<section><num>2</num><level><content><p>plain</p></content></level><hcontainer name="definition">"#
        + #"<level class="para1"><num>(a)</num><content><p>meaning</p></content></level></hcontainer></section>"#,
      is:
        "number s. 1: 1 ¶ operative s. 1: in this act ¶ number s. 2: 2 ¶ operative s. 2: plain ¶ number s. 2: a"
        + " ¶ operative s. 2: meaning"),
    StandardCase(
      "paragraphs of a code are cited alone, and a bullet is no number",
      "<level><heading>Search</heading><paragraph><num>4.2</num><intro><p>Ask:</p></intro><subparagraph><num>(a)</num>"
        + "<content><p>who</p></content></subparagraph></paragraph></level><paragraph><num>•</num><content><p>item</p>"
        + "</content></paragraph>",
      root: "doc", name: "CodeOfPractice",
      is:
        "heading (whole): search ¶ number para. 4.2: 4 2 ¶ operative para. 4.2: ask ¶ number para. 4.2(a): a"
        + " ¶ operative para. 4.2(a): who ¶ operative (whole): item"),
    StandardCase(
      "documents in documents: attachments are Schedules or Annexes by their names",
      "!<body><section><num>1</num><content><p>Main.</p></content></section></body><attachments><attachment>"
        + #"<heading>Schedule 2</heading><doc name="schedule"><meta/><mainBody><paragraph><num>4</num><content><p>In it."#
        + #"</p></content></paragraph></mainBody></doc></attachment><attachment><doc name="annex"><mainBody><p>Annexed.</p>"#
        + "</mainBody></doc></attachment></attachments>",
      is: "number s. 1: 1 ¶ operative s. 1: main ¶ heading Sch. 2: schedule 2 ¶ number Sch. 2 para. 4: 4"
        + " ¶ operative Sch. 2 para. 4: in it ¶ operative Annex: annexed"),
    StandardCase(
      "recitals",
      "!<preamble><citations><citation><p>Having regard,</p></citation></citations><recitals><recital><num>(4)</num>"
        + "<p>Whereas</p></recital></recitals><formula><p>have adopted</p></formula></preamble>",
      is: "recital (whole): having regard ¶ recital recital (4): 4 ¶ recital recital (4): whereas"
        + " ¶ prelims (whole): have adopted"),
  ]

  static let zones = [
    StandardCase(
      "a quoted structure: its provisions open nothing in the host",
      section(
        #"<mod>After section 9 insert—<quotedStructure startQuote="“"><section><num>9A</num><heading>Advice</heading>"#
          + #"<content><p>Advise.</p></content></section></quotedStructure><inline name="appendText">; and</inline></mod>"#
      ),
      is: "number s. 1: 1 ¶ operative s. 1: after section 9 insert ¶ number s. 1: 9a ¶ quoted s. 1: advice"
        + " ¶ quoted s. 1: advise ¶ operative s. 1: and"),
    StandardCase(
      "quoted text inside a sentence",
      section("for <quotedText>“may”</quotedText> substitute <quotedText>“must”</quotedText>."),
      is:
        "number s. 1: 1 ¶ operative s. 1: for · quoted s. 1: may · operative s. 1: substitute · quoted s. 1: must"
    ),
    StandardCase(
      "an extract", section("<embeddedText>old words</embeddedText> hold"),
      is: "number s. 1: 1 ¶ extract s. 1: old words · operative s. 1: hold"),
    StandardCase(
      "a table, and a footnote in a cell",
      #"<section><num>1</num><content><tblock class="table"><heading>Fees</heading><table><tr><th><p>Kind</p></th><td>"#
        + "<p>Late<authorialNote><p>In pounds.</p></authorialNote> fee</p></td></tr></table></tblock></content></section>",
      is:
        "number s. 1: 1 ¶ table s. 1: fees ¶ table s. 1: kind ¶ table s. 1: late fee ¶ footnote s. 1: in pounds"
    ),
    StandardCase(
      "the cells of an XHTML table are blocks",
      section(
        #"see<foreign><table xmlns="http://www.w3.org/1999/xhtml"><tbody><tr><td>one</td><td>two</td></tr></tbody>"#
          + "</table></foreign>"),
      is: "number s. 1: 1 ¶ operative s. 1: see ¶ table s. 1: one ¶ table s. 1: two"),
    StandardCase(
      "prefaces, signatures and conclusions",
      #"!<preface><block name="title"><docTitle>The Act</docTitle></block></preface><body><hcontainer name="signatures">"#
        + #"<content><block name="signature"><signature>A. Minister</signature></block></content></hcontainer></body>"#
        + "<conclusions><p>Explained.</p></conclusions>",
      is: "prelims (whole): the act ¶ signature (whole): a minister ¶ note (whole): explained"),
    StandardCase(
      "an explanatory note on the cover is a note",
      #"!<coverPage><p>Cover</p><blockContainer class="explanatoryNote"><heading>NOTE</heading></blockContainer></coverPage>"#,
      is: "prelims (whole): cover ¶ note (whole): note"),
    StandardCase(
      "commentary in the metadata is of the provision that refers to it, and behind the text",
      ##"<section><num>3<noteRef class="commentary" href="#c1"/></num><content><p>Text.</p></content></section>"##,
      metadata: #"<notes><note class="commentary F" eId="c1"><p>S. 3 substituted</p></note></notes>"#,
      is: "number s. 3: 3 ¶ operative s. 3: text ¶ commentary s. 3: s 3 substituted"),
    StandardCase(
      "an amendment paper: who moves it, the instruction, the words to be put in, why",
      "!<collectionBody><component><amendment><amendmentBody><amendmentHeading><block name=\"proposer\">Mr Smith</block>"
        + "</amendmentHeading><amendmentContent><block name=\"instruction\"><mod>Leave out <quotedText>“x”</quotedText></mod>"
        + "</block></amendmentContent><amendmentJustification><p>To probe.</p></amendmentJustification></amendmentBody>"
        + "</amendment></component></collectionBody>",
      root: "amendmentList", name: "hcdamnds",
      is:
        "prelims (whole): mr smith ¶ operative (whole): leave out · quoted (whole): x ¶ note (whole): to probe"
    ),
  ]

  private static let prospective =
    ##"<analysis><otherAnalysis><uk:status href="#section-8" refersTo="#status-prospective"/></otherAnalysis></analysis>"##

  private static func revised(_ analysis: String) -> String {
    analysis
      + #"<proprietary><dct:valid>2018-01-24</dct:valid><ukm:PrimaryMetadata><ukm:DocumentClassification>"#
      + #"<ukm:DocumentStatus Value="revised"/></ukm:DocumentClassification></ukm:PrimaryMetadata></proprietary>"#
  }

  private static let eight =
    #"<section eId="section-8"><num>8</num><content><p>Later.</p></content></section>"#

  static let states = [
    StandardCase(
      "prospective, as the analysis says of its name", eight, metadata: revised(prospective),
      is: "number/prospective s. 8: 8 ¶ operative/prospective s. 8: later"),
    StandardCase(
      "as enacted there are no states", eight,
      metadata: revised(prospective).replacing("revised", with: "final"),
      is: "number s. 8: 8 ¶ operative s. 8: later"),
    StandardCase(
      "not matched, and begins after the date of the wording", eight,
      metadata: ##"<lifecycle><eventRef eId="d1" date="2019-01-26"/></lifecycle>"##
        + revised(
          ##"<analysis><restrictions><restriction href="#section-8" refersTo="#period-1"/></restrictions><otherAnalysis>"##
            + ##"<uk:match href="#section-8" value="false"/></otherAnalysis></analysis><temporalData><temporalGroup "##
            + ##"eId="period-1"><timeInterval start="#d1"/></temporalGroup></temporalData>"##),
      is: "number/notYet s. 8: 8 ¶ operative/notYet s. 8: later"),
    StandardCase(
      "not matched, without a beginning", eight,
      metadata: revised(
        ##"<analysis><otherAnalysis><uk:match href="#section-8" value="false"/></otherAnalysis></analysis>"##),
      is: "number/ended s. 8: 8 ¶ operative/ended s. 8: later"),
    StandardCase(
      "a deletion of a draft is not text, an insertion is; a repeal of the editors is kept for some",
      section(#"the <del>old</del><ins>new</ins> rule <del ukl:ChangeId="k">retained</del>"#),
      is: "number s. 1: 1 ¶ operative s. 1: the · operative/repealed s. 1: old · operative s. 1: new rule"
        + " · operative/retained s. 1: retained"),
    StandardCase(
      "a deletion of a whole provision, and text that was removed",
      #"<section ukl:change="del"><num>2</num><content><p>Out.</p></content></section><p status="removed">Gone.</p>"#,
      is: "number/repealed s. 2: 2 ¶ operative/repealed s. 2: out ¶ operative/repealed (whole): gone"),
    StandardCase(
      "another wording beside the one in place",
      #"<section eId="s1"><num>1</num><content><p>Here.</p></content></section><section alternativeTo="s1"><num>1</num>"#
        + "<content><p>There.</p></content></section>",
      is: "number s. 1: 1 ¶ operative s. 1: here ¶ alternative (whole): 1 ¶ alternative (whole): there"),
  ]
}
