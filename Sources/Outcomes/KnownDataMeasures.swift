/// All measures of tables of data by name: what study files can ask for beside the measures of texts.
package enum KnownDataMeasures {
  package static let all: [any DataMeasure.Type] = [
    OutcomesMeasure.self, SharesMeasure.self, JoinMeasure.self, CheckMeasure.self,
  ]

  /// The measure of this name; nil if there is none.
  package static func named(_ name: String) -> (any DataMeasure.Type)? {
    all.first { $0.declaration.name == name }
  }
}
