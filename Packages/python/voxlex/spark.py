"""Counts over a column of a Spark data frame: one program a partition, on the machine that has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Iterator

from .records import PROVENANCE, Records, cells_as_records, frame_of

if TYPE_CHECKING:
    import pandas
    from pyspark.sql import DataFrame

SCHEMA = ("id string, label string, count bigint, words bigint, per_1000 double, status string, "
          + ", ".join(f"{key} string" for key in PROVENANCE))


def count(frame: "DataFrame", column: str, wordlist: Any = None, *, id: str | None = None, kind: str = "text",
          **options: Any) -> "DataFrame":
    """A row for each text of `column` and row of the wordlist, with where it comes from: `item`, `version`, `sha256`, `words_by_zone`,
    `rule`, `scope`, `wordlist_sha256`, `program`.

    wordlist: a bundled name, a path that every worker has, or the bytes of a list; or `terms=` instead.
    id: the column whose values become `id` (default: none).
    kind: what the column holds: `text` (plain text, or XML that begins with `<`) or `path` (files that every worker has).
    options: as for `Records`.
    """
    chosen = [column] if id is None else [id, column]

    def counted(tables: "Iterator[pandas.DataFrame]") -> "Iterator[pandas.DataFrame]":
        with Records(wordlist=wordlist, jobs=1, **options) as records:
            for table in tables:
                names = table[id] if id is not None else [None] * len(table)
                yield frame_of(records.answers(cells_as_records(names, table[column], kind)), "pandas")

    return frame.select(*chosen).mapInPandas(counted, SCHEMA)

