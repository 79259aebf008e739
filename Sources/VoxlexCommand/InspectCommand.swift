import ArgumentParser
import Voxlex

/// `voxlex inspect`: what a text is and how it was read.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: InspectMeasure.declaration.name,
    abstract: InspectMeasure.declaration.abstract,
    discussion: """
      EXAMPLES:
        voxlex inspect act.xml
        voxlex inspect code.txt --format json
        voxlex inspect 'act.xml::part 3'
        voxlex inspect code.txt --text --from 'ch. 2' --to 'ch. 3'
        voxlex inspect act.xml --text --from 120 --to 160

      EXIT STATUS: 0 every text was read; 1 some text could not be read; 2 none
      could; 64 the command line is wrong.
      """)

  @OptionGroup var texts: TextArguments
  @Flag(
    help: ArgumentHelp(
      "Print the text as it was read, with the number of each paragraph, its provision and its zone in the margin."
    ))
  var text = false
  @Option(
    help: ArgumentHelp(
      "Begin the text at this provision, 's. 28', or at the paragraph of this number, as --text prints it.",
      valueName: "place"),
    transform: TextPlace.init(argument:))
  var from: TextPlace?
  @Option(
    help: ArgumentHelp("End the text with this provision or paragraph.", valueName: "place"),
    transform: TextPlace.init(argument:))
  var to: TextPlace?
  @OptionGroup(title: "Scope") var scope: ScopeOptions
  @OptionGroup(title: "Reading") var source: SourceOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if !text, from != nil || to != nil {
      throw ValidationError(
        "'\(from != nil ? "--from" : "--to")' says which part of the text is printed; add --text.")
    }
  }

  func run() throws {
    try NamedFiles.check(texts: texts.requests, output: output)
    let run = MeasureCommandRun(Materials(scope: scope.value), source, output)
    guard text else { return try run.run(InspectMeasure(), texts.requests) }
    let width = output.goesToStandardOutput ? StandardOutput.style.width : nil
    try run.run(
      TextViewMeasure(from: from, to: to, width: width ?? TextViewMeasure.usualWidth), texts.requests)
  }
}
