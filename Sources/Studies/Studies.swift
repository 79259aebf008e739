// Studies: a whole study as one file, run again with the same bytes.
//
//   study file ─▶ Study ─┐
//   texts, lists ────────┴▶ StudyRun ─▶ outputs (Reporter) ─▶ files, then the Manifest
//                              └──────▶ StudyVerification: the same bytes, or what differs
//
// In:       a study file (YAML), and the files it names, each fixed by its SHA-256.
// Out:      a file for each table and format; a manifest of all that went in and came out.
// Here:     the study file's keys, what a table of a study resolves to, where outputs may be written, what differs.
// Not here: counting (Measures), how a table looks (Reporter).
// Read:     Study, StudyTable, StudyYAML, StudyRun, Manifest, StudyVerification.
