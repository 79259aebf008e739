"""A function for every measure of the program: texts and options in, a frame out.

Made by `Packages/python/generate` from the program's own help: not to be edited. The columns of a frame are those of the
program's CSV; what stands under its tables is in the frame's `attrs`.
"""

# ruff: noqa: E501

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Sequence, overload

from ._calls import File, Files
from ._calls import measure as _measure
from ._frames import FrameKind
from ._texts import Texts

if TYPE_CHECKING:
    import pandas
    import polars

Amendments = Literal["include", "exclude", "only"]
Case = Literal["fold", "exact"]
DecimalSign = Literal["point", "comma"]
Form = Literal["clml", "akn", "html", "text", "markdown", "docx", "odt", "pdf"]
Hyphens = Literal["same", "parts", "distinct", "split"]
Matching = Literal["word", "prefix", "substring", "family"]
NamedScope = Literal["statute", "operative", "printed", "everything"]
Possessive = Literal["base", "distinct"]
Sort = Literal["list", "count", "rate", "label"]
Unit = Literal["division", "part", "chapter", "section", "schedule", "paragraph"]


@overload
def compare(
        texts: Texts, *, frame: Literal["polars"], failures: Literal["raise", "warn"] = "raise", **options: Any,
) -> "polars.DataFrame": ...
@overload
def compare(
        texts: Texts, *, reference: Texts | None = None, wordlist: File | None = None,
        terms: str | Sequence[str] | None = None,
        by: Literal["division", "part", "chapter", "section", "schedule", "paragraph", "zone", "state", "force", "bearer", "counterpart"] | None = None,
        stats: bool = False, matching: Matching | None = None, hyphens: Hyphens | None = None, case: Case | None = None,
        possessive: Possessive | None = None, scope: NamedScope | None = None, with_: str | Sequence[str] | None = None,
        in_: str | Sequence[str] | None = None, not_in: str | Sequence[str] | None = None,
        amendments: Amendments | None = None, headings: bool | None = None, language: str | None = None,
        as_: Form | None = None, keep: str | Sequence[str] | None = None, repair_encoding: bool = False,
        sort: Sort | None = None, actors: File | None = None, evidence: File | None = None, width: int | None = None,
        frame: Literal["pandas"] | None = None, failures: Literal["raise", "warn"] = "raise",
) -> "pandas.DataFrame": ...
def compare(  # type: ignore[misc]
        texts: Texts, *, reference: Texts | None = None, wordlist: File | None = None,
        terms: str | Sequence[str] | None = None,
        by: Literal["division", "part", "chapter", "section", "schedule", "paragraph", "zone", "state", "force", "bearer", "counterpart"] | None = None,
        stats: bool = False, matching: Matching | None = None, hyphens: Hyphens | None = None, case: Case | None = None,
        possessive: Possessive | None = None, scope: NamedScope | None = None, with_: str | Sequence[str] | None = None,
        in_: str | Sequence[str] | None = None, not_in: str | Sequence[str] | None = None,
        amendments: Amendments | None = None, headings: bool | None = None, language: str | None = None,
        as_: Form | None = None, keep: str | Sequence[str] | None = None, repair_encoding: bool = False,
        sort: Sort | None = None, actors: File | None = None, evidence: File | None = None, width: int | None = None,
        frame: FrameKind | None = None, failures: Literal["raise", "warn"] = "raise",
) -> Any:
    """Compare how often texts use the terms of a wordlist, side by side.

    texts: Texts: XML of legislation.gov.uk (CLML), Akoma Ntoso, web pages (HTML), plain text, Markdown, Word (.docx),
        OpenDocument (.odt) and PDF; 'Act=act.xml::part 3' gives a text a name and a scope of its own.
    reference: The text that each of the others is held against; 'NAME=PATH::SCOPE' as for texts.
    wordlist: A wordlist file, or the name of a bundled list (see 'voxlex wordlists').
    terms: Terms instead of a list, separated by commas; '|' separates alternatives of one row:
        'inform*,co-operate|collaborate'.
    by: Break the figures down by division (Parts, else chapters, else sections; and schedules), part, chapter, section,
        schedule, paragraph, zone, state, force, bearer or counterpart.
    stats: Intervals, differences, evidence and effect sizes: of two texts, or of each against --reference.
    matching: What a term without '*' matches: the word, words that begin so (prefix), these letters anywhere (substring, as
        Ctrl+F finds), or its inflections and derivations (family) (default: word).
    hyphens: What a hyphen is: ignored (same), ignored and compounds counted by their parts too (parts), a letter (distinct), a
        space (split) (default: same).
    case: Whether capitals matter: not (fold), or so that Act is not act (exact) (default: fold).
    possessive: Whether a word with a final 's counts as the word (base) or as another (distinct) (default: base).
    scope: Which text counts: 'statute' (the law in force with headings, quotations, tables), 'operative' (its operative words
        alone), 'printed' (what a search of the printed page hits), 'everything' (default: statute).
    with_: More zones, separated by commas: commentary, recital, footnote …
    in_: Only this provision: 'part 3' (the body's), 's. 19-83', 'sch. 2', 'sch. 4 part 3', 's. 28(1)'; several as a list.
    not_in: Without this provision; several as a list.
    amendments: Quoted amendments: include, exclude or only (default: include).
    headings: Count headings too.
    language: Only text of this language: en, cy …
    as_: Read every text as this format (default: found from the content).
    keep: Of plain text, keep as text what was taken for page furniture, contents, footnotes, words broken at a line's end, or
        annotations and menus of a page of legislation.gov.uk: 'furniture,contents,footnotes,hyphens,annotations'.
    repair_encoding: Repair text whose UTF-8 was once read as Windows-1252.
    sort: Order of the rows within their groups: list, count, rate or label (default: list).
    actors: Groups of actors for bearer and counterpart: a wordlist file or the name of a bundled list (default: send-actors).
    evidence: Write every hit behind every figure to this file: .csv, .tsv, .json or .xlsx.
    width: Characters of context on either side of each hit in the evidence file, 0 to 10000 (default: 40).
    frame: pandas or polars (default: pandas, or polars where only that is installed).
    failures: whether a text that cannot be read is an error, which has the rest, or a warning (default: raise).
    """
    return _measure(
        "compare", [(texts, "texts")], [
            ("reference", "texts", reference), ("wordlist", "file", wordlist), ("terms", "commas", terms), ("by", "value", by),
            ("stats", "flag", stats), ("matching", "value", matching), ("hyphens", "value", hyphens), ("case", "value", case),
            ("possessive", "value", possessive), ("scope", "value", scope), ("with", "commas", with_), ("in", "list", in_),
            ("not-in", "list", not_in), ("amendments", "value", amendments), ("headings", "switch", headings),
            ("language", "value", language), ("as", "value", as_), ("keep", "commas", keep),
            ("repair-encoding", "flag", repair_encoding), ("sort", "value", sort), ("actors", "file", actors),
            ("evidence", "file", evidence), ("width", "value", width),
        ], frame, failures)


@overload
def count(
        texts: Texts, *, frame: Literal["polars"], failures: Literal["raise", "warn"] = "raise", **options: Any,
) -> "polars.DataFrame": ...
@overload
def count(
        texts: Texts, *, wordlist: File | None = None, terms: str | Sequence[str] | None = None,
        by: Literal["division", "part", "chapter", "section", "schedule", "paragraph", "zone", "state", "force", "bearer", "counterpart"] | None = None,
        matching: Matching | None = None, hyphens: Hyphens | None = None, case: Case | None = None,
        possessive: Possessive | None = None, scope: NamedScope | None = None, with_: str | Sequence[str] | None = None,
        in_: str | Sequence[str] | None = None, not_in: str | Sequence[str] | None = None,
        amendments: Amendments | None = None, headings: bool | None = None, language: str | None = None,
        as_: Form | None = None, keep: str | Sequence[str] | None = None, repair_encoding: bool = False,
        sort: Sort | None = None, actors: File | None = None, evidence: File | None = None, width: int | None = None,
        frame: Literal["pandas"] | None = None, failures: Literal["raise", "warn"] = "raise",
) -> "pandas.DataFrame": ...
def count(  # type: ignore[misc]
        texts: Texts, *, wordlist: File | None = None, terms: str | Sequence[str] | None = None,
        by: Literal["division", "part", "chapter", "section", "schedule", "paragraph", "zone", "state", "force", "bearer", "counterpart"] | None = None,
        matching: Matching | None = None, hyphens: Hyphens | None = None, case: Case | None = None,
        possessive: Possessive | None = None, scope: NamedScope | None = None, with_: str | Sequence[str] | None = None,
        in_: str | Sequence[str] | None = None, not_in: str | Sequence[str] | None = None,
        amendments: Amendments | None = None, headings: bool | None = None, language: str | None = None,
        as_: Form | None = None, keep: str | Sequence[str] | None = None, repair_encoding: bool = False,
        sort: Sort | None = None, actors: File | None = None, evidence: File | None = None, width: int | None = None,
        frame: FrameKind | None = None, failures: Literal["raise", "warn"] = "raise",
) -> Any:
    """Count the terms of a wordlist in each text, one table a text.

    texts: Texts: XML of legislation.gov.uk (CLML), Akoma Ntoso, web pages (HTML), plain text, Markdown, Word (.docx),
        OpenDocument (.odt) and PDF; 'Act=act.xml::part 3' gives a text a name and a scope of its own.
    wordlist: A wordlist file, or the name of a bundled list (see 'voxlex wordlists').
    terms: Terms instead of a list, separated by commas; '|' separates alternatives of one row:
        'inform*,co-operate|collaborate'.
    by: Break the figures down by division (Parts, else chapters, else sections; and schedules), part, chapter, section,
        schedule, paragraph, zone, state, force, bearer or counterpart.
    matching: What a term without '*' matches: the word, words that begin so (prefix), these letters anywhere (substring, as
        Ctrl+F finds), or its inflections and derivations (family) (default: word).
    hyphens: What a hyphen is: ignored (same), ignored and compounds counted by their parts too (parts), a letter (distinct), a
        space (split) (default: same).
    case: Whether capitals matter: not (fold), or so that Act is not act (exact) (default: fold).
    possessive: Whether a word with a final 's counts as the word (base) or as another (distinct) (default: base).
    scope: Which text counts: 'statute' (the law in force with headings, quotations, tables), 'operative' (its operative words
        alone), 'printed' (what a search of the printed page hits), 'everything' (default: statute).
    with_: More zones, separated by commas: commentary, recital, footnote …
    in_: Only this provision: 'part 3' (the body's), 's. 19-83', 'sch. 2', 'sch. 4 part 3', 's. 28(1)'; several as a list.
    not_in: Without this provision; several as a list.
    amendments: Quoted amendments: include, exclude or only (default: include).
    headings: Count headings too.
    language: Only text of this language: en, cy …
    as_: Read every text as this format (default: found from the content).
    keep: Of plain text, keep as text what was taken for page furniture, contents, footnotes, words broken at a line's end, or
        annotations and menus of a page of legislation.gov.uk: 'furniture,contents,footnotes,hyphens,annotations'.
    repair_encoding: Repair text whose UTF-8 was once read as Windows-1252.
    sort: Order of the rows within their groups: list, count, rate or label (default: list).
    actors: Groups of actors for bearer and counterpart: a wordlist file or the name of a bundled list (default: send-actors).
    evidence: Write every hit behind every figure to this file: .csv, .tsv, .json or .xlsx.
    width: Characters of context on either side of each hit in the evidence file, 0 to 10000 (default: 40).
    frame: pandas or polars (default: pandas, or polars where only that is installed).
    failures: whether a text that cannot be read is an error, which has the rest, or a warning (default: raise).
    """
    return _measure(
        "count", [(texts, "texts")], [
            ("wordlist", "file", wordlist), ("terms", "commas", terms), ("by", "value", by), ("matching", "value", matching),
            ("hyphens", "value", hyphens), ("case", "value", case), ("possessive", "value", possessive),
            ("scope", "value", scope), ("with", "commas", with_), ("in", "list", in_), ("not-in", "list", not_in),
            ("amendments", "value", amendments), ("headings", "switch", headings), ("language", "value", language),
            ("as", "value", as_), ("keep", "commas", keep), ("repair-encoding", "flag", repair_encoding),
            ("sort", "value", sort), ("actors", "file", actors), ("evidence", "file", evidence), ("width", "value", width),
        ], frame, failures)


@overload
def profile(
        texts: Texts, *, frame: Literal["polars"], failures: Literal["raise", "warn"] = "raise", **options: Any,
) -> "polars.DataFrame": ...
@overload
def profile(
        texts: Texts, *, wordlist: File | None = None, terms: str | Sequence[str] | None = None, by: Unit | None = None,
        sort: Sort | None = None, matching: Matching | None = None, hyphens: Hyphens | None = None, case: Case | None = None,
        possessive: Possessive | None = None, scope: NamedScope | None = None, with_: str | Sequence[str] | None = None,
        in_: str | Sequence[str] | None = None, not_in: str | Sequence[str] | None = None,
        amendments: Amendments | None = None, headings: bool | None = None, language: str | None = None,
        as_: Form | None = None, keep: str | Sequence[str] | None = None, repair_encoding: bool = False,
        frame: Literal["pandas"] | None = None, failures: Literal["raise", "warn"] = "raise",
) -> "pandas.DataFrame": ...
def profile(  # type: ignore[misc]
        texts: Texts, *, wordlist: File | None = None, terms: str | Sequence[str] | None = None, by: Unit | None = None,
        sort: Sort | None = None, matching: Matching | None = None, hyphens: Hyphens | None = None, case: Case | None = None,
        possessive: Possessive | None = None, scope: NamedScope | None = None, with_: str | Sequence[str] | None = None,
        in_: str | Sequence[str] | None = None, not_in: str | Sequence[str] | None = None,
        amendments: Amendments | None = None, headings: bool | None = None, language: str | None = None,
        as_: Form | None = None, keep: str | Sequence[str] | None = None, repair_encoding: bool = False,
        frame: FrameKind | None = None, failures: Literal["raise", "warn"] = "raise",
) -> Any:
    """Show where in each text the terms are: by Part, chapter, schedule or section.

    texts: Texts: XML of legislation.gov.uk (CLML), Akoma Ntoso, web pages (HTML), plain text, Markdown, Word (.docx),
        OpenDocument (.odt) and PDF; 'Act=act.xml::part 3' gives a text a name and a scope of its own.
    wordlist: A wordlist file, or the name of a bundled list (see 'voxlex wordlists').
    terms: Terms instead of a list, separated by commas; '|' separates alternatives of one row:
        'inform*,co-operate|collaborate'.
    by: The units; 'voxlex count --by' breaks down by zone, state and force too (default: part).
    sort: Order of the rows within their groups: list, count, rate or label (default: list).
    matching: What a term without '*' matches: the word, words that begin so (prefix), these letters anywhere (substring, as
        Ctrl+F finds), or its inflections and derivations (family) (default: word).
    hyphens: What a hyphen is: ignored (same), ignored and compounds counted by their parts too (parts), a letter (distinct), a
        space (split) (default: same).
    case: Whether capitals matter: not (fold), or so that Act is not act (exact) (default: fold).
    possessive: Whether a word with a final 's counts as the word (base) or as another (distinct) (default: base).
    scope: Which text counts: 'statute' (the law in force with headings, quotations, tables), 'operative' (its operative words
        alone), 'printed' (what a search of the printed page hits), 'everything' (default: statute).
    with_: More zones, separated by commas: commentary, recital, footnote …
    in_: Only this provision: 'part 3' (the body's), 's. 19-83', 'sch. 2', 'sch. 4 part 3', 's. 28(1)'; several as a list.
    not_in: Without this provision; several as a list.
    amendments: Quoted amendments: include, exclude or only (default: include).
    headings: Count headings too.
    language: Only text of this language: en, cy …
    as_: Read every text as this format (default: found from the content).
    keep: Of plain text, keep as text what was taken for page furniture, contents, footnotes, words broken at a line's end, or
        annotations and menus of a page of legislation.gov.uk: 'furniture,contents,footnotes,hyphens,annotations'.
    repair_encoding: Repair text whose UTF-8 was once read as Windows-1252.
    frame: pandas or polars (default: pandas, or polars where only that is installed).
    failures: whether a text that cannot be read is an error, which has the rest, or a warning (default: raise).
    """
    return _measure(
        "profile", [(texts, "texts")], [
            ("wordlist", "file", wordlist), ("terms", "commas", terms), ("by", "value", by), ("sort", "value", sort),
            ("matching", "value", matching), ("hyphens", "value", hyphens), ("case", "value", case),
            ("possessive", "value", possessive), ("scope", "value", scope), ("with", "commas", with_), ("in", "list", in_),
            ("not-in", "list", not_in), ("amendments", "value", amendments), ("headings", "switch", headings),
            ("language", "value", language), ("as", "value", as_), ("keep", "commas", keep),
            ("repair-encoding", "flag", repair_encoding),
        ], frame, failures)


@overload
def concordance(
        term: str | None, texts: Texts, *, frame: Literal["polars"], failures: Literal["raise", "warn"] = "raise",
        **options: Any,
) -> "polars.DataFrame": ...
@overload
def concordance(
        term: str | None, texts: Texts, *, wordlist: File | None = None, terms: str | None = None,
        by: Literal["force", "bearer", "counterpart"] | None = None, sort: Literal["position", "left", "right"] | None = None,
        width: int | None = None, sample: int | None = None, seed: int | None = None, force: str | Sequence[str] | None = None,
        after_modal: bool = False, zone: str | Sequence[str] | None = None, state: str | Sequence[str] | None = None,
        label: str | Sequence[str] | None = None, group: str | Sequence[str] | None = None, actors: File | None = None,
        matching: Matching | None = None, hyphens: Hyphens | None = None, case: Case | None = None,
        possessive: Possessive | None = None, scope: NamedScope | None = None, with_: str | Sequence[str] | None = None,
        in_: str | Sequence[str] | None = None, not_in: str | Sequence[str] | None = None,
        amendments: Amendments | None = None, headings: bool | None = None, language: str | None = None,
        as_: Form | None = None, keep: str | Sequence[str] | None = None, repair_encoding: bool = False,
        frame: Literal["pandas"] | None = None, failures: Literal["raise", "warn"] = "raise",
) -> "pandas.DataFrame": ...
def concordance(  # type: ignore[misc]
        term: str | None, texts: Texts, *, wordlist: File | None = None, terms: str | None = None,
        by: Literal["force", "bearer", "counterpart"] | None = None, sort: Literal["position", "left", "right"] | None = None,
        width: int | None = None, sample: int | None = None, seed: int | None = None, force: str | Sequence[str] | None = None,
        after_modal: bool = False, zone: str | Sequence[str] | None = None, state: str | Sequence[str] | None = None,
        label: str | Sequence[str] | None = None, group: str | Sequence[str] | None = None, actors: File | None = None,
        matching: Matching | None = None, hyphens: Hyphens | None = None, case: Case | None = None,
        possessive: Possessive | None = None, scope: NamedScope | None = None, with_: str | Sequence[str] | None = None,
        in_: str | Sequence[str] | None = None, not_in: str | Sequence[str] | None = None,
        amendments: Amendments | None = None, headings: bool | None = None, language: str | None = None,
        as_: Form | None = None, keep: str | Sequence[str] | None = None, repair_encoding: bool = False,
        frame: FrameKind | None = None, failures: Literal["raise", "warn"] = "raise",
) -> Any:
    """Show every hit of a term in its context, with its citation.

    term: A term; None where `terms` or `wordlist` is given.
    texts: texts: XML of legislation.gov.uk (CLML), Akoma Ntoso, web pages (HTML), plain text, Markdown, Word (.docx),
        OpenDocument (.odt) and PDF.
    wordlist: A wordlist file, or the name of a bundled list (see 'voxlex wordlists').
    terms: Terms instead of the first argument: commas separate rows, '|' alternatives: 'inform*,advise|adviser'.
    by: Group the lines by force: the modal that governs each hit (must, shall, may, may not …); or show who is bound (bearer)
        and towards whom (counterpart) beside each.
    sort: Order of the lines: position, left (by the words before) or right (by the words after) (default: position).
    width: Characters of context on either side (default: 40, less on a narrow terminal).
    sample: Show only so many lines, drawn by chance.
    seed: Seed of the sample: the same seed draws the same lines (default: 1).
    force: Only hits that this modal governs: must, 'must not', shall, may, 'may not', should, 'need not', none …; repeat.
    after_modal: Only hits that no modal governs though one is just before them: what the rule of force is to be checked on.
    zone: Only hits in text of this zone: operative, heading, quoted …; repeat.
    state: Only hits in text of this state: inForce, prospective …; repeat.
    label: Only hits of the row with this label; several as a list.
    group: Only hits of rows in this group; several as a list.
    actors: Groups of actors for bearer and counterpart: a wordlist file or the name of a bundled list (default: send-actors).
    matching: What a term without '*' matches: the word, words that begin so (prefix), these letters anywhere (substring, as
        Ctrl+F finds), or its inflections and derivations (family) (default: word).
    hyphens: What a hyphen is: ignored (same), ignored and compounds counted by their parts too (parts), a letter (distinct), a
        space (split) (default: same).
    case: Whether capitals matter: not (fold), or so that Act is not act (exact) (default: fold).
    possessive: Whether a word with a final 's counts as the word (base) or as another (distinct) (default: base).
    scope: Which text counts: 'statute' (the law in force with headings, quotations, tables), 'operative' (its operative words
        alone), 'printed' (what a search of the printed page hits), 'everything' (default: statute).
    with_: More zones, separated by commas: commentary, recital, footnote …
    in_: Only this provision: 'part 3' (the body's), 's. 19-83', 'sch. 2', 'sch. 4 part 3', 's. 28(1)'; several as a list.
    not_in: Without this provision; several as a list.
    amendments: Quoted amendments: include, exclude or only (default: include).
    headings: Count headings too.
    language: Only text of this language: en, cy …
    as_: Read every text as this format (default: found from the content).
    keep: Of plain text, keep as text what was taken for page furniture, contents, footnotes, words broken at a line's end, or
        annotations and menus of a page of legislation.gov.uk: 'furniture,contents,footnotes,hyphens,annotations'.
    repair_encoding: Repair text whose UTF-8 was once read as Windows-1252.
    frame: pandas or polars (default: pandas, or polars where only that is installed).
    failures: whether a text that cannot be read is an error, which has the rest, or a warning (default: raise).
    """
    return _measure(
        "concordance", [(term, "term"), (texts, "texts")], [
            ("wordlist", "file", wordlist), ("terms", "value", terms), ("by", "value", by), ("sort", "value", sort),
            ("width", "value", width), ("sample", "value", sample), ("seed", "value", seed), ("force", "list", force),
            ("after-modal", "flag", after_modal), ("zone", "list", zone), ("state", "list", state), ("label", "list", label),
            ("group", "list", group), ("actors", "file", actors), ("matching", "value", matching),
            ("hyphens", "value", hyphens), ("case", "value", case), ("possessive", "value", possessive),
            ("scope", "value", scope), ("with", "commas", with_), ("in", "list", in_), ("not-in", "list", not_in),
            ("amendments", "value", amendments), ("headings", "switch", headings), ("language", "value", language),
            ("as", "value", as_), ("keep", "commas", keep), ("repair-encoding", "flag", repair_encoding),
        ], frame, failures)


@overload
def collocates(
        term: str | None, texts: Texts, *, frame: Literal["polars"], failures: Literal["raise", "warn"] = "raise",
        **options: Any,
) -> "polars.DataFrame": ...
@overload
def collocates(
        term: str | None, texts: Texts, *, wordlist: File | None = None, terms: str | Sequence[str] | None = None,
        matching: Matching | None = None, hyphens: Hyphens | None = None, case: Case | None = None,
        possessive: Possessive | None = None, window: Literal["words", "sentence", "provision"] | None = None,
        within: int | None = None, minimum: int | None = None,
        sort: Literal["log-likelihood", "mi", "log-dice", "count"] | None = None, most: int | None = None,
        scope: NamedScope | None = None, with_: str | Sequence[str] | None = None, in_: str | Sequence[str] | None = None,
        not_in: str | Sequence[str] | None = None, amendments: Amendments | None = None, headings: bool | None = None,
        language: str | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False, frame: Literal["pandas"] | None = None, failures: Literal["raise", "warn"] = "raise",
) -> "pandas.DataFrame": ...
def collocates(  # type: ignore[misc]
        term: str | None, texts: Texts, *, wordlist: File | None = None, terms: str | Sequence[str] | None = None,
        matching: Matching | None = None, hyphens: Hyphens | None = None, case: Case | None = None,
        possessive: Possessive | None = None, window: Literal["words", "sentence", "provision"] | None = None,
        within: int | None = None, minimum: int | None = None,
        sort: Literal["log-likelihood", "mi", "log-dice", "count"] | None = None, most: int | None = None,
        scope: NamedScope | None = None, with_: str | Sequence[str] | None = None, in_: str | Sequence[str] | None = None,
        not_in: str | Sequence[str] | None = None, amendments: Amendments | None = None, headings: bool | None = None,
        language: str | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False, frame: FrameKind | None = None, failures: Literal["raise", "warn"] = "raise",
) -> Any:
    """Find the words that keep to the neighbourhood of a term.

    term: A term; None where `terms` or `wordlist` is given.
    texts: texts: XML of legislation.gov.uk (CLML), Akoma Ntoso, web pages (HTML), plain text, Markdown, Word (.docx),
        OpenDocument (.odt) and PDF.
    wordlist: A wordlist file, or the name of a bundled list.
    terms: Terms instead of a list, separated by commas; '|' separates alternatives.
    matching: What a term without '*' matches: word, prefix, substring, family.
    hyphens: What a hyphen is: same, parts, distinct, split.
    case: Whether capitals matter: fold, exact.
    possessive: What a final 's is: base, distinct.
    window: What is near: some words on either side, the sentence, the provision (default: words).
    within: How many words on either side (default: 5).
    minimum: How often a word is near the term at least (default: 3).
    sort: By which figure words are ranked (default: log-likelihood).
    most: How many of each term (default: 50 where people read, all in files for programs).
    scope: Which text counts: 'statute' (the law in force with headings, quotations, tables), 'operative' (its operative words
        alone), 'printed' (what a search of the printed page hits), 'everything' (default: statute).
    with_: More zones, separated by commas: commentary, recital, footnote …
    in_: Only this provision: 'part 3' (the body's), 's. 19-83', 'sch. 2', 'sch. 4 part 3', 's. 28(1)'; several as a list.
    not_in: Without this provision; several as a list.
    amendments: Quoted amendments: include, exclude or only (default: include).
    headings: Count headings too.
    language: Only text of this language: en, cy …
    as_: Read every text as this format (default: found from the content).
    keep: Of plain text, keep as text what was taken for page furniture, contents, footnotes, words broken at a line's end, or
        annotations and menus of a page of legislation.gov.uk: 'furniture,contents,footnotes,hyphens,annotations'.
    repair_encoding: Repair text whose UTF-8 was once read as Windows-1252.
    frame: pandas or polars (default: pandas, or polars where only that is installed).
    failures: whether a text that cannot be read is an error, which has the rest, or a warning (default: raise).
    """
    return _measure(
        "collocates", [(term, "term"), (texts, "texts")], [
            ("wordlist", "file", wordlist), ("terms", "commas", terms), ("matching", "value", matching),
            ("hyphens", "value", hyphens), ("case", "value", case), ("possessive", "value", possessive),
            ("window", "value", window), ("within", "value", within), ("minimum", "value", minimum), ("sort", "value", sort),
            ("most", "value", most), ("scope", "value", scope), ("with", "commas", with_), ("in", "list", in_),
            ("not-in", "list", not_in), ("amendments", "value", amendments), ("headings", "switch", headings),
            ("language", "value", language), ("as", "value", as_), ("keep", "commas", keep),
            ("repair-encoding", "flag", repair_encoding),
        ], frame, failures)


@overload
def explain(
        term: str, texts: Texts, *, frame: Literal["polars"], failures: Literal["raise", "warn"] = "raise", **options: Any,
) -> "polars.DataFrame": ...
@overload
def explain(
        term: str, texts: Texts, *, case: Case | None = None, possessive: Possessive | None = None,
        scope: NamedScope | None = None, with_: str | Sequence[str] | None = None, in_: str | Sequence[str] | None = None,
        not_in: str | Sequence[str] | None = None, amendments: Amendments | None = None, headings: bool | None = None,
        language: str | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False, frame: Literal["pandas"] | None = None, failures: Literal["raise", "warn"] = "raise",
) -> "pandas.DataFrame": ...
def explain(  # type: ignore[misc]
        term: str, texts: Texts, *, case: Case | None = None, possessive: Possessive | None = None,
        scope: NamedScope | None = None, with_: str | Sequence[str] | None = None, in_: str | Sequence[str] | None = None,
        not_in: str | Sequence[str] | None = None, amendments: Amendments | None = None, headings: bool | None = None,
        language: str | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False, frame: FrameKind | None = None, failures: Literal["raise", "warn"] = "raise",
) -> Any:
    """Show a term's counts under every rule and scope, and the words that make the difference.

    term: The term, as in a wordlist: 'inform', 'mediation adviser*'. Commas separate several.
    texts: Texts: XML of legislation.gov.uk (CLML), Akoma Ntoso, web pages (HTML), plain text, Markdown, Word (.docx),
        OpenDocument (.odt) and PDF; 'Act=act.xml::part 3' gives a text a name and a scope of its own.
    case: Whether capitals matter: not (fold), or so that Act is not act (exact) (default: fold).
    possessive: Whether a word with a final 's counts as the word (base) or as another (distinct) (default: base).
    scope: Which text counts: 'statute' (the law in force with headings, quotations, tables), 'operative' (its operative words
        alone), 'printed' (what a search of the printed page hits), 'everything' (default: statute).
    with_: More zones, separated by commas: commentary, recital, footnote …
    in_: Only this provision: 'part 3' (the body's), 's. 19-83', 'sch. 2', 'sch. 4 part 3', 's. 28(1)'; several as a list.
    not_in: Without this provision; several as a list.
    amendments: Quoted amendments: include, exclude or only (default: include).
    headings: Count headings too.
    language: Only text of this language: en, cy …
    as_: Read every text as this format (default: found from the content).
    keep: Of plain text, keep as text what was taken for page furniture, contents, footnotes, words broken at a line's end, or
        annotations and menus of a page of legislation.gov.uk: 'furniture,contents,footnotes,hyphens,annotations'.
    repair_encoding: Repair text whose UTF-8 was once read as Windows-1252.
    frame: pandas or polars (default: pandas, or polars where only that is installed).
    failures: whether a text that cannot be read is an error, which has the rest, or a warning (default: raise).
    """
    return _measure(
        "explain", [(term, "term"), (texts, "texts")], [
            ("case", "value", case), ("possessive", "value", possessive), ("scope", "value", scope), ("with", "commas", with_),
            ("in", "list", in_), ("not-in", "list", not_in), ("amendments", "value", amendments),
            ("headings", "switch", headings), ("language", "value", language), ("as", "value", as_), ("keep", "commas", keep),
            ("repair-encoding", "flag", repair_encoding),
        ], frame, failures)


@overload
def audit(
        published: File, texts: Texts, *, frame: Literal["polars"], failures: Literal["raise", "warn"] = "raise",
        **options: Any,
) -> "polars.DataFrame": ...
@overload
def audit(
        published: File, texts: Texts, *, against: Texts | None = None, wordlist: File | None = None,
        matching: Literal["word", "prefix", "substring", "family"] | Sequence[Literal["word", "prefix", "substring", "family"]] | None = None,
        hyphens: Literal["same", "parts", "distinct", "split"] | Sequence[Literal["same", "parts", "distinct", "split"]] | None = None,
        case: Literal["fold", "exact"] | Sequence[Literal["fold", "exact"]] | None = None,
        possessive: Literal["base", "distinct"] | Sequence[Literal["base", "distinct"]] | None = None,
        scope: Literal["statute", "operative", "printed", "everything"] | Sequence[Literal["statute", "operative", "printed", "everything"]] | None = None,
        in_: str | Sequence[str] | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False, frame: Literal["pandas"] | None = None, failures: Literal["raise", "warn"] = "raise",
) -> "pandas.DataFrame": ...
def audit(  # type: ignore[misc]
        published: File, texts: Texts, *, against: Texts | None = None, wordlist: File | None = None,
        matching: Literal["word", "prefix", "substring", "family"] | Sequence[Literal["word", "prefix", "substring", "family"]] | None = None,
        hyphens: Literal["same", "parts", "distinct", "split"] | Sequence[Literal["same", "parts", "distinct", "split"]] | None = None,
        case: Literal["fold", "exact"] | Sequence[Literal["fold", "exact"]] | None = None,
        possessive: Literal["base", "distinct"] | Sequence[Literal["base", "distinct"]] | None = None,
        scope: Literal["statute", "operative", "printed", "everything"] | Sequence[Literal["statute", "operative", "printed", "everything"]] | None = None,
        in_: str | Sequence[str] | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False, frame: FrameKind | None = None, failures: Literal["raise", "warn"] = "raise",
) -> Any:
    """Find the rules of counting that give the figures of a published table.

    published: The published table: CSV, semicolons or tabs too.
    texts: A text the table may be drawn from; several as a list candidates.
    against: Texts the table was certainly not drawn from: the same search over them shows what chance does.
    wordlist: A wordlist file or bundled list: its terms are used for the rows that it names.
    matching: Only this way of matching; several as a list (default: all): word, prefix, substring, family.
    hyphens: Only this treatment of hyphens; several as a list: same, parts, distinct, split.
    case: Only this treatment of capitals: fold, exact.
    possessive: Only this treatment of a final 's: base, distinct.
    scope: Only this scope and its variants; several as a list: statute, operative, printed, everything.
    in_: Only this provision: 'part 3', 'sch. 2'; several are tried one by one and together.
    as_: Read every text as this format (default: found from the content).
    keep: Of plain text, keep as text what was taken for page furniture, contents, footnotes, words broken at a line's end, or
        annotations and menus of a page of legislation.gov.uk: 'furniture,contents,footnotes,hyphens,annotations'.
    repair_encoding: Repair text whose UTF-8 was once read as Windows-1252.
    frame: pandas or polars (default: pandas, or polars where only that is installed).
    failures: whether a text that cannot be read is an error, which has the rest, or a warning (default: raise).
    """
    return _measure(
        "audit", [(published, "file")], [
            ("text", "texts", texts), ("against", "trailing", against), ("wordlist", "file", wordlist),
            ("matching", "list", matching), ("hyphens", "list", hyphens), ("case", "list", case),
            ("possessive", "list", possessive), ("scope", "list", scope), ("in", "list", in_), ("as", "value", as_),
            ("keep", "commas", keep), ("repair-encoding", "flag", repair_encoding),
        ], frame, failures)


@overload
def check(
        table: File, *, frame: Literal["polars"], failures: Literal["raise", "warn"] = "raise", **options: Any,
) -> "polars.DataFrame": ...
@overload
def check(
        table: File, *, relations: str | None = None, claim: str | None = None, sheet: str | None = None,
        missing: str | Sequence[str] | None = None, decimal_sign: DecimalSign | None = None,
        frame: Literal["pandas"] | None = None, failures: Literal["raise", "warn"] = "raise",
) -> "pandas.DataFrame": ...
def check(  # type: ignore[misc]
        table: File, *, relations: str | None = None, claim: str | None = None, sheet: str | None = None,
        missing: str | Sequence[str] | None = None, decimal_sign: DecimalSign | None = None, frame: FrameKind | None = None,
        failures: Literal["raise", "warn"] = "raise",
) -> Any:
    """Check the arithmetic of a published table: which figures cannot be.

    table: The table: CSV, semicolons or tabs, .xlsx or .ods.
    relations: A YAML file of relations between columns, in place of those that are looked for.
    claim: Whether a claim of significance follows from the printed means alone: 'higher at 1%, one-tailed'.
    sheet: The sheet of a workbook (default: the only one that holds anything).
    missing: What marks in the place of figures mean: 'x=unavailable,-=0', or a publisher's: dfe, moj, gss (default: none).
    decimal_sign: What separates decimals: point or comma (default: as the figures tell).
    frame: pandas or polars (default: pandas, or polars where only that is installed).
    failures: whether a text that cannot be read is an error, which has the rest, or a warning (default: raise).
    """
    return _measure(
        "check", [(table, "file")], [
            ("relations", "value", relations), ("claim", "value", claim), ("sheet", "value", sheet),
            ("missing", "list", missing), ("decimal-sign", "value", decimal_sign),
        ], frame, failures)


@overload
def outcomes(
        table: File, *, frame: Literal["polars"], failures: Literal["raise", "warn"] = "raise", **options: Any,
) -> "polars.DataFrame": ...
@overload
def outcomes(
        table: File, *, against: str | None = None, by: str | Sequence[str] | None = None, map: str | None = None,
        unit: str | None = None, names: str | None = None, group: str | None = None,
        group_columns: str | Sequence[str] | None = None, rate: str | None = None, numerator: str | None = None,
        denominator: str | None = None, scale: Literal["per-cent", "proportion"] | None = None,
        where: str | Sequence[str] | None = None,
        test: Literal["paired", "welch", "wilcoxon", "sign", "all"] | Sequence[Literal["paired", "welch", "wilcoxon", "sign", "all"]] | None = None,
        alternative: Literal["two-sided", "greater", "less"] | None = None, units: bool = False, suppress: int | None = None,
        sheet: str | None = None, missing: str | Sequence[str] | None = None, decimal_sign: DecimalSign | None = None,
        frame: Literal["pandas"] | None = None, failures: Literal["raise", "warn"] = "raise",
) -> "pandas.DataFrame": ...
def outcomes(  # type: ignore[misc]
        table: File, *, against: str | None = None, by: str | Sequence[str] | None = None, map: str | None = None,
        unit: str | None = None, names: str | None = None, group: str | None = None,
        group_columns: str | Sequence[str] | None = None, rate: str | None = None, numerator: str | None = None,
        denominator: str | None = None, scale: Literal["per-cent", "proportion"] | None = None,
        where: str | Sequence[str] | None = None,
        test: Literal["paired", "welch", "wilcoxon", "sign", "all"] | Sequence[Literal["paired", "welch", "wilcoxon", "sign", "all"]] | None = None,
        alternative: Literal["two-sided", "greater", "less"] | None = None, units: bool = False, suppress: int | None = None,
        sheet: str | None = None, missing: str | Sequence[str] | None = None, decimal_sign: DecimalSign | None = None,
        frame: FrameKind | None = None, failures: Literal["raise", "warn"] = "raise",
) -> Any:
    """Rates of units by group: means, differences and tests.

    table: The table: CSV, semicolons or tabs, .xlsx or .ods.
    against: The group that the others are held against (default: each with each that comes after it).
    by: Repeat all for each value of this column; several as a list.
    map: A file with two columns: a code in the data, and the code that it is counted as; for units that were merged or have
        another code.
    unit: The column of the units' codes; they are joined by it (required).
    names: The column of the units' names (default: found by its heading).
    group: The column that says which group a row is of (default: one group).
    group_columns: A column of rates for each group: 'families=fam_rate,professionals=prof_rate', or two of counts,
        'families=yes/all'.
    rate: The column of rates, per cents or proportions.
    numerator: The column of counts above the line; beside a rate, for the pooled rate.
    denominator: The column of counts below the line.
    scale: Whether rates are per-cent or proportion (default: as their sizes tell).
    where: Only rows that have this: 'time_period=2018,geographic_level=Local authority'; '|' separates alternatives, '!='
        excludes.
    test: A test; several as a list (default: paired where two units and more are in both groups, else welch).
    alternative: Which difference tests look for, first group less second (default: two-sided).
    units: Show a line for each unit instead: its rates, and dots for them.
    suppress: Hide rates of fewer cases than this, and others from which they could be worked out.
    sheet: The sheet of a workbook (default: the only one that holds anything).
    missing: What marks in the place of figures mean: 'x=unavailable,-=0', or a publisher's: dfe, moj, gss (default: none).
    decimal_sign: What separates decimals: point or comma (default: as the figures tell).
    frame: pandas or polars (default: pandas, or polars where only that is installed).
    failures: whether a text that cannot be read is an error, which has the rest, or a warning (default: raise).
    """
    return _measure(
        "outcomes rates", [(table, "file")], [
            ("against", "value", against), ("by", "list", by), ("map", "value", map), ("unit", "value", unit),
            ("names", "value", names), ("group", "value", group), ("group-columns", "list", group_columns),
            ("rate", "value", rate), ("numerator", "value", numerator), ("denominator", "value", denominator),
            ("scale", "value", scale), ("where", "list", where), ("test", "list", test), ("alternative", "value", alternative),
            ("units", "flag", units), ("suppress", "value", suppress), ("sheet", "value", sheet), ("missing", "list", missing),
            ("decimal-sign", "value", decimal_sign),
        ], frame, failures)


@overload
def outcomes_shares(
        table: File, *, frame: Literal["polars"], failures: Literal["raise", "warn"] = "raise", **options: Any,
) -> "polars.DataFrame": ...
@overload
def outcomes_shares(
        table: File, *, period: str | None = None, category: str | None = None, count: str | None = None,
        columns: str | Sequence[str] | None = None, shares: str | Sequence[str] | None = None, total: str | None = None,
        decimals: int | None = None, trend: str | None = None, sum: bool = False, where: str | Sequence[str] | None = None,
        suppress: int | None = None, sheet: str | None = None, missing: str | Sequence[str] | None = None,
        decimal_sign: DecimalSign | None = None, frame: Literal["pandas"] | None = None,
        failures: Literal["raise", "warn"] = "raise",
) -> "pandas.DataFrame": ...
def outcomes_shares(  # type: ignore[misc]
        table: File, *, period: str | None = None, category: str | None = None, count: str | None = None,
        columns: str | Sequence[str] | None = None, shares: str | Sequence[str] | None = None, total: str | None = None,
        decimals: int | None = None, trend: str | None = None, sum: bool = False, where: str | Sequence[str] | None = None,
        suppress: int | None = None, sheet: str | None = None, missing: str | Sequence[str] | None = None,
        decimal_sign: DecimalSign | None = None, frame: FrameKind | None = None, failures: Literal["raise", "warn"] = "raise",
) -> Any:
    """Shares of categories by period, with totals and a test of their trend.

    table: The table: CSV, semicolons or tabs, .xlsx or .ods.
    period: The column of periods (required).
    category: The column of categories, where each has rows of its own.
    count: The column of counts beside it.
    columns: Columns of counts, one for each category: 'assess,issue' or 'to assess=assess,to issue=issue'.
    shares: Columns of printed per cents instead, beside a total: how many each can be.
    total: The column with the total of a row (default: the sum of the counts).
    decimals: Places that shares are rounded to (default: 1).
    trend: The category whose share is tested for a trend over the periods (default: each).
    sum: Add up rows of one category and period, such as those of authorities.
    where: Only rows that have this: 'level=Local authority'; '|' separates alternatives, '!=' excludes.
    suppress: Hide counts from 1 to below this, and others from which they could be worked out.
    sheet: The sheet of a workbook (default: the only one that holds anything).
    missing: What marks in the place of figures mean: 'x=unavailable,-=0', or a publisher's: dfe, moj, gss (default: none).
    decimal_sign: What separates decimals: point or comma (default: as the figures tell).
    frame: pandas or polars (default: pandas, or polars where only that is installed).
    failures: whether a text that cannot be read is an error, which has the rest, or a warning (default: raise).
    """
    return _measure(
        "outcomes shares", [(table, "file")], [
            ("period", "value", period), ("category", "value", category), ("count", "value", count),
            ("columns", "list", columns), ("shares", "list", shares), ("total", "value", total),
            ("decimals", "value", decimals), ("trend", "value", trend), ("sum", "flag", sum), ("where", "list", where),
            ("suppress", "value", suppress), ("sheet", "value", sheet), ("missing", "list", missing),
            ("decimal-sign", "value", decimal_sign),
        ], frame, failures)


@overload
def outcomes_join(
        counts: File, data: File, *, frame: Literal["polars"], failures: Literal["raise", "warn"] = "raise", **options: Any,
) -> "polars.DataFrame": ...
@overload
def outcomes_join(
        counts: File, data: File, *, on: str | None = None, count_columns: str | Sequence[str] | None = None,
        columns: str | Sequence[str] | None = None, rate: str | None = None, unit: str | None = None,
        numerator: str | None = None, denominator: str | None = None, scale: Literal["per-cent", "proportion"] | None = None,
        where: str | Sequence[str] | None = None, sheet: str | None = None, missing: str | Sequence[str] | None = None,
        decimal_sign: DecimalSign | None = None, frame: Literal["pandas"] | None = None,
        failures: Literal["raise", "warn"] = "raise",
) -> "pandas.DataFrame": ...
def outcomes_join(  # type: ignore[misc]
        counts: File, data: File, *, on: str | None = None, count_columns: str | Sequence[str] | None = None,
        columns: str | Sequence[str] | None = None, rate: str | None = None, unit: str | None = None,
        numerator: str | None = None, denominator: str | None = None, scale: Literal["per-cent", "proportion"] | None = None,
        where: str | Sequence[str] | None = None, sheet: str | None = None, missing: str | Sequence[str] | None = None,
        decimal_sign: DecimalSign | None = None, frame: FrameKind | None = None, failures: Literal["raise", "warn"] = "raise",
) -> Any:
    """Counts of words beside a table of data, by year or any other key.

    counts: The table of counts.
    data: The table of data: CSV, semicolons or tabs, .xlsx or .ods.
    on: The column that both have: 'year', or 'year=time_period' where the data call it otherwise (required).
    count_columns: Columns of the counts (default: all).
    columns: Columns of the data as they are, one row for each key (default: all, unless a rate is named).
    rate: The column of units' rates, of which each key gets the mean.
    unit: The column of the units' codes beside it.
    numerator: The column of counts above the line, for rates and pooled rate.
    denominator: The column of counts below the line.
    scale: Whether rates are per-cent or proportion (default: as their sizes tell).
    where: Only rows of the data that have this: 'level=Local authority'; '|' separates alternatives.
    sheet: The sheet of a workbook (default: the only one that holds anything).
    missing: What marks in the place of figures mean: 'x=unavailable,-=0', or a publisher's: dfe, moj, gss (default: none).
    decimal_sign: What separates decimals: point or comma (default: as the figures tell).
    frame: pandas or polars (default: pandas, or polars where only that is installed).
    failures: whether a text that cannot be read is an error, which has the rest, or a warning (default: raise).
    """
    return _measure(
        "outcomes join", [(counts, "file"), (data, "file")], [
            ("on", "value", on), ("count-columns", "list", count_columns), ("columns", "list", columns),
            ("rate", "value", rate), ("unit", "value", unit), ("numerator", "value", numerator),
            ("denominator", "value", denominator), ("scale", "value", scale), ("where", "list", where),
            ("sheet", "value", sheet), ("missing", "list", missing), ("decimal-sign", "value", decimal_sign),
        ], frame, failures)


@overload
def summarise(
        results: Files, *, frame: Literal["polars"], failures: Literal["raise", "warn"] = "raise", **options: Any,
) -> "polars.DataFrame": ...
@overload
def summarise(
        results: Files, *,
        by: Literal["row", "year", "type", "document", "version", "powers-by-year", "powers-by-department", "powers-by-act"] | Sequence[Literal["row", "year", "type", "document", "version", "powers-by-year", "powers-by-department", "powers-by-act"]] | None = None,
        label: str | Sequence[str] | None = None, top: int | None = None, least_words: int | None = None,
        duplicates: bool = False, frame: Literal["pandas"] | None = None, failures: Literal["raise", "warn"] = "raise",
) -> "pandas.DataFrame": ...
def summarise(  # type: ignore[misc]
        results: Files, *,
        by: Literal["row", "year", "type", "document", "version", "powers-by-year", "powers-by-department", "powers-by-act"] | Sequence[Literal["row", "year", "type", "document", "version", "powers-by-year", "powers-by-department", "powers-by-act"]] | None = None,
        label: str | Sequence[str] | None = None, top: int | None = None, least_words: int | None = None,
        duplicates: bool = False, frame: FrameKind | None = None, failures: Literal["raise", "warn"] = "raise",
) -> Any:
    """Sum up the results of batch runs: by term, year and type, and which Acts lead.

    results: The folder or the database that 'voxlex batch' wrote; several for the shards of a run.
    by: Only this table: row, year, type, document, version, or of the powers that 'batch --powers' lists powers-by-year,
        powers-by-department, powers-by-act; several as a list (default: all but version and powers-by-act).
    label: Only this row of the wordlist; several as a list (default: all).
    top: How many leading documents to list.
    least_words: Leave shorter documents out of the leading ones.
    duplicates: Also count documents that overlap an earlier one of the run.
    frame: pandas or polars (default: pandas, or polars where only that is installed).
    failures: whether a text that cannot be read is an error, which has the rest, or a warning (default: raise).
    """
    return _measure(
        "summarise", [(results, "file")], [
            ("by", "list", by), ("label", "list", label), ("top", "value", top), ("least-words", "value", least_words),
            ("duplicates", "flag", duplicates),
        ], frame, failures)


@overload
def inspect(
        texts: Texts, *, frame: Literal["polars"], failures: Literal["raise", "warn"] = "raise", **options: Any,
) -> "polars.DataFrame": ...
@overload
def inspect(
        texts: Texts, *, text: bool = False, from_: str | None = None, to: str | None = None, scope: NamedScope | None = None,
        with_: str | Sequence[str] | None = None, in_: str | Sequence[str] | None = None,
        not_in: str | Sequence[str] | None = None, amendments: Amendments | None = None, headings: bool | None = None,
        language: str | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False, frame: Literal["pandas"] | None = None, failures: Literal["raise", "warn"] = "raise",
) -> "pandas.DataFrame": ...
def inspect(  # type: ignore[misc]
        texts: Texts, *, text: bool = False, from_: str | None = None, to: str | None = None, scope: NamedScope | None = None,
        with_: str | Sequence[str] | None = None, in_: str | Sequence[str] | None = None,
        not_in: str | Sequence[str] | None = None, amendments: Amendments | None = None, headings: bool | None = None,
        language: str | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False, frame: FrameKind | None = None, failures: Literal["raise", "warn"] = "raise",
) -> Any:
    """Show what a text is, how it was read, what was left out, and that the tallies add up.

    texts: Texts: XML of legislation.gov.uk (CLML), Akoma Ntoso, web pages (HTML), plain text, Markdown, Word (.docx),
        OpenDocument (.odt) and PDF; 'Act=act.xml::part 3' gives a text a name and a scope of its own.
    text: Print the text as it was read, with the number of each paragraph, its provision and its zone in the margin.
    from_: Begin the text at this provision, 's. 28', or at the paragraph of this number, as --text prints it.
    to: End the text with this provision or paragraph.
    scope: Which text counts: 'statute' (the law in force with headings, quotations, tables), 'operative' (its operative words
        alone), 'printed' (what a search of the printed page hits), 'everything' (default: statute).
    with_: More zones, separated by commas: commentary, recital, footnote …
    in_: Only this provision: 'part 3' (the body's), 's. 19-83', 'sch. 2', 'sch. 4 part 3', 's. 28(1)'; several as a list.
    not_in: Without this provision; several as a list.
    amendments: Quoted amendments: include, exclude or only (default: include).
    headings: Count headings too.
    language: Only text of this language: en, cy …
    as_: Read every text as this format (default: found from the content).
    keep: Of plain text, keep as text what was taken for page furniture, contents, footnotes, words broken at a line's end, or
        annotations and menus of a page of legislation.gov.uk: 'furniture,contents,footnotes,hyphens,annotations'.
    repair_encoding: Repair text whose UTF-8 was once read as Windows-1252.
    frame: pandas or polars (default: pandas, or polars where only that is installed).
    failures: whether a text that cannot be read is an error, which has the rest, or a warning (default: raise).
    """
    return _measure(
        "inspect", [(texts, "texts")], [
            ("text", "flag", text), ("from", "value", from_), ("to", "value", to), ("scope", "value", scope),
            ("with", "commas", with_), ("in", "list", in_), ("not-in", "list", not_in), ("amendments", "value", amendments),
            ("headings", "switch", headings), ("language", "value", language), ("as", "value", as_), ("keep", "commas", keep),
            ("repair-encoding", "flag", repair_encoding),
        ], frame, failures)


@overload
def voices(
        texts: Texts, *, frame: Literal["polars"], failures: Literal["raise", "warn"] = "raise", **options: Any,
) -> "polars.DataFrame": ...
@overload
def voices(
        texts: Texts, *, wordlist: File | None = None, terms: str | Sequence[str] | None = None,
        layout: Literal["lines", "bearers", "counterparts", "matrix"] | None = None, actors: File | None = None,
        matching: Matching | None = None, hyphens: Hyphens | None = None, case: Case | None = None,
        possessive: Possessive | None = None, scope: NamedScope | None = None, with_: str | Sequence[str] | None = None,
        in_: str | Sequence[str] | None = None, not_in: str | Sequence[str] | None = None,
        amendments: Amendments | None = None, headings: bool | None = None, language: str | None = None,
        as_: Form | None = None, keep: str | Sequence[str] | None = None, repair_encoding: bool = False,
        frame: Literal["pandas"] | None = None, failures: Literal["raise", "warn"] = "raise",
) -> "pandas.DataFrame": ...
def voices(  # type: ignore[misc]
        texts: Texts, *, wordlist: File | None = None, terms: str | Sequence[str] | None = None,
        layout: Literal["lines", "bearers", "counterparts", "matrix"] | None = None, actors: File | None = None,
        matching: Matching | None = None, hyphens: Hyphens | None = None, case: Case | None = None,
        possessive: Possessive | None = None, scope: NamedScope | None = None, with_: str | Sequence[str] | None = None,
        in_: str | Sequence[str] | None = None, not_in: str | Sequence[str] | None = None,
        amendments: Amendments | None = None, headings: bool | None = None, language: str | None = None,
        as_: Form | None = None, keep: str | Sequence[str] | None = None, repair_encoding: bool = False,
        frame: FrameKind | None = None, failures: Literal["raise", "warn"] = "raise",
) -> Any:
    """Show who acts on whom, and with which force, where the terms are.

    texts: Texts: XML of legislation.gov.uk (CLML), Akoma Ntoso, web pages (HTML), plain text, Markdown, Word (.docx),
        OpenDocument (.odt) and PDF; 'Act=act.xml::part 3' gives a text a name and a scope of its own.
    wordlist: A wordlist file, or the name of a bundled list (see 'voxlex wordlists').
    terms: Terms instead of a list, separated by commas; '|' separates alternatives of one row:
        'inform*,co-operate|collaborate'.
    layout: What is listed: lines (of term, bearer, counterpart and force), terms by bearers or by counterparts, or a matrix of
        bearers by counterparts (default: lines).
    actors: Groups of actors for bearer and counterpart: a wordlist file or the name of a bundled list (default: send-actors).
    matching: What a term without '*' matches: the word, words that begin so (prefix), these letters anywhere (substring, as
        Ctrl+F finds), or its inflections and derivations (family) (default: word).
    hyphens: What a hyphen is: ignored (same), ignored and compounds counted by their parts too (parts), a letter (distinct), a
        space (split) (default: same).
    case: Whether capitals matter: not (fold), or so that Act is not act (exact) (default: fold).
    possessive: Whether a word with a final 's counts as the word (base) or as another (distinct) (default: base).
    scope: Which text counts: 'statute' (the law in force with headings, quotations, tables), 'operative' (its operative words
        alone), 'printed' (what a search of the printed page hits), 'everything' (default: statute).
    with_: More zones, separated by commas: commentary, recital, footnote …
    in_: Only this provision: 'part 3' (the body's), 's. 19-83', 'sch. 2', 'sch. 4 part 3', 's. 28(1)'; several as a list.
    not_in: Without this provision; several as a list.
    amendments: Quoted amendments: include, exclude or only (default: include).
    headings: Count headings too.
    language: Only text of this language: en, cy …
    as_: Read every text as this format (default: found from the content).
    keep: Of plain text, keep as text what was taken for page furniture, contents, footnotes, words broken at a line's end, or
        annotations and menus of a page of legislation.gov.uk: 'furniture,contents,footnotes,hyphens,annotations'.
    repair_encoding: Repair text whose UTF-8 was once read as Windows-1252.
    frame: pandas or polars (default: pandas, or polars where only that is installed).
    failures: whether a text that cannot be read is an error, which has the rest, or a warning (default: raise).
    """
    return _measure(
        "voices", [(texts, "texts")], [
            ("wordlist", "file", wordlist), ("terms", "commas", terms), ("layout", "value", layout),
            ("actors", "file", actors), ("matching", "value", matching), ("hyphens", "value", hyphens),
            ("case", "value", case), ("possessive", "value", possessive), ("scope", "value", scope), ("with", "commas", with_),
            ("in", "list", in_), ("not-in", "list", not_in), ("amendments", "value", amendments),
            ("headings", "switch", headings), ("language", "value", language), ("as", "value", as_), ("keep", "commas", keep),
            ("repair-encoding", "flag", repair_encoding),
        ], frame, failures)


@overload
def duties(
        texts: Texts, *, frame: Literal["polars"], failures: Literal["raise", "warn"] = "raise", **options: Any,
) -> "polars.DataFrame": ...
@overload
def duties(
        texts: Texts, *, kind: Literal["obligation", "prohibition", "permission", "exemption", "constitutive"] | None = None,
        bearer: str | None = None, layout: Literal["norms", "bearers"] | None = None, scope: NamedScope | None = None,
        with_: str | Sequence[str] | None = None, in_: str | Sequence[str] | None = None,
        not_in: str | Sequence[str] | None = None, amendments: Amendments | None = None, headings: bool | None = None,
        language: str | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False, frame: Literal["pandas"] | None = None, failures: Literal["raise", "warn"] = "raise",
) -> "pandas.DataFrame": ...
def duties(  # type: ignore[misc]
        texts: Texts, *, kind: Literal["obligation", "prohibition", "permission", "exemption", "constitutive"] | None = None,
        bearer: str | None = None, layout: Literal["norms", "bearers"] | None = None, scope: NamedScope | None = None,
        with_: str | Sequence[str] | None = None, in_: str | Sequence[str] | None = None,
        not_in: str | Sequence[str] | None = None, amendments: Amendments | None = None, headings: bool | None = None,
        language: str | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False, frame: FrameKind | None = None, failures: Literal["raise", "warn"] = "raise",
) -> Any:
    """List each duty, prohibition and permission with who is bound, to do what, to whom.

    texts: Texts: XML of legislation.gov.uk (CLML), Akoma Ntoso, web pages (HTML), plain text, Markdown, Word (.docx),
        OpenDocument (.odt) and PDF; 'Act=act.xml::part 3' gives a text a name and a scope of its own.
    kind: Only norms of this kind: obligation, prohibition, permission, exemption or constitutive (default: all but
        constitutive).
    bearer: Only norms with a bearer of this name or ending in it, as the register lists it; 'unstated' and 'not found' too.
    layout: What is listed: norms, or bearers with their norms by kind (default: norms).
    scope: Which text counts: 'statute' (the law in force with headings, quotations, tables), 'operative' (its operative words
        alone), 'printed' (what a search of the printed page hits), 'everything' (default: statute).
    with_: More zones, separated by commas: commentary, recital, footnote …
    in_: Only this provision: 'part 3' (the body's), 's. 19-83', 'sch. 2', 'sch. 4 part 3', 's. 28(1)'; several as a list.
    not_in: Without this provision; several as a list.
    amendments: Quoted amendments: include, exclude or only (default: include).
    headings: Count headings too.
    language: Only text of this language: en, cy …
    as_: Read every text as this format (default: found from the content).
    keep: Of plain text, keep as text what was taken for page furniture, contents, footnotes, words broken at a line's end, or
        annotations and menus of a page of legislation.gov.uk: 'furniture,contents,footnotes,hyphens,annotations'.
    repair_encoding: Repair text whose UTF-8 was once read as Windows-1252.
    frame: pandas or polars (default: pandas, or polars where only that is installed).
    failures: whether a text that cannot be read is an error, which has the rest, or a warning (default: raise).
    """
    return _measure(
        "duties", [(texts, "texts")], [
            ("kind", "value", kind), ("bearer", "value", bearer), ("layout", "value", layout), ("scope", "value", scope),
            ("with", "commas", with_), ("in", "list", in_), ("not-in", "list", not_in), ("amendments", "value", amendments),
            ("headings", "switch", headings), ("language", "value", language), ("as", "value", as_), ("keep", "commas", keep),
            ("repair-encoding", "flag", repair_encoding),
        ], frame, failures)


@overload
def powers(
        texts: Texts, *, frame: Literal["polars"], failures: Literal["raise", "warn"] = "raise", **options: Any,
) -> "polars.DataFrame": ...
@overload
def powers(
        texts: Texts, *, only: Literal["all", "amending", "powers"] | None = None, delegate: str | None = None,
        scope: NamedScope | None = None, with_: str | Sequence[str] | None = None, in_: str | Sequence[str] | None = None,
        not_in: str | Sequence[str] | None = None, amendments: Amendments | None = None, headings: bool | None = None,
        language: str | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False, frame: Literal["pandas"] | None = None, failures: Literal["raise", "warn"] = "raise",
) -> "pandas.DataFrame": ...
def powers(  # type: ignore[misc]
        texts: Texts, *, only: Literal["all", "amending", "powers"] | None = None, delegate: str | None = None,
        scope: NamedScope | None = None, with_: str | Sequence[str] | None = None, in_: str | Sequence[str] | None = None,
        not_in: str | Sequence[str] | None = None, amendments: Amendments | None = None, headings: bool | None = None,
        language: str | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False, frame: FrameKind | None = None, failures: Literal["raise", "warn"] = "raise",
) -> Any:
    """List who may or must make regulations, orders or rules, by which procedure, and what may amend an Act.

    texts: Texts: XML of legislation.gov.uk (CLML), Akoma Ntoso, web pages (HTML), plain text, Markdown, Word (.docx),
        OpenDocument (.odt) and PDF; 'Act=act.xml::part 3' gives a text a name and a scope of its own.
    only: Which lines: all, powers without what is supplementary to them, or amending, those that may amend an Act (default:
        all).
    delegate: Only powers of a delegate of this name or ending in it, as the register lists it; 'unstated' too.
    scope: Which text counts: 'statute' (the law in force with headings, quotations, tables), 'operative' (its operative words
        alone), 'printed' (what a search of the printed page hits), 'everything' (default: statute).
    with_: More zones, separated by commas: commentary, recital, footnote …
    in_: Only this provision: 'part 3' (the body's), 's. 19-83', 'sch. 2', 'sch. 4 part 3', 's. 28(1)'; several as a list.
    not_in: Without this provision; several as a list.
    amendments: Quoted amendments: include, exclude or only (default: include).
    headings: Count headings too.
    language: Only text of this language: en, cy …
    as_: Read every text as this format (default: found from the content).
    keep: Of plain text, keep as text what was taken for page furniture, contents, footnotes, words broken at a line's end, or
        annotations and menus of a page of legislation.gov.uk: 'furniture,contents,footnotes,hyphens,annotations'.
    repair_encoding: Repair text whose UTF-8 was once read as Windows-1252.
    frame: pandas or polars (default: pandas, or polars where only that is installed).
    failures: whether a text that cannot be read is an error, which has the rest, or a warning (default: raise).
    """
    return _measure(
        "powers", [(texts, "texts")], [
            ("only", "value", only), ("delegate", "value", delegate), ("scope", "value", scope), ("with", "commas", with_),
            ("in", "list", in_), ("not-in", "list", not_in), ("amendments", "value", amendments),
            ("headings", "switch", headings), ("language", "value", language), ("as", "value", as_), ("keep", "commas", keep),
            ("repair-encoding", "flag", repair_encoding),
        ], frame, failures)


@overload
def align(
        texts: Texts, *, frame: Literal["polars"], failures: Literal["raise", "warn"] = "raise", **options: Any,
) -> "polars.DataFrame": ...
@overload
def align(
        texts: Texts, *, threshold: float | None = None, judgements: File | None = None, scope: NamedScope | None = None,
        with_: str | Sequence[str] | None = None, in_: str | Sequence[str] | None = None,
        not_in: str | Sequence[str] | None = None, amendments: Amendments | None = None, headings: bool | None = None,
        language: str | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False, frame: Literal["pandas"] | None = None, failures: Literal["raise", "warn"] = "raise",
) -> "pandas.DataFrame": ...
def align(  # type: ignore[misc]
        texts: Texts, *, threshold: float | None = None, judgements: File | None = None, scope: NamedScope | None = None,
        with_: str | Sequence[str] | None = None, in_: str | Sequence[str] | None = None,
        not_in: str | Sequence[str] | None = None, amendments: Amendments | None = None, headings: bool | None = None,
        language: str | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False, frame: FrameKind | None = None, failures: Literal["raise", "warn"] = "raise",
) -> Any:
    """Show which passages of a code state each duty of an Act, and with which force.

    texts: Texts: XML of legislation.gov.uk (CLML), Akoma Ntoso, web pages (HTML), plain text, Markdown, Word (.docx),
        OpenDocument (.odt) and PDF; 'Act=act.xml::part 3' gives a text a name and a scope of its own.
    threshold: How alike a duty and a passage must be, from 0 to 1 (default: 0.62).
    judgements: Lines of an alignment (CSV) with 'yes' or 'no' in their column 'judgement'.
    scope: Which text counts: 'statute' (the law in force with headings, quotations, tables), 'operative' (its operative words
        alone), 'printed' (what a search of the printed page hits), 'everything' (default: statute).
    with_: More zones, separated by commas: commentary, recital, footnote …
    in_: Only this provision: 'part 3' (the body's), 's. 19-83', 'sch. 2', 'sch. 4 part 3', 's. 28(1)'; several as a list.
    not_in: Without this provision; several as a list.
    amendments: Quoted amendments: include, exclude or only (default: include).
    headings: Count headings too.
    language: Only text of this language: en, cy …
    as_: Read every text as this format (default: found from the content).
    keep: Of plain text, keep as text what was taken for page furniture, contents, footnotes, words broken at a line's end, or
        annotations and menus of a page of legislation.gov.uk: 'furniture,contents,footnotes,hyphens,annotations'.
    repair_encoding: Repair text whose UTF-8 was once read as Windows-1252.
    frame: pandas or polars (default: pandas, or polars where only that is installed).
    failures: whether a text that cannot be read is an error, which has the rest, or a warning (default: raise).
    """
    return _measure(
        "align", [(texts, "texts")], [
            ("threshold", "value", threshold), ("judgements", "file", judgements), ("scope", "value", scope),
            ("with", "commas", with_), ("in", "list", in_), ("not-in", "list", not_in), ("amendments", "value", amendments),
            ("headings", "switch", headings), ("language", "value", language), ("as", "value", as_), ("keep", "commas", keep),
            ("repair-encoding", "flag", repair_encoding),
        ], frame, failures)


@overload
def wordlists(
        *, frame: Literal["polars"], failures: Literal["raise", "warn"] = "raise", **options: Any,
) -> "polars.DataFrame": ...
@overload
def wordlists(
        *, frame: Literal["pandas"] | None = None, failures: Literal["raise", "warn"] = "raise",
) -> "pandas.DataFrame": ...
def wordlists(  # type: ignore[misc]
        *, frame: FrameKind | None = None, failures: Literal["raise", "warn"] = "raise",
) -> Any:
    """List the wordlists that come with voxlex.

    frame: pandas or polars (default: pandas, or polars where only that is installed).
    failures: whether a text that cannot be read is an error, which has the rest, or a warning (default: raise).
    """
    return _measure("wordlists", [], [], frame, failures)


@overload
def frequencies(
        texts: Texts, *, frame: Literal["polars"], failures: Literal["raise", "warn"] = "raise", **options: Any,
) -> "polars.DataFrame": ...
@overload
def frequencies(
        texts: Texts, *,
        by: Literal["text", "type", "decade", "type-and-decade", "division", "part", "chapter", "section", "schedule", "paragraph", "zone", "state", "force", "bearer", "counterpart"] | None = None,
        stop_words: File | None = None, size: int | None = None, families: bool = False, most: int | None = None,
        minimum: int | None = None, window: int | None = None, richness: bool = False, scope: NamedScope | None = None,
        with_: str | Sequence[str] | None = None, in_: str | Sequence[str] | None = None,
        not_in: str | Sequence[str] | None = None, amendments: Amendments | None = None, headings: bool | None = None,
        language: str | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False, frame: Literal["pandas"] | None = None, failures: Literal["raise", "warn"] = "raise",
) -> "pandas.DataFrame": ...
def frequencies(  # type: ignore[misc]
        texts: Texts, *,
        by: Literal["text", "type", "decade", "type-and-decade", "division", "part", "chapter", "section", "schedule", "paragraph", "zone", "state", "force", "bearer", "counterpart"] | None = None,
        stop_words: File | None = None, size: int | None = None, families: bool = False, most: int | None = None,
        minimum: int | None = None, window: int | None = None, richness: bool = False, scope: NamedScope | None = None,
        with_: str | Sequence[str] | None = None, in_: str | Sequence[str] | None = None,
        not_in: str | Sequence[str] | None = None, amendments: Amendments | None = None, headings: bool | None = None,
        language: str | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False, frame: FrameKind | None = None, failures: Literal["raise", "warn"] = "raise",
) -> Any:
    """List all words of texts, or runs of two to five words, by how often they are there.

    texts: Texts: XML of legislation.gov.uk (CLML), Akoma Ntoso, web pages (HTML), plain text, Markdown, Word (.docx),
        OpenDocument (.odt) and PDF; 'Act=act.xml::part 3' gives a text a name and a scope of its own.
    by: A list for each text, type, decade, type and decade, or for each unit of each text (default: one list).
    stop_words: Leave the words of this list out of what is listed: a file, or a bundled list such as function-words.
    size: Words of what is listed: 1 is single words, 2 to 5 are n-grams (default: 1).
    families: Count the words of a family as one: inform, informs, informed.
    most: How many of each list (default: 50 where people read, all in files for programs).
    minimum: List only what is there so often or more (default: 1).
    window: Words of the window of the moving-average type-token ratio (default: 500).
    richness: Only the words, types, ratios and hapaxes of each list, without the list.
    scope: Which text counts: 'statute' (the law in force with headings, quotations, tables), 'operative' (its operative words
        alone), 'printed' (what a search of the printed page hits), 'everything' (default: statute).
    with_: More zones, separated by commas: commentary, recital, footnote …
    in_: Only this provision: 'part 3' (the body's), 's. 19-83', 'sch. 2', 'sch. 4 part 3', 's. 28(1)'; several as a list.
    not_in: Without this provision; several as a list.
    amendments: Quoted amendments: include, exclude or only (default: include).
    headings: Count headings too.
    language: Only text of this language: en, cy …
    as_: Read every text as this format (default: found from the content).
    keep: Of plain text, keep as text what was taken for page furniture, contents, footnotes, words broken at a line's end, or
        annotations and menus of a page of legislation.gov.uk: 'furniture,contents,footnotes,hyphens,annotations'.
    repair_encoding: Repair text whose UTF-8 was once read as Windows-1252.
    frame: pandas or polars (default: pandas, or polars where only that is installed).
    failures: whether a text that cannot be read is an error, which has the rest, or a warning (default: raise).
    """
    return _measure(
        "frequencies", [(texts, "texts")], [
            ("by", "value", by), ("stop-words", "file", stop_words), ("size", "value", size), ("families", "flag", families),
            ("most", "value", most), ("minimum", "value", minimum), ("window", "value", window),
            ("richness", "flag", richness), ("scope", "value", scope), ("with", "commas", with_), ("in", "list", in_),
            ("not-in", "list", not_in), ("amendments", "value", amendments), ("headings", "switch", headings),
            ("language", "value", language), ("as", "value", as_), ("keep", "commas", keep),
            ("repair-encoding", "flag", repair_encoding),
        ], frame, failures)


@overload
def keywords(
        texts: Texts, *, frame: Literal["polars"], failures: Literal["raise", "warn"] = "raise", **options: Any,
) -> "polars.DataFrame": ...
@overload
def keywords(
        texts: Texts, *, against: Texts | None = None, by: Unit | None = None, stop_words: File | None = None,
        longest: int | None = None, direction: Literal["more", "less", "both"] | None = None,
        evidence: Literal["any", "positive", "strong", "very-strong"] | None = None, minimum: int | None = None,
        parts: int | None = None, most: int | None = None, scope: NamedScope | None = None,
        with_: str | Sequence[str] | None = None, in_: str | Sequence[str] | None = None,
        not_in: str | Sequence[str] | None = None, amendments: Amendments | None = None, headings: bool | None = None,
        language: str | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False, frame: Literal["pandas"] | None = None, failures: Literal["raise", "warn"] = "raise",
) -> "pandas.DataFrame": ...
def keywords(  # type: ignore[misc]
        texts: Texts, *, against: Texts | None = None, by: Unit | None = None, stop_words: File | None = None,
        longest: int | None = None, direction: Literal["more", "less", "both"] | None = None,
        evidence: Literal["any", "positive", "strong", "very-strong"] | None = None, minimum: int | None = None,
        parts: int | None = None, most: int | None = None, scope: NamedScope | None = None,
        with_: str | Sequence[str] | None = None, in_: str | Sequence[str] | None = None,
        not_in: str | Sequence[str] | None = None, amendments: Amendments | None = None, headings: bool | None = None,
        language: str | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False, frame: FrameKind | None = None, failures: Literal["raise", "warn"] = "raise",
) -> Any:
    """Find the words and phrases that set texts apart from others.

    texts: Texts: XML of legislation.gov.uk (CLML), Akoma Ntoso, web pages (HTML), plain text, Markdown, Word (.docx),
        OpenDocument (.odt) and PDF; 'Act=act.xml::part 3' gives a text a name and a scope of its own.
    against: Texts that the others are held against.
    by: What the parts are (default: section).
    stop_words: Leave the words of this list out of what is listed: a file, or a bundled list such as function-words.
    longest: Phrases of up to so many words too, a list for each length (default: 1).
    direction: What the texts have more often, less often, or both (default: more).
    evidence: The least evidence of a difference: BIC of G2 above 2, 6 or 10 (default: positive, above 2).
    minimum: The least count, on the side that has more of it (default: 5).
    parts: In how many parts of the texts it is at least, where there are so many (default: 3).
    most: How many of each list (default: 50 where people read, all in files for programs).
    scope: Which text counts: 'statute' (the law in force with headings, quotations, tables), 'operative' (its operative words
        alone), 'printed' (what a search of the printed page hits), 'everything' (default: statute).
    with_: More zones, separated by commas: commentary, recital, footnote …
    in_: Only this provision: 'part 3' (the body's), 's. 19-83', 'sch. 2', 'sch. 4 part 3', 's. 28(1)'; several as a list.
    not_in: Without this provision; several as a list.
    amendments: Quoted amendments: include, exclude or only (default: include).
    headings: Count headings too.
    language: Only text of this language: en, cy …
    as_: Read every text as this format (default: found from the content).
    keep: Of plain text, keep as text what was taken for page furniture, contents, footnotes, words broken at a line's end, or
        annotations and menus of a page of legislation.gov.uk: 'furniture,contents,footnotes,hyphens,annotations'.
    repair_encoding: Repair text whose UTF-8 was once read as Windows-1252.
    frame: pandas or polars (default: pandas, or polars where only that is installed).
    failures: whether a text that cannot be read is an error, which has the rest, or a warning (default: raise).
    """
    return _measure(
        "keywords", [(texts, "texts")], [
            ("against", "trailing", against), ("by", "value", by), ("stop-words", "file", stop_words),
            ("longest", "value", longest), ("direction", "value", direction), ("evidence", "value", evidence),
            ("minimum", "value", minimum), ("parts", "value", parts), ("most", "value", most), ("scope", "value", scope),
            ("with", "commas", with_), ("in", "list", in_), ("not-in", "list", not_in), ("amendments", "value", amendments),
            ("headings", "switch", headings), ("language", "value", language), ("as", "value", as_), ("keep", "commas", keep),
            ("repair-encoding", "flag", repair_encoding),
        ], frame, failures)


@overload
def definitions(
        texts: Texts, *, frame: Literal["polars"], failures: Literal["raise", "warn"] = "raise", **options: Any,
) -> "polars.DataFrame": ...
@overload
def definitions(
        texts: Texts, *, only: Literal["all", "unused", "borrowed"] | None = None, scope: NamedScope | None = None,
        with_: str | Sequence[str] | None = None, in_: str | Sequence[str] | None = None,
        not_in: str | Sequence[str] | None = None, amendments: Amendments | None = None, headings: bool | None = None,
        language: str | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False, frame: Literal["pandas"] | None = None, failures: Literal["raise", "warn"] = "raise",
) -> "pandas.DataFrame": ...
def definitions(  # type: ignore[misc]
        texts: Texts, *, only: Literal["all", "unused", "borrowed"] | None = None, scope: NamedScope | None = None,
        with_: str | Sequence[str] | None = None, in_: str | Sequence[str] | None = None,
        not_in: str | Sequence[str] | None = None, amendments: Amendments | None = None, headings: bool | None = None,
        language: str | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False, frame: FrameKind | None = None, failures: Literal["raise", "warn"] = "raise",
) -> Any:
    """List the terms that texts define, where, how often they are used, and what is borrowed.

    texts: Texts: XML of legislation.gov.uk (CLML), Akoma Ntoso, web pages (HTML), plain text, Markdown, Word (.docx),
        OpenDocument (.odt) and PDF; 'Act=act.xml::part 3' gives a text a name and a scope of its own.
    only: All definitions, those that are never used, or those borrowed from another law (default: all).
    scope: Which text counts: 'statute' (the law in force with headings, quotations, tables), 'operative' (its operative words
        alone), 'printed' (what a search of the printed page hits), 'everything' (default: statute).
    with_: More zones, separated by commas: commentary, recital, footnote …
    in_: Only this provision: 'part 3' (the body's), 's. 19-83', 'sch. 2', 'sch. 4 part 3', 's. 28(1)'; several as a list.
    not_in: Without this provision; several as a list.
    amendments: Quoted amendments: include, exclude or only (default: include).
    headings: Count headings too.
    language: Only text of this language: en, cy …
    as_: Read every text as this format (default: found from the content).
    keep: Of plain text, keep as text what was taken for page furniture, contents, footnotes, words broken at a line's end, or
        annotations and menus of a page of legislation.gov.uk: 'furniture,contents,footnotes,hyphens,annotations'.
    repair_encoding: Repair text whose UTF-8 was once read as Windows-1252.
    frame: pandas or polars (default: pandas, or polars where only that is installed).
    failures: whether a text that cannot be read is an error, which has the rest, or a warning (default: raise).
    """
    return _measure(
        "definitions", [(texts, "texts")], [
            ("only", "value", only), ("scope", "value", scope), ("with", "commas", with_), ("in", "list", in_),
            ("not-in", "list", not_in), ("amendments", "value", amendments), ("headings", "switch", headings),
            ("language", "value", language), ("as", "value", as_), ("keep", "commas", keep),
            ("repair-encoding", "flag", repair_encoding),
        ], frame, failures)


@overload
def complexity(
        texts: Texts, *, frame: Literal["polars"], failures: Literal["raise", "warn"] = "raise", **options: Any,
) -> "polars.DataFrame": ...
@overload
def complexity(
        texts: Texts, *, wordlist: File | None = None, by: Unit | None = None,
        sort: Literal["place", "words", "depth", "references", "conditions", "words-a-sentence"] | None = None,
        scope: NamedScope | None = None, with_: str | Sequence[str] | None = None, in_: str | Sequence[str] | None = None,
        not_in: str | Sequence[str] | None = None, amendments: Amendments | None = None, headings: bool | None = None,
        language: str | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False, frame: Literal["pandas"] | None = None, failures: Literal["raise", "warn"] = "raise",
) -> "pandas.DataFrame": ...
def complexity(  # type: ignore[misc]
        texts: Texts, *, wordlist: File | None = None, by: Unit | None = None,
        sort: Literal["place", "words", "depth", "references", "conditions", "words-a-sentence"] | None = None,
        scope: NamedScope | None = None, with_: str | Sequence[str] | None = None, in_: str | Sequence[str] | None = None,
        not_in: str | Sequence[str] | None = None, amendments: Amendments | None = None, headings: bool | None = None,
        language: str | None = None, as_: Form | None = None, keep: str | Sequence[str] | None = None,
        repair_encoding: bool = False, frame: FrameKind | None = None, failures: Literal["raise", "warn"] = "raise",
) -> Any:
    """Show how long, deep, conditional and cross-referenced each provision is, by stated rules.

    texts: Texts: XML of legislation.gov.uk (CLML), Akoma Ntoso, web pages (HTML), plain text, Markdown, Word (.docx),
        OpenDocument (.odt) and PDF; 'Act=act.xml::part 3' gives a text a name and a scope of its own.
    wordlist: A wordlist file, or the name of a bundled list.
    by: What the lines are of (default: section).
    sort: Order of the lines: in the order of the text, or by a column, the highest first (default: place).
    scope: Which text counts: 'statute' (the law in force with headings, quotations, tables), 'operative' (its operative words
        alone), 'printed' (what a search of the printed page hits), 'everything' (default: statute).
    with_: More zones, separated by commas: commentary, recital, footnote …
    in_: Only this provision: 'part 3' (the body's), 's. 19-83', 'sch. 2', 'sch. 4 part 3', 's. 28(1)'; several as a list.
    not_in: Without this provision; several as a list.
    amendments: Quoted amendments: include, exclude or only (default: include).
    headings: Count headings too.
    language: Only text of this language: en, cy …
    as_: Read every text as this format (default: found from the content).
    keep: Of plain text, keep as text what was taken for page furniture, contents, footnotes, words broken at a line's end, or
        annotations and menus of a page of legislation.gov.uk: 'furniture,contents,footnotes,hyphens,annotations'.
    repair_encoding: Repair text whose UTF-8 was once read as Windows-1252.
    frame: pandas or polars (default: pandas, or polars where only that is installed).
    failures: whether a text that cannot be read is an error, which has the rest, or a warning (default: raise).
    """
    return _measure(
        "complexity", [(texts, "texts")], [
            ("wordlist", "file", wordlist), ("by", "value", by), ("sort", "value", sort), ("scope", "value", scope),
            ("with", "commas", with_), ("in", "list", in_), ("not-in", "list", not_in), ("amendments", "value", amendments),
            ("headings", "switch", headings), ("language", "value", language), ("as", "value", as_), ("keep", "commas", keep),
            ("repair-encoding", "flag", repair_encoding),
        ], frame, failures)


__all__ = [
    "align", "audit", "check", "collocates", "compare", "complexity", "concordance", "count", "definitions", "duties",
    "explain", "frequencies", "inspect", "keywords", "outcomes", "outcomes_join", "outcomes_shares", "powers", "profile",
    "summarise", "voices", "wordlists",
]
