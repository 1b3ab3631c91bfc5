"""Tests of pages on which a stay ends."""

from datetime import timedelta

from tests.sapar_web.pages.signing.conftest import address
from tests.sapar_web.signing import Table


def test_before_it_is_agreed_one_withdraws_with_a_reason(table: Table) -> None:
    client = table.cast.client("lecturer")
    there = address("stay_withdraw", table)
    assert b"nobody will owe anything" in client.get(there).content
    assert client.post(there, {"party": "participant"}).status_code == 422
    answer = client.post(there, {"party": "participant", "reason": "Ill."}, follow=True)
    assert "withdrawn before it was agreed" in answer.content.decode()
    assert "Ill." in answer.content.decode()
    assert table.state() == "withdrawn"


def test_after_that_one_sees_what_is_owed_still_and_terminates(table: Table) -> None:
    table.sign_all()
    client, there = table.cast.client("receiver"), address("stay_terminate", table)
    half = (table.stay.first_day + timedelta(days=14)).isoformat()
    page = client.get(there, {"on": half}).content.decode()
    assert "owed for the days that passed" in page
    assert "owed no more" in page
    told = {"party": "host", "reason": "The laboratory burnt down.", "on": half}
    page = client.post(there, told, follow=True).content.decode()
    assert "terminated after it was agreed" in page
    assert "What is owed still" in page
    assert table.state() == "terminated"


def test_who_may_not_end_it_finds_no_way(table: Table) -> None:
    assert table.cast.client("mentor").get(address("stay_withdraw", table)).status_code == 403
    assert table.cast.client("observer").get(address("stay_withdraw", table)).status_code == 403
    assert table.cast.client("outsider").get(address("stay_withdraw", table)).status_code == 404


def test_a_stay_that_goes_on_is_not_closed(table: Table) -> None:
    table.sign_all()
    answer = table.cast.client("officer").post(address("stay_complete", table), follow=True)
    assert "has not passed" in answer.content.decode()
    assert (
        "has not ended"
        in table.cast.client("officer").get(address("stay_ended", table)).content.decode()
    )
