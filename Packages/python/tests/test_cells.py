"""Every function gives the cells of the program's CSV, over the specimens and over real texts."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import pytest
from cells import assert_same, csv_of
from conftest import ACT, CODE

import voxlex

TERMS = "inform*,advis*,partnership,must consult"

PUBLISHED = "label,count\ninform,20\ninformation,10\nadvice,7\n"
DATA = (
    "la,source,rate,num,den\nE01,A,50.0,5,10\nE02,A,25.0,5,20\nE03,A,x,,\nE04,A,12.5,1,8\n"
    "E01,B,40.0,4,10\nE02,B,35.0,7,20\nE03,B,10.0,1,10\nE04,B,37.5,3,8\n"
)
SHARES = "year,kind,n\n2019,a,10\n2019,b,30\n2020,a,20\n2020,b,20\n2021,a,25\n2021,b,35\n"
COUNTS = "year,count\n2019,4\n2020,8\n2021,9\n"

# The call in Python, and the words of the same command.
OVER_TEXTS: dict[str, tuple[Callable[..., Any], Callable[[list[str]], list[str]]]] = {
    "count": (lambda t, **o: voxlex.count(t, terms=TERMS, **o), lambda t: ["count", *t, "--terms", TERMS]),
    "count by section": (
        lambda t, **o: voxlex.count(t, wordlist="expert-voice", by="section", **o),
        lambda t: ["count", *t, "-w", "expert-voice", "--by", "section"],
    ),
    "count, rule and scope": (
        lambda t, **o: voxlex.count(
            t, terms=["inform", "co-operate|partner*"], matching="prefix", hyphens="parts", case="exact", possessive="distinct",
            scope="printed", with_=["commentary", "footnote"], amendments="exclude", headings=False, by="force", sort="count", **o),
        lambda t: ["count", *t, "--terms", "inform,co-operate|partner*", "--matching", "prefix", "--hyphens", "parts", "--case",
                   "exact", "--possessive", "distinct", "--scope", "printed", "--with", "commentary,footnote", "--amendments",
                   "exclude", "--no-headings", "--by", "force", "--sort", "count"],
    ),
    "compare": (
        lambda t, **o: voxlex.compare(t, wordlist="coproduction-table-2", **o), lambda t: ["compare", *t, "-w", "coproduction-table-2"]),
    "compare, statistics": (
        lambda t, **o: voxlex.compare(t[1:], terms=TERMS, reference=t[0], **o),
        lambda t: ["compare", *t[1:], "--terms", TERMS, "--reference", t[0]],
    ),
    "profile": (lambda t, **o: voxlex.profile(t, terms=TERMS, **o), lambda t: ["profile", *t, "--terms", TERMS]),
    "concordance": (
        lambda t, **o: voxlex.concordance("inform*", t, by="force", sort="left", width=20, **o),
        lambda t: ["concordance", "inform*", *t, "--by", "force", "--sort", "left", "--width", "20"],
    ),
    "concordance of a list": (
        lambda t, **o: voxlex.concordance(None, t, terms=TERMS, sample=25, seed=7, **o),
        lambda t: ["concordance", *t, "--terms", TERMS, "--sample", "25", "--seed", "7"],
    ),
    "collocates": (
        lambda t, **o: voxlex.collocates("inform*", t, minimum=1, **o), lambda t: ["collocates", "inform*", *t, "--minimum", "1"]),
    "explain": (lambda t, **o: voxlex.explain("inform", t, **o), lambda t: ["explain", "inform", *t]),
    "inspect": (lambda t, **o: voxlex.inspect(t, **o), lambda t: ["inspect", *t]),
    "inspect, text": (lambda t, **o: voxlex.inspect(t, text=True, **o), lambda t: ["inspect", *t, "--text"]),
    "voices": (lambda t, **o: voxlex.voices(t, terms=TERMS, **o), lambda t: ["voices", *t, "--terms", TERMS]),
    "duties": (lambda t, **o: voxlex.duties(t, **o), lambda t: ["duties", *t]),
    "powers": (lambda t, **o: voxlex.powers(t, **o), lambda t: ["powers", *t]),
    "align": (lambda t, **o: voxlex.align(t, threshold=0.5, **o), lambda t: ["align", *t, "--threshold", "0.5"]),
    "frequencies": (lambda t, **o: voxlex.frequencies(t, size=2, **o), lambda t: ["frequencies", *t, "--size", "2"]),
    "richness": (lambda t, **o: voxlex.frequencies(t, richness=True, **o), lambda t: ["frequencies", *t, "--richness"]),
    "keywords": (
        lambda t, **o: voxlex.keywords(t[1:], against=t[:1], minimum=1, **o),
        lambda t: ["keywords", *t[1:], "--against", t[0], "--minimum", "1"],
    ),
    "definitions": (lambda t, **o: voxlex.definitions(t, **o), lambda t: ["definitions", *t]),
    "complexity": (lambda t, **o: voxlex.complexity(t, by="section", **o), lambda t: ["complexity", *t, "--by", "section"]),
    "any measure by its name": (
        lambda t, **o: voxlex.measured("duties", t, kind="obligation", **o), lambda t: ["duties", *t, "--kind", "obligation"]),
}


@pytest.mark.parametrize("frame", ["pandas", "polars"])
@pytest.mark.parametrize("measure", OVER_TEXTS)
def test_specimens(measure: str, frame: str) -> None:
    call, words = OVER_TEXTS[measure]
    assert assert_same(call([ACT, CODE], frame=frame), csv_of(*words([ACT, CODE]))) > 0


@pytest.mark.parametrize("measure", OVER_TEXTS)
def test_real_texts(measure: str, texts: list[str]) -> None:
    call, words = OVER_TEXTS[measure]
    assert len(texts) == 20
    rows = csv_of(*words(texts), statuses=(0, 1))
    try:
        frame = call(texts, failures="raise")
    except voxlex.SomeFailed as error:
        frame = error.frame
    assert_same(frame, rows)


def test_one_real_text_each(texts: list[str]) -> None:
    for text in texts:
        assert_same(voxlex.count(text, terms=TERMS, by="zone"), csv_of("count", text, "--terms", TERMS, "--by", "zone"))


def test_tables(tmp_path: Path) -> None:
    (tmp_path / "published.csv").write_text(PUBLISHED)
    (tmp_path / "data.csv").write_text(DATA)
    (tmp_path / "shares.csv").write_text(SHARES)
    (tmp_path / "counts.csv").write_text(COUNTS)
    published, data, shares, counts = (str(tmp_path / f"{name}.csv") for name in ("published", "data", "shares", "counts"))
    assert_same(
        voxlex.audit(published, [ACT], against=CODE), csv_of("audit", published, "--text", ACT, "--against", CODE))
    assert_same(voxlex.audit(PUBLISHED.encode(), ACT), csv_of("audit", published, "--text", ACT))
    assert_same(voxlex.check(shares), csv_of("check", shares))
    assert_same(
        voxlex.outcomes(data, unit="la", group="source", rate="rate", missing="x=unavailable"),
        csv_of("outcomes", data, "--unit", "la", "--group", "source", "--rate", "rate", "--missing", "x=unavailable"))
    assert_same(
        voxlex.outcomes_shares(shares, period="year", category="kind", count="n", decimals=0),
        csv_of("outcomes", "shares", shares, "--period", "year", "--category", "kind", "--count", "n", "--decimals", "0"))
    assert_same(
        voxlex.outcomes_join(counts, shares, on="year", columns=["n"], where="kind=a"),
        csv_of("outcomes", "join", counts, shares, "--on", "year", "--columns", "n", "--where", "kind=a"))
    assert_same(voxlex.wordlists(), csv_of("wordlists"))


def test_summary(tmp_path: Path) -> None:
    output = tmp_path / "results"
    voxlex.batch([ACT, CODE], output, terms=TERMS)
    assert_same(voxlex.summarise(output, by=["row", "document"]), csv_of("summarise", str(output), "--by", "row", "--by", "document"))


def test_dtypes() -> None:
    frame = voxlex.compare([ACT, CODE], terms=TERMS, stats=True)
    kinds = {name: str(kind) for name, kind in frame.dtypes.items()}
    assert kinds["count"] == kinds["words"] == kinds["parts"] == "Int64"
    assert kinds["per_1000"] == kinds["g2"] == "Float64"
    assert kinds["label"] == kinds["group"] == kinds["sha256"] == "string"
    # Words are never missing, figures are where they do not exist, and the reason is kept.
    assert not frame["group"].isna().any()
    assert frame["against"].tolist() == ["LEARNING SUPPORT Code of Practice"] * 4 + [""] * 4
    assert frame["g2"].isna().tolist() == [False] * 4 + [True] * 4


def test_undefined_figures_have_reasons() -> None:
    nothing = voxlex.Text("2014 2015", name="Numbers")
    frame = voxlex.compare([voxlex.Text("We inform. They inform you.", name="Words"), nothing], terms="inform", stats=True)
    row = frame[frame["document"] == "Numbers"].iloc[0]
    assert row["count"] is __import__("pandas").NA and row["status"] != "counted"
    reasons = {(entry["row"], entry["column"]): entry["reason"] for entry in frame.attrs["undefined"]}
    number = int(frame.index[frame["document"] == "Numbers"][0])
    assert reasons[number, "count"]
    assert frame["count"].sum() == 2


@pytest.mark.parametrize("frame", ["pandas", "polars"])
def test_attributes(frame: Any) -> None:
    attrs = voxlex.compare({"Law": ACT + "::part 3", "Code": CODE}, terms="inform", frame=frame).attrs
    assert attrs["rule"] == "word, hyphens same, case fold, possessive base"
    assert attrs["version"] == voxlex.program_version() and attrs["libxml2"]
    assert len(attrs["scope"]) == 2 or "Scope of Law" in dict(attrs["provenance"])
    assert set(attrs["sha256"]) == {ACT, CODE} and all(len(value) == 64 for value in attrs["sha256"].values())
    assert attrs["wordlist"].startswith("--terms, SHA-256 ")
    assert attrs["columns"]["per_1000"]["kind"] == "decimal" and attrs["columns"]["count"]["meaning"]
    assert attrs["failures"] == [] and attrs["schema"] == "voxlex/comparison/1"


def test_texts_in_memory() -> None:
    act, code = Path(ACT).read_bytes(), Path(CODE).read_text(encoding="utf-8")
    files = voxlex.compare([ACT, CODE], terms=TERMS)
    memory = voxlex.compare([act, code], terms=TERMS)
    assert memory["count"].tolist() == files["count"].tolist()
    assert memory["sha256"].tolist() == files["sha256"].tolist()
    assert memory["path"].unique().tolist() == ["text 1", "text 2"]
    assert not [line for line in memory.attrs["texts"] if "/tmp" in line]
    one = voxlex.count(act, terms=TERMS)
    assert one["path"].unique().tolist() == ["-"] and one["count"].tolist() == files["count"].tolist()[:4]
    named = voxlex.compare({"A": voxlex.Text(act, scope="part 3"), "B": voxlex.Text(code)}, terms=TERMS)
    assert named["document"].unique().tolist() == ["A", "B"] and named["words"].iloc[0] == 192
    assert voxlex.count(Path(ACT), wordlist="inform\nadvis*\n")["label"].tolist() == ["inform", "advis*"]


def test_render(tmp_path: Path) -> None:
    table = voxlex.render("compare", {"Act": ACT, "Code": CODE}, terms=TERMS, format="latex", style="apa", caption="A table")
    assert isinstance(table, str) and "\\begin{table}" in table and "A table" in table
    chart = voxlex.render("compare", [ACT, CODE], terms=TERMS, format="svg", chart="dumbbell")
    assert isinstance(chart, str) and chart.lstrip().startswith("<")
    assert voxlex.render("count", ACT, terms=TERMS, format="xlsx")[:2] == b"PK"
    assert "rows:" in voxlex.run("wordlist", "show", "expert-voice").text


def test_page_and_study(tmp_path: Path) -> None:
    page = voxlex.report({"Act": ACT, "Code": CODE}, tmp_path / "page.html", wordlist="expert-voice")
    assert Path(page).read_text(encoding="utf-8").lstrip().lower().startswith("<!doctype html")
    assert "verified" in voxlex.verify_report(page, [ACT, CODE])
    Path(page).write_text(Path(page).read_text(encoding="utf-8").replace("Learning", "Learming"), encoding="utf-8")
    with pytest.raises(voxlex.VoxlexError):
        voxlex.verify_report(page, [ACT, CODE])
