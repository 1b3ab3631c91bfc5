import time

import pytest

from sapar.exchange.prose.web import read_web
from sapar.terms.prose.block import Kind
from sapar.values.unusable import UnusableError


def blocks(html: str) -> list[tuple[str, str, str]]:
    found = read_web(html.encode(), "terms.html").blocks
    return [(str(block.kind), block.label, block.text) for block in found]


def test_headings_paragraphs_lists_and_rows() -> None:
    html = """<h1>Terms</h1><p>The <b>host</b> provides:</p>
    <ol start=3><li>a desk<li>a key<ul><li>of steel</ul></ol>
    <table><tr><th>No.</th><th>Duty</th></tr><tr><td>1.1</td><td><p>A mentor</p></td></tr></table>
    After."""
    assert blocks(html) == [
        ("heading", "", "Terms"),
        ("paragraph", "", "The host provides:"),
        ("item", "3.", "a desk"),
        ("item", "4.", "a key"),
        ("item", "•", "of steel"),
        ("row", "", "No. | Duty"),
        ("row", "", "1.1 | A mentor"),
        ("paragraph", "", "After."),
    ]


def test_scripts_styles_and_hidden_text_are_left_out() -> None:
    html = """<style>p{}</style><script>alert("x")</script><p hidden>no</p>
    <p style="display:none">no</p><template><p>no</p></template><!-- no --><p>yes"""
    assert blocks(html) == [("paragraph", "", "yes")]


def test_lines_and_rows_have_their_place() -> None:
    prose = read_web(b"<p>One\n<p>Two<table><tr><td>a<tr><td>b</table>", "terms.html")
    assert [str(block.place) for block in prose.blocks] == [
        "line 1",
        "line 2",
        "table 1, row 1, line 2",
        "table 1, row 2, line 2",
    ]
    assert prose.blocks[-1].kind is Kind.ROW


def test_a_declared_encoding_is_believed_where_the_bytes_are_not_utf_8() -> None:
    html = "<meta charset=windows-1251><p>Наставник</p>".encode("cp1251")
    prose = read_web(html, "terms.html")
    assert [block.text for block in prose.blocks] == ["Наставник"]
    assert prose.notes == ()


def test_an_undeclared_encoding_is_assumed_and_said() -> None:
    prose = read_web("<p>Принимающая сторона назначает</p>".encode("cp1251"), "terms.html")
    assert [block.text for block in prose.blocks] == ["Принимающая сторона назначает"]
    assert [note.code for note in prose.notes] == ["encoding-assumed"]


def test_ten_megabytes_of_nesting_are_refused_in_seconds() -> None:
    html = b"<p>1. Text</p>" + b"<div>" * (2 << 20)
    start = time.perf_counter()
    with pytest.raises(UnusableError) as caught:
        read_web(html, "terms.html")
    assert caught.value.finding.code == "html-too-deep"
    assert time.perf_counter() - start < 20


def test_entities_and_other_files_are_not_reached() -> None:
    html = """<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>
    <p>1. &x; Text &amp; more</p>"""
    assert [text for _kind, _label, text in blocks(html)][-1].endswith("Text & more")
    assert "root:" not in str(blocks(html))
