/// The words the rule knows, in lower case. Every other word is a plain one.
enum WordRoles {
  static func role(of word: String) -> Lexeme.Role { table[word] ?? .word }

  private static let table: [String: Lexeme.Role] = {
    var table: [String: Lexeme.Role] = [
      "must": .must, "may": .may, "shall": .shall, "should": .should, "need": .need, "not": .not,
      "never": .not, "but": .but, "that": .that, "as": .as, "provided": .provided, "following": .following,
      "follows": .following, "then": .then, "because": .because, "who": .relative, "which": .relative,
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
    add(.preposition, "about during without above below per via among towards including")
    add(.timely, "before after since till")
    add(.opener, "except subject notwithstanding save despite")
    add(.adverb, "also only therefore accordingly instead however still itself themselves")
    // Words of the texts that are read, not of ours: statutes of every age have them where another has *of it*.
    add(.adverb, "thereof therein thereto thereunder thereafter")  // words that statutes use, see above
    add(.and, "and or nor")
    add(.adverbial, "if where when whenever wherever unless while whilst although though until once")
    add(.extent, "soon long far")
    add(
      .circumstance,
      "necessary relevant appropriate possible required requested needed applicable practicable")
    add(.circumstance, "practical desirable")
    add(.evident, "clear important essential vital crucial imperative")
    add(.oblique, "whom whose whether what how why")
    add(.amending, "insert inserted inserts substitute substituted omit omitted add added replace replaced")
    add(.abbreviation, "s ss para paras reg regs art arts sch schs pt pts ch chs nos c cf v vol")
    add(.abbreviation, "p pp st mr mrs ms dr ref fig figs cl cls ord r rr col ed approx")
    add(.copula, "is are was were")
    add(
      .declaring, "requires means mean provides provide states specifies stipulates says prescribes confirms")
    add(.auxiliary, "will would can could cannot might")
    add(.verb, "am has have had does do did applies apply appears appear considers consider")
    add(.verb, "thinks think believes require relates relate gives makes holds falls fall exists")
    add(.verb, "arises proposes propose decides decide determines intends intend wishes wish fails fail")
    add(.verb, "receives contains includes consists refers carries comes takes becomes ceases")
    add(.verb, "remains seems knows lives exercises commits contravenes complies satisfies satisfy agrees")
    add(.verb, "refuses requests submits begins begin ends occurs happens gave made took became ceased")
    add(.verb, "constitutes involves describes corresponds suspects enables permits enters meets")
    add(.verb, "accepts allows appoints approves arranges attends believes belongs continues depends differs")
    add(.verb, "disagrees discovers ensures expects finds identifies informs keeps lacks maintains notifies")
    add(
      .verb, "obtains performs prepares prevents produces proves reaches recommends reflects relies removes")
    add(.verb, "renders resides resigns retires secures seeks sends serves shows suffers tells underpins")
    add(.verb, "understands undertakes wants withdraws writes")
    add(.baseVerb, "accept allow appoint approve arrange attend become believe belong carry come continue")
    add(
      .baseVerb,
      "depend differ disagree discover ensure exist expect find give hold identify include keep lack")
    add(
      .baseVerb,
      "maintain make notify obtain occur offer perform prepare prevent prove reach receive recommend")
    add(
      .baseVerb, "rely remain remove reside resign retire secure seek send serve suffer take tell understand")
    add(.baseVerb, "undertake want withdraw write arise")
    return table
  }()
}
