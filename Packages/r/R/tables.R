# Tables of the program as data frames.

integers <- c("count", "words", "position", "published", "item", "input", "year", "hits", "provisions", "warnings", "parts",
              "parts_with_hits", "line", "text_count", "exact_rules", "nearest", "table_count", "rank", "size", "total", "uses",
              "near", "levels", "sentences", "near_count")
decimals <- c("per_1000", "rate_low", "rate_high", "range", "dp", "dp_norm", "juilland_d", "difference", "difference_low",
              "difference_high", "g2", "g2_four_cells", "bic", "p", "p_holm", "log_ratio", "log_ratio_low", "log_ratio_high",
              "log_ratio_conservative", "percent_difference", "bytes", "rate")

# Columns of figures by name; all else is text, in which "NA" is a word.
figures <- function(names) {
  ifelse(names %in% decimals, "numeric", ifelse(names %in% integers | grepl("^words_", names), "integer", "character"))
}

# A table in UTF-8, with a byte order mark or without, in any locale. What is not read whole is an error: R would cut it short with a
# warning.
read_table <- function(file) {
  bytes <- readBin(file, "raw", file.info(file)$size)
  if (length(bytes) > 2 && identical(bytes[1:3], as.raw(c(0xEF, 0xBB, 0xBF)))) bytes <- bytes[-(1:3)]
  plain <- tempfile("voxlex")
  on.exit(unlink(plain))
  writeBin(bytes, plain)
  frame <- withCallingHandlers(
    # An empty text is a text, and "NA" a word.
    read.csv(plain, encoding = "UTF-8", check.names = FALSE, colClasses = "character", na.strings = character()),
    warning = function(warning) voxlex_stop(sprintf("%s cannot be read: %s", file, conditionMessage(warning))))
  kinds <- figures(names(frame))
  for (index in seq_along(kinds)) {
    if (kinds[index] == "character") next
    # A figure that does not exist is an empty field.
    cells <- frame[[index]]
    cells[cells == ""] <- NA_character_
    frame[[index]] <- if (kinds[index] == "integer") whole(cells) else as.numeric(cells)
  }
  frame
}

# Whole numbers; as numbers with decimals where R's integers end, and text where a column holds other things.
whole <- function(cells) {
  numbers <- suppressWarnings(as.numeric(cells))
  if (any(is.na(numbers) & !is.na(cells))) return(ifelse(is.na(cells), "", cells))
  if (any(abs(numbers) > .Machine$integer.max, na.rm = TRUE)) numbers else as.integer(numbers)
}

# Options by the program's names, with _ for -: TRUE is --name, FALSE is --no-name, several values are the option several times.
option_words <- function(options) {
  if (length(options) && (is.null(names(options)) || any(!nzchar(names(options))))) {
    voxlex_stop("Every option needs its name, as in wordlist = \"expert-voice\".")
  }
  words <- character()
  for (name in names(options)) {
    value <- options[[name]]
    if (is.null(value)) next
    flag <- paste0("--", gsub("_", "-", sub("[._]$", "", name)))
    if (name == "terms") value <- paste(value, collapse = ",")
    if (identical(value, TRUE)) words <- c(words, flag)
    else if (identical(value, FALSE)) words <- c(words, sub("^--", "--no-", flag))
    else words <- c(words, paste0(flag, "=", as.character(value)))
  }
  words
}

# Texts as arguments: names are headings.
text_words <- function(texts) {
  texts <- unlist(texts)
  if (!length(texts)) voxlex_stop("There is no text; give a path, or several of them.")
  paths <- ifelse(grepl("^-", texts), paste0("./", texts), texts)
  if (is.null(names(texts))) paths else ifelse(nzchar(names(texts)), paste0(names(texts), "=", paths), paths)
}

voxlex_table <- function(measure, arguments = character(), options = list(), failures = c("stop", "warn")) {
  failures <- match.arg(failures)
  words <- c(strsplit(measure, " ")[[1]], option_words(options), "--format=csv", if (length(arguments)) c("--", arguments))
  done <- voxlex_run(words)
  file <- tempfile("voxlex", fileext = ".csv")
  on.exit(unlink(file))
  writeBin(done$output, file)
  framed(read_table(file), done, failures)
}

# The frame with what is known of it; an error or a warning where some texts have no part in it.
framed <- function(frame, done, failures) {
  hashes <- if (all(c("path", "sha256") %in% names(frame))) unique(frame[c("path", "sha256")])
  attr(frame, "voxlex") <- list(
    version = voxlex_version(), rule = unique(frame$rule), scope = unique(frame$scope),
    sha256 = if (!is.null(hashes)) structure(hashes$sha256, names = hashes$path), messages = done$messages)
  if (done$status == 1L) {
    if (failures == "stop") voxlex_stop(done$messages, 1L, frame)
    for (sentence in done$messages) warning(sentence, call. = FALSE)
  } else {
    for (sentence in done$messages) if (grepl("^warning: ", sentence)) warning(sub("^warning: ", "", sentence), call. = FALSE)
  }
  frame
}
