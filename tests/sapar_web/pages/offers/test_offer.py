import pytest

from sapar_web.actions.offers.editing import edit_offer
from sapar_web.actions.offers.selecting import Reasons, select_offer
from sapar_web.models import Offer

HOSTILE = "<script>alert(1)</script>"


def page(cast, offer: Offer, name: str = "receiver"):
    return cast.client(name).get(f"/offers/{offer.key}/")


def test_a_draft_shows_each_clause_unanswered_with_ways_to_answer(cast, tender) -> None:
    text = page(cast, tender.begun()).content.decode()
    assert "0 of 32 requirements hold." in text
    assert "Unanswered: 32. What is unanswered does not count as accepted." in text
    assert text.count(">Accept</button>") == 32


@pytest.mark.parametrize(
    ("name", "statuses"),
    [
        ("receiver", (200, 200, 200)),
        ("mentor", (200, 200, 200)),
        ("officer", (404, 404, 200)),
        ("observer", (404, 404, 200)),
        ("outsider", (404, 404, 404)),
        ("agent", (404, 404, 404)),
        ("lecturer", (404, 404, 404)),
        ("nobody", (404, 404, 404)),
        ("visitor", (302, 302, 302)),
    ],
)
def test_who_reads_a_draft_a_submitted_offer_and_one_that_was_opened(
    cast, tender, name: str, statuses: tuple[int, int, int]
) -> None:
    offer = tender.begun()
    draft = page(cast, offer, name).status_code
    tender.submitted()
    submitted = page(cast, offer, name).status_code
    tender.close()
    assert (draft, submitted, page(cast, offer, name).status_code) == statuses


def test_members_who_do_not_offer_have_no_buttons(cast, tender) -> None:
    text = page(cast, tender.begun(), "mentor").content.decode()
    assert '<form method="post" action="/offers' not in text
    assert "/submit/" not in text


def test_everybody_reads_their_own_reason_alone(cast, tender) -> None:
    host, stranger = tender.submitted(), tender.submitted("outsider", cast.stranger)
    tender.close()
    reasons = Reasons("Two hours a week.", rest="Fewer hours.")
    select_offer(cast.actor("officer"), key=host.key, reasons=reasons)
    won = page(cast, host).content.decode()
    lost = page(cast, stranger, "outsider").content.decode()
    assert ("Two hours a week." in won, "Fewer hours." in won) == (True, False)
    assert ("Two hours a week." in lost, "Fewer hours." in lost) == (False, True)
    assert cast.stranger.name not in won
    assert cast.host.name not in lost


def test_what_somebody_wrote_is_shown_as_text(cast, tender) -> None:
    cast.host.name = HOSTILE
    cast.host.save()
    offer = tender.begun()
    receiver = cast.actor("receiver")
    edit_offer(receiver, key=offer.key, part="notes", value=HOSTILE, read="")
    edit_offer(receiver, key=offer.key, part="mentors", value=[{"name": HOSTILE}], read="")
    text = page(cast, offer).content.decode()
    assert HOSTILE not in text
    assert text.count("&lt;script&gt;alert(1)") >= 3


@pytest.mark.parametrize("mentors", [1, 3])
def test_the_number_of_queries_does_not_hang_on_what_is_in_it(
    cast, tender, django_assert_max_num_queries, mentors: int
) -> None:
    offer = tender.begun()
    rows = [{"name": f"Invented {number}"} for number in range(mentors)]
    edit_offer(cast.actor("receiver"), key=offer.key, part="mentors", value=rows, read="")
    client = cast.client("receiver")
    client.get("/offers/")
    with django_assert_max_num_queries(6):
        client.get(f"/offers/{offer.key}/")
