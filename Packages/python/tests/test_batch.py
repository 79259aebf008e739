"""Long runs: the tables, progress, interruption and resuming."""

from __future__ import annotations

import inspect
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from cells import assert_same
from conftest import ACT, CODE, REPOSITORY, SHARED

import voxlex


def table(path: Path) -> list[list[str]]:
    import csv

    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


@pytest.mark.parametrize("frame", ["pandas", "polars"])
def test_tables(tmp_path: Path, frame: Any) -> None:
    output = tmp_path / "results"
    with pytest.warns(voxlex.VoxlexWarning, match="no such file"):
        counts = voxlex.batch([ACT, CODE, "no.xml"], output, terms="inform,NA", by="section", frame=frame)
    assert_same(counts, table(output / "counts.csv"))
    assert_same(voxlex.results(output, "documents", frame=frame), table(output / "documents.csv"))
    assert_same(voxlex.results(output, "failures", frame=frame), table(output / "failures.csv"))
    assert counts.attrs["rule"] == "word, hyphens same, case fold, possessive base" and counts.attrs["scope"] == "statute"
    assert counts.attrs["version"] == voxlex.program_version() and counts.attrs["failures"]


def test_kinds_are_those_that_the_run_declares(tmp_path: Path) -> None:
    import json

    from voxlex.batches import _kind

    voxlex.batch(ACT, tmp_path / "r", terms="inform", by="section", frequencies=1, powers=True)
    declared = json.loads((tmp_path / "r" / "counts.csv-metadata.json").read_text())
    kinds = {"string": "text", "integer": "integer", "double": "decimal"}
    for found in declared["tables"]:
        for column in found["tableSchema"]["columns"]:
            named = found["url"][:-4]
            assert _kind(column["name"], named) == kinds[column["datatype"]], (found["url"], column["name"])
    words = voxlex.results(tmp_path / "r", "frequencies")
    assert_same(words, table(tmp_path / "r" / "frequencies.csv"))
    assert words["count"].sum() == 2728 and "the" in words["item"].tolist()


def test_powers_of_a_run(tmp_path: Path) -> None:
    act = tmp_path / "act.txt"
    act.write_text("HARBOURS ACT 2031\n\n1 Boards\n\n(1) The Secretary of State may by regulations provide for boards.\n\n"
                   "(2) A board must consult its members.\n\n2 Fees\n\nThe Welsh Ministers may by order set fees.\n")
    for output in (tmp_path / "r", tmp_path / "r.sqlite"):
        voxlex.batch(act, output, terms="board", powers=True)
        powers = voxlex.results(output, "powers")
        assert powers["power"].tolist() == [1, 2]
        assert powers["provision"].tolist() == ["s. 1(1)", "s. 2"]
        assert powers["delegate"].tolist() == ["Secretary of State", "Welsh Ministers"]
    assert_same(voxlex.results(tmp_path / "r", "powers"), table(tmp_path / "r" / "powers.csv"))
    for output in (tmp_path / "none", tmp_path / "none.sqlite"):
        voxlex.batch(act, output, terms="board")
        with pytest.raises(voxlex.InvalidRequest):
            voxlex.results(output, "powers")


def test_other_outputs(tmp_path: Path) -> None:
    plain = voxlex.batch([ACT, CODE], terms="inform*,agree")
    alone = voxlex.batch([ACT, CODE], tmp_path / "c.csv", terms="inform*,agree")
    database = voxlex.batch([ACT, CODE], tmp_path / "r.sqlite", terms="inform*,agree")
    for other in (alone, database):
        assert other["count"].tolist() == plain["count"].tolist() and other["label"].tolist() == plain["label"].tolist()
    assert voxlex.results(tmp_path / "r.sqlite", "documents")["words"].tolist() == [2728, 2359]
    for wrong in (lambda: voxlex.results(tmp_path / "none"), lambda: voxlex.results(tmp_path),
                  lambda: voxlex.results(tmp_path / "c.csv", "documents"),
                  lambda: voxlex.batch(ACT, tmp_path / "c.ndjson", terms="x"),
                  lambda: voxlex.batch(CODE, tmp_path / "r.sqlite", terms="inform")):
        with pytest.raises(voxlex.InvalidRequest):
            wrong()


def test_every_option_of_the_program_is_an_argument() -> None:
    said = voxlex.run("--experimental-dump-help").text
    import json

    commands = {command["commandName"]: command for command in json.loads(said)["command"]["subcommands"]}
    for name, function, other in (
        ("batch", voxlex.batch, {"dry-run", "records", "quiet", "keep-going", "format"}),
        ("report", voxlex.report, {"verify"}),
    ):
        parameters = {key.rstrip("_").replace("_", "-") for key in inspect.signature(function).parameters}
        for argument in commands[name]["arguments"]:
            flags = {each["name"] for each in argument.get("names", []) if each["kind"] == "long"}
            flags = {flag[3:] if flag.startswith("no-") else flag for flag in flags} - other - {"version", "help"}
            assert flags <= parameters, (name, flags)


NUMBER = 6000


def copies(folder: Path, number: int) -> Path:
    folder.mkdir()
    (folder / "00000.xml").write_bytes(Path(ACT).read_bytes())
    for each in range(1, number):
        os.link(folder / "00000.xml", folder / f"{each:05}.xml")
    return folder


def interrupted(inputs: Path, output: Path) -> bool:
    """Whether a run was stopped before its end; on a busy machine the signal may come too late, or not at all."""
    over = threading.Event()

    def stop() -> None:
        # Once some of it is done.
        journal = output / "unfinished" / "journal"
        while not over.is_set():
            if journal.exists() and journal.stat().st_size > 100:
                return os.kill(os.getpid(), signal.SIGINT)
            time.sleep(0.001)
        return None

    stopper = threading.Thread(target=stop)
    stopper.start()
    try:
        try:
            voxlex.batch(inputs, output, terms="inform*,agree", jobs=1, progress=lambda heard: None)
        finally:
            over.set()
            stopper.join()
    except voxlex.Interrupted as stopped:
        assert isinstance(stopped, KeyboardInterrupt) and "--resume" in str(stopped)
    except KeyboardInterrupt:
        assert (output / "run.json").exists(), "an interrupted run says how it is resumed"
    return not (output / "run.json").exists()


def test_interrupted_and_resumed_it_is_the_same(tmp_path: Path) -> None:
    # The handlers of signals that polars installs are there from here on.
    voxlex.wordlists(frame="polars").filter(True).lazy().collect()
    inputs = copies(tmp_path / "acts", NUMBER)
    whole = voxlex.batch(inputs, tmp_path / "whole", terms="inform*,agree", jobs=1)
    parts = next(tmp_path / str(attempt) for attempt in range(5) if interrupted(inputs, tmp_path / str(attempt)))
    with pytest.raises(voxlex.InvalidRequest, match="resume"):
        voxlex.results(parts)
    with pytest.raises(voxlex.InvalidRequest, match="--resume"):
        voxlex.batch(inputs, parts, terms="inform*,agree")
    resumed = voxlex.batch(inputs, parts, terms="inform*,agree", jobs=1, resume=True)
    assert resumed["count"].sum() == whole["count"].sum() == NUMBER * 56
    for name in ("counts.csv", "documents.csv", "failures.csv"):
        assert (parts / name).read_bytes() == (tmp_path / "whole" / name).read_bytes()


def test_an_error_in_the_progress_function_stops_the_run(tmp_path: Path) -> None:
    script = tmp_path / "voxlex"
    script.write_text(
        '#!/bin/sh\n[ "$1" = --version ] && echo ' + voxlex.program_version() + " && exit\n"
        "trap 'echo stopped >" + str(tmp_path / "stopped") + "; exit 130' INT\n"
        "echo '{\"level\":\"progress\",\"sentence\":\"1 source\",\"sources\":1,\"bytes\":2,\"failures\":0,\"share\":0.5}' >&2\n"
        "sleep 3 & wait $!\n")
    script.chmod(0o755)
    before, os.environ["VOXLEX_PROGRAM"] = os.environ.get("VOXLEX_PROGRAM"), str(script)
    heard: list[Any] = []

    def progress(line: Any) -> None:
        heard.append(line)
        raise RuntimeError("enough")

    try:
        with pytest.raises(RuntimeError, match="enough"):
            voxlex.batch(ACT, tmp_path / "r", terms="inform", progress=progress)
    finally:
        if before is None:
            del os.environ["VOXLEX_PROGRAM"]
        else:
            os.environ["VOXLEX_PROGRAM"] = before
    assert heard[0]["share"] == 0.5 and (tmp_path / "stopped").exists()


def test_functions_are_those_of_the_program() -> None:
    if not (REPOSITORY / "Packages/python/generate").exists():
        pytest.skip("no checkout")
    done = subprocess.run([sys.executable, REPOSITORY / "Packages/python/generate", "--check", voxlex.program()],
                          capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_the_real_texts(tmp_path: Path) -> None:
    folder = SHARED / "clml"
    if not folder.exists():
        pytest.skip("no shared folder beside the checkout")
    counts = voxlex.batch(folder, tmp_path / "results", wordlist="expert-voice")
    assert_same(counts, table(tmp_path / "results" / "counts.csv"))
