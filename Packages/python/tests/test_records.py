"""Many texts through one process."""

from __future__ import annotations

import itertools
import os
import random
import time

import pytest
from conftest import ACT, real_texts

import voxlex


def test_ten_thousand_texts() -> None:
    chance = random.Random(19)
    hits = [chance.randrange(4) for _ in range(10_000)]
    texts = ["A person must " + "inform them and " * number + "act." for number in hits]
    with voxlex.Records(terms="inform,act") as records:
        process = records._process.pid
        frame = records.frame(texts)
        assert records._process.pid == process
    informs = frame[frame["label"] == "inform"]
    assert informs["count"].tolist() == hits
    assert informs["words"].tolist() == [4 + 3 * number for number in hits]
    assert informs["id"].tolist() == [str(number) for number in range(10_000)]
    assert frame[frame["label"] == "act"]["count"].sum() == 10_000
    assert informs["per_1000"].iloc[0] == 1000 * hits[0] / (4 + 3 * hits[0])


def test_each_answer_comes_before_the_next_text_is_asked_for() -> None:
    with voxlex.Records(terms="inform") as records:
        assert records.count("We inform you.")["counts"] == {"inform": 1}
        assert records.count("We do not.")["counts"] == {"inform": 0}
        assert records.count({"id": "act", "path": ACT})["counts"] == {"inform": 16}
        # An endless iterable is not read to its end.
        answers = records.answers("We inform." for _ in itertools.count())
        assert [next(answers)["counts"]["inform"] for _ in range(1000)] == [1] * 1000


def test_hostile_texts_lose_nothing_of_the_others() -> None:
    texts = ["inform", "", "\0", "\ud800", b"\xff\xfe", None, 7, "<Legislation><b>", {"id": 9}, {"id": {1}}, float("nan"), b"inform",
             "2014", "inform\nadvise", "<a>inform</a>"]
    with voxlex.Records(terms="inform") as records:
        answers = list(records.answers(texts))  # type: ignore[arg-type]
    assert len(answers) == len(texts)
    counts = [answer.get("counts", {}).get("inform") for answer in answers]
    assert counts == [1, None, None, None, None, None, None, None, None, None, None, 1, None, 1, None]
    assert [number for number, answer in enumerate(answers) if "error" not in answer] in ([0, 2, 11, 12, 13], [0, 11, 12, 13])


def test_failures_are_rows_with_a_reason() -> None:
    with voxlex.Records(terms="inform") as records:
        frame = records.frame(["inform", "", "2014"])
    assert frame["count"].tolist()[0] == 1 and frame["count"].isna().tolist() == [False, True, True]
    assert "empty" in frame["status"].iloc[1] and frame["status"].iloc[2] != "counted"
    assert {entry["row"] for entry in frame.attrs["undefined"] if entry["column"] == "count"} == {1, 2}


def test_one_that_cannot_be_counted_is_an_exception() -> None:
    with voxlex.Records(terms="inform") as records:
        with pytest.raises(voxlex.VoxlexError, match="empty") as caught:
            records.count("")
        assert caught.value.kind == "empty"
        assert records.count("inform")["counts"]["inform"] == 1


def test_wrong_settings_and_ended_programs() -> None:
    with pytest.raises(voxlex.InvalidRequest, match="a slash ends a word"), voxlex.Records(terms="a/b") as records:
        records.count("inform")
    records = voxlex.Records(terms="inform")
    records.count("inform")
    records.close()
    with pytest.raises((voxlex.VoxlexError, ValueError)):
        records.count("inform")
    with voxlex.Records(terms="inform") as records:
        records.count("inform")
        os.kill(records._process.pid, 9)
        time.sleep(0.2)
        with pytest.raises(voxlex.VoxlexError):
            records.count("inform")


def test_an_error_in_the_iterable_is_raised_here() -> None:
    def texts():  # type: ignore[no-untyped-def]
        yield "inform"
        raise RuntimeError("mine")

    with voxlex.Records(terms="inform") as records, pytest.raises(RuntimeError, match="mine"):
        list(records.answers(texts()))


def test_records_of_real_texts_are_those_of_count() -> None:
    paths = real_texts()
    if not paths:
        pytest.skip("no shared folder beside the checkout")
    counted = voxlex.count(paths, terms="inform*,must", failures="warn")
    with voxlex.Records(terms="inform*,must") as records:
        frame = records.frame({"id": path, "path": path} for path in paths)
    assert frame["count"].tolist() == counted["count"].tolist() and frame["words"].tolist() == counted["words"].tolist()
