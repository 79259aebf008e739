/// Where markup splits words and where it glues them.
extension CLMLCase {
  static let words: [CLMLCase] = [
    CLMLCase(
      "a change mark inside a word is nothing",
      #"{<Text>they must <Addition ChangeId="k">re</Addition>consider</Text>}"#,
      is: "number s. 1: 1 ¶ operative s. 1: they must reconsider"),
    CLMLCase(
      "adjoining change marks keep the spaces typed in them",
      #"{<Text>fees<Substitution ChangeId="a"> and</Substitution><Addition ChangeId="b"> costs</Addition></Text>}"#,
      is: "number s. 1: 1 ¶ operative s. 1: fees and costs"),
    CLMLCase(
      "small capitals go on with the capital before them",
      "{<Text>W<SmallCaps>hereas</SmallCaps> it is expedient</Text>}",
      is: "number s. 1: 1 ¶ operative s. 1: whereas it is expedient"),
    CLMLCase(
      "raised letters and digits go on with what they are raised from",
      "{<Text>the 21<Superior>st</Superior> of May, m<Superior>2</Superior></Text>}",
      is: "number s. 1: 1 ¶ operative s. 1: the 21st of may m2"),
    CLMLCase(
      "a footnote mark is one space",
      #"{<Text>Order 1999<FootnoteRef Ref="f9"/>or rules<FootnoteRef Ref="f8"/>, if any</Text>}"#,
      is: "number s. 1: 1 ¶ operative s. 1: order 1999 or rules if any"),
    CLMLCase(
      "a commentary mark is nothing",
      #"{<Text>vac<CommentaryRef Ref="c"/>cine</Text>}"#,
      is: "number s. 1: 1 ¶ operative s. 1: vaccine"),
    CLMLCase(
      "spaces and paddings given as elements are spaces",
      """
      {<Text>paragraph<Character Name="ThinSpace"/>9<Character Name="LinePadding"/>end \
      7<Character Name="Minus"/>2</Text>}
      """,
      is: "number s. 1: 1 ¶ operative s. 1: paragraph 9 end 7 2"),
    CLMLCase(
      "a picture is between words",
      #"{<Text>before<Image ResourceRef="r1"/>after</Text>}"#,
      is: "number s. 1: 1 ¶ operative s. 1: before after"),
    CLMLCase(
      "hyphens and apostrophes are one character each; a trailing apostrophe is none",
      "{<Text>well&#x2010;being well-being pupil&#x2019;s parents&#x2019; o&#x2019;clock</Text>}",
      is: "number s. 1: 1 ¶ operative s. 1: well-being well-being pupil's parents o'clock"),
    CLMLCase(
      "an apostrophe is one even where a mark follows it",
      "{<Text>the child<Emphasis>&#x2019;s</Emphasis> home</Text>}",
      is: "number s. 1: 1 ¶ operative s. 1: the child's home"),
    CLMLCase(
      "invisible characters vanish",
      "{<Text>care&#xAD;taker care&#x200B;taker &#xFEFF;care&#x2060;taker</Text>}",
      is: "number s. 1: 1 ¶ operative s. 1: caretaker caretaker caretaker"),
    CLMLCase(
      "ligatures unfold, marks compose",
      "{<Text>of&#xFB01;cer &#xFB02;oor cafe&#x301;</Text>}",
      is: "number s. 1: 1 ¶ operative s. 1: officer floor caf\u{E9}"),
    CLMLCase(
      "dashes, slashes, points, brackets and hard spaces part words",
      "{<Text>premises&#x2013;land (and/or) e.g. 4.56&#xA0;kg</Text>}",
      is: "number s. 1: 1 ¶ operative s. 1: premises land and or e g 4 56 kg"),
    CLMLCase(
      "control codes are read as Windows-1252, an apostrophe among them",
      "{<Text>lender&#146;s&#133;right&#129;now</Text>}",
      is: "number s. 1: 1 ¶ operative s. 1: lender's right now"),
    CLMLCase(
      "comments, instructions and CDATA borders are nothing",
      "{<Text>in<!-- a -->spec<?b c?>t<![CDATA[ion & re]]>port</Text>}",
      is: "number s. 1: 1 ¶ operative s. 1: inspection report"),
    CLMLCase(
      "white space of a re-indented sentence is one space",
      "{<Text>⏎    Under the⏎    <Citation URI=\"u\">Weights Act</Citation>⏎    , sell⏎    by weight.⏎  </Text>}",
      is: "number s. 1: 1 ¶ operative s. 1: under the weights act sell by weight"),
    CLMLCase(
      "a word that markup splits stays split in a re-indented file",
      #"{<Text>⏎  <Addition ChangeId="a">over</Addition>⏎  sight</Text>}"#,
      is: "number s. 1: 1 ¶ operative s. 1: over sight"),
    CLMLCase(
      "an unknown element parts words and keeps its text",
      "{<Text>left<Glitter>bright</Glitter>right</Text>}",
      is: "number s. 1: 1 ¶ operative s. 1: left bright right"),
    CLMLCase(
      "attributes are no text; abbreviations glue",
      #"{<Text>the <Acronym Expansion="River Board">RB</Acronym>s, <Abbreviation Expansion="that is">i.e.</Abbreviation> all</Text>}"#,
      is: "number s. 1: 1 ¶ operative s. 1: the rbs i e all"),
    CLMLCase(
      "two paragraphs in a row are two blocks",
      "{<Text>First.</Text><Text>Second.</Text>}",
      is: "number s. 1: 1 ¶ operative s. 1: first ¶ operative s. 1: second"),
    CLMLCase(
      "dots and dashes alone are no words",
      "{<Text>. . . &#x2014; &#x2026; - '</Text>}",
      is: "number s. 1: 1"),
    CLMLCase(
      "empty marks of a definition are nothing",
      #"{<Text><Definition TermRef="t" Mark="Start"/>foster<Definition TermRef="t" Mark="End"/>ing</Text>}"#,
      is: "number s. 1: 1 ¶ operative s. 1: fostering"),
  ]
}
