extension Table {
  /// Neighbouring columns under one heading, left to right; columns without a group have no name.
  var columnGroups: [(name: String?, columns: Range<Int>)] {
    var groups: [(name: String?, columns: Range<Int>)] = []
    for (index, column) in columns.enumerated() {
      let name = column.group.flatMap { $0.isEmpty ? nil : $0 }
      if let last = groups.last, last.name == name {
        groups[groups.count - 1].columns = last.columns.lowerBound..<(index + 1)
      } else {
        groups.append((name, index..<(index + 1)))
      }
    }
    return groups
  }
}
