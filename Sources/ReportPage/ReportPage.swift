// ReportPage: counts of texts in, one HTML file out.
//
// Comes in: a ``ReportRequest``: texts, list, rule, scope, as a command or a study has them.
// Goes out: a page that needs nothing but itself: the finding, tables, pictures, every hit, the data, and how it was made; and
// the answer to whether the numbers of such a page hold.
// Here: what is on the page and how it is written, its style sheet and its script.
// Not here: what is counted; scales and shades, which are `Charts`'; formulas.
