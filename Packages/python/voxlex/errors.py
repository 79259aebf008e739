"""What can go wrong, as exceptions with the fields of the program's own errors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Sequence

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: what, where, and what can be done about it."""

    sentence: str
    """The whole sentence: `no.xml: cannot be opened: there is no such file; check the name …`."""
    kind: str = ""
    """What sort, the same whatever the words are: `unreadable`, `unsupported`, `damaged`, `encoding`, `limit`, `empty`,
    `scope`, `invalid`, `missing`, `repeated`, `conflict`, `changed`, `output`, `usage`; empty if it is not known."""
    what: str = ""
    """What is wrong."""
    where: str = ""
    """The file, with the line where that is known."""
    remedy: str = ""
    """What can be done."""


class VoxlexError(Exception):
    """Anything that goes wrong in a call."""

    def __init__(self, problems: Sequence[Problem] | str, *, status: int | None = None) -> None:
        self.problems: tuple[Problem, ...] = (Problem(problems),) if isinstance(problems, str) else tuple(problems)
        """All that is wrong, in order."""
        self.status = status
        """The exit status of the program, if it ran to its end."""
        super().__init__("\n".join(problem.sentence for problem in self.problems))

    @property
    def kind(self) -> str:
        """The sort of the first problem."""
        return self.problems[0].kind

    @property
    def what(self) -> str:
        """What is wrong, of the first problem."""
        return self.problems[0].what

    @property
    def where(self) -> str:
        """The file of the first problem, with the line where that is known."""
        return self.problems[0].where

    @property
    def remedy(self) -> str:
        """What can be done about the first problem."""
        return self.problems[0].remedy


class ProgramError(VoxlexError):
    """The program is not there, cannot be run, ended without saying why, or is of another version."""


class InvalidRequest(VoxlexError, ValueError):
    """An option, a wordlist, a term or an input is wrong: nothing was counted (exit status 64)."""


class NothingCounted(VoxlexError):
    """Nothing could be counted or written (exit status 2)."""


class SomeFailed(VoxlexError):
    """Some texts could not be read or counted, and the others were (exit status 1).

    With `failures="warn"` a call gives the frame and a warning instead.
    """

    def __init__(self, problems: Sequence[Problem], frame: "pandas.DataFrame | Any") -> None:
        super().__init__(problems, status=1)
        self.frame = frame
        """What the call would have given: the results of the texts that were counted."""


class Interrupted(KeyboardInterrupt):
    """The call was interrupted (Ctrl+C, or a kernel's stop). What a batch has done is kept; `resume=True` continues it."""


class VoxlexWarning(UserWarning):
    """Something that was said of a list or a text without which a figure may be misread."""
