from datetime import timedelta
from typing import Any

import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.offers.editing import LARGEST, edit_offer
from sapar_web.actions.offers.parts import part_of
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.actions.terms.parts import mark_of
from sapar_web.models import Entry, Offer
from sapar_web.models.offer import today

HOURS = "answers/mentor-hours"


def write(cast, offer: Offer, part: str, value: Any, name: str = "receiver") -> Offer:
    offer.refresh_from_db()
    read = mark_of(part_of(offer.document, part))
    return edit_offer(cast.actor(name), key=offer.key, part=part, value=value, read=read)


def kept(offer: Offer, part: str) -> Any:
    return part_of(Offer.objects.get(pk=offer.pk).document, part)


def test_an_answer_is_written_and_history_names_the_part(cast, tender) -> None:
    offer = tender.begun()
    changed = write(
        cast, offer, HOURS, {"answer": "changes", "quantity": "2", "reason": "We have two."}
    )
    assert changed.revision == 2
    assert kept(offer, HOURS) == {
        "clause": "mentor-hours",
        "answer": "changes",
        "quantity": "2",
        "reason": "We have two.",
    }
    last = Entry.objects.order_by("-number").first()
    assert (last.deed, last.told) == ("edit_offer", {"part": HOURS, "revision": 2})


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("items/mentoring", {"service": "Hours", "amount": "120", "per": "week"}),
        ("fee", {"amount": "300", "per": "week"}),
        ("margin", "0.05"),
        ("mentors", [{"name": "Prof. Invented", "hours": "2"}]),
        ("valid_until", "2028-01-31"),
        ("capacity", 4),
        ("languages", ["en", "de"]),
        ("notes", "By the river."),
    ],
)
def test_every_part_is_written_and_taken_out(cast, tender, part: str, value: Any) -> None:
    offer = tender.begun()
    write(cast, offer, part, value)
    told = kept(offer, part)
    assert ({name: told[name] for name in value} if isinstance(value, dict) else told) == value
    write(cast, offer, part, None)
    assert kept(offer, part) is None


def test_whoever_writes_on_an_older_state_is_told_and_nothing_is_lost(cast, tender) -> None:
    receiver, offer = cast.actor("receiver"), tender.begun()
    read = mark_of(part_of(offer.document, HOURS))
    edit_offer(receiver, key=offer.key, part=HOURS, value={"answer": "accepts"}, read=read)
    with pytest.raises(StaleError) as raised:
        edit_offer(receiver, key=offer.key, part=HOURS, value={"answer": "declines"}, read=read)
    assert raised.value.yours == {"answer": "declines"}
    assert raised.value.theirs == {"clause": "mentor-hours", "answer": "accepts"}
    assert kept(offer, HOURS)["answer"] == "accepts"


def test_two_people_write_different_parts_at_once(cast, tender) -> None:
    receiver, offer = cast.actor("receiver"), tender.begun()
    edit_offer(receiver, key=offer.key, part="notes", value="A.", read="")
    edit_offer(receiver, key=offer.key, part="capacity", value=2, read="")
    assert (kept(offer, "notes"), kept(offer, "capacity")) == ("A.", 2)


@pytest.mark.parametrize(
    ("part", "value", "place"),
    [
        (HOURS, {"answer": "perhaps"}, "answers."),
        (HOURS, ["accepts"], HOURS),
        ("fee", {"amount": "-1"}, "money.fee.amount"),
        ("valid_until", "2028-02-30", "valid_until"),
        ("capacity", 0, "capacity"),
        ("notes", "\x00", ""),
        ("notes", "left\u202eright", ""),
        ("notes", "\ud800", ""),
        ("mentors", [{"name": f"M{n}", "field": "x" * 20_000} for n in range(26)], ""),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_written(
    cast, tender, part: str, value: Any, place: str
) -> None:
    offer = tender.begun()
    with pytest.raises(UnfitError) as raised:
        write(cast, offer, part, value)
    assert all(each.startswith(place) for each in raised.value.problems)
    assert Offer.objects.get(pk=offer.pk).revision == 1
    assert LARGEST == 500_000


@pytest.mark.parametrize("part", ["terms", "offerer", "id", "dated", "answers", "money", "items/"])
def test_who_offers_and_what_it_answers_cannot_be_typed_in(cast, tender, part: str) -> None:
    offer = tender.begun()
    with pytest.raises(MissingError):
        edit_offer(cast.actor("receiver"), key=offer.key, part=part, value={}, read="")


def test_nothing_is_written_after_the_last_day(cast, tender) -> None:
    offer = tender.begun()
    tender.terms.offers_until = today() - timedelta(days=1)
    tender.terms.save()
    with pytest.raises(RefusedError, match="the last day for offers was"):
        write(cast, offer, "notes", "Late.")


def test_a_submitted_offer_is_not_written_to(cast, tender) -> None:
    offer = tender.submitted()
    with pytest.raises(RefusedError, match="not while it is: submitted"):
        write(cast, offer, "notes", "Better.")


@pytest.mark.parametrize(
    "name", ["mentor", "officer", "observer", "outsider", "agent", "nobody", "visitor"]
)
def test_nobody_but_those_who_offer_write(cast, tender, name: str) -> None:
    offer = tender.begun()
    with pytest.raises(RefusedError):
        write(cast, offer, "notes", "Mine.", name)
    assert kept(offer, "notes") is None
