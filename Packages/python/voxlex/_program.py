"""The program `voxlex`: where it is, and how it is run. Nothing is counted in Python."""

from __future__ import annotations

import errno
import functools
import importlib.metadata
import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import sysconfig
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Callable, Mapping, Sequence, Union

from .errors import Interrupted, InvalidRequest, NothingCounted, Problem, ProgramError, VoxlexError

Progress = Union[bool, None, Callable[[Mapping[str, Any]], object]]
"""Whether a long run says how far it is: `True` and `False`, `None` for *on a terminal or in a notebook*, or a function that is
called once a second with `sources`, `bytes`, `failures`, `share` (0 to 1, or None) and the `sentence` that would be printed."""


def program() -> str:
    """The path of the program: `VOXLEX_PROGRAM` in the environment, else the one that came with this package, else the first
    on `PATH`."""
    chosen = os.environ.get("VOXLEX_PROGRAM")
    if chosen:
        if not os.access(chosen, os.X_OK) or os.path.isdir(chosen):
            raise ProgramError(f"VOXLEX_PROGRAM: '{chosen}' is no program that can be run; name the file of voxlex, or "
                               "unset the variable.")
        return chosen
    folders = [sysconfig.get_path("scripts"), sysconfig.get_path("scripts", f"{os.name}_user")]
    for folder in folders:
        path = Path(folder) / "voxlex"
        if path.is_file() and os.access(path, os.X_OK):
            return str(path)
    found = shutil.which("voxlex")
    if found is None:
        raise ProgramError("The program voxlex is not on PATH; install the package from a wheel, which has it, or name the "
                           "program in VOXLEX_PROGRAM.")
    return found


def package_version() -> str:
    """The version of this package, which is the program's; empty where the package is not installed."""
    try:
        return importlib.metadata.version("voxlex")
    except importlib.metadata.PackageNotFoundError:
        return ""


@functools.lru_cache(maxsize=8)
def _version(path: str, _changed: int) -> str:
    try:
        done = subprocess.run([path, "--version"], stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.SubprocessError) as error:
        raise ProgramError(f"{path} cannot be run: {error}") from error
    words = done.stdout.decode("utf-8", "replace").split()
    version = words[-1] if words else ""
    if done.returncode != 0 or not version[:1].isdigit():
        raise ProgramError(f"{path} is not voxlex: it does not say its version; name the program in VOXLEX_PROGRAM.")
    return version


def program_version() -> str:
    """The version that the program says it has."""
    path = program()
    return _version(path, os.stat(path).st_mtime_ns)


def checked_program() -> str:
    """The path of the program, of which it is certain that its version is the package's.

    Raises `ProgramError` if it is another: an option or a column may then mean something else.
    """
    path, wanted = program(), package_version()
    found = program_version()
    if wanted and found != wanted:
        raise ProgramError(f"{path} is voxlex {found}, and this package is {wanted}; install both of one version, or name "
                           f"the program of {wanted} in VOXLEX_PROGRAM.")
    return path


@dataclass
class Completed:
    """What the program gave."""

    status: int
    """The exit status: 0 all was counted, 1 something failed and the rest is there."""
    output: bytes = b""
    """What it wrote to standard output."""
    messages: list[dict[str, Any]] = field(default_factory=list)
    """What it said: objects with `level` (`error`, `warning`, `note`, `closing`, `message`) and `sentence`."""

    @property
    def text(self) -> str:
        """Standard output as text."""
        return self.output.decode("utf-8")

    def sentences(self, *levels: str) -> list[str]:
        """What was said at these levels."""
        return [message["sentence"] for message in self.messages if message["level"] in levels]

    @property
    def problems(self) -> list[Problem]:
        """What is wrong; where no message says so of itself, whatever was said."""
        errors = [message for message in self.messages if message["level"] == "error"]
        errors = errors or [message for message in self.messages if message["level"] == "message"]
        return [Problem(**{key: str(error.get(key, "")) for key in ("sentence", "kind", "what", "where", "remedy")})
                for error in errors]


def environment() -> dict[str, str]:
    """The environment in which the program says what it says as objects."""
    return {**os.environ, "VOXLEX_MESSAGES": "json"}


def message(line: bytes) -> dict[str, Any]:
    """A line of standard error as an object."""
    text = line.decode("utf-8", "replace").rstrip("\n")
    try:
        found = json.loads(text)
    except ValueError:
        found = None
    if isinstance(found, dict) and isinstance(found.get("sentence"), str) and isinstance(found.get("level"), str):
        return found
    return {"level": "message", "sentence": text}


def start(arguments: Sequence[str], **streams: Any) -> "subprocess.Popen[bytes]":
    """Starts the program in a session of its own, so that an interruption reaches it through Python, and once."""
    for argument in arguments:
        if "\0" in argument:
            raise InvalidRequest(f"{argument!r} holds a null character, which no name, term or option has; take it out.")
        try:
            os.fsencode(argument)
        except UnicodeEncodeError as error:
            raise InvalidRequest(f"{argument!r} holds half a character (a lone surrogate); take it out.") from error
    path = checked_program()
    try:
        return subprocess.Popen([path, *arguments], env=environment(), start_new_session=True, **streams)
    except OSError as error:
        if error.errno == errno.E2BIG:
            raise InvalidRequest("There are more texts than one command line holds; count them with batch.") from error
        raise ProgramError(f"{path} cannot be run: {error}") from error


def run(arguments: Sequence[str], *, stdin: bytes | None = None, progress: Progress = None,
        names: Callable[[bytes], bytes] | None = None) -> Completed:
    """Runs the program to its end. `names` puts names that a reader knows into what it says.

    Raises `InvalidRequest`, `NothingCounted` or `ProgramError` for what the program says; a status of 1 is a result.
    Interrupted, it interrupts the program, waits for it, and raises `Interrupted`.
    """
    done = Completed(status=-1)
    process = start(arguments, stdin=subprocess.DEVNULL if stdin is None else subprocess.PIPE,
                    stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    said: queue.Queue[dict[str, Any] | None] = queue.Queue()
    threads = [threading.Thread(target=work, daemon=True) for work in (
        lambda: _read(process, done), lambda: _listen(process, said, names), lambda: _feed(process, stdin))]
    shown = _Shown(progress)
    try:
        for thread in threads:
            thread.start()
        while (heard := _next(said)) is not None:
            if heard["level"] == "progress":
                shown.show(heard)
            else:
                done.messages.append(heard)
        process.wait()
    except BaseException as error:
        _stop(process)
        shown.clear()
        if isinstance(error, KeyboardInterrupt):
            raise Interrupted(_interruption(said)) from None
        raise
    finally:
        for thread in threads:
            thread.join(timeout=60)
        for stream in (process.stdout, process.stderr):
            if stream:
                stream.close()
        shown.clear()
    done.status = process.returncode
    if done.status not in (0, 1):
        raise failure(done)
    return done


def _next(said: "queue.Queue[dict[str, Any] | None]") -> dict[str, Any] | None:
    """What is said next; None at the end.

    Waits in short turns: once polars has been used, its handler of SIGINT restarts what waits, and an interruption would be noticed only
    at the end of the run.
    """
    while True:
        try:
            return said.get(timeout=0.1)
        except queue.Empty:
            continue


def failure(done: Completed) -> BaseException:
    """The exception for a status that is no result."""
    if done.status in (130, 143, -signal.SIGINT, -signal.SIGTERM):
        return Interrupted(" ".join(done.sentences("message", "error", "closing")))
    problems = done.problems
    if done.status == 64 and problems:
        return InvalidRequest(problems, status=64)
    if done.status == 2 and problems:
        return NothingCounted(problems, status=2)
    said = " ".join(problem.sentence for problem in problems)
    how = f"was ended by signal {-done.status}" if done.status < 0 else f"ended with status {done.status}"
    return ProgramError(f"The program {how}{': ' + said if said else ', and said nothing'}.", status=done.status)


def _interruption(said: "queue.Queue[dict[str, Any] | None]") -> str:
    """What the program said before it ended, above all how to continue."""
    words = []
    while True:
        try:
            heard = said.get(timeout=10)
        except queue.Empty:
            break
        if heard is None:
            break
        if heard["level"] != "progress":
            words.append(heard["sentence"])
    return " ".join(words) or "Interrupted."


def _stop(process: "subprocess.Popen[bytes]") -> None:
    """Asks the program to stop, which finishes what it has in hand; a second interruption ends it."""
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
    try:
        process.wait(timeout=60)
    except BaseException:
        process.kill()
        process.wait()


def _read(process: "subprocess.Popen[bytes]", done: Completed) -> None:
    stream: IO[bytes] | None = process.stdout
    if stream:
        done.output = stream.read()


def _listen(process: "subprocess.Popen[bytes]", said: "queue.Queue[dict[str, Any] | None]",
            names: Callable[[bytes], bytes] | None) -> None:
    try:
        for line in process.stderr or ():
            said.put(message(names(line) if names else line))
    finally:
        said.put(None)


def _feed(process: "subprocess.Popen[bytes]", stdin: bytes | None) -> None:
    if process.stdin is None:
        return
    try:
        if stdin:
            process.stdin.write(stdin)
        process.stdin.close()
    except (BrokenPipeError, ValueError):
        pass  # It has seen enough, and says itself why.


class _Shown:
    """How far a run is: in a function of the caller's, or on one line of standard error."""

    def __init__(self, progress: Progress) -> None:
        if progress is None:
            progress = sys.stderr is not None and (sys.stderr.isatty() or "ipykernel" in sys.modules)
        self._call = progress if callable(progress) else None
        self._prints = progress is True
        self._width = 0
        self._last = 0.0

    def show(self, heard: Mapping[str, Any]) -> None:
        if self._call:
            self._call(heard)
        elif self._prints and time.monotonic() - self._last > 0.5:
            self._last = time.monotonic()
            sentence = str(heard["sentence"])
            print("\r" + sentence.ljust(self._width), end="", file=sys.stderr, flush=True)
            self._width = max(self._width, len(sentence))

    def clear(self) -> None:
        if self._width:
            print("\r" + " " * self._width + "\r", end="", file=sys.stderr, flush=True)
            self._width = 0


__all__ = ["Completed", "Progress", "VoxlexError", "checked_program", "package_version", "program", "program_version", "run"]
