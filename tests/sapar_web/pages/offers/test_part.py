import pytest

from sapar_web.actions.offers.editing import edit_offer
from sapar_web.actions.offers.parts import part_of
from sapar_web.actions.terms.parts import mark_of
from sapar_web.models import Offer

HOURS = "answers/mentor-hours"


def address(offer: Offer, part: str) -> str:
    return f"/offers/{offer.key}/part/{part}/"


def read(offer: Offer, part: str) -> str:
    offer.refresh_from_db()
    return mark_of(part_of(offer.document, part))


def kept(offer: Offer, part: str):
    offer.refresh_from_db()
    return part_of(offer.document, part)


def post(cast, offer: Offer, part: str, fields: dict, **headers):
    sent = {"read": read(offer, part), **fields}
    return cast.client("receiver").post(address(offer, part), sent, headers=headers)


def test_an_answer_is_written_without_scripts(cast, tender) -> None:
    offer = tender.begun()
    answer = post(cast, offer, HOURS, {"answer": "changes", "quantity": "3", "reason": "We can."})
    assert (answer.status_code, answer.url) == (302, f"/offers/{offer.key}/#answers-mentor-hours")
    assert kept(offer, HOURS) == {
        "clause": "mentor-hours",
        "answer": "changes",
        "quantity": "3",
        "unit": "hour",
        "reason": "We can.",
    }


def test_with_htmx_the_answer_and_the_summary_come_back_alone(cast, tender) -> None:
    offer = tender.begun()
    answer = post(cast, offer, HOURS, {"answer": "accepts"}, HX_Request="true")
    text = answer.content.decode()
    assert answer.status_code == 200
    assert "<html" not in text
    assert "1 of 32 requirements hold." in text
    assert 'hx-swap-oob="true"' in text


def test_whoever_accepts_offers_no_other_number(cast, tender) -> None:
    offer = tender.begun()
    post(cast, offer, HOURS, {"answer": "accepts", "quantity": "3", "per": "month"})
    assert kept(offer, HOURS) == {"clause": "mentor-hours", "answer": "accepts"}


@pytest.mark.parametrize("stance", ["changes", "declines"])
def test_without_a_reason_nothing_is_changed_or_declined(cast, tender, stance: str) -> None:
    offer = tender.begun()
    answer = post(cast, offer, HOURS, {"answer": stance, "quantity": "3"})
    assert answer.status_code == 422
    assert "say why" in answer.content.decode()
    assert 'value="3"' in answer.content.decode()
    assert kept(offer, HOURS) == {"clause": "mentor-hours"}


def test_who_wrote_on_an_older_state_sees_both_and_may_save_over(cast, tender) -> None:
    offer = tender.begun()
    before = read(offer, "notes")
    edit_offer(cast.actor("receiver"), key=offer.key, part="notes", value="Theirs.", read=before)
    client = cast.client("receiver")
    answer = client.post(address(offer, "notes"), {"read": before, "told": "Mine."})
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "Theirs." in text
    assert "Mine.</textarea>" in text
    assert kept(offer, "notes") == "Theirs."
    assert f'name="read" value="{mark_of("Theirs.")}"' in text
    client.post(address(offer, "notes"), {"read": mark_of("Theirs."), "told": "Mine."})
    assert kept(offer, "notes") == "Mine."


@pytest.mark.parametrize(
    ("part", "fields", "value"),
    [
        ("items/mentoring", {"amount": "120.50", "per": "week"}, {"amount": "120.5"}),
        ("fee", {"amount": "300", "per": "week"}, {"amount": "300", "per": "week"}),
        (
            "fee",
            {"days-0": "30", "amount-0": "900", "days-1": "14", "amount-1": "500"},
            {"bands": [{"days": 14, "amount": "500"}, {"days": 30, "amount": "900"}]},
        ),
        ("margin", {"told": "7.5"}, "0.075"),
        ("valid_until", {"told": "2028-01-31"}, "2028-01-31"),
        ("capacity", {"told": "4"}, 4),
        ("languages", {"told": "en, de"}, ["en", "de"]),
        (
            "mentors",
            {"name-0": "Prof. Invented", "hours-0": "2", "per-0": "week", "name-1": ""},
            [{"name": "Prof. Invented", "hours": "2"}],
        ),
    ],
)
def test_every_part_has_a_form(cast, tender, part: str, fields: dict, value) -> None:
    offer = tender.begun()
    assert cast.client("receiver").get(address(offer, part)).status_code == 200
    assert post(cast, offer, part, fields).status_code == 302
    told = kept(offer, part)
    assert ({n: told[n] for n in value} if isinstance(value, dict) else told) == value
    assert cast.client("receiver").get(address(offer, part)).status_code == 200


@pytest.mark.parametrize(
    ("part", "fields"),
    [
        ("fee", {"amount": "300", "days-0": "30", "amount-0": "900"}),
        ("fee", {"days-0": "30"}),
        ("fee", {"amount": "-1"}),
        ("capacity", {"told": "0"}),
        ("languages", {"told": "English"}),
        ("notes", {"told": "left\u202eright"}),
    ],
)
def test_what_does_not_fit_stays_in_the_form(cast, tender, part: str, fields: dict) -> None:
    offer = tender.begun()
    before = kept(offer, part)
    assert post(cast, offer, part, fields).status_code == 422
    assert kept(offer, part) == before


@pytest.mark.parametrize("part", ["answers/none", "items/none", "offerer", "terms", "x/y"])
def test_there_is_no_form_for_what_is_no_part(cast, tender, part: str) -> None:
    offer = tender.begun()
    assert cast.client("receiver").get(address(offer, part)).status_code == 404


@pytest.mark.parametrize(
    ("name", "status"),
    [("mentor", 403), ("officer", 404), ("outsider", 404), ("nobody", 404), ("visitor", 302)],
)
def test_nobody_but_those_who_offer_write(cast, tender, name: str, status: int) -> None:
    offer = tender.begun()
    client = cast.client(name)
    assert client.get(address(offer, "notes")).status_code == status
    assert client.post(address(offer, "notes"), {"read": "", "told": "x"}).status_code == status
    assert kept(offer, "notes") is None


def test_nothing_is_written_after_the_last_day(cast, tender) -> None:
    offer = tender.begun()
    tender.close()
    assert post(cast, offer, "notes", {"told": "Late."}).status_code == 403
