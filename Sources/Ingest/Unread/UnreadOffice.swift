// Documents of office programs that are not read.
extension ForeignFormat {
  static let workbook = ForeignFormat(
    "an Excel workbook", "\(readsOnly); save the text of the document by itself and read that")
  static let slides = ForeignFormat("a PowerPoint file", "save its text as plain text (UTF-8) and read that")

  /// What to do with a word processor's document of another form.
  static let saveDocx = "open it in Word or LibreOffice, save it as a Word document (.docx), and read that"

  static func zip(_ names: ZipNames) -> ForeignFormat {
    if names.hasPart(beginning: "xl/") { return workbook }
    if names.hasPart(beginning: "ppt/") { return slides }
    if let type = names.mediaType {
      if type.contains("epub+zip") {
        return ForeignFormat("an e-book (EPUB)", "save its text as plain text (UTF-8) and read that")
      }
      if let kind = openDocument.first(where: { type.contains("opendocument.\($0.type)") }) {
        return ForeignFormat(kind.name, "\(readsOnly); save the text of the document by itself and read that")
      }
      return ForeignFormat("an OpenDocument file", "save it as .odt or .docx and read that")
    }
    if names.hasPart(ending: ".iwa") || names.hasPart(beginning: "QuickLook/") {
      return ForeignFormat(
        "a document of Apple's Pages, Numbers or Keynote", "export it as Word (.docx) and read that")
    }
    return ForeignFormat("a zip archive", "unpack it and read the files inside")
  }

  private static let openDocument = [
    (type: "spreadsheet", name: "an OpenDocument spreadsheet"),
    (type: "presentation", name: "an OpenDocument presentation"),
    (type: "graphics", name: "an OpenDocument drawing"),
  ]

  /// A compound file: documents of Word up to 2003, and newer ones that a password protects.
  static func oldOffice(_ head: [UInt8]) -> ForeignFormat {
    func names(_ stream: String) -> Bool {
      let wanted: [UInt8] = stream.utf8.flatMap { [$0, UInt8(0)] }
      return head.indices.contains {
        head[$0] == wanted[0] && head[$0...].prefix(wanted.count).elementsEqual(wanted)
      }
    }
    if names("EncryptedPackage") {
      return ForeignFormat(
        "an Office document that a password protects", "open it with the password and save it without one")
    }
    return ForeignFormat("an old Office file (Word .doc and the like)", saveDocx)
  }
}
