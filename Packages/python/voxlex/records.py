"""Many texts in memory through one process: `voxlex batch --records`, kept open."""

from __future__ import annotations

import collections
import contextlib
import json
import subprocess
import threading
from types import TracebackType
from typing import TYPE_CHECKING, Any, Iterable, Iterator, Mapping, Sequence, Union

from . import _frames, _program
from ._calls import COMMAS, FILE, FLAG, LIST, SWITCH, VALUE, words_of
from ._texts import Arguments, Text
from .errors import InvalidRequest, Problem, ProgramError, VoxlexError

if TYPE_CHECKING:
    from ._calls import File
    from .measures import Amendments, Case, Form, Hyphens, Matching, NamedScope, Possessive

Record = Union[str, bytes, Text, Mapping[str, Any]]
"""One text: its words, its bytes in UTF-8 (XML or plain text), or an object with `id` and one of `text`, `xml` and `path`."""

Answer = Mapping[str, Any]
"""What the program says of a record: `id`, `words`, `counts` (by label), `warnings` and where it came from; or `id` and `error`."""

_AHEAD = 256
"""Records that are on their way at a time: more would only wait, and an endless iterable must not be read to its end."""


class Records:
    """A program that waits for texts, and counts each as it comes.

        with voxlex.Records(terms="inform*, advis*") as records:
            records.count("The authority must inform the parent.")["counts"]
            frame = records.frame(table["paragraph"])

    Texts are plain text, or XML if they begin with `<`. A text that cannot be counted has an answer with `error`, and loses nothing of
    the others.
    """

    def __init__(
            self, *, wordlist: File | None = None, terms: str | Sequence[str] | None = None, matching: Matching | None = None,
            hyphens: Hyphens | None = None, case: Case | None = None, possessive: Possessive | None = None,
            scope: NamedScope | None = None, with_: str | Sequence[str] | None = None, in_: str | Sequence[str] | None = None,
            not_in: str | Sequence[str] | None = None, amendments: Amendments | None = None, headings: bool | None = None,
            language: str | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
            repair_encoding: bool = False, jobs: int | None = None,
    ) -> None:
        self._arguments = Arguments()
        words = words_of("batch", [
            ("records", FLAG, True), ("wordlist", FILE, wordlist), ("terms", COMMAS, terms), ("matching", VALUE, matching),
            ("hyphens", VALUE, hyphens), ("case", VALUE, case), ("possessive", VALUE, possessive), ("scope", VALUE, scope),
            ("with", COMMAS, with_), ("in", LIST, in_), ("not-in", LIST, not_in), ("amendments", VALUE, amendments),
            ("headings", SWITCH, headings), ("language", VALUE, language), ("as", VALUE, as_), ("keep", COMMAS, keep),
            ("repair-encoding", FLAG, repair_encoding), ("jobs", VALUE, jobs),
        ], self._arguments)
        self._process = _program.start(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self._messages: list[dict[str, Any]] = []
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        self._is_busy = False

    def __enter__(self) -> "Records":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Ends the program. What comes after is an error."""
        if self._process.stdin and not self._process.stdin.closed:
            with contextlib.suppress(BrokenPipeError):
                self._process.stdin.close()
        try:
            self._process.wait(timeout=1 if self._is_busy else 60)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._listener.join(timeout=60)
        for stream in (self._process.stdout, self._process.stderr):
            if stream:
                stream.close()
        self._arguments.__exit__(None, None, None)

    def count(self, text: Record) -> Answer:
        """The answer to one text.

        Raises `VoxlexError` where it cannot be counted.
        """
        [answer] = self.answers([text])
        if "error" in answer:
            raise VoxlexError([problem(answer)])
        return answer

    def answers(self, texts: Iterable[Record]) -> Iterator[Answer]:
        """The answer to each text, in order and as soon as it is there; texts are taken from the iterable as they are needed."""
        if self._is_busy:
            raise InvalidRequest("The answers to earlier texts have not all been taken; take them first, or open other Records.")
        return self._answers(texts)

    def _answers(self, texts: Iterable[Record]) -> Iterator[Answer]:
        self._is_busy = True
        # What is not sent has its answer here, in its place.
        waiting: collections.deque[Answer | None] = collections.deque()
        state = threading.Condition()
        ended: list[BaseException | None] = []

        def send() -> None:
            failed: BaseException | None = None
            try:
                for number, text in enumerate(texts):
                    line = record_line(text, number)
                    with state:
                        while len(waiting) >= _AHEAD and not ended:
                            state.wait()
                        if ended:
                            return
                        waiting.append(None if isinstance(line, bytes) else line)
                        state.notify_all()
                    if isinstance(line, bytes) and self._process.stdin:
                        self._process.stdin.write(line)
                        self._process.stdin.flush()
            except (BrokenPipeError, ValueError):
                pass  # The reader finds the end of the answers.
            except BaseException as error:
                failed = error
            with state:
                ended.append(failed)
                state.notify_all()

        sender = threading.Thread(target=send, daemon=True)
        sender.start()
        while True:
            with state:
                while not waiting and not ended:
                    state.wait(timeout=0.1)
                if not waiting:
                    break
                answer = waiting[0]
            if answer is None:
                answer = self._next()
            with state:
                waiting.popleft()
                state.notify_all()
            yield answer
        sender.join()
        self._is_busy = False
        if ended[0] is not None:
            raise ended[0]

    def frame(self, texts: Iterable[Record], *, frame: _frames.FrameKind | None = None) -> Any:
        """A row for each text and row of the wordlist: `id`, `label`, `count`, `words`, `per_1000`, `status`, and what the program says of
        the text. A text that cannot be counted has one row, without figures, whose `status` says why."""
        kind = _frames.library(frame)
        return frame_of(self.answers(texts), kind)

    def _next(self) -> Answer:
        line = self._process.stdout.readline() if self._process.stdout else b""
        if line.endswith(b"\n"):
            found: Answer = json.loads(line)
            return found
        self._process.wait()
        self._listener.join(timeout=60)
        self._is_busy = False
        error = _program.failure(_program.Completed(self._process.returncode, messages=self._messages))
        if self._process.returncode in (0, 1):
            error = ProgramError("The program has ended; open Records anew.")
        raise error

    def _listen(self) -> None:
        for line in self._process.stderr or ():
            self._messages.append(_program.message(line))


def record_line(text: Record, number: int) -> "bytes | Answer":
    """The line for a record; an answer where it cannot be sent."""
    if isinstance(text, Mapping):
        record = dict(text)
    else:
        content = text.content if isinstance(text, Text) else text
        named = text.name if isinstance(text, Text) and text.name else number
        if isinstance(content, (bytes, bytearray)):
            try:
                content = bytes(content).decode("utf-8-sig")
            except UnicodeDecodeError as error:
                return unsent(named, "encoding", f"byte {error.start + 1} is no UTF-8", "decode the text first")
        if not isinstance(content, str):
            return unsent(named, "missing", "there is no text: the value is missing or no string", "leave it out, or give a text")
        record = {"id": named, "xml" if is_xml(content) else "text": content}
    try:
        return json.dumps(record, ensure_ascii=False).encode("utf-8") + b"\n"
    except UnicodeEncodeError:
        return unsent(record.get("id"), "encoding", "the text holds half a character (a lone surrogate)", "read it with its own encoding")
    except (TypeError, ValueError) as error:
        return unsent(None, "invalid", f"the record cannot be written as JSON: {error}", "give text as str, and an id as str or int")


def cells_as_records(names: Iterable[Any], cells: Iterable[Any], kind: str) -> Iterator[Record]:
    """Records of a table's cells: `kind` is `text` (plain text, or XML that begins with `<`) or `path`. A missing cell is a record
    without text, which is answered with why."""
    if kind not in ("text", "path"):
        raise InvalidRequest(f"kind='{kind}' is not known; write text or path.")
    for name, cell in zip(names, cells):
        record: dict[str, Any] = {"id": None if name is None else str(name)}
        if isinstance(cell, str):
            record["xml" if kind == "text" and is_xml(cell) else kind] = cell
        yield record


def is_xml(text: str) -> bool:
    """Whether a text begins as XML does: read as plain text, the names of its elements would be counted as words."""
    return text.lstrip("\ufeff \t\r\n")[:1] == "<"


def unsent(name: Any, kind: str, what: str, remedy: str) -> Answer:
    """An answer as the program gives it."""
    return {"id": name, "error": {"what": what, "where": "", "remedy": remedy, "kind": kind}}


def problem(answer: Answer) -> Problem:
    """Why a record was not counted."""
    error = answer["error"]
    where = f"{error['where']}: " if error.get("where") else ""
    return Problem(f"{where}{error['what']}; {error['remedy']}.", error["kind"], error["what"], error.get("where", ""), error["remedy"])


PROVENANCE = ("title", "item", "version", "language", "sha256", "words_by_zone", "rule", "scope", "wordlist_sha256", "program")
"""What an answer says of where its figures come from; `words_by_zone` is a JSON object."""


def rows(answer: Answer) -> Iterator[dict[str, Any]]:
    """A row for each row of the wordlist."""
    base: dict[str, Any] = {"id": answer.get("id"), "label": "", "count": None, "words": answer.get("words"), "per_1000": None}
    if "error" in answer:
        yield {**base, "status": problem(answer).sentence, **dict.fromkeys(PROVENANCE, "")}
        return
    words, status = answer["words"], answer.get("status", "counted")
    origin = {key: _said(answer.get(key)) for key in PROVENANCE}
    for label, count in answer["counts"].items():
        own = [warning for warning in answer.get("warnings", ()) if warning.startswith(f"{label}: ")]
        yield {
            **base, "label": label, "count": count, "per_1000": 1000 * count / words if count is not None and words else None,
            "status": "counted" if count is not None else status if status != "counted" else "; ".join(own) or "not counted",
            **origin, "rule": answer.get("rules", {}).get(label, origin["rule"]),
        }


def _said(value: Any) -> str:
    if isinstance(value, Mapping):
        return json.dumps({key: words for key, words in value.items() if words}, separators=(",", ":"))
    return "" if value is None else str(value)


def frame_of(answers: Iterable[Answer], kind: str | None) -> Any:
    """The frame of these answers."""
    kinds = {"id": "text", "label": "text", "count": "integer", "words": "integer", "per_1000": "decimal", "status": "text",
             **dict.fromkeys(PROVENANCE, "text")}
    cells: dict[str, list[Any]] = {key: [] for key in kinds}
    warned: list[str] = []
    for answer in answers:
        warned += answer.get("warnings", ())
        for row in rows(answer):
            for key, column in cells.items():
                value = row[key]
                column.append(("" if value is None else str(value)) if kinds[key] == "text" else value)
    columns = [{"key": key, "kind": kinds[key], "cells": column} for key, column in cells.items()]
    attrs = {"program": "voxlex", "version": _program.program_version(), "messages": list(dict.fromkeys(warned)),
             "rule": _frames.one((), [value for value in cells["rule"] if value]),
             "scope": _frames.one((), [value for value in cells["scope"] if value]),
             "wordlist": _frames.one((), [value for value in cells["wordlist_sha256"] if value]),
             "undefined": _frames.undefined(columns, ())}
    return _frames.frame(columns, attrs, kind)
