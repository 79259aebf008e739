// Outcomes: what follows from printed figures, and what cannot.
//
//   DataTable ─▶ FigureColumns ─▶ RelationSearch ─▶ FoundRelation ─▶ TableCheck ─▶ findings, and what was not checked
//   printed share, number of units ─▶ Granularity      printed means, numbers of units ─▶ SignificanceClaim
//
// In:       tables (DataTables), printed figures. Out:      verdicts: consistent, consistent only if …, cannot be;
// each with the figures it rests on and its chance. Here:     relations between columns and rows, rounding, whole
// numbers behind a per cent, what a claim of significance needs. Not here: reading tables (DataTables), formulas of
// tests (Statistics), printing (Reporter). Read:     Rounding, PrintedRange, FigureColumns, Relation, RelationSearch,
// TableCheck; Granularity; SignificanceClaim.
//
// A figure that is printed claims no more than its places: 96 % is anything that rounds to it. All is worked out in
// whole numbers, so that no verdict hangs on a double's last digit.
