/// Where rows of results go, in order: files of text, or a database.
protocol RowSink: AnyObject {
  /// How the workers are to make rows of counts ready; nil: as cells.
  var rowFormat: RowFormat? { get }
  /// What an unfinished run had done, if the sink resumes one.
  var resumed: RunAccount? { get }
  /// Whether that run had read all its inputs, so that only ``finish(_:_:)`` is left to do.
  var isComplete: Bool { get }
  /// Identifier, hash and path of each document of the unfinished run, in order.
  func earlierDocuments(_ body: (_ id: String, _ sha256: String, _ path: String) -> Void) throws(BatchError)

  func add(_ record: DocumentRecord, _ rows: CountRows) throws(BatchError)
  /// All words of the document that was added last.
  func add(words: [UInt8]) throws(BatchError)
  /// A power of the document that was added last.
  func add(_ power: PowerRecord) throws(BatchError)
  func add(_ failure: BatchFailure) throws(BatchError)
  /// Makes all that was added so far something that a later run can resume from.
  func mark(_ account: RunAccount) throws(BatchError)
  /// Gives the results their names; until then nothing looks whole.
  func finish(_ account: RunAccount, _ plan: BatchPlan) throws(BatchError)
  /// Lets go of what was opened and leaves it for a later run.
  func abandon()
  /// Takes away what was begun, where there is nothing in it to resume from.
  func discard()
}
