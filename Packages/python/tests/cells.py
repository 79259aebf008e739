"""The program's CSV, read by Python's own reader, and whether a frame has the same cells."""

from __future__ import annotations

import csv
import io
import os
import subprocess
from pathlib import Path
from typing import Any

from conftest import ACT, CODE, SHARED

import voxlex


def csv_of(*words: str, statuses: tuple[int, ...] = (0,)) -> list[list[str]]:
    done = subprocess.run([os.environ.get("VOXLEX_PROGRAM") or "voxlex", *words, "--format", "csv"], capture_output=True, check=False)
    assert done.returncode in statuses, done.stderr.decode()
    return list(csv.reader(io.StringIO(done.stdout.decode("utf-8"), newline="")))


def cells(frame: Any) -> tuple[list[str], list[list[Any]]]:
    """Names and columns of a frame of either library; a missing cell is None."""
    if type(frame).__module__.startswith("polars"):
        return list(frame.columns), [column.to_list() for column in frame.get_columns()]
    return list(frame.columns), [[None if value is __import__("pandas").NA else value for value in frame[name]] for name in frame.columns]


def assert_same(frame: Any, rows: list[list[str]]) -> int:
    """Cell for cell; how many there were."""
    names, columns = cells(frame)
    assert names == rows[0]
    count = 0
    for index, (name, column) in enumerate(zip(names, columns)):
        assert len(column) == len(rows) - 1, name
        for number, (value, row) in enumerate(zip(column, rows[1:])):
            written = row[index]
            count += 1
            if value is None:
                assert written == "", (name, number, written)
            elif isinstance(value, str):
                assert value == written.replace("\r\n", "\n") or value == written, (name, number)
            else:
                # The same figure to the last digit, whole numbers as whole numbers.
                assert type(value)(written) == value, (name, number, written, value)
    return count


def inputs() -> list[str]:
    """All texts of the shared folder's CLML, or the specimens."""
    folder = SHARED / "clml"
    return sorted(str(path) for path in folder.glob("*.xml")) or [ACT, CODE]


def totals(pairs: Any) -> dict[str, tuple[int, int]]:
    """Sums of hits and words of each label."""
    found: dict[str, tuple[int, int]] = {}
    for label, count, words in pairs:
        before = found.get(label, (0, 0))
        found[label] = (before[0] + int(count), before[1] + int(words))
    return found


def expected(paths: list[str], tmp_path: Path) -> Any:
    """The counts of `batch`, and their totals."""
    counts = voxlex.batch(paths, tmp_path / "results", wordlist="expert-voice")
    counted = counts[counts["count"].notna()]
    return counts, totals(zip(counted["label"], counted["count"], counted["words"]))
