"""The parts of a document, and all that they say."""

import dataclasses
from collections.abc import Callable

from sapar.terms.rendering.outline import (
    RUNNING,
    Duty,
    Fact,
    Facts,
    Head,
    Line,
    Lines,
    Outline,
    Paragraph,
    Said,
    Section,
    Table,
    parts,
    texts,
)


def test_every_part_says_all_its_texts(outline: Callable[..., Outline]) -> None:
    fact = Fact("label", (Said("value"),))
    blocks = (
        Paragraph(Said("paragraph")),
        Facts((fact,)),
        Lines("list", (Line(Said("line"), "detail", "3.1", "clause-3-1"),)),
        Lines("empty", (), "none"),
        Table("table", (Head("head"),), ((Said("cell"),),), ((Said("sum"),),)),
        Duty("3.1", "clause-3-1", Said("title"), "code", Said("text"), (fact,)),
    )
    inner = Section("inner", "inner title")
    made = dataclasses.replace(
        outline(), sections=(Section("a", "section", "1", blocks, (inner,)),), opening=Facts(())
    )
    assert [text for text in texts(made) if text][2:] == [
        *("section", "paragraph", "label", "value", "list", "3.1", "line", "detail"),
        *("empty", "none", "table", "head", "cell", "sum"),
        *("3.1", "title", "code", "text", "label", "value", "inner title"),
    ]


def test_a_long_title_is_cut_at_the_head_of_pages(outline: Callable[..., Outline]) -> None:
    assert outline(title="One\ntitle").short_title == "One title"
    assert outline(title="x" * RUNNING).short_title == "x" * RUNNING
    assert outline(title="x" * (RUNNING + 1)).short_title == "x" * (RUNNING - 1) + "…"


def test_an_empty_line_parts_paragraphs() -> None:
    assert parts("one\nstill one\n \n\ntwo") == ["one\nstill one", "two"]
    assert parts(" ") == [" "]
