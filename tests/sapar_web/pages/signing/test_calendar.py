"""Tests of the calendar of a person."""

import re

from django.test import Client
from tests.sapar_web.signing import Table

LINK = re.compile(r"http://testserver(/calendar/[^<]+/stays\.ics)")


def test_a_link_is_shown_once_and_read_without_signing_in(table: Table) -> None:
    table.sign_all()
    client = table.cast.client("lecturer")
    shown = client.post("/calendar/", {"neutral": "on"}).content.decode()
    link = LINK.search(shown).group(1)
    assert LINK.search(client.get("/calendar/").content.decode()) is None
    answer = Client().get(link)
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.content.count(b"SUMMARY:Sapar\r\n") >= 2
    client.post("/calendar/end/")
    assert Client().get(link).status_code == 404


def test_the_file_says_what_is_to_be_done(table: Table) -> None:
    table.sign_all()
    answer = table.cast.client("lecturer").get("/calendar/stays.ics")
    assert "attachment" in answer["Content-Disposition"]
    assert b"SUMMARY:Sapar\r\n" not in answer.content
    assert b"BEGIN:VEVENT" in answer.content


def test_a_guessed_link_leads_nowhere(db: None) -> None:
    assert Client().get("/calendar/guessed/stays.ics").status_code == 404
    assert Client().get("/calendar/").status_code == 302
