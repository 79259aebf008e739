import Legislation

extension DocumentBuilder {
  /// The headings and numbers of the divisions above the requested provision are not part of it.
  mutating func setContextAside(requested: Int32) {
    var isInside = [Bool](repeating: false, count: provisions.count)
    for index in provisions.indices {
      let parent = provisions[index].parent
      isInside[index] = Int32(index) == requested || parent >= 0 && isInside[Int(parent)]
    }
    updateRuns(0..<runs.count) { run in
      let inside = run.provision >= 0 && isInside[Int(run.provision)]
      if !inside, run.zone.rawValue <= Zone.formula.rawValue { run.zone = .context }
    }
  }
}

extension Document {
  /// The title, where the metadata has none: the first block of the prelims.
  var firstBlockOfPrelims: String {
    guard let run = runs.first(where: { $0.zone == .prelims }) else { return "" }
    return string(run.range)
  }
}
