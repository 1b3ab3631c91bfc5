from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from sapar.agreements.rendering.people import ROOM, contacts, moment, signatures
from sapar.agreements.rendering.setting import AgreementSetting
from sapar.agreements.signatures import Signed
from sapar.terms.document.digest import digest_of
from sapar.terms.rendering.outline import Section, Table
from sapar.values.party import Party
from sapar.values.wording import Language

Settings = Callable[..., AgreementSetting]


def table(section: Section) -> Table:
    return next(block for block in section.blocks if isinstance(block, Table))


def test_contacts_say_how_to_reach_them(setting: Settings) -> None:
    assert [[cell.text for cell in row] for row in table(contacts(setting())).rows] == [
        ["Host institution", "Welcome desk", "", "desk@host.example"],
        ["Sending institution", "Office", "", "+7 7000 000000"],
    ]


def leaf(made: AgreementSetting, given: list[Signed]) -> Table:
    return table(signatures(made, str(digest_of(made.agreement)), given))


def test_without_signatures_there_is_room_for_each(setting: Settings) -> None:
    shown = leaf(setting(), [])
    assert [head.text for head in shown.heads] == [
        "Party",
        "Name and position",
        "Signature and date",
    ]
    assert [row[1].text for row in shown.rows] == [
        *("A. Officer", "B. Head", "C. Dean", "D. Lecturer", "E. Professor"),
    ]
    assert {row[2] for row in shown.rows} == {ROOM}


def test_who_signed_is_told_and_who_has_not_has_room(
    setting: Settings, signed: Callable[..., Signed]
) -> None:
    made = setting(Language.RUSSIAN)
    one = signed(made.agreement, Party.HOST)
    told = one.model_copy(update={"name": "Айгүл Серікова", "position": "проректор"})
    rows = leaf(made, [told]).rows
    assert [cell.text.replace("\N{NO-BREAK SPACE}", " ") for cell in rows[2]] == [
        "Принимающая организация",
        "\n".join(("Айгүл Серікова", "проректор")),
        "1 июля 2027 г., 11:00 UTC",  # noqa: RUF001
        "На этом сайте",  # noqa: RUF001
    ]
    assert rows[0][2] == ROOM
    assert {len(row) for row in rows} == {4}


def test_a_signature_under_another_text_is_left_out(
    setting: Settings, signed: Callable[..., Signed]
) -> None:
    made = setting()
    other = signed(made.agreement.changed(title="Another"), Party.HOST)
    assert len(leaf(made, [other]).heads) == 3


@pytest.mark.parametrize(
    ("hours", "told"), [(0, "14:05 UTC"), (5, "14:05 UTC+05:00"), (-3.5, "14:05 UTC-03:30")]
)
def test_a_moment_bears_its_offset(setting: Settings, hours: Any, told: str) -> None:
    at = datetime(2027, 7, 1, 14, 5, tzinfo=timezone(timedelta(hours=hours)))
    assert moment(at, setting()).endswith(told)


def test_the_leaf_stands_on_a_page_of_its_own(setting: Settings) -> None:
    assert signatures(setting(), "d" * 64, []).apart
