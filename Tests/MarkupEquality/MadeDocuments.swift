/// Small documents that the scanner is sure of, from which mutants are made: each part of XML that it reads is in one.
package enum MadeDocuments {
  package static let all: [[UInt8]] = [
    "<a/>",
    "<a>x</a>",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<doc>text &amp; more &#x41;&#66;</doc>\n<!-- end -->\n",
    "\u{FEFF}<?xml version='1.0' encoding='utf-8' standalone='no'?><a b='1' id=\"x y\"><b/>é – “x”</a>",
    "<doc xmlns=\"u\" xmlns:a=\"v\"><a:b a:id='1' id='2'>x<a:c xmlns:a='w'/><a:c/></a:b><d xmlns=''/></doc>",
    "<doc><![CDATA[a <b> ]] &amp;]]>]] &gt; ]<!-- ]]> - > --><?pi data ?></doc>",
    "<?pi one?> <!-- two -->\n<doc\n  a = 'x'\n\tc=\"&quot;&#10;\"  ></doc  > <?pi?>",
    "<a><a><a><b>x</b><b>y</b></a></a><b xml:lang='cy' lang='en'>z</b></a>",
    "<Legislation xmlns=\"http://www.legislation.gov.uk/namespaces/legislation\" "
      + "DocumentURI=\"http://www.legislation.gov.uk/ukpga/2014/6\"><Body><P1 id=\"section-1\"><Pnumber>1</Pnumber>"
      + "<Text>A board must inform.</Text></P1></Body></Legislation>",
    "<aVeryLongNameOfMoreThanSixteenLetters Ref='1'>x<aVeryLongNameOfMoreThanSixteenBetters/>"
      + "</aVeryLongNameOfMoreThanSixteenLetters>",
    "<a><abcdefgh1ijklmnop/><abcdefgh2ijklmnop/><abcdefgh1ijklmnop></abcdefgh1ijklmnop></a>",
    "<a1 attr1=\"1\" a1='2' foo='' x='>' doc=\"'\">]]</a1>",
  ].map { Array($0.utf8) }

  /// A document without its declaration of a type, where it has one.
  package static func withoutType(_ document: [UInt8]) -> [UInt8] {
    let mark = Array("<!DOCTYPE".utf8)
    guard let start = document.indices.first(where: { document[$0...].starts(with: mark) }) else {
      return document
    }
    var index = start
    var isInside = false
    while index < document.count, document[index] != 0x3E || isInside {
      if document[index] == 0x5B { isInside = true }
      if document[index] == 0x5D { isInside = false }
      index += 1
    }
    return Array(document[..<start]) + document[min(index + 1, document.count)...]
  }
}
