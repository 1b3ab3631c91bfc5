"""Tests of not signing, and of signing and declining at the same moment."""

from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connection
from tests.sapar_web.signing import SPEAKS, Table, laid

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.actions.signing.declining import decline_to_sign
from sapar_web.models import Agreement, Declined, Entry, Notice, Signature, Version


def decline(table: Table, party: str = "sponsor", **other: Any) -> Declined:
    actor = table.cast.actor(SPEAKS[party])
    told = {"digest": table.version.digest, "reason": "Too dear.", "party": party}
    return decline_to_sign(actor, key=table.key, **{**told, **other})


def test_a_version_that_somebody_declined_is_negotiated_again(table: Table) -> None:
    table.sign("host")
    made = decline(table)
    assert table.state() == "negotiating"
    assert (made.party, made.reason) == ("sponsor", "Too dear.")
    assert Signature.objects.count() == 1
    entry = Entry.objects.get(deed="decline_to_sign")
    assert (entry.version, entry.told) == (table.version.digest, {"party": "sponsor"})
    assert Notice.objects.filter(kind="declined").count() == len(SPEAKS) - 1


def test_an_amendment_that_somebody_declined_leaves_what_was_in_force(table: Table) -> None:
    table.sign_all()
    table.amended(last_day=table.stay.last_day.replace(day=28))
    decline(table)
    assert table.state() == "active"
    first = Version.objects.get(number=1)
    assert Agreement.objects.get(stay=table.stay).document == first.document


@pytest.mark.parametrize("reason", ["", "  ", "x" * 5001, "a\u202eb"])
def test_it_takes_a_reason(table: Table, reason: str) -> None:
    with pytest.raises(UnfitError) as caught:
        decline(table, reason=reason)
    assert list(caught.value.problems) == ["reason"]


def test_whoever_has_signed_does_not_decline(table: Table) -> None:
    table.sign("sponsor")
    with pytest.raises(StaleError):
        decline(table)


def test_strangers_do_not_decline(table: Table) -> None:
    with pytest.raises(RefusedError):
        decline_to_sign(
            table.cast.actor("outsider"),
            key=table.key,
            digest=table.version.digest,
            reason="Too dear.",
        )


def at_once(*deeds: Any) -> list[Any]:
    """What deeds end with that begin at the same moment, each with its own connection."""
    gate, ended = Barrier(len(deeds)), [None] * len(deeds)

    def run(place: int) -> None:
        gate.wait()
        try:
            ended[place] = deeds[place]()
        except (StaleError, RefusedError) as error:
            ended[place] = error
        finally:
            connection.close()

    threads = [Thread(target=run, args=[place]) for place in range(len(deeds))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return ended


@pytest.mark.django_db(transaction=True)
def test_of_two_who_sign_for_one_party_at_once_one_does_and_the_other_is_told(cast, stay) -> None:
    table = laid(cast, stay)

    def sign() -> Signature:
        return table.sign("host")

    ended = at_once(sign, sign)
    assert sorted(type(each).__name__ for each in ended) == ["Signature", "StaleError"]
    (late,) = [each for each in ended if isinstance(each, StaleError)]
    assert late.theirs["signed"] == "Receiver (invented)"
    assert Signature.objects.filter(version=table.version).count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_signing_and_declining_at_once_one_is_done_and_the_other_told(cast, stay) -> None:
    table = laid(cast, stay)
    for party in table.version.signers[:-1]:
        table.sign(party)
    ended = at_once(lambda: table.sign("mentor"), lambda: decline(table, "mentor"))
    done = [each for each in ended if isinstance(each, Signature | Declined)]
    told = [each for each in ended if isinstance(each, StaleError | RefusedError)]
    assert (len(done), len(told)) == (1, 1)
    assert table.state() == ("active" if isinstance(done[0], Signature) else "negotiating")


@pytest.mark.django_db(transaction=True)
def test_all_who_sign_at_once_sign_one_after_the_other(cast, stay) -> None:
    table = laid(cast, stay)
    ended = at_once(*(lambda party=party: table.sign(party) for party in SPEAKS))
    assert [type(each) for each in ended] == [Signature] * 5
    numbers = Signature.objects.order_by("number").values_list("number", flat=True)
    assert list(numbers) == [1, 2, 3, 4, 5]
    assert table.state() == "active"
