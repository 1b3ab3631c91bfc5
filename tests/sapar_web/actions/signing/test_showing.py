"""Tests of the second factor at the moment of signing."""

from typing import Any

import pytest
from tests.sapar_web.actions.signing.test_declining import at_once
from tests.sapar_web.signing import Table, laid

from sapar_web.access.actor import Actor
from sapar_web.actions.refusals import UnfitError
from sapar_web.actions.signing.showing import keep_shown, spend_shown
from sapar_web.actions.signing.signing import sign_agreement
from sapar_web.models import Membership, Role, Showing, Signature


@pytest.mark.parametrize("factor", ["passkey", "code"])
def test_one_that_was_shown_a_moment_ago_counts_once(table: Table, factor: str) -> None:
    actor, session = table.cast.actor("receiver"), table.shown("receiver", factor=factor)
    assert spend_shown(actor, table.version, session).factor == factor
    with pytest.raises(UnfitError):
        spend_shown(actor, table.version, session)
    assert Showing.objects.get().spent_at is not None


@pytest.mark.parametrize("minutes", [5.5, -60])
def test_neither_an_old_one_nor_one_of_tomorrow_counts(table: Table, minutes: float) -> None:
    session = table.shown("receiver", minutes)
    with pytest.raises(UnfitError):
        spend_shown(table.cast.actor("receiver"), table.version, session)


def test_it_counts_for_its_person_its_session_and_its_version_alone(table: Table) -> None:
    read, session = table.version, table.shown("receiver")
    then = table.amend_before_it_is_signed()
    receiver, officer = table.cast.actor("receiver"), table.cast.actor("officer")
    for actor, version, named in (
        (officer, read, session),
        (receiver, read, "another browser"),
        (receiver, then, session),
    ):
        with pytest.raises(UnfitError):
            spend_shown(actor, version, named)
    assert spend_shown(receiver, read, session).version == read


def test_what_was_shown_for_one_version_does_not_sign_the_next(table: Table) -> None:
    session = table.shown("receiver")
    table.amend_before_it_is_signed()
    with pytest.raises(UnfitError):
        sign_agreement(
            table.cast.actor("receiver"),
            key=table.key,
            signing=table.signing("host"),
            session=session,
        )
    assert not Signature.objects.exists()


def test_the_same_code_is_kept_once(table: Table) -> None:
    actor = table.cast.actor("receiver")
    told: dict[str, Any] = {"version": table.version, "session": "one", "factor": "code"}
    assert keep_shown(actor, **told, proof="a" * 64).spent_at is None
    with pytest.raises(UnfitError):
        keep_shown(actor, **told, proof="a" * 64)
    assert Showing.objects.count() == 1


def test_a_signature_that_is_refused_does_not_use_it_up(table: Table) -> None:
    actor, session = table.cast.actor("receiver"), table.shown("receiver")
    nameless = table.signing("host", name=" ")
    with pytest.raises(UnfitError):
        sign_agreement(actor, key=table.key, signing=nameless, session=session)
    signing = table.signing("host")
    made = sign_agreement(actor, key=table.key, signing=signing, session=session)
    assert (made.party, made.factor) == ("host", "code")


def for_two_parties(table: Table) -> Actor:
    """Somebody who speaks for the host and for the sending institution."""
    person = table.cast.people["receiver"]
    Membership.objects.create(
        person=person, organisation=table.cast.sender, role=Role.INTERNATIONAL
    )
    return table.cast.actor("receiver")


@pytest.mark.django_db(transaction=True)
def test_of_two_signatures_that_come_with_one_second_factor_at_once_one_is_made(cast, stay) -> None:
    table = laid(cast, stay)
    actor, session = for_two_parties(table), table.shown("receiver")

    def sign(party: str) -> Signature | UnfitError:
        signing = table.signing(party)
        try:
            return sign_agreement(actor, key=table.key, signing=signing, session=session)
        except UnfitError as error:
            return error

    ended = at_once(lambda: sign("host"), lambda: sign("sending"))
    assert sorted(type(each).__name__ for each in ended) == ["Signature", "UnfitError"]
    assert Signature.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_who_spend_one_second_factor_at_once_outside_any_lock_one_does(cast, stay) -> None:
    table = laid(cast, stay)
    actor, session = cast.actor("receiver"), table.shown("receiver")

    def spend() -> Showing | UnfitError:
        try:
            return spend_shown(actor, table.version, session)
        except UnfitError as error:
            return error

    ended = at_once(*[spend] * 4)
    assert sorted(type(each).__name__ for each in ended) == ["Showing", *["UnfitError"] * 3]
