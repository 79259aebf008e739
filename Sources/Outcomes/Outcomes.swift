// Outcomes: figures that are no counts of words: rates by group, shares by period, and what follows from printed ones.
//
//   DataTable ─▶ RateTable ─▶ GroupComparison ─▶ OutcomeFigures ─▶ OutcomesResult        (Rates/)
//   DataTable ─▶ CountTable ─▶ CellSuppression, ShareLines ─▶ SharesResult               (Shares/)
//   DataTable ─▶ FigureColumns ─▶ RelationSearch ─▶ FoundRelation ─▶ TableCheck          (Check/)
//   printed share, number of units ─▶ Granularity      printed means, numbers of units ─▶ SignificanceClaim
//
// In:       tables (DataTables), options. Out:      results with every unit that is left out; verdicts: consistent,
// consistent only if …, cannot be. Here:     what a row is of, which units are in both groups, relations, rounding,
// whole numbers behind a per cent. Not here: reading tables (DataTables), formulas of tests (Statistics), printing
// (Reporter). Read:     DataMeasure, RateTable, OutcomeFigure; CountTable; Rounding, Relation, TableCheck.
//
// A measure of data is a DataMeasure and a line of KnownDataMeasures. Rates and printed figures are whole numbers as
// long as it can be, so that no tie and no verdict hangs on a double's last digit.
