// DataTables: tables as people have them, as columns and cells.
//
//   bytes ─▶ TextRecords ──┐ .xlsx ─▶ Workbook ─────┼─▶ TableShape ─▶ DataTable ─▶ FigureReading ─▶ PrintedFigure, or
//   why there is none .ods  ─▶ OpenDocumentSheets
//
// In:       a file or bytes: CSV, TSV, semicolons; a sheet of a workbook. Marks of missing values, as they are
// declared. Out:      a DataTable: columns with names, rows with their lines, titles, notes, and each repair that was
// made; or one
//           DataTableError with a line and a remedy.
// Here:     encodings, separators, what is title, header, section and note; what a cell says as a figure. Not here:
// what a column means, what is worked out from figures (Outcomes), counts of words. Read:     DataTable,
// TableReading, TableShape, PrintedFigure, FigureReading, MissingMarks.
//
// Nothing is assumed of a mark such as `x` or `..`: it is declared, or it is an error where a number is wanted.
