# The measures, as the program has them.

voxlex_count <- function(texts, ..., failures = c("stop", "warn")) {
  voxlex_table("count", text_words(texts), list(...), failures)
}

voxlex_compare <- function(texts, ..., failures = c("stop", "warn")) {
  voxlex_table("compare", text_words(texts), list(...), failures)
}

voxlex_concordance <- function(term, texts, ..., failures = c("stop", "warn")) {
  voxlex_table("concordance", c(term, text_words(texts)), list(...), failures)
}

voxlex_audit <- function(published, texts, ..., failures = c("stop", "warn")) {
  options <- list(...)
  options$text <- text_words(texts)
  if (!is.null(options$against)) options$against <- text_words(options$against)
  voxlex_table("audit", published, options, failures)
}

voxlex_batch <- function(inputs, output = NULL, ..., resume = FALSE) {
  kept <- !is.null(output)
  if (!kept) {
    folder <- tempfile("voxlex")
    dir.create(folder)
    on.exit(unlink(folder, recursive = TRUE))
    output <- file.path(folder, "results")
  }
  options <- list(...)
  words <- c("batch", option_words(options), if (resume) "--resume", paste0("--output=", output), "--", unlist(inputs))
  done <- voxlex_run(words)
  frame <- voxlex_results(output)
  if (done$status == 1L) for (sentence in done$messages) warning(sentence, call. = FALSE)
  attr(frame, "voxlex")$messages <- done$messages
  frame
}

voxlex_results <- function(output, table = c("counts", "documents", "failures")) {
  table <- match.arg(table)
  file <- if (dir.exists(output)) file.path(output, paste0(table, ".csv")) else output
  if (dir.exists(output) && !file.exists(file.path(output, "run.json"))) {
    voxlex_stop(sprintf("%s holds no finished run; call voxlex_batch with resume = TRUE to finish one.", output))
  }
  if (!file.exists(file)) voxlex_stop(sprintf("%s: there are no results; name what was given as output.", output))
  if (!grepl("\\.csv$", file)) voxlex_stop(sprintf("%s is no CSV; let voxlex_batch write to a folder.", file))
  frame <- read_table(file)
  framed(frame, list(status = 0L, messages = character()), "stop")
}
