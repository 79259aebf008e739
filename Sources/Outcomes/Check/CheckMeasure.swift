import DataTables
import Measures

/// The arithmetic of a published table: what follows from its own figures, and what cannot.
package struct CheckMeasure: DataMeasure {
  package var reading: DataReading
  /// A claim of significance that is held against the printed figures.
  package var claim: (level: Double, isOneTailed: Bool)?

  package static let declaration = DataMeasureDeclaration(
    "check", abstract: "The arithmetic of a published table: which figures cannot be.",
    companions: [
      DataMeasureDeclaration.Companion(
        "relations", noun: "file of relations",
        help: "A YAML file of relations between columns, in place of those that are looked for.")
    ],
    options: [
      OptionDeclaration(
        "claim", .text(such: "'higher at 1%, one-tailed'"),
        help:
          "Whether a claim of significance follows from the printed means alone: 'higher at 1%, one-tailed'."
      )
    ])

  package init(_ options: inout OptionValues) {
    if let text = options.text("claim") {
      claim = SignificanceClaim.words(text)
      if claim == nil {
        options.refuse("claim", text, expected: "a level and tails, as in 'higher at 1%, one-tailed'")
      }
    }
    reading = DataReading(&options)
  }

  package func result(of inputs: DataInputs) throws(OutcomeError) -> CheckResult {
    let named: NamedRelations?
    if let file = inputs.companions["relations"] { named = try NamedRelations(file) } else { named = nil }
    let check = try TableCheck(inputs.table, marks: reading.marks, comma: reading.comma, named: named)
    return CheckResult(check, claim: claim)
  }
}
