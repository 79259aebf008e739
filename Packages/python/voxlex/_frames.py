"""Frames from the program's documents: pandas or polars, of which neither is imported before a frame is made."""

from __future__ import annotations

import importlib
import importlib.util
from typing import Any, Literal, Mapping, Sequence

from .errors import InvalidRequest, ProgramError

FrameKind = Literal["pandas", "polars"]
"""Which library a frame is of; None is pandas, or polars where only that is installed."""

Columns = Sequence[Mapping[str, Any]]
"""Columns with `key`, `kind` (`text`, `integer`, `decimal`) and `cells`."""


def library(kind: str | None) -> str:
    """The library that frames are made with."""
    if kind is None:
        for name in ("pandas", "polars"):
            if importlib.util.find_spec(name):
                return name
        raise ProgramError("Neither pandas nor polars is installed; `pip install pandas`, or `pip install polars`.")
    if kind not in ("pandas", "polars"):
        raise InvalidRequest(f"frame='{kind}' is not known; write pandas or polars.")
    if not importlib.util.find_spec(kind):
        raise ProgramError(f"{kind} is not installed; `pip install {kind}`.")
    return kind


def frame(columns: Columns, attrs: Mapping[str, Any], kind: str | None) -> Any:
    """A frame with these columns, and `attrs`.

    Whole numbers are `Int64`, figures with decimals `Float64`, words `string`; a figure that does not exist is missing in all of
    them, and words never are.
    """
    name = library(kind)
    module = importlib.import_module(name)
    if name == "polars":
        types = {"text": module.String, "integer": module.Int64, "decimal": module.Float64}
        made = module.DataFrame([module.Series(column["key"], column["cells"], dtype=types[column["kind"]])
                                 for column in columns])
    else:
        dtypes = {"text": "string", "integer": "Int64", "decimal": "Float64"}
        made = module.DataFrame({column["key"]: module.array(column["cells"], dtype=dtypes[column["kind"]])
                                 for column in columns})
    # polars has no attrs of its own: they are this frame's alone, and no frame that is made from it has them.
    made.attrs = dict(attrs)
    return made


def attributes(document: Mapping[str, Any], messages: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What is known of a result beside its cells."""
    columns: Columns = document["columns"]
    cells = {column["key"]: column["cells"] for column in columns}
    provenance = [(line["key"], line["value"]) for line in document["provenance"]]
    lines: dict[str, list[str]] = {}
    for key, value in provenance:
        lines.setdefault(key, []).append(value)
    hashes = dict(zip(cells.get("path", ()), cells.get("sha256", ())))
    return {
        "program": document["program"]["name"],
        "version": document["program"]["version"],
        "libxml2": document["program"]["libxml2"],
        "schema": document["result"] or document["schema"],
        "title": document["title"],
        "rule": one(lines.get("Rule", ()), cells.get("rule", ())),
        "scope": one(lines.get("Scope", ()), cells.get("scope", ())),
        "wordlist": one(lines.get("Wordlist", ()), ()),
        "texts": lines.get("Text", []),
        "sha256": hashes,
        "sources": lines.get("Source", []),
        "provenance": provenance,
        "notes": document["notes"],
        "messages": [message["sentence"] for message in messages if message["level"] in ("warning", "note")],
        "failures": document["failures"],
        "columns": {column["key"]: {key: column[key] for key in ("title", "unit", "kind", "meaning")} for column in columns},
        "undefined": undefined(columns, document["missing"]),
    }


def one(said: Sequence[str], cells: Sequence[str]) -> Any:
    """The one value there is; a list where there are several; None where there is none."""
    values = list(dict.fromkeys(said)) or list(dict.fromkeys(cells))
    return values[0] if len(values) == 1 else values or None


def undefined(columns: Columns, missing: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Why figures do not exist: `row` (from 0), `column`, `reason`, of each for which the program says why, whether beside the figure,
    or in the columns `undefined` and `status` of its row."""
    found = {(entry["row"], entry["column"]): entry["reason"] for entry in missing}
    for key in ("undefined", "status"):
        reasons = next((column["cells"] for column in columns if column["key"] == key), None)
        for row, reason in enumerate(reasons or ()):
            if not reason or reason == "counted":
                continue
            for column in columns:
                if column["kind"] != "text" and column["cells"][row] is None:
                    found.setdefault((row, column["key"]), reason)
    return [{"row": row, "column": column, "reason": reason} for (row, column), reason in sorted(found.items())]
