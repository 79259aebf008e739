import Bytes
import Legislation

/// What the printed numbers of provisions say, each worked out once: `PART 2`, `Schedule 1` and `Article 5` are in most
/// documents, and their words take far longer to look at than the number to be found again. Used on one thread.
final class PrintedNumbers {
  struct Number {
    /// As ``ProvisionNumber/cleaned(_:)`` gives it.
    var number: String
    var isOfAnnex: Bool
    /// What the provision is called by it.
    var word: Provision.Word?

    init(_ text: String) {
      number = ProvisionNumber.cleaned(text)
      let lower = text.lowercased()
      isOfAnnex = lower.hasPrefix("annex") || lower.hasPrefix("atodiad")
      word = ProvisionNumber.printedWord(text)
    }
  }

  private var texts = NameIndex()
  private var numbers: [Number] = []
  /// Longer ones are hardly met twice.
  private static let longest = 40
  /// When so many are known they are forgotten, so that memory has a bound over any number of documents.
  private static let most = 4096

  /// - Parameter text: as printed, normal text.
  func number(_ text: Span<UInt8>) -> Number {
    guard text.count <= PrintedNumbers.longest else { return PrintedNumbers.read(text) }
    let place = texts.add(text)
    if place < numbers.count { return numbers[place] }
    let number = PrintedNumbers.read(text)
    numbers.append(number)
    if numbers.count == PrintedNumbers.most { (texts, numbers) = (NameIndex(), []) }
    return number
  }

  private static func read(_ text: Span<UInt8>) -> Number {
    Number(String(decoding: text.copied, as: UTF8.self))
  }
}
