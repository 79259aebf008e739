"""Bad input: the program's sentence as fields, nothing counted silently, nothing lost of the rest."""

from __future__ import annotations

import os
import stat
import warnings
from pathlib import Path
from typing import Any

import pytest
from conftest import ACT, CODE

import voxlex


def test_a_missing_file_has_the_fields_of_the_program() -> None:
    with pytest.raises(voxlex.NothingCounted) as caught:
        voxlex.count("no.xml", terms="inform")
    error = caught.value
    assert (error.kind, error.where, error.status) == ("unreadable", "no.xml", 2)
    assert error.what == "cannot be opened: there is no such file" and error.remedy
    assert str(error) == error.problems[0].sentence == f"no.xml: {error.what}; {error.remedy}."


def test_the_others_are_kept() -> None:
    with pytest.raises(voxlex.SomeFailed) as caught:
        voxlex.count(["no.xml", ACT, "neither.xml"], terms="inform")
    assert [problem.where for problem in caught.value.problems] == ["no.xml", "neither.xml"]
    assert caught.value.frame["count"].tolist() == [16]
    with pytest.warns(voxlex.VoxlexWarning, match="no such file"):
        frame = voxlex.count(["no.xml", ACT], terms="inform", failures="warn")
    assert frame["count"].tolist() == [16] and frame.attrs["failures"][0]["path"] == "no.xml"


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: voxlex.count(ACT, terms="a/b"), "a slash ends a word"),
        (lambda: voxlex.count(ACT), "--wordlist"),
        (lambda: voxlex.count(ACT, terms="x", wordlist="expert-voice"), "not both"),
        (lambda: voxlex.count(ACT, terms="x", scope="law"), "law"),
        (lambda: voxlex.count(ACT, wordlist="no-such-list"), "no-such-list"),
        (lambda: voxlex.compare(ACT, terms="x"), "One text"),
        (lambda: voxlex.measured("count", ACT, terms="x", no_such_option="1"), "no-such-option"),
        (lambda: voxlex.measured("measure-that-is-not", ACT), "measure-that-is-not"),
        (lambda: voxlex.count(ACT, terms=["a,b"]), "comma"),
        (lambda: voxlex.count(ACT, terms="x", frame="arrow"), "pandas or polars"),
        (lambda: voxlex.count(ACT, terms="x", failures="ignore"), "raise or warn"),
        (lambda: voxlex.count([], terms="x"), "no text"),
        (lambda: voxlex.count("", terms="x"), "empty"),
        (lambda: voxlex.count(["a-long-name-of-a-file.xml"] * 200_000, terms="x"), "with batch"),
        (lambda: voxlex.count("-", terms="x"), "standard input"),
        (lambda: voxlex.count("a\0b", terms="x"), "null character"),
        (lambda: voxlex.count(ACT, terms="x\0y"), "null character"),
        (lambda: voxlex.count(ACT, terms="\ud800"), "half a character"),
        (lambda: voxlex.count(voxlex.Text("law \udc00"), terms="x"), "half a character"),
    ],
)
def test_wrong_requests(call: Any, words: str) -> None:
    with pytest.raises(voxlex.InvalidRequest, match=words.replace("(", "\\(")):
        call()


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02binary\x00", b"PK\x03\x04broken", "<Legislation><unclosed>", b"%PDF-1.4 no more"])
def test_unreadable_content(content: Any) -> None:
    with pytest.raises(voxlex.NothingCounted) as caught:
        voxlex.count(voxlex.Text(content), terms="inform")
    assert caught.value.kind in ("empty", "unsupported", "damaged", "encoding")


def test_a_file_whose_name_is_an_option(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("--version").write_text("We inform you.\n")
    Path("--").write_text("We inform you, and inform them.\n")
    assert voxlex.count(["--version", "--"], terms="inform")["count"].tolist() == [1, 2]


def test_a_text_of_one_line_is_a_path_and_said_so() -> None:
    with pytest.raises(voxlex.NothingCounted, match="no such file"):
        voxlex.count("The authority must inform the parent.", terms="inform")
    assert voxlex.count(voxlex.Text("The authority must inform the parent."), terms="inform")["count"].tolist() == [1]


def test_what_is_in_memory_has_a_name_that_a_reader_knows() -> None:
    with pytest.raises(voxlex.InvalidRequest) as caught:
        voxlex.count(ACT, wordlist="inform\nadvise OR inform\n")
    assert caught.value.where == "text 1:2" and "/tmp" not in str(caught.value)
    with pytest.raises(voxlex.SomeFailed) as failed:
        voxlex.count([voxlex.Text("We inform."), b"\0\0binary"], terms="inform")
    assert failed.value.where == "text 2" and failed.value.frame["count"].tolist() == [1]


def program(folder: Path, script: str) -> str:
    path = folder / "voxlex"
    path.write_text("#!/bin/sh\n" + script)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("echo hello\n", "not voxlex"),
        ("exit 3\n", "not voxlex"),
        ('[ "$1" = --version ] && echo 99.0.0 && exit\n', "99.0.0"),
    ],
)
def test_other_programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, words: str) -> None:
    monkeypatch.setenv("VOXLEX_PROGRAM", program(tmp_path, script))
    monkeypatch.setattr("voxlex._program.package_version", lambda: "0.1.0")
    with pytest.raises(voxlex.ProgramError, match=words):
        voxlex.count(ACT, terms="inform")


def test_programs_that_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = '[ "$1" = --version ] && echo 0.1.0 && exit\n'
    monkeypatch.setattr("voxlex._program.package_version", lambda: "0.1.0")
    monkeypatch.setenv("VOXLEX_PROGRAM", program(tmp_path, said + "kill -SEGV $$\n"))
    with pytest.raises(voxlex.ProgramError, match="signal 11"):
        voxlex.count(ACT, terms="inform")
    monkeypatch.setenv("VOXLEX_PROGRAM", program(tmp_path, said + "echo 'no room' >&2; exit 7\n"))
    with pytest.raises(voxlex.ProgramError, match="status 7: no room"):
        voxlex.count(ACT, terms="inform")
    monkeypatch.setenv("VOXLEX_PROGRAM", str(tmp_path / "nothing"))
    with pytest.raises(voxlex.ProgramError, match="no program"):
        voxlex.count(ACT, terms="inform")
    monkeypatch.setenv("VOXLEX_PROGRAM", "")
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("sysconfig.get_path", lambda *a: str(tmp_path / "scripts"))
    with pytest.raises(voxlex.ProgramError, match="not on PATH"):
        voxlex.count(ACT, terms="inform")


def test_neither_library_is_imported_before_a_frame() -> None:
    import subprocess
    import sys

    code = (
        "import sys, voxlex; assert not {'pandas', 'polars', 'pyspark', 'duckdb', 'pyarrow'} & set(sys.modules);"
        "voxlex.run('--version'); voxlex.Records; assert not {'pandas', 'polars'} & set(sys.modules);"
        f"voxlex.count({ACT!r}, terms='inform', frame='polars'); assert 'polars' in sys.modules and 'pandas' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env=dict(os.environ))


def test_warnings_of_a_list(tmp_path: Path) -> None:
    wordlist = tmp_path / "list.yaml"
    wordlist.write_text("rows:\n  - inform\n  - inform\n")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            frame = voxlex.count(ACT, wordlist=wordlist)
        except voxlex.InvalidRequest:
            return  # A list of this version does not allow it at all.
    assert frame["count"].tolist() == [16, 16] and all(isinstance(each.message, Warning) for each in caught)


def test_a_call_leaves_no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    voxlex.compare([Path(ACT).read_bytes(), Path(CODE).read_bytes()], terms="inform")
    with pytest.raises(voxlex.InvalidRequest):
        voxlex.compare([Path(ACT).read_bytes(), Path(CODE).read_bytes()], terms="a/b")
    assert list(tmp_path.iterdir()) == []
