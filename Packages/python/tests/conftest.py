"""The program under test, the specimens, and real texts where they lie beside the checkout."""

from __future__ import annotations

import itertools
import os
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[3]
SHARED = REPOSITORY.parent / "shared" / "corpora"
ACT = str(REPOSITORY / "Corpora" / "specimen-act.xml")
CODE = str(REPOSITORY / "Corpora" / "specimen-code.txt")

for built in (".build-release/release/voxlex", ".build/debug/voxlex"):
    if not os.environ.get("VOXLEX_PROGRAM") and (REPOSITORY / built).exists():
        # An installed wheel has its own; a checkout has what was built last.
        import sysconfig

        if not (Path(sysconfig.get_path("scripts")) / "voxlex").exists():
            os.environ["VOXLEX_PROGRAM"] = str(REPOSITORY / built)


def real_texts(number: int = 20) -> list[str]:
    """So many real texts, the smaller ones of every folder in turn; empty without the shared folder."""
    kinds = (("clml", "*.xml"), ("akn", "*.xml"), ("html", "*.htm*"), ("text", "*.txt"), ("codes", "*.*"), ("pdf", "*.pdf"))

    def of_size(name: str, pattern: str) -> list[Path]:
        found = [path for path in (SHARED / name).rglob(pattern) if path.stat().st_size > 30_000]
        return sorted(found, key=lambda path: (path.stat().st_size, path.name))

    folders = [of_size(*kind) for kind in kinds]
    turns = itertools.chain.from_iterable(itertools.zip_longest(*folders))
    return [str(path) for path in turns if path][:number]


@pytest.fixture(scope="session")
def texts() -> list[str]:
    found = real_texts()
    if not found:
        pytest.skip("no shared folder beside the checkout")
    return found


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(REPOSITORY)
