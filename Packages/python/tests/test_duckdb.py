"""DuckDB, through Arrow: the totals of `batch`, to the unit."""

from __future__ import annotations

from pathlib import Path

import pytest
from cells import expected, inputs, totals

duckdb = pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")


def test_totals(tmp_path: Path) -> None:
    from voxlex import duckdb as voxlex_duckdb

    paths = inputs()
    _, wanted = expected(paths, tmp_path)
    connection = duckdb.connect()
    connection.execute("CREATE TABLE laws (item INTEGER, path VARCHAR)")
    connection.executemany("INSERT INTO laws VALUES (?, ?)", list(enumerate(paths)))
    found = voxlex_duckdb.count(connection.table("laws"), "path", "expert-voice", id="item", kind="path", connection=connection)
    assert found.aggregate("count(DISTINCT id)").fetchall() == [(len(paths),)]
    assert totals(found.filter("count IS NOT NULL").project("label, count, words").fetchall()) == wanted


def test_texts_in_a_column() -> None:
    from voxlex import duckdb as voxlex_duckdb

    rows = "('a', 'We must inform them.'), ('b', NULL), ('c', ''), (NULL, 'Inform, inform.')"
    relation = duckdb.sql(f'SELECT * FROM (VALUES {rows}) AS t("the id", words)')
    found = voxlex_duckdb.count(relation, "words", terms="inform", id="the id")
    assert found.project("id, count, words").fetchall() == [("a", 1, 4), ("b", None, None), ("c", None, None), (None, 2, 2)]
    assert "no text" in found.project("status").fetchall()[1][0]
