import IndependentCount
import Legislation
import TestSupport

/// A document's runs in the terms of the independent count: the words of each place, hard breaks kept.
///
/// The buffer is taken to be normal already; a curly apostrophe left in it splits a word here, and shows.
func segments(of document: Document) -> [Segment] {
  var segments: [Segment] = []
  var labels: [Int32: String] = [:]
  for block in document.blocks {
    var letters: [Placed<Int>] = []
    for index in block {
      for scalar in document.string(document.runs[index].range).unicodeScalars {
        letters.append(Placed(scalar, index))
      }
    }
    var breakIsDue = true
    for (word, index) in plainWords(letters, parts: { document.runs[$0].state != document.runs[$1].state }) {
      let run = document.runs[index]
      let label = labels[run.provision] ?? document.label(of: run.provision)
      labels[run.provision] = label
      segments.add(
        Segment(
          zone: run.zone, state: run.state, label: label, language: document.languages[Int(run.language)],
          tokens: [word], hardBreakBefore: breakIsDue))
      breakIsDue = false
    }
  }
  return segments
}
