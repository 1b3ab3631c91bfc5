"""Opening a stay without a call, and coming into it by a link."""

from datetime import timedelta

import pytest
from tests.sapar_web.rounds import uncontracted

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.actions.stays.inviting import invite_to_stay
from sapar_web.actions.stays.joining import join_stay
from sapar_web.actions.stays.opening import Days, Parties, begin_stay
from sapar_web.models import Entry, Notice, Stay, StayInvitation
from sapar_web.models.offer import today

FIRST = today() + timedelta(days=60)


def days(**other) -> Days:
    return Days(
        **{
            "first": FIRST,
            "last": FIRST + timedelta(days=30),
            "needs_until": today() + timedelta(days=10),
            **other,
        }
    )


def opened(cast, tender, name: str = "officer", **other):
    told = {"sending": cast.sender.key, "participant": "lecturer@example.org"}
    told |= {"host": cast.host.key, "contractor": cast.contractor.key}
    parties = Parties(**{**told, **other})
    return begin_stay(cast.actor(name), terms=tender.terms.key, parties=parties, days=days())


def test_a_stay_waits_for_needs_and_all_are_told(cast, tender) -> None:
    stay, secret = opened(cast, tender)
    assert (stay.state, stay.participant, stay.host) == ("preparing", None, cast.host)
    told = set(Notice.objects.filter(kind="needs").values_list("person__email", flat=True))
    assert told == {f"{name}@example.org" for name in ("international", "receiver", "agent")}
    assert Entry.objects.filter(kind="stay").get().deed == "open_stay"
    assert secret not in str(list(StayInvitation.objects.values()))


@pytest.mark.parametrize("name", ["observer", "international", "receiver", "outsider", "nobody"])
def test_only_the_sponsors_officer_opens_one(cast, tender, name: str) -> None:
    with pytest.raises(RefusedError):
        opened(cast, tender, name)
    assert not Stay.objects.exists()


def test_a_selected_offer_names_the_host(cast, tender) -> None:
    offer = tender.submitted()
    tender.close()
    with pytest.raises(UnfitError, match="expected the offer that was selected"):
        opened(cast, tender, offer=offer.key)
    with pytest.raises(UnfitError, match="say which institution receives"):
        opened(cast, tender, host=None)
    with pytest.raises(MissingError):
        opened(cast, tender, host="00000000-0000-4000-8000-000000000000")


def test_terms_with_duties_of_a_contractor_take_one_and_others_do_not(cast, tender) -> None:
    with pytest.raises(UnfitError) as unfit:
        opened(cast, tender, contractor=None)
    assert list(unfit.value.problems) == ["contractor"]
    with pytest.raises(UnfitError, match="nobody is host and contractor"):
        opened(cast, tender, contractor=cast.host.key)
    assert not Stay.objects.exists()
    terms = uncontracted(cast)
    told = Parties(cast.sender.key, "lecturer@example.org", host=cast.host.key)
    stay, _secret = begin_stay(cast.actor("officer"), terms=terms.key, parties=told, days=days())
    assert stay.contractor is None


@pytest.mark.parametrize(
    ("other", "field"),
    [
        ({"first": today() - timedelta(days=1)}, "first_day"),
        ({"last": FIRST - timedelta(days=1)}, "last_day"),
        ({"needs_until": today() - timedelta(days=1)}, "needs_until"),
        ({"needs_until": FIRST}, "needs_until"),
    ],
)
def test_days_that_cannot_be_are_refused(cast, tender, other: dict, field: str) -> None:
    told = {"host": cast.host.key, "contractor": cast.contractor.key}
    parties = Parties(cast.sender.key, "lecturer@example.org", **told)
    with pytest.raises(UnfitError) as unfit:
        begin_stay(
            cast.actor("officer"), terms=tender.terms.key, parties=parties, days=days(**other)
        )
    assert field in unfit.value.problems


def test_the_participant_comes_by_the_link_once_and_as_themselves(cast, tender) -> None:
    stay, secret = opened(cast, tender)
    with pytest.raises(UnfitError, match="another address"):
        join_stay(cast.actor("outsider"), secret=secret)
    with pytest.raises(RefusedError):
        join_stay(cast.actor("visitor"), secret=secret)
    with pytest.raises(MissingError):
        join_stay(cast.actor("lecturer"), secret="guessed")  # noqa: S106 -- no secret
    assert join_stay(cast.actor("lecturer"), secret=secret).participant == cast.people["lecturer"]
    with pytest.raises(UnfitError, match="used already"):
        join_stay(cast.actor("lecturer"), secret=secret)
    stay.refresh_from_db()
    assert stay.participant == cast.people["lecturer"]


def test_a_new_link_takes_the_place_of_the_old_one(cast, tender) -> None:
    stay, old = opened(cast, tender)
    asked = {"stay": stay.key, "party": "participant", "email": "lecturer@example.org"}
    _invitation, new = invite_to_stay(cast.actor("officer"), **asked)
    with pytest.raises(UnfitError, match="taken back"):
        join_stay(cast.actor("lecturer"), secret=old)
    join_stay(cast.actor("lecturer"), secret=new)
    with pytest.raises(UnfitError, match="somebody is there already"):
        invite_to_stay(cast.actor("officer"), **asked)


def test_the_host_asks_a_mentor_who_is_somebody_else(cast, stay) -> None:
    asked = {"stay": stay.key, "party": "mentor"}
    with pytest.raises(RefusedError, match="those who speak for the host"):
        invite_to_stay(cast.actor("officer"), **asked, email="mentor@example.org")
    receiver = cast.actor("receiver")
    _invitation, secret = invite_to_stay(receiver, **asked, email="lecturer@example.org")
    with pytest.raises(UnfitError, match="nobody is both"):
        join_stay(cast.actor("lecturer"), secret=secret)
    _invitation, secret = invite_to_stay(receiver, **asked, email="mentor@example.org")
    assert join_stay(cast.actor("mentor"), secret=secret).mentor == cast.people["mentor"]
    with pytest.raises(UnfitError):
        invite_to_stay(receiver, stay=stay.key, party="host", email="a@example.org")


def test_a_mentor_who_comes_later_stands_in_the_agreement(talks) -> None:
    talks.begin()
    _invitation, secret = invite_to_stay(
        talks.cast.actor("receiver"),
        stay=talks.stay.key,
        party="mentor",
        email="mentor@example.org",
    )
    join_stay(talks.cast.actor("mentor"), secret=secret)
    parties = talks.agreement().document["parties"]
    assert [each["party"] for each in parties][-1] == "mentor"
