"""Texts as they are given in Python, as arguments of the program: paths as they are; what is in memory through standard
input, or, where there are several, through files that go when the call ends."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from types import TracebackType
from typing import Iterable, Mapping, Union

from .errors import InvalidRequest


@dataclass(frozen=True)
class Text:
    """A text in memory: its words or its bytes, never a path.

    `voxlex.count(voxlex.Text("The authority must inform."), terms="inform")`
    """

    content: Union[str, bytes]
    """The text as the file would have it: XML, HTML or plain text as `str`; any file of a known form as `bytes`."""
    name: str = ""
    """The heading of its columns; the title that the text has, if this is empty."""
    scope: str = ""
    """A scope of its own, as behind `::`: `part 3`, `printed, not sch. 2`."""

    def to_bytes(self) -> bytes:
        """The bytes of the text, in UTF-8 if it is `str`."""
        if not isinstance(self.content, str):
            return bytes(self.content)
        try:
            return self.content.encode("utf-8")
        except UnicodeEncodeError as error:
            raise InvalidRequest(f"The text {self.name or 'in memory'} holds half a character (a lone surrogate) at place "
                                 f"{error.start + 1}; read its file with its own encoding, or give bytes.") from error


Source = Union[str, "os.PathLike[str]", bytes, Text]
"""One text: a path (`act.xml`, and as the program has it `Act=act.xml::part 3`), the bytes of a file, or a `Text`. A `str` of several
lines is the text itself, for no path has them."""

Texts = Union[Source, Iterable[Source], Mapping[str, Source]]
"""One text or several; a mapping gives them names."""


def is_content(source: object) -> bool:
    """Whether this is a text itself, not the path of one."""
    return isinstance(source, (bytes, bytearray, Text)) or (isinstance(source, str) and "\n" in source)


class Arguments:
    """The texts of one call. Used as a context: files for texts in memory are there until its end."""

    def __init__(self) -> None:
        self.stdin: bytes | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._held: dict[str, str] = {}
        self._waiting: list[Text] = []

    def __enter__(self) -> "Arguments":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._folder:
            self._folder.cleanup()

    def texts(self, texts: Texts) -> list[str]:
        """The arguments for these texts."""
        if isinstance(texts, (str, os.PathLike, bytes, bytearray, Text)):
            texts = [texts]
        named = list(texts.items()) if isinstance(texts, Mapping) else [("", source) for source in texts]
        if not named:
            raise InvalidRequest("There is no text; give a path, bytes, a voxlex.Text, or several of them.")
        several = len([source for _, source in named if is_content(source)]) > 1
        return [self.text(source, name, several=several) for name, source in named]

    def text(self, source: Source, name: str = "", *, several: bool = True) -> str:
        """The argument for one text.

        `several`: whether standard input is left for others.
        """
        if not is_content(source):
            path = os.fspath(source)  # type: ignore[arg-type]
            if not isinstance(path, str):
                path = os.fsdecode(path)
            if path == "-":
                raise InvalidRequest("'-' is standard input, which belongs to Python; read it, and give its bytes.")
            if not path:
                raise InvalidRequest("A path is empty; give one, or a voxlex.Text for a text in memory.")
            return f"{name}={path}" if name else "./" + path if path.startswith("-") else path
        held = source if isinstance(source, Text) else Text(source)  # type: ignore[arg-type]
        name = held.name or name
        place = "-"
        if several or self.stdin is not None or self._held:
            place = self.file(held.to_bytes(), name)
        else:
            self.stdin = held.to_bytes()
        return (f"{name}=" if name else "") + place + (f"::{held.scope}" if held.scope else "")

    def file(self, content: bytes, name: str = "") -> str:
        """The path of a file that holds this until the call ends."""
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="voxlex-")
        number = len(self._held) + 1
        path = os.path.join(self._folder.name, str(number))
        with open(path, "wb") as file:
            file.write(content)
        self._held[path] = f"text {number}"
        return path

    def without_files(self, output: bytes) -> bytes:
        """What the program wrote, with `text 1`, `text 2` in place of the files that were made for this call."""
        for path, name in sorted(self._held.items(), reverse=True):
            output = output.replace(os.fsencode(path), name.encode("utf-8"))
        return output
