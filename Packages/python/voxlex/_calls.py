"""What each function of `measures` does: options to arguments, one process, its document to a frame."""

from __future__ import annotations

import json
import os
import warnings
from typing import Any, Iterable, Sequence, Union

from . import _frames, _program
from ._texts import Arguments, Text, is_content
from .errors import InvalidRequest, ProgramError, SomeFailed, VoxlexWarning

File = Union[str, "os.PathLike[str]", bytes]
"""A file: its path, or its bytes."""

Files = Union[File, Sequence[File]]
"""One file or several."""

# How the program takes an option, as the functions of `measures` say it.
VALUE, LIST, COMMAS, TRAILING, TEXTS, FLAG, SWITCH, FILE, FILES = (
    "value", "list", "commas", "trailing", "texts", "flag", "switch", "file", "files")


def option(name: str, how: str, value: Any, arguments: Arguments) -> list[str]:
    """An option with its value as words of the command line; none if it is None."""
    if value is None:
        return []
    if how == FLAG:
        return [f"--{name}"] if value else []
    if how == SWITCH:
        return [f"--{name}" if value else f"--no-{name}"]
    if how == COMMAS:
        return [f"--{name}={commas(name, value)}"]
    if how == TRAILING:
        return [f"--{name}", *arguments.texts(value)]
    if how == TEXTS:
        words = arguments.texts(value)
    elif how in (FILE, FILES):
        words = files(value, arguments)
    else:
        words = [str(each) for each in several(value)]
    if how in (VALUE, FILE) and len(words) != 1:
        raise InvalidRequest(f"{name} takes one value, and {len(words)} are given.")
    return [f"--{name}={word}" for word in words]


def several(value: Any) -> list[Any]:
    """One value or several, as a list."""
    is_one = isinstance(value, (str, os.PathLike, bytes, bytearray, Text)) or not hasattr(value, "__iter__")
    return [value] if is_one else list(value)


def files(value: Any, arguments: Arguments) -> list[str]:
    """The paths of files, of which some may be in memory."""
    values = several(value)
    words = [arguments.file(_content(each)) if is_content(each) else os.fspath(each) for each in values]
    for word in words:
        if word == "-":
            raise InvalidRequest("'-' is standard input, which belongs to Python; read it, and give its bytes.")
    return words


def _content(source: Any) -> bytes:
    return (source if isinstance(source, Text) else Text(source)).to_bytes()


def commas(name: str, value: Any) -> str:
    """Values as the program separates them."""
    if isinstance(value, str):
        return value
    values = [str(each) for each in several(value)]
    for each in values:
        if "," in each:
            raise InvalidRequest(f"{name}: '{each}' holds a comma, which separates values; write two, or one string for all.")
    return ",".join(values)


def words_of(command: str, options: Iterable[tuple[str, str, Any]], arguments: Arguments,
             positional: Sequence[str] = ()) -> list[str]:
    """The whole command line behind the program's name."""
    words = command.split(" ")
    # An option that takes all that follows it must have another behind it.
    for name, how, value in sorted(options, key=lambda each: each[1] != TRAILING):
        words += option(name, how, value, arguments)
    return [*words, "--", *positional] if positional else words


def measure(command: str, places: Sequence[tuple[Any, str]], options: Sequence[tuple[str, str, Any]], frame: str | None,
            failures: str) -> Any:
    """What every function of `measures` does.

    `places`: the arguments by position, each with what it is: `texts`, `term` or `file`.
    """
    with Arguments() as arguments:
        positional: list[str] = []
        for value, kind in places:
            if kind == "texts":
                positional += arguments.texts(value)
            elif kind == "file":
                positional += files(value, arguments)
            elif value is not None:
                positional.append(str(value))
        return framed(command, positional, options, arguments, frame=frame, failures=failures)


def framed(command: str, positional: Sequence[str], options: Iterable[tuple[str, str, Any]], arguments: Arguments, *,
           frame: str | None, failures: str, progress: _program.Progress = None) -> Any:
    """Runs a measure and gives its frame.

    Raises `SomeFailed` where some texts have no part in it, or warns.
    """
    if failures not in ("raise", "warn"):
        raise InvalidRequest(f"failures='{failures}' is not known; write raise or warn.")
    _frames.library(frame)
    words = words_of(command, [*options, ("format", VALUE, "frame")], arguments, positional)
    done = _program.run(words, stdin=arguments.stdin, progress=progress, names=arguments.without_files)
    try:
        document = json.loads(arguments.without_files(done.output))
    except ValueError as error:
        raise ProgramError(f"What the program wrote is no frame ({error}); is it voxlex {_program.package_version()}?") from error
    attrs = _frames.attributes(document, done.messages)
    attrs["failures"] = document["failures"] or [
        {"path": problem.where, "sentence": problem.sentence} for problem in (done.problems if done.status == 1 else [])]
    made = _frames.frame(document["columns"], attrs, frame)
    for sentence in done.sentences("warning"):
        warnings.warn(sentence, VoxlexWarning, stacklevel=4)
    if done.status == 1:
        if failures == "raise":
            raise SomeFailed(done.problems, made)
        for problem in done.problems:
            warnings.warn(problem.sentence, VoxlexWarning, stacklevel=4)
    return made


def page(command: str, positional: Sequence[str], options: Iterable[tuple[str, str, Any]], arguments: Arguments, *,
         output: "os.PathLike[str] | str | None") -> str:
    """Runs a command that writes files or sentences, and gives what it prints, or the path of its output."""
    words = words_of(command, [*options, ("output", FILE, output)], arguments, positional)
    done = _program.run(words, stdin=arguments.stdin, names=arguments.without_files)
    if done.status == 1:
        raise SomeFailed(done.problems, None)
    return str(output) if output is not None else done.text


def render(measure: str, *positional: Any, format: str = "markdown", **options: Any) -> "str | bytes":
    """A measure as the program writes it for readers: a table as `text`, `markdown`, `latex`, `html`, data as `csv`, `tsv`, `json`,
    a workbook as `xlsx` (bytes), or a chart as `svg`.

    `measure` is the name of a function of this package; what follows are its arguments by position, and options by the names that the
    program has, with `_` for `-`: `render("compare", ["act.xml", "code.txt"], wordlist="expert-voice", format="svg", chart="forest")`.
    """
    with Arguments() as arguments:
        words = measure.replace("_", " ").split(" ") + [f"--format={format}"]
        for name, value in options.items():
            name = name.rstrip("_").replace("_", "-")
            if value is True or value is False:
                words.append(f"--{name}" if value else f"--no-{name}")
            elif name == "terms":
                words += option(name, COMMAS, value, arguments)
            else:
                words += option(name, FILES, [each if is_content(each) or isinstance(each, os.PathLike) else str(each)
                                              for each in several(value)], arguments)
        places: list[str] = []
        for given in positional:
            places += arguments.texts(given)
        done = _program.run(words + (["--", *places] if places else []), stdin=arguments.stdin, names=arguments.without_files)
        if done.status == 1:
            for problem in done.problems:
                warnings.warn(problem.sentence, VoxlexWarning, stacklevel=2)
        output = arguments.without_files(done.output) if format != "xlsx" else done.output
        return output if format == "xlsx" else output.decode("utf-8")


def run(*arguments: str, stdin: bytes | None = None, progress: _program.Progress = None) -> _program.Completed:
    """The program with these words as they are: `run("wordlist", "show", "expert-voice").text`.

    Raises the same exceptions as a measure; an exit status of 1, *something failed, the rest is there*, is in the result.
    """
    return _program.run(list(arguments), stdin=stdin, progress=progress)


def measured(measure: str, texts: Any, *, frame: Any = None, failures: str = "raise", **options: Any) -> Any:
    """The frame of any measure over texts that the program has, also of one that this package does not know of.

    `options` are by the names that the program has, with `_` for `-`: `measured("powers", "act.xml", by="part")`.
    """
    known: list[tuple[str, str, Any]] = []
    for name, value in options.items():
        flag = name.rstrip("_").replace("_", "-")
        how = FLAG if value is True else SWITCH if value is False else COMMAS if name == "terms" else FILES
        known.append((flag, how, str(value) if how == FILES and not hasattr(value, "__iter__") and not hasattr(value, "__fspath__")
                      else value))
    with Arguments() as arguments:
        return framed(measure.replace("_", " "), arguments.texts(texts), known, arguments, frame=frame, failures=failures)

