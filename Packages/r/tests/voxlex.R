# Run by R CMD check; skipped, saying so, where there is no program or no specimens.
library(voxlex)

specimens <- Sys.getenv("VOXLEX_CORPORA", unset = "../../../Corpora")
act <- file.path(specimens, "specimen-act.xml")
code <- file.path(specimens, "specimen-code.txt")
program <- tryCatch(voxlex_program(), voxlex_error = function(error) NULL)

same <- function(found, wanted) if (!identical(found, wanted)) {
  stop("found ", paste(format(found), collapse = " "), ", not ", paste(format(wanted), collapse = " "))
}
refused <- function(expression, words) {
  error <- tryCatch({ expression; NULL }, voxlex_error = function(error) error)
  if (is.null(error)) stop("not refused: ", words)
  if (!grepl(words, conditionMessage(error), fixed = TRUE)) stop("said: ", conditionMessage(error), ", not ", words)
  error
}

if (is.null(program) || !file.exists(act)) {
  cat("skipped: there is no program voxlex, or no specimens (VOXLEX_CORPORA)\n")
} else {
  # The counts of Corpora/KEY.md, worked out by hand.
  terms <- c("advise*", "information", "involv*", "partnership*")
  counts <- voxlex_compare(c("Part 3" = paste0(act, "::part 3"), Code = code), terms = terms)
  same(counts$count, c(3L, 5L, 1L, 3L, 21L, 10L, 14L, 16L))
  same(counts$words, rep(c(192L, 2359L), each = 4))
  same(counts$document, rep(c("Part 3", "Code"), each = 4))
  same(counts$group, rep("", 8))
  known <- attr(counts, "voxlex")
  same(known$rule, "word, hyphens same, case fold, possessive base")
  same(length(known$scope), 2L)
  same(names(known$sha256), c(act, code))
  same(known$version, voxlex_version())

  # Cell for cell what the program writes.
  cell_for_cell <- function(frame, ...) {
    raw <- rawToChar(voxlex_run(..., "--format=csv")$output)
    Encoding(raw) <- "UTF-8"
    written <- read.csv(text = raw, colClasses = "character", na.strings = character(), encoding = "UTF-8", check.names = FALSE)
    same(names(frame), names(written))
    for (name in names(frame)) {
      cells <- written[[name]]
      if (is.integer(frame[[name]])) cells <- as.integer(ifelse(cells == "", NA, cells))
      if (is.double(frame[[name]])) cells <- as.numeric(ifelse(cells == "", NA, cells))
      same(frame[[name]], cells)
    }
    same(nrow(frame) > 0, TRUE)
  }
  frame <- voxlex_count(c(act, code), wordlist = "expert-voice", by = "section")
  cell_for_cell(frame, "count", act, code, "--wordlist=expert-voice", "--by=section")
  cell_for_cell(voxlex_table("powers", act), "powers", act)
  cell_for_cell(voxlex_table("align", c(act, code)), "align", act, code)
  same(is.integer(frame$count) && is.double(frame$per_1000), TRUE)

  # Rules, scopes and flags; a term that is R's NA.
  part <- voxlex_count(act, terms = "NA,inform", in_ = "part 3", headings = FALSE, matching = "prefix")
  same(part$label, c("NA", "inform"))
  same(nrow(voxlex_concordance("inform", act, force = c("must", "may"), width = 10)) > 0, TRUE)
  same(nrow(voxlex_concordance(NULL, act, terms = "agree")), 1L)
  same(names(voxlex_compare(c(act, code), terms = "inform", stats = TRUE))[14], "rate_low")

  published <- tempfile(fileext = ".csv")
  writeLines(c("label,count", "inform,16", "agree,1"), published)
  same(nrow(voxlex_audit(published, act)) > 0, TRUE)
  same(nrow(voxlex_table("duties", act)) > 0, TRUE)

  # Numbers that do not exist are NA, and never zero.
  numbers <- tempfile(fileext = ".txt")
  writeLines("2014 2015", numbers)
  none <- voxlex_count(c(numbers, act), terms = "inform")
  same(is.na(none$count), c(TRUE, FALSE))
  same(none$status[1] != "counted", TRUE)

  # Letters beyond ASCII, in the session's locale and in one that has none.
  french <- tempfile(fileext = ".txt")
  writeBin(charToRaw("Le co\u00fbt \u201cd\u00e9clar\u00e9\u201d \u00b6 d\u00e9clar\u00e9.\n"), french)
  declared <- "d\u00e9clar\u00e9"
  for (locale in c(Sys.getlocale("LC_CTYPE"), "C")) {
    before <- Sys.setlocale("LC_CTYPE", locale)
    hits <- voxlex_concordance(declared, french)
    same(nrow(hits), 2L)
    same(enc2utf8(hits$hit) == enc2utf8(declared), c(TRUE, TRUE))
    same(charToRaw(hits$left[1])[1:9], as.raw(c(0x4c, 0x65, 0x20, 0x63, 0x6f, 0xc3, 0xbb, 0x74, 0x20)))
  }
  Sys.setlocale("LC_CTYPE", "")

  # What is wrong.
  error <- refused(voxlex_count("no.xml", terms = "inform"), "no.xml: cannot be opened: there is no such file")
  same(error$status, 2L)
  error <- refused(voxlex_count(c("no.xml", act), terms = "inform"), "no such file")
  same(error$frame$count, 16L)
  kept <- suppressWarnings(voxlex_count(c("no.xml", act), terms = "inform", failures = "warn"))
  same(kept$count, 16L)
  refused(voxlex_count(act, terms = "a/b"), "a slash ends a word")
  refused(voxlex_count(act, terms = "x", scoop = "law"), "--scoop")
  refused(voxlex_count(character(), terms = "x"), "no text")
  refused(voxlex_count(act, "inform"), "its name")

  # Runs over folders.
  results <- file.path(tempfile("results"))
  whole <- voxlex_compare(c(act, code), terms = terms)
  all <- voxlex_batch(c(act, code), results, terms = terms)
  same(all$count, whole$count)
  same(voxlex_results(results, "documents")$words, c(2728L, 2359L))
  same(nrow(voxlex_results(results, "failures")), 0L)
  same(voxlex_batch(c(act, code), terms = terms)$count, whole$count)
  refused(voxlex_results(tempfile()), "there are no results")

  # Another program, and another version.
  fake <- tempfile("voxlex")
  writeLines(c("#!/bin/sh", "echo 99.0.0"), fake)
  Sys.chmod(fake, "755")
  options(voxlex.program = fake)
  refused(voxlex_count(act, terms = "inform"), "99.0.0")
  options(voxlex.program = "/no/such/program")
  refused(voxlex_count(act, terms = "inform"), "no program")
  options(voxlex.program = NULL)
  cat("passed\n")
}
