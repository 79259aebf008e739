import Reporter

extension DelegatedPower {
  /// What is said of a power, in the register and in the table of a batch.
  package static let columns: [DataColumn<DelegatedPower>] = [
    .text("provision", meaning: "Citation of the provision that confers it.", \.provision),
    .text("role", meaning: "power, implied, or supplementary, which is in no sum.", \.role.rawValue),
    .text("force", meaning: "may or must; none where the words have no modal.", \.force.description),
    .text("delegate", meaning: "Who makes the instrument, separated by ';', or unstated.", \.delegate),
    .text(
      "department", isForPrograms: true,
      meaning: "The delegate by the name that the text defines: the Department is the Department of Health.",
      \.department),
    .text(
      "delegate_from", isForPrograms: true,
      meaning: "The provision that says who makes it; empty if the power does.", \.delegateFrom),
    .text("instrument", meaning: "Regulations, order, rules … or not found.", \.instrument),
    .text(
      "procedure",
      meaning:
        "affirmative, made affirmative, negative, affirmative or negative, laid, none stated, or not found.",
      \.procedure.rawValue),
    .text(
      "procedure_from", title: "set by",
      meaning: "The provision that sets the procedure; empty if none is found.", \.procedureFrom),
    .text(
      "amends",
      meaning: "Which law it may amend or repeal: primary legislation, a named Act, this Act, or none.",
      \.amends.rawValue),
    .text(
      "amends_from", isForPrograms: true, meaning: "The provision that says so; empty if none does.",
      \.amendsFrom),
    .text("words", meaning: "The words with their limbs, ' ¶ ' between them.", \.words),
  ]
}
