// Charts: figures in, SVG out.
//
// Comes in: typed figures of texts and rows (``ChartRow``, ``ChartStrip`` …), titles and sources as text.
// Goes out: one SVG file, of shapes and text that any viewer has; axes and scales, which the report's page draws by too.
// Here: scales and their labels, what is drawn where, palette and shapes.
// Not here: what a figure is worked out from; formats other than SVG; pages.
