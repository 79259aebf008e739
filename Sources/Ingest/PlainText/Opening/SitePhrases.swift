/// What pages of legislation.gov.uk print around the text, in English and in Welsh. It is distinguished from law by whole
/// lines and by beginnings of sentences that no law has.
enum SitePhrases {
  /// Lines that no text has but a copy of such a page.
  static let signatures: Set<String> = [
    "skip to main contentskip to navigation", "explore our collections", "search legislation",
    "previous: provision", "next: provision", "what version", "latest available (revised)",
    "original (as enacted)", "original (as made)", "original (as adopted by eu)",
    "show geographical extent", "show timeline of changes", "opening options",
    "help about changes to legislation", "help about what version", "help about advanced features",
    "help about opening options", "open whole act", "open act without schedules", "printthe whole act",
    "pdf the whole act", "web page the whole act", "print the whole act", "turn geographical extent off",
    "chwilio deddfwriaeth", "pa fersiwn", "dewisiadau agor",
  ]

  /// Lines that a text of another kind can have by chance: they count where the page is known by others.
  static let certain: Set<String> = [
    "skip to main content", "skip to navigation", "browse legislation", "plain view", "print options",
    "advanced features", "more resources", "changes to legislation", "help about status",
    "open schedules only", "timeline of changes", "view outstanding changes", "view more", "options/help",
    "point in time", "you are here", "new legislation", "legislation.gov.uk", "impact assessments",
    "back to top", "dewisiadau argraffu", "nodweddion uwch", "rhagor o adnoddau", "mwy o adnoddau",
    "newidiadau i ddeddfwriaeth", "hidlo i'r prif gynnwys", "yn ôl i'r brig",
    "y fersiwn ddiweddaraf sydd ar gael (diwygiedig)", "gwreiddiol (fel y'i deddfwyd)",
    "gwreiddiol (fel y'i gwnaed)",
  ]

  /// Lines that such pages have too and law may have: they are recognised by the lines around them.
  static let possible: Set<String> = [
    "home", "help", "about us", "content", "table of contents", "title", "year", "number", "type", "all",
    "search", "close", "previous", "next", "status", "explanatory notes", "explanatory memorandum", "cymraeg",
    "english", "site map", "accessibility", "contact us", "privacy notice", "cookies", "crown copyright",
    "open government licence", "open government licence v3.0", "research tools", "help and guidance",
    "what's new",
    "advanced search", "all legislation types", "legislation type", "hide", "show", "print", "pdf", "act",
    "feedback", "sitemap", "news", "log in", "menu", "without schedules", "schedules only", "statws",
    "teitl", "blwyddyn", "rhif", "math", "chwilio", "hafan", "nesaf", "blaenorol", "nodiadau esboniadol",
    "cymorth",
    "alternative versions", "geographical extent", "prospective", "rhagolygol", "welsh",
    "table of contents by",
    "uk public general acts", "uk local acts", "uk statutory instruments", "wales statutory instruments",
    "scottish statutory instruments", "acts of the scottish parliament", "acts of senedd cymru",
    "acts of the national assembly for wales", "northern ireland orders in council",
    "acts of the northern ireland assembly", "(e.g. england, wales, scotland and northern ireland)",
  ]

  /// Beginnings of lines and sentences that such pages alone have.
  static let beginnings = [
    "Changes to legislation:", "There are currently no known outstanding effects",
    "There are outstanding changes not yet",
    "Revised legislation carried on this site may not", "Changes and effects yet to be applied",
    "Whole provisions yet to be inserted into", "Latest Available (revised):",
    "Original (As Enacted or Made):",
    "Point in Time:", "Point in time view as at", "Show Timeline of Changes:",
    "This timeline shows the different points",
    "Access essential accompanying documents", "Use this menu to access essential accompanying",
    "Click 'View More' or select", "Click ‘View More’ or select",
    "Text created by the government department responsible",
    "Different options to open legislation", "All content is available under the Open Government Licence",
    "This section has no associated", "This is the original version (as it was",
    "Legislation is available in different versions",
    "See additional information alongside the content", "Document Generated:", "Changes over time for:",
    "Version Superseded:", "This site additionally contains content derived from EUR-Lex",
    "© Crown and database right",
    "the original print PDF of the as", "lists of changes made by and/or affecting this",
    "confers power and blanket amendment",
    "all formats of all associated documents", "links to related legislation and further information",
    "Efallai na fydd deddfwriaeth ddiwygiedig", "Ar hyn o bryd nid oes unrhyw effeithiau",
    "Newidiadau i ddeddfwriaeth:",
    "Newidiadau dros amser i:", "Dyma’r fersiwn wreiddiol (fel",
    "The term provision is used to describe a definable",
    "Geographical Extent:", "Help about ", "Valid from ",
  ]

  /// What is said of a whole Act in a sentence that begins with its title.
  static let insides = [
    "is up to date with all changes known to be in force on or before",
    "there are changes that may be brought into force at a future date",
    "reused under the terms of the commission decision 2011/833/eu",
  ]

  static let prospective: Set<String> = ["prospective", "rhagolygol"]
}
