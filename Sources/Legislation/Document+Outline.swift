extension Document {
  /// The provisions of the upper levels, for errors: `Pt. 1, Pt. 2, s. 1 to s. 140, Sch. 1`.
  package func outline(limit: Int) -> String {
    var labels: [String] = []
    var sections: [String] = []
    func close() {
      if let first = sections.first, let last = sections.last {
        labels.append(first == last ? first : "\(first) to \(last)")
      }
      sections = []
    }
    var names = ProvisionLabels(self)
    for (index, provision) in provisions.enumerated() {
      let label = names.string(of: Int32(index), in: self)
      if provision.isArticleDivision {
        sections.append(label)
        continue
      }
      switch provision.kind {
      case .section where names.isLevel(Int32(index)): break
      case .section, .codeParagraph: sections.append(label)
      case .part, .schedule, .annex, .appendix, .attachment, .codeChapter, .euTitle:
        close()
        labels.append(label)
      default: break
      }
    }
    close()
    guard !labels.isEmpty else { return "no numbered provisions" }
    return labels.prefix(limit).joined(separator: ", ") + (labels.count > limit ? " …" : "")
  }
}
