# The program: where it is, and how it is run. Nothing is counted in R.

voxlex_program <- function() {
  chosen <- getOption("voxlex.program", Sys.getenv("VOXLEX_PROGRAM"))
  if (is.character(chosen) && length(chosen) == 1 && nzchar(chosen)) {
    if (file.access(chosen, 1) != 0 || dir.exists(chosen)) {
      voxlex_stop(sprintf(paste0("'%s' is no program that can be run; name the file of voxlex in options(voxlex.program = ) ",
                                 "or VOXLEX_PROGRAM, or set neither."), chosen))
    }
    return(chosen)
  }
  found <- Sys.which("voxlex")
  if (nzchar(found)) return(unname(found))
  for (path in wheel_copies()) if (file.access(path, 1) == 0 && !dir.exists(path)) return(path)
  voxlex_stop(paste0("The program voxlex is not on PATH; install it ('pip install voxlex'), or name it in ",
                     "options(voxlex.program = \"/path/to/voxlex\")."))
}

# Where Python's pip puts the program.
wheel_copies <- function() {
  environments <- Sys.getenv(c("VIRTUAL_ENV", "CONDA_PREFIX"))
  places <- file.path(environments[nzchar(environments)], "bin", "voxlex")
  places <- c(places, path.expand("~/.local/bin/voxlex"))
  for (python in Sys.which(c("python3", "python"))) {
    if (!nzchar(python)) next
    code <- "import sysconfig; print(sysconfig.get_path('scripts'))"
    said <- tryCatch(suppressWarnings(system2(python, c("-c", shQuote(code)), stdout = TRUE, stderr = FALSE)),
                     error = function(error) character())
    if (length(said) == 1) places <- c(places, file.path(said, "voxlex"))
  }
  places
}

voxlex_version <- function() {
  program <- voxlex_program()
  said <- tryCatch(suppressWarnings(system2(program, "--version", stdout = TRUE, stderr = FALSE)),
                   error = function(error) character())
  version <- if (length(said)) sub(".* ", "", said[1]) else ""
  if (!grepl("^[0-9]", version)) {
    voxlex_stop(sprintf("%s is not voxlex: it does not say its version; name the program in VOXLEX_PROGRAM.", program))
  }
  version
}

# An error of class voxlex_error, with the program's sentences and its exit status.
voxlex_stop <- function(sentences, status = NA_integer_, frame = NULL) {
  stop(structure(
    class = c("voxlex_error", "error", "condition"),
    list(message = paste(sentences, collapse = "\n"), call = NULL, problems = sentences, status = status, frame = frame)))
}

voxlex_run <- function(...) {
  words <- enc2utf8(as.character(unlist(list(...))))
  # The program takes UTF-8 whatever the session's locale is: R must not translate.
  Encoding(words) <- "unknown"
  program <- voxlex_program()
  version <- voxlex_version()
  wanted <- as.character(packageVersion("voxlex"))
  if (version != wanted) {
    voxlex_stop(sprintf("%s is voxlex %s, and this package is %s; install both of one version.", program, version, wanted))
  }
  output <- tempfile("voxlex")
  errors <- tempfile("voxlex")
  on.exit(unlink(c(output, errors)))
  status <- suppressWarnings(system2(program, shQuote(words), stdout = output, stderr = errors))
  said <- readLines(errors, encoding = "UTF-8", warn = FALSE)
  if (status %in% c(130L, 143L, 2L) && any(grepl("interrupted", said))) {
    voxlex_stop(said, status)
  }
  if (!status %in% c(0L, 1L)) {
    said <- said[!grepl("^(Usage: |  See ')", said)]
    voxlex_stop(if (length(said)) sub("^Error: ", "", said) else sprintf("The program ended with status %d.", status), status)
  }
  text <- readBin(output, "raw", file.info(output)$size)
  list(status = status, output = text, messages = said)
}
