"""What the documents show is run: every Python block, and the notebook."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import types
from pathlib import Path
from typing import Any

import pytest
from conftest import ACT, CODE, REPOSITORY

import voxlex


def blocks(document: str) -> list[str]:
    path = REPOSITORY / document
    return re.findall(r"^```python\n(.*?)^```", path.read_text(encoding="utf-8"), re.M | re.S) if path.exists() else []


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as a reader of the documents has it."""
    shutil.copy(ACT, tmp_path / "act.xml")
    shutil.copy(CODE, tmp_path / "code.txt")
    (tmp_path / "acts").mkdir()
    shutil.copy(ACT, tmp_path / "acts" / "one.xml")
    monkeypatch.chdir(tmp_path)
    voxlex.run("compare", "act.xml", "code.txt", "--wordlist", "expert-voice", "--by", "part", "--output", "table.csv")
    return tmp_path


@pytest.mark.parametrize("document", ["README.md", "Packages/python/README.md", "Documentation/spreadsheets.md"])
def test_blocks(document: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = blocks(document)
    assert found or document == "Documentation/spreadsheets.md"
    for block in found:
        exec(compile(block, document, "exec"), {})
        assert capsys.readouterr().out or "print" not in block


def test_blocks_of_batch(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    voxlex.batch(["act.xml", "code.txt"], "results", wordlist="expert-voice", by="section")
    for block in blocks("Documentation/batch.md"):
        exec(compile(block, "batch.md", "exec"), {})
        assert "Advise " in capsys.readouterr().out


def test_blocks_of_python(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    known: dict[str, Any] = {}
    for block in blocks("Documentation/python.md"):
        if "spark" in block:
            continue  # test_spark.py runs it.
        if "duckdb" in block:
            duckdb = pytest.importorskip("duckdb")
            known["relation"] = duckdb.sql("SELECT 1 AS item, 'act.xml' AS path")
        exec(compile(block, "python.md", "exec"), known)
    said = capsys.readouterr().out
    assert "missing.xml cannot be opened" in said
    assert known["counts"]["count"].notna().all() and len(known["hits"]) > 0
    assert known["answer"]["counts"] == {"inform*": 1, "advis*": 0}


def test_the_notebook() -> None:
    path = REPOSITORY / "Documentation" / "notebook.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    assert len(notebook["cells"]) == 10
    code = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert all(not cell.get("outputs") and cell.get("execution_count") is None
               for cell in notebook["cells"] if cell["cell_type"] == "code"), "stored without outputs"
    known: dict[str, Any] = {}
    try:
        import IPython.display  # noqa: F401
    except ImportError:
        stub = types.ModuleType("IPython.display")
        stub.SVG = str  # type: ignore[attr-defined]
        sys.modules["IPython"], sys.modules["IPython.display"] = types.ModuleType("IPython"), stub
    for number, cell in enumerate(code):
        exec(compile(cell, f"notebook cell {number}", "exec"), known)
    # The figures that README's command prints, of which Corpora/KEY.md works out the reasons.
    printed = voxlex.run("compare", ACT, CODE, "--wordlist", "coproduction-table-1", "--format", "csv").text
    rows = [line for line in printed.splitlines() if "specimen-act.xml" in line]
    assert len(rows) == len(known["first"]) == 15 and len(known["second"]) == 16
    assert known["first"]["count"]["Act"].tolist() == [6, 3, 16, 7, 27, 9, 16, 2, 6, 3, 5, 14, 10, 4, 19]
    assert known["first"]["count"]["Code"].tolist() == [1, 0, 6, 5, 10, 3, 6, 3, 3, 3, 2, 8, 5, 7, 8]
    assert known["second"]["count"]["Act"].tolist() == [10, 3, 16, 21, 27, 9, 16, 2, 6, 3, 5, 14, 10, 4, 24, 6]
    assert "<svg" in known["chart"] and len(known["hits"]) > 0


def test_the_notebook_in_jupyter() -> None:
    nbformat = pytest.importorskip("nbformat")
    nbclient = pytest.importorskip("nbclient")
    pytest.importorskip("ipykernel")
    notebook = nbformat.read(REPOSITORY / "Documentation" / "notebook.ipynb", as_version=4)
    nbformat.validate(notebook)
    nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3",
                            resources={"metadata": {"path": str(REPOSITORY / "Documentation")}}).execute()
    assert not any(output.output_type == "error" for cell in notebook.cells for output in cell.get("outputs", []))


def test_the_functions_are_listed() -> None:
    document = REPOSITORY / "Documentation" / "python.md"
    if not document.exists():
        pytest.skip("no checkout")
    text = document.read_text(encoding="utf-8")
    from voxlex.measures import __all__ as measures

    assert [name for name in measures if f"`{name}`" not in text] == []


def test_types_of_a_users_code(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    if not list(Path(pytest.__file__).parent.parent.glob("pandas_stubs-*")):
        pytest.skip("pandas-stubs is not installed")
    (tmp_path / "use.py").write_text(
        "import voxlex\n"
        "a = voxlex.count('act.xml', terms='x', by='part')\nreveal_type(a)\n"
        "b = voxlex.count({'A': b'x'}, terms=['x'], frame='polars')\nreveal_type(b)\n"
        "voxlex.count('act.xml', terms='x', by='page')\n")
    done = subprocess.run([sys.executable, "-m", "mypy", "--strict", "use.py"], cwd=tmp_path, capture_output=True, check=False)
    said = done.stdout.decode()
    assert 'Revealed type is "pandas' in said and 'Revealed type is "polars' in said, said
    assert said.count("error:") == 1 and "use.py:6: error: No overload variant" in said, said
