/// All measures by name: what a command line and a study file can ask for. A new one is a file and a line here.
package enum KnownMeasures {
  /// In the order in which they are listed.
  package static var all: [any Measure.Type] { listed + added }

  private static let listed: [any Measure.Type] = [
    CountMeasure.self, CompareMeasure.self, ProfileMeasure.self, ConcordanceMeasure.self, ExplainMeasure.self,
    AuditMeasure.self, InspectMeasure.self, FrequenciesMeasure.self,
    KeywordsMeasure.self, CollocatesMeasure.self, DefinitionsMeasure.self, ComplexityMeasure.self,
    VoicesMeasure.self, DutiesMeasure.self, PowersMeasure.self, AlignMeasure.self,
  ]

  /// Measures that are known for the time being, such as those of tests.
  @TaskLocal package static var added: [any Measure.Type] = []

  /// The measure of this name; nil if there is none.
  package static func named(_ name: String) -> (any Measure.Type)? {
    all.first { $0.declaration.name == name }
  }
}
