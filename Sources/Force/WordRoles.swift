/// The words the rule knows, in lower case. Every other word is a plain one.
enum WordRoles {
  static func role(of word: String) -> Lexeme.Role { table[word] ?? .word }

  private static let table: [String: Lexeme.Role] = {
    var table: [String: Lexeme.Role] = [
      "must": .must, "may": .may, "shall": .shall, "should": .should, "need": .need, "not": .not,
      "never": .not, "but": .but, "that": .that, "as": .as, "provided": .provided, "following": .following,
      "follows": .following, "who": .relative, "which": .relative,
    ]
    func add(_ role: Lexeme.Role, _ words: String) {
      for word in words.split(separator: " ") { table[String(word)] = role }
    }
    add(.negator, "no nothing nobody neither none")
    add(.comparative, "later earlier sooner longer more less fewer")
    add(.determiner, "the a an any each every all both another this these those his her its their either")
    add(.determiner, "our your some")
    add(.suchLike, "such same so")
    add(.pronoun, "it they he she we you anyone everyone someone")
    add(.preposition, "in of to by for from with on at under into within upon through against between over")
    add(.preposition, "about during without above below before after since per via among towards including")
    add(.opener, "except subject notwithstanding save despite")
    add(.adverb, "also only then therefore accordingly instead however still itself themselves thereafter")
    add(.and, "and or nor")
    add(.adverbial, "if where when whenever wherever unless while whilst although though because until once")
    add(.oblique, "whom whose whether what how why")
    add(.amending, "insert inserted inserts substitute substituted omit omitted add added replace replaced")
    add(.abbreviation, "s ss para paras reg regs art arts sch schs pt pts ch chs nos c cf v vol")
    add(.abbreviation, "p pp st mr mrs ms dr ref fig figs cl cls ord r rr col ed approx")
    add(.verb, "is are was were am has have had does do did applies apply appears appear considers consider")
    add(.verb, "thinks think believes requires require relates relate gives makes holds falls fall exists")
    add(.verb, "arises proposes propose decides decide determines intends intend wishes wish fails fail")
    add(.verb, "receives contains includes consists specifies refers carries comes takes becomes ceases")
    add(.verb, "remains seems knows lives exercises commits contravenes complies satisfies satisfy agrees")
    add(.verb, "refuses requests submits begins begin ends occurs happens gave made took became ceased")
    add(.verb, "constitutes involves describes corresponds suspects enables permits provides enters meets")
    return table
  }()
}
