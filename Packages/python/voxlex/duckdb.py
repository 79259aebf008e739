"""Counts over a column of a DuckDB relation, through Arrow: one program for the whole relation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Iterator

from .records import PROVENANCE, Records, cells_as_records, rows

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection, DuckDBPyRelation


def count(relation: "DuckDBPyRelation", column: str, wordlist: Any = None, *, id: str | None = None, kind: str = "text",
          connection: "DuckDBPyConnection | None" = None, **options: Any) -> "DuckDBPyRelation":
    """A relation with a row for each text of `column` and row of the wordlist, with where it comes from.

    Arguments as for `voxlex.spark.count`; `connection`: that of the relation (default: duckdb's own).
    """
    import duckdb
    import pyarrow

    text, whole = pyarrow.string(), pyarrow.int64()
    schema = pyarrow.schema([("id", text), ("label", text), ("count", whole), ("words", whole), ("per_1000", pyarrow.float64()),
                             ("status", text), *((key, text) for key in PROVENANCE)])
    chosen = ", ".join('"' + name.replace('"', '""') + '"' for name in ([column] if id is None else [id, column]))

    def batches() -> "Iterator[pyarrow.RecordBatch]":
        with Records(wordlist=wordlist, **options) as records:
            chosen_columns = relation.project(chosen)
            read = getattr(chosen_columns, "to_arrow_reader", None) or chosen_columns.fetch_arrow_reader
            for batch in read(4096):
                cells = [values.to_pylist() for values in batch.columns]
                names = cells[0] if id is not None else [None] * len(cells[0])
                answers = records.answers(cells_as_records(names, cells[-1], kind))
                yield pyarrow.RecordBatch.from_pylist([row for answer in answers for row in rows(answer)], schema=schema)

    table = pyarrow.Table.from_batches(batches(), schema=schema)
    return (connection or duckdb).from_arrow(table)
