from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.formats import date_format
from tests.sapar_web.signing import SPEAKS as SIGNERS
from tests.sapar_web.signing import Table

from sapar_web.actions.refusals import MissingError
from sapar_web.actions.seeing import see
from sapar_web.actions.signing.declining import decline_to_sign
from sapar_web.models import Invitation, Message, Offer, Role, Seen, Statement, Terms, Voice
from sapar_web.queries.turn.waiting import waiting


@pytest.fixture
def draft(cast):
    return Terms.objects.create(
        sponsor=cast.ministry,
        title="Short visits",
        document={},
        created_by=cast.people["officer"],
    )


@pytest.fixture
def voice(cast, draft):
    return Voice.objects.create(
        terms=draft,
        party="participant",
        person=cast.people["lecturer"],
        email="lecturer@example.org",
        invited_by=cast.people["officer"],
    )


def of(cast, name: str) -> tuple[list[str], list[str]]:
    """What waits on somebody, and what they wait for, by kind."""
    found = waiting(cast.actor(name), limit=25)
    return [each.kind for each in found.mine.items], [each.kind for each in found.theirs.items]


def say(voice, kind: str, revision: int = 1) -> Statement:
    return Statement.objects.create(voice=voice, kind=kind, text="x", revision=revision)


def test_nothing_waits_on_somebody_without_anything(cast) -> None:
    assert of(cast, "nobody") == ([], [])


def test_a_draft_waits_on_its_officer_alone(cast, draft) -> None:
    assert of(cast, "officer") == (["draft"], [])
    assert of(cast, "observer") == ([], [])
    assert of(cast, "outsider") == ([], [])


def test_who_was_asked_speaks_then_waits_for_the_answer(cast, voice) -> None:
    assert of(cast, "lecturer") == (["speak"], [])
    assert of(cast, "officer") == (["draft"], ["their_word"])
    say(voice, "stated")
    assert of(cast, "lecturer") == ([], ["their_answer"])
    assert of(cast, "officer") == (["draft", "answer"], [])


def test_an_approval_holds_until_the_draft_is_changed(cast, voice) -> None:
    say(voice, "approved")
    assert of(cast, "lecturer") == ([], [])
    Terms.objects.update(revision=2)
    assert of(cast, "lecturer") == (["approve_again"], [])
    say(voice, "approved", revision=2)
    assert of(cast, "lecturer") == ([], [])


def test_a_change_after_a_comment_is_to_be_looked_at_and_a_refusal_ends_the_turn(
    cast, voice
) -> None:
    say(voice, "commented")
    Terms.objects.update(revision=2)
    assert of(cast, "lecturer") == (["look_again"], ["their_answer"])
    say(voice, "declined", revision=2)
    assert of(cast, "lecturer")[0] == []


def test_an_ended_voice_waits_on_nobody(cast, voice) -> None:
    Voice.objects.update(ended_at=timezone.now())
    assert of(cast, "lecturer") == ([], [])
    assert of(cast, "officer") == (["draft"], [])


def test_an_offer_goes_from_hand_to_hand(cast, tender) -> None:
    assert of(cast, "receiver") == (["offer"], [])
    assert of(cast, "mentor") == ([], [])
    offer = tender.begun()
    assert of(cast, "receiver") == (["finish_offer"], [])
    Offer.objects.filter(pk=offer.pk).delete()
    offer = tender.submitted()
    assert of(cast, "receiver") == ([], ["their_decision"])
    assert of(cast, "officer") == ([], ["their_offers"])
    tender.close()
    assert of(cast, "officer") == (["decide"], [])
    Offer.objects.filter(pk=offer.pk).update(
        state="selected", reason="the best", decided_at=timezone.now()
    )
    assert of(cast, "officer") == ([], [])
    assert of(cast, "receiver") == (["decision"], [])
    Seen.objects.create(person=cast.people["receiver"], kind="offer", object=offer.key)
    assert of(cast, "receiver") == ([], [])


def test_an_invitation_waits_on_its_address_and_on_who_keeps_the_organisation(cast) -> None:
    made = Invitation.objects.create(
        email="nobody@example.org",
        organisation=cast.host,
        role=Role.MENTOR,
        invited_by=cast.people["receiver"],
    )
    assert of(cast, "nobody") == (["invitation"], [])
    assert of(cast, "receiver") == ([], ["their_coming"])
    made.expires_at = timezone.now()
    made.save()
    assert of(cast, "nobody") == ([], [])


def test_a_mail_that_was_given_up_is_told_to_who_asked_for_it_for_two_weeks(cast) -> None:
    made = Message.objects.create(
        address="a@example.org",
        subject="s",
        asked_by=cast.people["officer"],
        given_up_at=timezone.now(),
    )
    assert of(cast, "officer") == (["undelivered"], [])
    assert of(cast, "observer") == ([], [])
    Message.objects.filter(pk=made.pk).update(given_up_at=timezone.now() - timedelta(days=15))
    assert of(cast, "officer") == ([], [])


@pytest.mark.parametrize("number", [3, 100])
def test_whatever_waits_takes_two_statements_and_pages_follow_by_key(
    cast, number: int, django_assert_num_queries
) -> None:
    Terms.objects.bulk_create(
        Terms(sponsor=cast.ministry, title=f"{n}", document={}, created_by=cast.people["officer"])
        for n in range(number)
    )
    actor = cast.actor("officer")
    waiting(actor, limit=2)
    with django_assert_num_queries(2):
        page = waiting(actor, limit=2)
    seen = [each.key for each in page.mine.items]
    while page.mine.further:
        page = waiting(actor, mine=page.mine.further, limit=40)
        seen += [each.key for each in page.mine.items]
    assert (len(seen), len(set(seen))) == (number, number)


@pytest.mark.parametrize("place", ["x", "_", "2026-01-01_x", "2026-01-01T00:00:00_" + "0" * 32])
def test_what_is_no_place_begins_with_the_oldest(cast, draft, place: str) -> None:
    found = waiting(cast.actor("officer"), mine=place, theirs=place, limit=5)
    assert [each.kind for each in found.mine.items] == ["draft"]


def test_an_agreement_waits_on_whoever_speaks_for_a_party_that_has_not_signed(table: Table) -> None:
    table.sign("host")
    for party, name in SIGNERS.items():
        found = waiting(table.cast.actor(name), limit=5)
        mine = [item.key for item in found.mine.items if item.kind == "sign"]
        theirs = [item.key for item in found.theirs.items if item.kind == "their_signature"]
        assert mine == ([] if party == "host" else [table.stay.key])
        assert theirs == [table.stay.key]
    outsider = waiting(table.cast.actor("outsider"), limit=5)
    assert {item.kind for item in outsider.mine.items} & {"sign", "their_signature"} == set()


def test_an_agreement_waits_on_nobody_once_all_have_signed_or_one_has_declined(
    table: Table,
) -> None:
    officer = table.cast.actor("officer")
    decline_to_sign(officer, key=table.key, digest=table.version.digest, reason="Too dear.")
    found = waiting(table.cast.actor("receiver"), limit=5)
    assert not {item.kind for item in found.mine.items} & {"sign"}


def test_what_became_of_an_agreement_waits_until_it_was_seen(table: Table) -> None:
    table.sign_all()
    lecturer = table.cast.actor("lecturer")
    (told,) = [each for each in waiting(lecturer, limit=9).mine.items if each.kind == "agreed"]
    assert (told.about, told.called) == (table.stay.key, table.stay.title)
    assert see(lecturer, key=told.key).path.endswith("/signing/")
    assert not [each for each in waiting(lecturer, limit=9).mine.items if each.kind == "agreed"]
    with pytest.raises(MissingError):
        see(table.cast.actor("outsider"), key=told.key)


def test_stays_of_one_title_are_told_apart_by_their_days(talks) -> None:
    found = waiting(talks.cast.actor("receiver"), limit=9).mine.items
    stay = talks.stay
    told = {
        (each.called, each.first_day, each.last_day) for each in found if each.about == stay.key
    }
    assert told == {(stay.title, stay.first_day, stay.last_day)}
    page = talks.cast.client("receiver").get("/").content.decode()
    assert date_format(stay.first_day, "DATE_FORMAT") in page
