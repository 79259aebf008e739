import Legislation

/// What tables call texts.
package enum TextNames {
  /// The name of a text alone: the one it was given, else its title (or its path) with its own scope.
  package static func name(_ identity: Identity, _ request: TextRequest<String>) -> String {
    if let name = request.name { return name }
    let title = identity.title.isEmpty ? identity.path : identity.title
    return request.scope.isEmpty ? title : "\(title), \(request.scope)"
  }

  /// A name for each text, no two equal: with the version where two are, with the path where even these are, then
  /// with the scope, and at last with a number.
  package static func distinct(_ texts: [(identity: Identity, request: TextRequest<String>)]) -> [String] {
    var names = texts.map { name($0.identity, $0.request) }
    func refine(_ more: (Identity, TextRequest<String>) -> String) {
      let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
      for index in names.indices where counts[names[index], default: 0] > 1 {
        names[index] += more(texts[index].identity, texts[index].request)
      }
    }
    refine { identity, _ in identity.version.map { " (\($0))" } ?? "" }
    refine { identity, _ in " [\(identity.path)]" }
    refine { _, request in request.name == nil || request.scope.isEmpty ? "" : ", \(request.scope)" }
    var used: Set<String> = []
    for index in names.indices {
      let name = names[index]
      var number = 2
      while !used.insert(names[index]).inserted {
        names[index] = "\(name) #\(number)"
        number += 1
      }
    }
    return names
  }
}
