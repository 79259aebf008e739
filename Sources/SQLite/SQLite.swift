// SQLite: results in a database, over the C interface of the system's SQLite.
//
// In:       a path, SQL of ours, values.
// Out:      rows; errors with the path, SQLite's own words and the statement.
// Here:     opening, statements prepared once, typed values, transactions as SQL.
// Not here: what a table holds (Batch), any SQL.
// Read:     Database, Statement, DatabaseValue, DatabaseError.
// Unsafe:   Database and Statement, where SQLite is called.
