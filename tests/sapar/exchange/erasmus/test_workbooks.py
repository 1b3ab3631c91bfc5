"""Workbooks are read as the lines that a CSV file would have."""

import re
import zipfile
from datetime import date, datetime

import openpyxl
import pytest

from sapar.exchange.erasmus.workbooks import text
from sapar.values.unusable import UnusableError


def workbook(desk, *rows, before=()):
    book = openpyxl.Workbook()
    for name in before:
        book.create_sheet(name, 0).append(["some", "notes"])
    for row in rows:
        book.worksheets[-1].append(row)
    path = desk.folder / "file.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (5.0, "5"),
        (4.7, "4.7"),
        (1e-7, "0.0000001"),
        (7, "7"),
        (datetime(2014, 9, 1), "2014-09"),  # noqa: DTZ001 -- as a workbook holds it
        (date(2014, 9, 30), "2014-09"),
        (None, ""),
        (True, "Yes"),
        ("0222", "0222"),
    ],
)
def test_cells_as_text(cell, expected):
    assert text(cell) == expected


def test_a_workbook_gives_the_same_stays_as_a_csv(desk, yearly):
    values = yearly.line().split(";")
    row = [float(v) if v in {"7", "4.7"} else v for v in values]
    row[1] = datetime(2020, 10, 1)  # noqa: DTZ001 -- as a workbook holds it
    quality = desk.imported(workbook(desk, yearly.header.split(";"), row, before=["Notes"]))
    assert quality.read == 1
    found = desk.rows("SELECT start_month, days, people, host, source_line FROM stays")
    assert [tuple(map(str, each)) for each in found] == [
        ("2020-10", "7.0000", "4.7000", "GB:INVENTED COLLEGE", "2")
    ]


def test_a_quote_or_separator_in_a_cell_stays_in_it(desk, yearly):
    values = yearly.line(sending_organisation="X").split(";")
    values[15] = 'Say "a;b"'
    desk.imported(workbook(desk, yearly.header.split(";"), values))
    assert desk.rows("SELECT sending FROM stays") == [('ES:SAY "A;B"',)]


def damaged(desk, yearly, part, change):
    """A workbook of which one part is changed; None leaves it out."""
    sound = workbook(desk, yearly.header.split(";"), yearly.line().split(";"))
    hostile = desk.folder / "hostile.xlsx"
    with zipfile.ZipFile(sound) as book, zipfile.ZipFile(hostile, "w") as made:
        for name in book.namelist():
            content = book.read(name)
            content = change(content) if name == part else content
            if content is not None:
                made.writestr(name, content)
    return hostile


def test_entities_that_multiply_are_refused(desk, yearly):
    entities = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    hostile = damaged(
        desk,
        yearly,
        "xl/workbook.xml",
        lambda content: entities + content.partition(b"?>")[2] or entities + content,
    )
    with pytest.raises(UnusableError, match="workbook-damaged"):
        desk.imported(hostile)


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("xl/worksheets/sheet1.xml", lambda content: content[: len(content) // 2]),
        ("xl/workbook.xml", lambda content: content[: len(content) // 2]),
        ("xl/workbook.xml", lambda _content: b""),
        ("xl/styles.xml", lambda content: content.replace(b"quotePrefix", b"quotePraefix")),
        ("xl/styles.xml", lambda content: content.replace(b'numFmtId="', b'numFmtId="x')),
        ("xl/worksheets/sheet1.xml", lambda _content: None),
        ("xl/worksheets/sheet1.xml", lambda content: content.replace(b'r="A', b'r="1A')),
        ("[Content_Types].xml", lambda content: content.replace(b"Extension", b"Extansion")),
        ("xl/_rels/workbook.xml.rels", lambda _content: None),
    ],
)
def test_a_part_that_is_cut_wrong_or_missing_is_one_message(desk, yearly, part, change):
    with pytest.raises(UnusableError, match="workbook-damaged"):
        desk.imported(damaged(desk, yearly, part, change))
    assert not desk.out.exists()


def test_what_a_workbook_lacks_beside_its_table_is_no_matter(desk, yearly, recwarn):
    lacking = damaged(
        desk,
        yearly,
        "xl/styles.xml",
        lambda content: re.sub(rb"<cellStyles.*</cellStyles>", b"", content),
    )
    assert desk.imported(lacking).read == 1
    assert [str(warning.message) for warning in recwarn] == []


def test_a_workbook_of_another_layout_is_refused(desk):
    with pytest.raises(UnusableError, match="layout-unknown"):
        desk.imported(workbook(desk, ["a", "b"], [1, 2]))
