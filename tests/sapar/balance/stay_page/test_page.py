import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

from sapar.balance.stay_page.page import render_stay
from sapar.balance.stay_page.reading import stay_record
from sapar.balance.stay_page.record import StayRecord
from sapar.values.language import speaking
from sapar.values.wording import Language

HOSTILE = "\"><script>alert('x')</script>"


class Words(HTMLParser):
    """The words of a page, without its style."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.styled = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.styled = tag == "style"

    def handle_data(self, data: str) -> None:
        if not self.styled:
            self.words += data.split()


def text(record: StayRecord) -> str:
    words = " ".join(Words(render_stay(record, version="1.2")).words)
    return words.replace("\N{NO-BREAK SPACE}", " ")


def test_the_ledger_has_a_side_for_each_who_owes(record: StayRecord) -> None:
    page = text(record)
    host, home = (
        page.index("What the host's side owes"),
        page.index("What the home institution owes"),
    )
    assert host < page.index("Mentoring C02 to the participant, due 2022-05-31") < home
    assert home < page.index("Follow-up E06 to the sponsor, due 2024-05-31, not yet due")
    assert "12 hours 4.5 3 2.5 0 % 100 % at least 37.5 %, at most 83.3 %" in page


def test_every_part_is_told(record: StayRecord) -> None:
    page = text(record)
    assert page.startswith("Stay s-014 To the answer Stays. These data are invented.")
    assert "Home to Away (Kazakhstan → Germany), 2022-03-01 to 2022-05-31, 92 days." in page
    assert "seminar 2022-03-15 granted for money 120.00 EUR" in page
    assert (
        "Host's fee, not itemised the sponsor the host institution 2022-02-01 4,000.00 EUR" in page
    )
    assert "A course taught the participant \N{MINUS SIGN}1 \N{MINUS SIGN}1 +1 yes" in page
    assert "the sending institution the scheme as a whole 1 0 0 0 0" in page
    assert "The record reaches until 2023-12-31. Made by Sapar 1.2;" in page


def test_what_has_no_table_is_said_to_have_none(bare: StayRecord) -> None:
    page = text(bare)
    for what in ("commitments", "requests for access", "payments", "goals", "planning"):
        assert f"The dataset has no table of {what}." in page
    assert "invented" not in page


def test_one_day_is_a_day(record: StayRecord) -> None:
    short = replace(record, journey=replace(record.journey, days=1.0))
    assert ", 1 day." in text(short)


def test_names_that_a_stranger_gave_are_text(record: StayRecord) -> None:
    promises = tuple(
        replace(each, title=HOSTILE, unit=HOSTILE, owed_to=HOSTILE)
        for each in record.promises or ()
    )
    page = render_stay(
        replace(
            record,
            title=HOSTILE,
            promises=promises,
            journey=replace(record.journey, host=HOSTILE, scheme=HOSTILE),
        ),
        version=HOSTILE,
    )
    assert "<script" not in page


def test_the_page_needs_nothing_from_elsewhere(record: StayRecord) -> None:
    page = render_stay(record, version="1.2")
    assert re.findall(r'\b(?:src|href)="(?!#)', page) == []
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert sorted(ids) == sorted(set(ids))


def test_a_page_is_in_the_language_that_is_spoken(everything: Path) -> None:
    with speaking(Language.RUSSIAN):
        page = render_stay(stay_record(everything, "s-014"), version="1.2")
    assert '<html lang="ru">' in page
    assert "Наставничество" in page
    assert "Казахстан" in page
