/// The table that goes into the documentation.
package enum MeasureTable {
  package static func markdown(_ rows: [(layout: Layout, texts: Int, score: TextScore)]) -> String {
    var table = """
      | layout | texts | right zone | right provision | right section | headings: precision | recall | operative words lost | wrongly kept | words lost | added |
      | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |

      """
    for (layout, texts, score) in rows {
      let placed = layout.numbers ? [share(score.provision), share(score.section)] : ["–", "–"]
      let cells =
        ["`\(layout.name)`", "\(texts)", share(score.zone)] + placed
        + [share(score.precision), share(score.recall), percent(score.operativeLost, score.operative)]
        + [
          percent(score.keptWrongly, score.counted), percent(score.lost, score.words),
          percent(score.added, score.words),
        ]
      table += "| " + cells.joined(separator: " | ") + " |\n"
    }
    return table
  }

  /// Three decimals, cut and not rounded: 0.9999 is not 1.
  package static func share(_ value: Double) -> String {
    let thousandths = Int(value * 1000)
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  static func percent(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "0.00 %" }
    let hundredths = Int((Double(part) * 10000 / Double(whole)).rounded(.up))
    let digits = String(hundredths % 100)
    return "\(hundredths / 100)." + String(repeating: "0", count: 2 - digits.count) + digits + " %"
  }
}
