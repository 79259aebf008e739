"""Folders, archives and thousands of files on all cores, resumable; pages; studies."""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import sqlite3
import tempfile
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Sequence, Union, get_args

from . import _frames, _program
from ._calls import File, Files, files, page, words_of
from ._texts import Arguments, Texts
from .errors import InvalidRequest, SomeFailed, VoxlexWarning

if TYPE_CHECKING:
    from .measures import Amendments, Case, Form, Hyphens, Matching, NamedScope, Possessive

Table = Literal["counts", "documents", "failures", "frequencies", "powers"]
Output = Union[str, "os.PathLike[str]"]
BatchUnit = Literal["division", "part", "chapter", "section", "schedule", "paragraph", "zone", "state", "force", "bearer",
                    "counterpart"]

_INTEGERS = {"count", "words", "item", "input", "year", "hits", "provisions", "warnings", "bytes", "texts_in_list", "rank", "size",
             "total", "texts", "power"}
_DECIMALS = {"per_1000", "rate"}


def batch(
        inputs: Files, output: Output | None = None, *, wordlist: File | None = None, terms: str | Sequence[str] | None = None,
        by: BatchUnit | None = None, matching: Matching | None = None, hyphens: Hyphens | None = None, case: Case | None = None,
        possessive: Possessive | None = None, scope: NamedScope | None = None, with_: str | Sequence[str] | None = None,
        in_: str | Sequence[str] | None = None, not_in: str | Sequence[str] | None = None,
        amendments: Amendments | None = None, headings: bool | None = None, language: str | None = None,
        as_: Form | None = None, keep: str | Sequence[str] | None = None, repair_encoding: bool = False,
        type: str | Sequence[str] | None = None, year: str | int | None = None, number: str | int | Sequence[str] | None = None,
        document_language: str | None = None, document_version: str | None = None, title: str | None = None,
        versions: Literal["all", "latest", "enacted"] | None = None, strip_components: int | None = None,
        sparse: bool = False, jobs: int | None = None, shard: str | None = None, frequencies: int | None = None, powers: bool = False,
        actors: File | None = None, resume: bool = False, replace: bool = False, strict: bool = False, progress: _program.Progress = None,
        frame: _frames.FrameKind | None = None,
) -> Any:
    """Counts a wordlist in folders and archives of legislation, on all cores, and gives the table of counts.

    What cannot be read never stops a run: it is in `results(output, "failures")`, and warned of. Interrupted (Ctrl+C, or a kernel's
    stop) the run keeps what it has done, and the same call with `resume=True` continues it to the same bytes.

    inputs: files, folders with all that is in them, archives, patterns ('acts/*.xml'), '@list.txt'.
    output: a folder for all tables, FILE.sqlite for a database, FILE.csv for the counts alone; None is a folder that goes
        when the call ends, and cannot be resumed.
    wordlist, terms, by, matching … repair_encoding: as for `count`; `by` adds a row for every unit with a hit.
    type, year, number, document_language, document_version, title: only documents that say so of themselves: type="ukpga,asp",
        year="2010-2020".
    versions: of several versions of an item, all (later ones are marked in `duplicate_of`), the latest, or as enacted.
    sparse: leave out rows without a hit.
    jobs: documents worked on at once (default: one for each core).
    shard: '2/5', the second of five parts of the run, for five machines; `summarise` takes the results of all.
    frequencies: also a table of all words by type and decade (1), and of runs of up to so many: `results(output, "frequencies")`.
    powers: also the register of delegated powers: `results(output, "powers")`.
    resume: continue an unfinished run with the same output. A finished one is left as it is, whatever has become of its inputs.
    replace: write over results that are at the output.
    strict: stop at the first document that fails.
    progress: see `Progress`.
    frame: pandas or polars.
    """
    _frames.library(frame)
    with contextlib.ExitStack() as stack:
        arguments = stack.enter_context(Arguments())
        place = os.fspath(output) if output is not None else os.path.join(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="voxlex-")), "results")
        if place.endswith((".ndjson", ".jsonl")):
            raise InvalidRequest(f"'{place}' is read line by line, and no frame; name a folder, FILE.csv or FILE.sqlite.")
        words = words_of("batch", [
            ("wordlist", "file", wordlist), ("terms", "commas", terms), ("by", "value", by), ("matching", "value", matching),
            ("hyphens", "value", hyphens), ("case", "value", case), ("possessive", "value", possessive),
            ("scope", "value", scope), ("with", "commas", with_), ("in", "list", in_), ("not-in", "list", not_in),
            ("amendments", "value", amendments), ("headings", "switch", headings), ("language", "value", language),
            ("as", "value", as_), ("keep", "commas", keep), ("repair-encoding", "flag", repair_encoding),
            ("type", "commas", type), ("year", "value", year), ("number", "commas", number),
            ("document-language", "value", document_language), ("document-version", "value", document_version),
            ("title", "value", title), ("versions", "value", versions), ("strip-components", "value", strip_components),
            ("sparse", "flag", sparse), ("jobs", "value", jobs), ("shard", "value", shard),
            ("frequencies", "value", frequencies), ("powers", "flag", powers), ("actors", "file", actors), ("resume", "flag", resume),
            ("replace", "flag", replace), ("strict", "flag", strict), ("output", "value", place),
        ], arguments, files(inputs, arguments))
        done = _program.run(words, progress=progress, names=arguments.without_files)
        if done.status == 1 and strict:
            raise SomeFailed(done.problems, None)
        made = results(place, frame=frame)
        failed = done.problems if done.status == 1 else []
        made.attrs["messages"] = done.sentences("warning", "note", "closing")
        made.attrs["failures"] = [{"path": problem.where, "sentence": problem.sentence} for problem in failed]
        for sentence in [*done.sentences("warning"), *(problem.sentence for problem in failed)]:
            warnings.warn(sentence, VoxlexWarning, stacklevel=2)
        return made


def results(output: Output, table: Table = "counts", *, frame: _frames.FrameKind | None = None) -> Any:
    """A table that `batch` wrote: `counts`, `documents` (what each document is, its words by zone, its hash), `failures`, or
    `frequencies` and `powers` where they were asked for.

    The run's rule, scope, wordlist and versions are in `attrs`, those of a folder whole as `attrs["run"]`.
    """
    if table not in get_args(Table):
        raise InvalidRequest(f"There is no table '{table}'; write one of {', '.join(get_args(Table))}.")
    path = Path(output)
    attrs: dict[str, Any] = {"output": str(output)}
    if path.is_dir():
        if not (path / "run.json").is_file():
            raise InvalidRequest(f"{path} holds no finished run; call batch with resume=True to finish one.")
        run = json.loads((path / "run.json").read_text(encoding="utf-8"))
        attrs.update(run=run, program=run["program"]["name"], version=run["program"]["version"],
                     libxml2=run["program"]["libxml2"], rule=run["settings"]["rule"], scope=run["settings"]["scope"],
                     wordlist=f"{run['wordlist']['origin']}, SHA-256 {run['wordlist']['sha256']}")
        path = path / f"{table}.csv"
        if not path.is_file():
            raise InvalidRequest(f"{path} was not written; give batch what asks for it.")
    elif not path.exists():
        raise InvalidRequest(f"{path}: there are no results; name what was given to batch as output.")
    elif path.suffix.lower() in (".sqlite", ".sqlite3", ".db"):
        if table == "frequencies":
            raise InvalidRequest(f"{path} is a database, which has no frequencies; let batch write to a folder.")
        return _database(path, table, attrs, frame)
    elif table != "counts":
        raise InvalidRequest(f"{path} holds counts alone; let batch write to a folder for {table}.")
    return _csv(path, table, attrs, frame)


def _kind(name: str, table: Table = "counts") -> str:
    if (table, name) in (("frequencies", "item"), ("powers", "words")):
        return "text"  # Words, and no number.
    if name in _DECIMALS:
        return "decimal"
    return "integer" if name in _INTEGERS or name.startswith("words_") else "text"


def _csv(path: Path, table: Table, attrs: dict[str, Any], frame: str | None) -> Any:
    """A table of a run, by the reader of the frame's library: it may have millions of rows."""
    with open(path, encoding="utf-8-sig") as file:
        names = file.readline().rstrip("\n").split(",")
    name = _frames.library(frame)
    module = importlib.import_module(name)
    if name == "polars":
        types = {"text": module.String, "integer": module.Int64, "decimal": module.Float64}
        made = module.read_csv(path, schema={name: types[_kind(name, table)] for name in names})
        made = made.with_columns(module.col(module.String).fill_null(""))
    else:
        types = {"text": "string", "integer": "Int64", "decimal": "Float64"}
        # Since pandas 3 figures are read exactly.
        exactly = {} if int(module.__version__.split(".")[0]) >= 3 else {"float_precision": "round_trip"}
        made = module.read_csv(
            path, dtype={name: types[_kind(name, table)] for name in names}, keep_default_na=False, encoding="utf-8-sig",
            na_values={name: [""] for name in names if _kind(name, table) != "text"}, **exactly)
    made.attrs = attrs
    return made


def _database(path: Path, table: Table, attrs: dict[str, Any], frame: str | None) -> Any:
    with contextlib.closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
        if not database.execute("SELECT 1 FROM sqlite_master WHERE name = ?", [table]).fetchone():
            raise InvalidRequest(f"{path} has no table '{table}'; give batch what asks for it.")
        cursor = database.execute(f"SELECT * FROM {table}")
        names = [column[0] for column in cursor.description]
        rows = cursor.fetchall()
        if table == "counts":
            # A view has no order; that of the files is by document, then by row of the list.
            order = {key: place for place, key in enumerate(database.execute('SELECT "group", label FROM wordlist_rows ORDER BY position'))}
            item, group, label = (names.index(name) for name in ("item", "group", "label"))
            rows.sort(key=lambda row: (row[item], order.get((row[group], row[label]), 0)))
        run = {key: json.loads(value) if value[:1] in "{[" else value
               for key, value in database.execute("SELECT name, value FROM run") if isinstance(value, str) and value}
    attrs.update(run=run, rule=run.get("rule"), scope=run.get("scope"), version=str(run.get("program", "")).split(" ")[-1])
    columns = []
    for index, name in enumerate(names):
        kind = _kind(name, table)
        cells = [row[index] for row in rows]
        columns.append({"key": name, "kind": kind, "cells": ["" if cell is None else str(cell) for cell in cells]
                        if kind == "text" else cells})
    return _frames.frame(columns, attrs, frame)


def report(
        texts: Texts, output: Output, *, wordlist: File | None = None, terms: str | Sequence[str] | None = None,
        title: str | None = None, table: str | None = None, narrow: str | None = None, matching: Matching | None = None,
        hyphens: Hyphens | None = None, case: Case | None = None, possessive: Possessive | None = None,
        scope: NamedScope | None = None, with_: str | Sequence[str] | None = None, in_: str | Sequence[str] | None = None,
        not_in: str | Sequence[str] | None = None, amendments: Amendments | None = None, headings: bool | None = None,
        language: str | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False,
) -> str:
    """Writes one HTML page that a sceptic can open: tables, pictures, every hit, sources. Gives its path.

    texts: the texts, or a study file.
    output: where the page is written.
    title: the heading of the page (default: the list's title).
    table: of a study file, the table that is reported.
    narrow: a part of the first text that the second is held against too.
    """
    with Arguments() as arguments:
        return page("report", arguments.texts(texts), [
            ("wordlist", "file", wordlist), ("terms", "commas", terms), ("title", "value", title), ("table", "value", table),
            ("narrow", "value", narrow), ("matching", "value", matching), ("hyphens", "value", hyphens), ("case", "value", case),
            ("possessive", "value", possessive), ("scope", "value", scope), ("with", "commas", with_), ("in", "list", in_),
            ("not-in", "list", not_in), ("amendments", "value", amendments), ("headings", "switch", headings),
            ("language", "value", language), ("as", "value", as_), ("keep", "commas", keep),
            ("repair-encoding", "flag", repair_encoding),
        ], arguments, output=output)


def verify_report(output: Output, texts: Files = ()) -> str:
    """Counts the texts of a page that `report` wrote again, and gives the sentence that it holds.

    Raises `SomeFailed` with every place that differs.
    """
    with Arguments() as arguments:
        return page("report", files(texts, arguments), [("verify", "file", output)], arguments, output=None).strip()


def study(path: Output, *, verify: bool = False, rehash: bool = False) -> str:
    """Runs a study file and writes all its tables; with `verify` works everything out anew, and raises `SomeFailed` with
    whatever differs. Gives what the program says of it."""
    with Arguments() as arguments:
        return page("study run", files(path, arguments), [("verify", "flag", verify), ("rehash", "flag", rehash)], arguments,
                    output=None).strip()
