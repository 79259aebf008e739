/// The words by which a counterpart is found: what is done to persons, and the words before them.
extension CounterpartReading {
  static func stem(_ word: String) -> String {
    if let known = irregular[word] { return known }
    var word = word
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    if word.hasSuffix("ied") { return word.dropLast(3) + "y" }
    for ending in ["ing", "ed", "s"] where word.hasSuffix(ending) && word.count > ending.count + 3 {
      word = String(word.dropLast(ending.count))
      break
    }
    return word
  }

  static let irregular = [
    "given": "give", "giving": "give", "gives": "give", "gave": "give", "sent": "send", "providing": "provid",
    "provide": "provid", "provides": "provid", "provided": "provid", "serve": "serv", "serves": "serv",
    "advise": "advis", "advises": "advis", "involve": "involv", "involves": "involv", "invite": "invit",
    "told": "tell", "paid": "pay", "shown": "show", "lent": "lend", "taught": "teach", "laid": "lay",
    "engage": "engag", "disclose": "disclos", "issue": "issu", "refer": "refer",
    "made": "make", "require": "requir", "requires": "requir", "encourage": "encourag",
    "encourages": "encourag",
    "enable": "enabl", "enables": "enabl",
  ]
  static let personVerbs: Set<String> = [
    "inform", "consult", "notify", "advis", "involv", "invit", "tell", "support", "assist", "help", "ask",
    "engag",
    "remind", "contact", "encourag", "enabl", "train", "requir",
  ]
  static let giving: Set<String> = [
    "give", "send", "provid", "supply", "offer", "submit", "disclos", "issu", "serv", "tell", "show", "pay",
    "publish",
    "make", "report", "deliver", "return", "present", "mak", "lay",
  ]
  /// What they are done to is what is said or thought, and no person.
  static let without: Set<String> = [
    "ensur", "ensure", "consider", "state", "stat", "specify", "contain", "includ", "include", "compris",
    "comprise",
    "consist", "mean", "indicate", "indicat", "secur", "secure", "identify", "prohibit",
  ]
  /// *a notice under a customer information order*: what is behind them is no object of the verb before them.
  static let closing: Set<String> = ["under", "within", "against"]
  static let towards: Set<String> = ["to", "with", "for", "on", "upon", "before", "between", "among"]
  static let nounTowards: Set<String> = ["to", "with", "for", "between", "upon"]
  static let ofNouns: Set<String> = [
    "consultation", "involvement", "participation", "views", "wishes", "engagement",
  ]
  static let nouns: Set<String> = [
    "information", "advice", "consultation", "agreement", "participation", "involvement", "notification",
    "assistance",
    "co-operation", "cooperation", "engagement",
  ]
  static let eitherNouns: Set<String> = [
    "support", "notice", "report", "request", "views", "notices", "reports", "requests", "offer", "supports",
    "help",
    "contact", "supply", "issue", "return",
  ]
}
