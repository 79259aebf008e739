import Force
import Wordlists

/// Puts the heads of phrases into groups, by a list of actors.
///
/// A row takes a head that is one of its terms or ends in it; of several the one with the longest term. What none takes
/// is *other*.
package struct ActorGroups: Sendable {
  /// Names of the groups, in the order of the list; rows outside any group are by their labels.
  package let names: [String]
  private var groups: [String: (group: Int, words: Int)] = [:]

  package static let other = "other"
  package static let several = "more than one group"
  package static let unstated = "unstated"
  package static let notFound = "not found"
  package static let none = "no norm"

  /// Units of a breakdown: the groups, and then what is in none of them.
  package var units: [String] {
    names + [Self.other, Self.several, Self.unstated, Self.notFound, Self.none]
  }

  package init(_ list: Wordlist) {
    var names: [String] = []
    for row in list.rows {
      let name = row.group.first ?? row.displayLabel
      let group = names.firstIndex(of: name) ?? names.count
      if group == names.count { names.append(name) }
      for pattern in row.term.alternatives {
        let words = pattern.words.map(\.folded).joined(separator: " ")
        if groups[words] == nil { groups[words] = (group, pattern.words.count) }
      }
    }
    self.names = names
  }

  /// Groups that nobody is in.
  init(names: [String]) { self.names = names }

  /// The list that travels with the program.
  ///
  /// - Throws: `WordlistErrors` never, if the program is whole.
  package static func bundled() throws(WordlistErrors) -> ActorGroups {
    ActorGroups(try BundledWordlists.wordlist(named: "send-actors"))
  }

  /// Index of the group that takes a head; nil: *other*.
  ///
  /// - Complexity: O(words of the head).
  package func group(of head: String) -> Int? {
    let words = head.lowercased().split(separator: " ")
    for start in words.indices {
      if let found = groups[words[start...].joined(separator: " ")] { return found.group }
    }
    return nil
  }

  /// Index of the unit of those who act or are acted on.
  package func unit(of participants: Participants) -> Int {
    switch participants {
    case .none: return names.count + 4
    case .notFound: return names.count + 3
    case .unstated: return names.count + 2
    case .stated(let phrases):
      var unit: Int?
      for phrase in phrases {
        let own = group(of: phrase.head) ?? names.count
        if let unit, unit != own { return names.count + 1 }
        unit = own
      }
      return unit ?? names.count + 3
    }
  }
}
