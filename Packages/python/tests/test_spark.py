"""Spark: two workers, one killed half way; the totals of `batch`, to the unit."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from cells import expected, inputs, totals
from conftest import ACT

import voxlex

pytest.importorskip("pyspark")
pytest.importorskip("pandas")
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def session() -> Any:
    import shutil

    if not shutil.which("java"):
        pytest.skip("Spark needs Java, which is not installed (apt-get install default-jre-headless)")
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    # Two workers of their own, each a process; a task that is lost is run again.
    built = (
        SparkSession.builder.master("local-cluster[2,1,1024]").appName("voxlex").config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.executor.memory", "1g").config("spark.task.maxFailures", "4")
        .config("spark.executorEnv.PYTHONPATH", os.pathsep.join(path for path in sys.path if path))
        .config("spark.executorEnv.VOXLEX_PROGRAM", voxlex.program()).getOrCreate())
    yield built
    built.stop()


def test_totals_with_a_worker_killed_half_way(session: Any, tmp_path: Path) -> None:
    from voxlex import spark

    paths = inputs()
    counts, wanted = expected(paths, tmp_path)
    marker = tmp_path / "killed"
    rows = [(number, path) for number, path in enumerate(paths)]
    frame = session.createDataFrame(rows, "item int, path string").repartition(8)

    def killing(tables: Any) -> Any:
        """The first partition that comes here loses its whole worker after half of its texts."""
        import os
        import signal
        import subprocess

        for number, table in enumerate(tables):
            yield table
            if number == 0 and not os.path.exists(marker):
                open(marker, "w").close()
                executor = os.getpid()
                while True:  # Up to the Java process that is the worker.
                    with open(f"/proc/{executor}/stat") as file:
                        executor = int(file.read().rsplit(")", 1)[1].split()[1])
                    with open(f"/proc/{executor}/comm") as file:
                        name = file.read().strip()
                    if name == "java" or executor <= 1:
                        break
                if executor > 1:
                    subprocess.run(["kill", "-9", str(executor)], check=False)
                os.kill(os.getpid(), signal.SIGKILL)

    session.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", 8)
    dying = frame.mapInPandas(killing, frame.schema)
    found = spark.count(dying, "path", "expert-voice", id="item", kind="path").toPandas()
    assert marker.exists(), "a worker was killed"
    assert len(found["id"].unique()) == len(paths)
    figures = found[found["count"].notna()]
    assert totals(zip(figures["label"], figures["count"], figures["words"])) == wanted
    # Each text has the figures that batch has, not only the sum.
    item = {path: str(number) for number, path in enumerate(paths)}
    own = {(item[path], label): count for path, label, count in zip(counts["path"], counts["label"], counts["count"])}
    for name, label, count in zip(figures["id"], figures["label"], figures["count"]):
        assert own[name, label] == count
    # And the provenance of a run on one machine.
    hashes = dict(zip(counts["path"], counts["sha256"]))
    for name, sha256 in zip(figures["id"], figures["sha256"]):
        assert hashes[paths[int(name)]] == sha256 and len(sha256) == 64
    assert set(figures["rule"]) == set(counts["rule"]) and set(figures["scope"]) == {"statute"}
    assert set(figures["program"]) == {f"voxlex {voxlex.program_version()}"}
    documents = voxlex.results(tmp_path / "results", "documents").set_index("path")
    for name, zones in dict(zip(figures["id"], figures["words_by_zone"])).items():
        said = json.loads(zones)
        for zone in ("operative", "heading", "quoted", "commentary", "contents"):
            assert said.get(zone, 0) == documents[f"words_{zone}"][paths[int(name)]]


def test_texts_in_a_column(session: Any) -> None:
    from voxlex import spark

    rows = [(1, "We must inform them."), (2, None), (3, ""), (4, "<x>inform</x>"), (5, "Inform, and inform.")]
    frame = session.createDataFrame(rows, "id int, words string")
    found = spark.count(frame, "words", terms="inform", id="id").toPandas().set_index("id")
    assert [found["count"][name] for name in ("1", "5")] == [1, 2]
    assert found["count"].isna().sum() == 3 and (found["status"][["2", "3", "4"]] != "counted").all()


def test_the_block_of_the_documents(session: Any) -> None:
    from test_documents import blocks

    known = {"frame": session.createDataFrame([(1, ACT)], "item int, path string")}
    for block in blocks("Documentation/python.md"):
        if "spark" in block:
            exec(compile(block, "python.md", "exec"), known)
            assert known["counted"].count() > 0  # type: ignore[attr-defined]
