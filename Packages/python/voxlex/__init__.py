"""Measures the vocabulary of legislation: the program `voxlex`, and its figures as data frames.

    import voxlex
    frame = voxlex.compare({"Act": "act.xml::part 3", "Code": "code.txt"}, wordlist="expert-voice")
    frame.attrs["rule"], frame.attrs["scope"], frame.attrs["sha256"]

Nothing is counted in Python. Every function runs the program once and gives the columns of its CSV as a frame of pandas (or polars, with
`frame="polars"`); rule, scope, versions, hashes, notes, and why a figure does not exist are in the frame's `attrs`. `voxlex.spark` and
`voxlex.duckdb` count over many machines and over tables.
"""

from __future__ import annotations

from ._calls import measured, render, run
from ._program import Completed, Progress, package_version, program, program_version
from ._texts import Source, Text, Texts
from .batches import batch, report, results, study, verify_report
from .errors import (
    Interrupted,
    InvalidRequest,
    NothingCounted,
    Problem,
    ProgramError,
    SomeFailed,
    VoxlexError,
    VoxlexWarning,
)
from .measures import *  # noqa: F403
from .measures import __all__ as _measures
from .records import Records

__version__ = package_version()

__all__ = [
    "Completed", "Interrupted", "InvalidRequest", "NothingCounted", "Problem", "ProgramError", "Progress", "Records",
    "SomeFailed", "Source", "Text", "Texts", "VoxlexError", "VoxlexWarning", "__version__", "batch", "measured", "program",
    "program_version", "render", "report", "results", "run", "study", "verify_report",
]
__all__ += _measures
