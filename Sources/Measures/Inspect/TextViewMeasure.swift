import Legislation
import Reporter

/// Shows the text as it was read, with zone and provision. It is a way of looking, and so no measure that a study has.
package struct TextViewMeasure: Measure {
  /// Columns of a line where no terminal says how many it has.
  package static let usualWidth = 100

  /// Where the view begins and ends; nil for the ends of the text.
  package var from: TextPlace?
  package var to: TextPlace?
  /// Columns of a line on a terminal.
  package var width: Int

  package static let declaration = MeasureDeclaration(
    "text", abstract: "Show the text as it was read, with its provisions and zones.")

  package init(from: TextPlace? = nil, to: TextPlace? = nil, width: Int = usualWidth) {
    (self.from, self.to, self.width) = (from, to, width)
  }

  package init(_ options: inout OptionValues) { self.init() }

  package func worker(_ materials: Materials) -> TextViewWorker {
    TextViewWorker(scope: materials.scope, measure: self)
  }
}

/// Takes the text of one document after another.
package struct TextViewWorker: MeasureWorker {
  fileprivate let scope: Scope
  fileprivate let measure: TextViewMeasure

  package mutating func part(
    of document: Document, as text: TextRequest<String>
  ) throws(ScopeError) -> TextView {
    try TextView(document, scope: scope, as: text, from: measure.from, to: measure.to)
  }

  package func result(of parts: [TextView], failures: [TextFailure]) -> TextViewResult {
    TextViewResult(parts, width: measure.width)
  }
}

/// The text of documents as they were read.
package struct TextViewResult: Presentable {
  package let views: [TextView]
  /// Columns of a line on a terminal.
  package var width: Int

  package init(_ views: [TextView], width: Int = TextViewMeasure.usualWidth) {
    (self.views, self.width) = (views, width)
  }

  package var schema: String { TextViewReport.schema }
  package var title: String { "" }
  package var columns: [DataColumn<PassageLine>] { PassageLine.columns }

  /// A passage a row, nothing joined.
  package var rows: [PassageLine] {
    zip(views, names).flatMap { view, name in
      let text = NamedText(view.identity, name: name)
      return view.passages.map { PassageLine(text: text, passage: $0, scope: view.scope.name) }
    }
  }

  /// An object for one text, an array for several.
  package var json: JSONValue {
    let documents = views.map { TextViewReport.json(of: $0) }
    return documents.count == 1 ? documents[0] : .array(documents)
  }

  package func pages(on medium: Presented.Medium) -> [Table] {
    zip(views, names).map {
      TextViewReport.table(of: $0, name: $1, width: medium == .terminal ? width : nil)
    }
  }

  private var names: [String] { TextNames.distinct(views.map { ($0.identity, $0.request) }) }
}

/// A passage of a text.
package struct PassageLine: Sendable, LineOfText {
  package var text: NamedText
  package var passage: TextView.Passage
  package var scope: String

  static let columns: [DataColumn<PassageLine>] = [
    .path, .document,
    .integer(
      "paragraph", meaning: "Number of the paragraph, heading or cell in the document, from 1.",
      \.passage.paragraph),
    .text("provision", meaning: "Citation of the provision.", \.passage.provision),
    .text("zone", meaning: "Zone of the text.", \.passage.zone.description),
    .text("state", meaning: "State of the text.", \.passage.state.name),
    .text("counts", meaning: "Whether its words count in the scope: yes or no.") {
      $0.passage.counts ? "yes" : "no"
    },
    .text("scope", meaning: "Which text counts.", \.scope),
    .text("text", meaning: "The words.", \.passage.text), .sha256,
  ]
}
