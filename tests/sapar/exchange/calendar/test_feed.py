from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from sapar.agreements.document.agreement import Agreement
from sapar.exchange.calendar import calendar_of
from sapar.terms.model import model_terms
from sapar.values.party import Party
from sapar.values.wording import Language

AT = datetime(2027, 7, 1, 14, 5, tzinfo=timezone(timedelta(hours=5)))

WHOLE: dict[str, Any] = {
    "terms": "a" * 64,
    "title": "A stay; invented, whole",
    "parties": [{"party": "host", "name": "C. Dean"}],
    "first_day": "2027-09-06",
    "last_day": "2027-11-28",
    "clauses": [
        {
            "id": "review",
            "item": "C11",
            "title": "Review",
            "text": "Look back,\nand ahead",
            "owed_by": ["mentor"],
            "owed_to": ["sponsor"],
            "due": {"earliest": "0.4", "latest": "0.6"},
        },
        {
            "id": "answer",
            "owed_by": ["host"],
            "due": {"days": 10, "side": "after", "moment": "complaint"},
        },
    ],
    "return_plan": {"steps": [{"text": "Show it", "by": "participant", "until": "2028-02-01"}]},
}


def agreement(**fields: Any) -> Agreement:
    return Agreement.model_validate({**WHOLE, **fields})


def lines(made: Agreement, party: Party, language: Language = Language.ENGLISH) -> list[str]:
    file = calendar_of(made, party, language, key="stay-1", stamp=AT)
    return file.replace(b"\r\n ", b"").decode().split("\r\n")


def events(found: list[str]) -> list[dict[str, str]]:
    """The properties of each event."""
    whole = "\n".join(found).split("BEGIN:VEVENT\n")[1:]
    return [
        dict(line.split(":", 1) for line in each.partition("\nEND:VEVENT")[0].split("\n"))
        for each in whole
    ]


def test_a_stretch_is_one_event_over_its_days() -> None:
    found = events(lines(agreement(), Party.SPONSOR))
    assert [
        (each["SUMMARY"], each["DTSTART;VALUE=DATE"], each["DTEND;VALUE=DATE"]) for each in found
    ] == [
        ("First day of the stay", "20270906", "20270907"),
        ("3.1 Review", "20271009", "20271026"),
        ("Last day of the stay", "20271128", "20271129"),
    ]


def test_a_description_says_who_owes_what_to_whom() -> None:
    review = events(lines(agreement(), Party.SPONSOR))[1]
    assert review["DESCRIPTION"] == (
        "Look back\\,\\nand ahead\\nWho owes it: Mentor\\nTo whom: Sponsor\\n"
        "By when: When 40% to 60% of the stay has passed"
    )


def test_a_party_reads_what_concerns_it_and_no_more() -> None:
    told = {party: [e["SUMMARY"] for e in events(lines(agreement(), party))] for party in Party}
    assert told[Party.PARTICIPANT] == ["First day of the stay", "Last day of the stay", "Show it"]
    assert told[Party.THIRD] == []


def test_the_file_is_framed_and_stamped_in_utc() -> None:
    found = lines(agreement(), Party.HOST, Language.KAZAKH)
    assert found[:7] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Sapar//Agreement//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "NAME:A stay\\; invented\\, whole",
        "X-WR-CALNAME:A stay\\; invented\\, whole",
    ]
    assert found[-2:] == ["END:VCALENDAR", ""]
    assert {each["DTSTAMP"] for each in events(found)} == {"20270701T090500Z"}
    assert events(found)[0]["SUMMARY"] == "Сапардың бірінші күні"


def test_a_moved_date_keeps_its_identity_and_another_stay_has_its_own() -> None:
    def identities(made: Agreement, key: str) -> list[str]:
        file = calendar_of(made, Party.SPONSOR, Language.ENGLISH, key=key, stamp=AT).decode()
        return [line for line in file.split("\r\n") if line.startswith("UID:")]

    first = identities(agreement(), "stay-1")
    assert len(set(first)) == 3
    assert identities(agreement(last_day="2027-11-21"), "stay-1") == first
    assert not set(identities(agreement(), "stay-2")) & set(first)


def test_a_moment_without_an_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="expected a moment with its offset from UTC"):
        calendar_of(
            agreement(),
            Party.HOST,
            Language.ENGLISH,
            key="k",
            stamp=AT.replace(tzinfo=None),
        )


def test_the_whole_model_fits_into_lines_of_75_octets() -> None:
    made = agreement(clauses=[each.model_dump() for each in model_terms().clauses])
    for language in Language:
        file = calendar_of(made, Party.PARTICIPANT, language, key="k", stamp=AT.astimezone(UTC))
        assert max(map(len, file.split(b"\r\n"))) == 75
