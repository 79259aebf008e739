extension PageCase {
  private static let number = "<h2><span class=\"num\">1</span><span class=\"heading\">Duty</span></h2>"

  static let standard = [
    PageCase(
      "a section with its levels, and the words behind them, which belong to what they close",
      act(
        #"<section class="section" id="section-1"><h2><span class="num">1</span><span class="heading">Duty</span></h2>"#
          + #"<div class="intro"><p>If—</p></div><div class="level para1" id="section-1-a">"#
          + #"<h3><span class="num">(a)</span></h3><div class="content"><p>x, and</p></div></div>"#
          + #"<div class="wrapUp"><p>then y.</p></div></section>"#),
      is:
        "number s. 1: 1 ¶ heading s. 1: duty ¶ operative s. 1: if ¶ number s. 1(a): a ¶ operative s. 1(a): x and"
        + " ¶ operative s. 1: then y"),
    PageCase(
      "a number and a heading side by side are two words",
      act(
        #"<section class="section"><h2><span class="num">9</span><span class="heading">Contact</span></h2></section>"#
      ),
      is: "number s. 9: 9 ¶ heading s. 9: contact"),
    PageCase(
      "a Part, a regulation, a cross-heading and a Schedule's paragraph",
      act(
        #"<section class="part"><h2><span class="num">PART 2</span><span class="heading">Fees</span></h2>"#
          + #"<section class="hcontainer regulation" id="regulation-4"><h2><span class="num">4</span></h2><p>Pay.</p>"#
          + #"</section></section><section class="hcontainer crossheading"><h2><span class="heading">End</span></h2>"#
          + #"</section><section class="hcontainer schedule"><h2><span class="num">SCHEDULE 1</span></h2>"#
          + #"<section class="paragraph schProv1"><h2><span class="num">2</span></h2><p>Act.</p></section></section>"#,
        classes: "act secondary uksi"),
      is: "number Pt. 2: part 2 ¶ heading Pt. 2: fees ¶ number reg. 4: 4 ¶ operative reg. 4: pay"
        + " ¶ heading (whole): end ¶ number Sch. 1: schedule 1 ¶ number Sch. 1 para. 2: 2"
        + " ¶ operative Sch. 1 para. 2: act"),
    PageCase(
      "quoted words and provisions, which open nothing",
      act(
        #"<section class="section"><h2><span class="num">1</span></h2><div class="p">For <q>“may”</q> put<div class="mod">"#
          + #"<blockquote class="primary context-main"><section class="section"><h2><span class="num">2</span></h2>"#
          + #"<p>New.</p></section></blockquote></div></div></section>"#),
      is: "number s. 1: 1 ¶ operative s. 1: for · quoted s. 1: may · operative s. 1: put ¶ number s. 1: 2"
        + " ¶ quoted s. 1: new"),
    PageCase(
      "what is prospective, and words kept after their repeal",
      act(
        #"<section class="section prospective" data-x-status="Prospective"><h2><span class="num">1</span></h2>"#
          + #"<p>Later.</p></section><section class="section"><h2><span class="num">2</span></h2>"#
          + #"<p>A <del data-ukl-ChangeId="c1">b</del> <ins data-ukl-ChangeId="c2">c</ins></p></section>"#),
      is:
        "number/prospective s. 1: 1 ¶ operative/prospective s. 1: later ¶ number s. 2: 2 ¶ operative s. 2: a"
        + " · operative/retained s. 2: b · operative s. 2: c"),
    PageCase(
      "editors' notes and their marks",
      act(
        ##"<section class="section"><h2><span class="num"><a class="noteRef commentary commentary" href="#c1">F1</a>1</span></h2>"##
          + ##"<p>vac<a class="noteRef commentary commentary" href="#c2">F2</a>cine</p><footer class="annotations">"##
          + #"<div>Annotations:</div><div class="note commentary F" id="c1"><p><span class="marker">F1</span>S. 1 sub.</p>"#
          + #"</div></footer></section>"#),
      is: "number s. 1: 1 ¶ operative s. 1: vaccine ¶ commentary s. 1: annotations ¶ commentary s. 1: s 1 sub"
    ),
    PageCase(
      "footnotes stand at the end of the page and belong where their marks are",
      act(
        ##"<section class="section"><h2><span class="num">1</span></h2><p>Act<a class="fnRef" id="ref-1" href="#f1">7</a> of"##
          + #" it</p></section></div><footer class="footnotes"><div class="authorialNote footnote" id="f1">"#
          + #"<a class="marker">7</a><p>2002 c. 3.</p></div></footer><div>"#),
      is: "number s. 1: 1 ¶ operative s. 1: act of it ¶ footnote s. 1: 2002 c 3"),
    PageCase(
      "the metadata that the page hides is no text, and the title page is one",
      "<html><body><article class=\"act primary asp\"><div class=\"meta\" style=\"display:none\">"
        + "<div property=\"FRBRExpression\"><div property=\"FRBRthis\">hidden<meta property=\"value\" content=\"x\"></div></div>"
        + "</div><div class=\"preface\"><h1 class=\"block title\"><span class=\"docTitle\">Fees Act</span></h1></div>"
        + "</article></body></html>",
      is: "prelims (whole): fees act"),
    PageCase(
      "a code's paragraphs, its bullets, which are no numbers, and what surrounds it",
      code(
        #"<section class="section num heading"><h2><span class="num">2.</span><span class="heading">Rules</span></h2>"#
          + #"<section class="paragraph num"><h2><span class="num">2.1</span></h2><p>You must.</p></section>"#
          + #"<section class="paragraph num"><h2><span class="num">•</span></h2><p>one</p></section></section>"#
      ),
      is: "number s. 2: 2 ¶ heading s. 2: rules ¶ number para. 2.1: 2 1 ¶ operative para. 2.1: you must"
        + " ¶ operative s. 2: one"),
    PageCase(
      "a contents list that was typed opens nothing and is none of the text",
      code(
        #"<section class="level"><p>Contents</p></section><section class="paragraph num"><h2><span class="num">1.</span></h2>"#
          + #"<p>Introduction .... 2</p></section><section class="paragraph num"><h2><span class="num">2.</span></h2>"#
          + #"<p>Fees .... 3</p></section><section class="section num heading"><h2><span class="num">1.</span>"#
          + #"<span class="heading">Introduction</span></h2><section class="paragraph num"><h2><span class="num">1.1</span></h2>"#
          + #"<p>You must.</p></section></section>"#),
      is:
        "contents (whole): contents ¶ contents (whole): 1 ¶ contents (whole): introduction 2 ¶ contents (whole): 2"
        + " ¶ contents (whole): fees 3 ¶ number s. 1: 1 ¶ heading s. 1: introduction ¶ number para. 1.1: 1 1"
        + " ¶ operative para. 1.1: you must"),
    PageCase(
      "the word alone is no contents list",
      code(
        #"<section class="level"><p>Contents</p></section><section class="paragraph num"><h2><span class="num">1</span></h2>"#
          + #"<p>The contents of the plan must be agreed.</p></section>"#),
      is:
        "operative (whole): contents ¶ number para. 1: 1 ¶ operative para. 1: the contents of the plan must be agreed"
    ),
    PageCase(
      "an annex has its name from the document in it",
      code(#"<section class="attachment" data-name="annex"><div class="body"><p>Words.</p></div></section>"#),
      is: "operative Annex: words"),
  ]

  private static let section =
    "<a class=\"LegAnchorID\" id=\"section-19\"></a><h3 class=\"LegClearFix LegP1ContainerFirst\">"
    + "<span class=\"LegDS LegP1No\">19</span><span class=\"LegDS LegP1GroupTitleFirst\">Principles"
    + "<span class=\"LegExtentRestriction\"><span class=\"btr\"></span>E+W</span></span></h3>"

  static let service = [
    PageCase(
      "a section's number and heading are two words, and badges of extent none",
      leg(section + "<p class=\"LegRHS LegP1Text\">Have regard.</p>"),
      is: "number s. 19: 19 ¶ heading s. 19: principles ¶ operative s. 19: have regard"),
    PageCase(
      "levels stand side by side; text without a number goes on the level of its class",
      leg(
        section
          + #"<p class="LegClearFix LegP2Container"><span class="LegDS LegLHS LegP2No" id="section-19-1">(1)</span>"#
          + #"<span class="LegDS LegRHS LegP2Text">If—</span></p><p class="LegClearFix LegP3Container">"#
          + #"<span class="LegDS LegLHS LegP3No" id="section-19-1-a">(a)</span><span class="LegDS LegRHS LegP3Text">x,</span>"#
          + #"</p><p class="LegRHS LegP2Text">then y.</p><p class="LegRHS LegP1Text">So z.</p>"#),
      is: "number s. 19: 19 ¶ heading s. 19: principles ¶ number s. 19(1): 1 ¶ operative s. 19(1): if"
        + " ¶ number s. 19(1)(a): a ¶ operative s. 19(1)(a): x ¶ operative s. 19(1): then y ¶ operative s. 19: so z"
    ),
    PageCase(
      "Parts, cross-headings and Schedules",
      leg(
        #"<a class="LegAnchorID" id="part-3"></a><h2 class="LegPart"><span class="LegPartNo">PART 3</span>"#
          + #"<span class="LegPartTitle">Children</span></h2><h3 class="LegPblock"><span class="LegPblockTitle">General</span></h3>"#
          + section
          + #"<a class="LegAnchorID" id="schedule-1"></a><h2 class="LegScheduleFirst"><span class="LegScheduleNo">SCHEDULE 1</span>"#
          + #"<span class="LegScheduleTitle">Fees</span></h2><a class="LegAnchorID" id="schedule-1-paragraph-1"></a>"#
          + #"<p class="LegP1Container"><span class="LegDS LegP1No">1</span><span class="LegDS LegP1Text">Pay.</span></p>"#
      ),
      is: "number Pt. 3: part 3 ¶ heading Pt. 3: children ¶ heading Pt. 3: general"
        + " ¶ number s. 19: 19 ¶ heading s. 19: principles ¶ number Sch. 1: schedule 1 ¶ heading Sch. 1: fees"
        + " ¶ number Sch. 1 para. 1: 1 ¶ operative Sch. 1 para. 1: pay"),
    PageCase(
      "what is quoted opens nothing, inside a sentence or by itself",
      leg(
        section
          + #"<p class="LegP1Text">Put <span class="LegAmendingText">“must”</span> in.</p><h5 class="LegP1Container">"#
          + #"<span class="LegDS LegP1NoC1Amend">4</span></h5><p class="LegRHS LegP3TextC3Amend">new words</p>"#
      ),
      is: "number s. 19: 19 ¶ heading s. 19: principles ¶ operative s. 19: put · quoted s. 19: must"
        + " · operative s. 19: in ¶ number s. 19: 4 ¶ quoted s. 19: new words"),
    PageCase(
      "what is not yet in force, and words kept after their repeal",
      leg(
        #"<div class="LegBlockNotYetInForce"><p class="LegBlockNotYetInForceHeading">Prospective</p>"#
          + section
          + #"</div><p class="LegP1Text">A <span class="LegRepeal">b</span> <span class="LegAddition">c</span></p>"#
      ),
      is: "number/prospective s. 19: 19 ¶ heading/prospective s. 19: principles ¶ operative s. 19: a"
        + " · operative/retained s. 19: b · operative s. 19: c"),
    PageCase(
      "marks of changes and notes, and the notes",
      leg(
        section
          + ##"<p class="LegP1Text"><span class="LegChangeDelimiter">[</span><a class="LegCommentaryLink" href="#c1">F1</a>Act"##
          + ##"<a class="LegFootnoteRef" href="#f1">7</a> now<span class="LegChangeDelimiter">]</span></p>"##
          + ##"<div class="LegAnnotations"><p class="LegAnnotationsHeading">Textual Amendments</p>"##
          + ##"<div class="LegCommentaryItem" id="c1"><span class="LegCommentaryText">S. 19 sub.</span></div></div>"##
      ),
      is: "number s. 19: 19 ¶ heading s. 19: principles ¶ operative s. 19: act now"
        + " ¶ commentary (whole): textual amendments ¶ commentary s. 19: s 19 sub"),
    PageCase(
      "prelims, a contents list, a table, a signature and an explanatory note",
      leg(
        #"<div class="LegPrelims"><h1 class="LegTitle">Fees Act</h1><p class="LegLongTitle">An Act</p></div>"#
          + #"<ol class="LegContents"><li class="LegContentsItem">1 Fees</li></ol>"#
          + #"<div class="LegTabular"><table><tr><td>A</td><td>B</td></tr></table></div>"#
          + #"<div class="LegSignedSection"><p>A Clerk</p></div><div class="LegExpNote"><p>Note</p></div>"#),
      is: "prelims (whole): fees act ¶ prelims (whole): an act ¶ contents (whole): 1 fees ¶ table (whole): a"
        + " ¶ table (whole): b ¶ signature (whole): a clerk ¶ note (whole): note"),
  ]

  /// As the service's forerunner set the same classes in a page of its own, in 2009.
  static let forerunner = [
    PageCase(
      "menus with headings are around the part that holds the law; what the site says of its text is none of it",
      "<html><body><h1>Office</h1><div><h3>Main menu and contents</h3></div><div class=\"LegClearFix LegNavTop\">"
        + "<p class=\"LegNavPageText\">Page 1 of 1</p></div><div class=\"LegContent\"><div class=\"LegSLDMessages\">"
        + "<h2 class=\"LegContentSourceMessageTitle\">Revised Statute</h2></div><p class=\"LegUpdateStatus\">Not yet.</p>"
        + "<div class=\"LegPrelims\"><h2 class=\"LegTitle\">Fees Act</h2><h1 class=\"LegNo\">1965 CHAPTER 22</h1></div>"
        + section + "<p class=\"LegP1Text\">Pay now.</p></div><p>Crown copyright</p></body></html>",
      is:
        "prelims (whole): fees act ¶ prelims (whole): 1965 chapter 22 ¶ number s. 19: 19 ¶ heading s. 19: principles"
        + " ¶ operative s. 19: pay now"),
    PageCase(
      "where some of the law is outside of that part, the whole page is read",
      "<html><body><div class=\"LegContent\">" + section
        + "</div><p class=\"LegP1Text\">Pay now.</p></body></html>",
      is: "number s. 19: 19 ¶ heading s. 19: principles ¶ operative s. 19: pay now"),
    PageCase(
      "the marks of editors' notes are no words, and a sentence goes on over them",
      "<html><body><div class=\"LegContent\">" + section
        + ##"<p class="LegP1Text">consisting <span class="LegCommentaryRefs">[<a class="LegCommentaryRef" href="#c1">F1</a>"##
        + #"</span> <span class="LegAmended">(except now)</span>] of a Chairman</p></div></body></html>"#,
      is:
        "number s. 19: 19 ¶ heading s. 19: principles ¶ operative s. 19: consisting except now of a chairman"),
  ]

  private static let rest = "<p>Parents may ask the board for it.</p>"

  static let outline = [
    PageCase(
      "guidance on GOV.UK: cookies, menus, breadcrumbs, dates, contents, print, feedback are around it",
      "<!DOCTYPE html><html lang=\"en\"><head><title>Charges - GOV.UK</title></head><body>"
        + "<a class=\"govuk-skip-link\">Skip to main content</a><div id=\"global-cookie-message\" class=\"gem-c-cookie-banner\">"
        + "<h2>Cookies</h2><p>We use cookies.</p></div><header role=\"banner\"><a>GOV.UK</a></header>"
        + "<div class=\"gem-c-breadcrumbs\"><ol><li>Home</li></ol></div><main id=\"content\"><h1>Charges</h1>"
        + "<div class=\"gem-c-published-dates\">Published 1 May</div><nav class=\"gem-c-contents-list\"><h2>Contents</h2>"
        + "<ol><li>Duties</li></ol></nav><button>Print</button><div class=\"govspeak\"><h2><span class=\"number\">1. </span>Duties</h2>"
        + "<p>Boards must tell parents<sup id=\"fnref:1\"><a role=\"doc-noteref\" href=\"#fn:1\">[footnote 1]</a></sup> all.</p>"
        + "<div class=\"footnotes\"><ol><li id=\"fn:1\"><p>Section 450.</p></li></ol></div></div>"
        + "<div class=\"gem-c-back-to-top\">Back to top</div></main><div class=\"gem-c-feedback\"><h2>Is this useful?</h2></div>"
        + "<footer role=\"contentinfo\">Crown copyright</footer></body></html>",
      is:
        "prelims (whole): charges ¶ contents (whole): contents ¶ contents (whole): 1 duties ¶ heading ch. 1: 1 duties"
        + " ¶ operative ch. 1: boards must tell parents all ¶ footnote ch. 1: section 450"),
    PageCase(
      "a part of a guide on GOV.UK, whose element of the name guide-contents holds its text",
      "<!DOCTYPE html><html lang=\"en\"><body><main><h1>Licences</h1><aside><nav><ol><li>Need one</li></ol></nav></aside>"
        + "<div id=\"guide-contents\"><h2>Need one</h2><p>You must have a licence for deer.</p></div></main></body></html>",
      is:
        "prelims (whole): licences ¶ heading “Need one”: need one ¶ operative “Need one”: you must have a"
        + " licence for deer"),
    PageCase(
      "headings, numbered paragraphs, a list; the frame of the site is no text",
      site(
        "<h1>Health code</h1><h2>Informing parents</h2><p>1.1 The board must inform <b>par</b>ents:</p><ul><li>in time</li>"
          + "<li>in plain words</li></ul><p>1.2 The board must report.</p><h2>Fees</h2>" + rest
          + "<h2>End</h2>"),
      is:
        "prelims (whole): health code ¶ heading “Informing parents”: informing parents ¶ number para. 1.1: 1 1"
        + " · operative para. 1.1: the board must inform parents ¶ operative para. 1.1: in time"
        + " ¶ operative para. 1.1: in plain words ¶ number para. 1.2: 1 2 · operative para. 1.2: the board must report"
        + " ¶ heading “Fees”: fees ¶ operative “Fees”: parents may ask the board for it ¶ heading “End”: end"),
    PageCase(
      "one line break is a space, two end a paragraph, and so does a number behind one",
      site("<p>The board must<br>inform<br>\n<br>parents.<br>1.1 It must act.<br>1.2 It must report.</p>"),
      is: "operative (whole): the board must inform ¶ operative (whole): parents ¶ number para. 1.1: 1 1"
        + " · operative para. 1.1: it must act ¶ number para. 1.2: 1 2 · operative para. 1.2: it must report"),
    PageCase(
      "banners, hidden text, forms and scripts are left out, wherever they stand",
      site(
        #"<div class="govuk-cookie-banner">Cookies</div><p>The board must act.</p><p hidden>Not</p><script>var a</script>"#
          + #"<div class="gem-c-feedback">Is this page useful?</div><span aria-hidden="true">x</span><button>Print</button>"#
          + #"<div style="display: none">no</div><noscript>Turn on</noscript>"# + rest),
      is: "operative (whole): the board must act ¶ operative (whole): parents may ask the board for it"),
    PageCase(
      "a heading that folds its text away is a button, and its text is there",
      site(
        #"<div class="govuk-accordion"><h2><button><span>Fees</span><span class="govuk-accordion__section-toggle">Show</span>"#
          + #"</button></h2><div hidden="until-found"><p>You must pay.</p></div><h2>More</h2><p>You may ask.</p><h2>End</h2>"#
          + "</div>"),
      is:
        "heading “Fees”: fees ¶ operative “Fees”: you must pay ¶ heading “More”: more ¶ operative “More”: you may ask"
        + " ¶ heading “End”: end"),
    PageCase(
      "a contents list of the page is a zone of its own",
      site(
        ##"<nav class="gem-c-contents-list"><h2>Contents</h2><ol><li><a href="#a">Aim</a></li></ol></nav><p>You must.</p>"##
          + rest),
      is: "contents (whole): contents ¶ contents (whole): 1 aim ¶ operative (whole): you must"
        + " ¶ operative (whole): parents may ask the board for it"),
    PageCase(
      "footnotes and their marks",
      site(
        ##"<p>The plan<sup><a href="#fn:1" rel="footnote">1</a></sup> must hold.</p>"## + rest
          + ##"<div class="footnotes" role="doc-endnotes"><ol><li id="fn:1"><p>2014 Act. <a role="doc-backlink">↩</a></p></li></ol>"##
          + "</div>"),
      is: "operative (whole): the plan must hold ¶ footnote (whole): 2014 act"
        + " ¶ operative (whole): parents may ask the board for it"),
    PageCase(
      "a table's cells, and a table that only sets the page",
      site(
        "<table><tr><td><h2>Rules</h2><p>You must.</p></td></tr></table><table><tr><th>Fee</th><td>£5 or more</td></tr></table>"
          + rest),
      is:
        "heading “Rules”: rules ¶ operative “Rules”: you must ¶ table “Rules”: fee ¶ table “Rules”: 5 or more"
        + " ¶ operative “Rules”: parents may ask the board for it"),
    PageCase(
      "struck out text is no text, inserted text is; words across tags are one",
      site("<p>A <del>bad</del> <ins>good</ins> in<i>form</i>ation&shy;al pl<wbr>an&#150;dash</p>" + rest),
      is:
        "operative (whole): a good informational plan dash ¶ operative (whole): parents may ask the board for it"
    ),
    PageCase(
      "text with tags and no frame",
      "Code of Practice<br>\n<br>\n1.1 The board must inform parents of each plan&nbsp;and<br>\nof each review.<br>\n<br>\n"
        + "1.2 Parents &amp; schools may advise the board on <b>any</b> plan.<br>\n",
      is: "operative (whole): code of practice ¶ number para. 1.1: 1 1"
        + " · operative para. 1.1: the board must inform parents of each plan and of each review"
        + " ¶ number para. 1.2: 1 2 · operative para. 1.2: parents schools may advise the board on any plan"),
    PageCase(
      "text with tags inside its lines keeps its paragraphs",
      "The <b>board</b> must\ninform parents.\n\nIt <i>must</i> report to each of the parents.\n",
      is: "operative (whole): the board must inform parents"
        + " ¶ operative (whole): it must report to each of the parents"),
    PageCase(
      "a piece of a page",
      "<div><p>The board must act.</p><p>The clerk may act.</p></div>",
      is: "operative (whole): the board must act ¶ operative (whole): the clerk may act"),
    PageCase(
      "where main holds less than half of the text the whole page is read",
      "<html><body><div><p>1.1 The board must inform every one of the parents of each plan in plain words.</p></div>"
        + "<main><p>Act now.</p></main></body></html>",
      is:
        "number para. 1.1: 1 1 · operative para. 1.1: the board must inform every one of the parents of each plan in plain words"
        + " ¶ operative para. 1.1: act now"),
  ]
}
