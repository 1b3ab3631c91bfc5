import pytest
from django.urls import reverse
from django.utils import timezone

from sapar_web.models import Message, Offer, Seen, Terms
from sapar_web.pages.turn.turn import ITEMS


def test_a_visitor_reads_what_sapar_is(cast) -> None:
    page = cast.client("visitor").get("/").content.decode()
    assert reverse("published") in page
    assert reverse("account_login") in page


def test_nothing_waits(cast) -> None:
    assert "Nothing waits on you." in cast.client("nobody").get("/").content.decode()


def test_a_draft_leads_to_its_deed_in_one_click(cast) -> None:
    made = drafts(cast, 1)[0]
    page = cast.client("officer").get("/").content.decode()
    assert reverse("terms_edit", args=[made.key]) in page
    assert "&lt;b&gt;0" in page


def drafts(cast, number: int) -> list[Terms]:
    return Terms.objects.bulk_create(
        Terms(
            sponsor=cast.ministry, title=f"<b>{n}", document={}, created_by=cast.people["officer"]
        )
        for n in range(number)
    )


@pytest.mark.parametrize("number", [3, 100])
def test_the_number_of_queries_is_the_same_however_much_waits(
    cast, number: int, django_assert_num_queries
) -> None:
    drafts(cast, number)
    client = cast.client("officer")
    client.get("/")
    with django_assert_num_queries(5):
        page = client.get("/").content.decode()
    assert page.count('<li class="row">') == min(number, ITEMS)
    assert ('rel="next"' in page) == (number > ITEMS)


def test_a_decision_waits_until_it_was_opened(cast, tender) -> None:
    offer = tender.submitted()
    Offer.objects.filter(pk=offer.pk).update(
        state="declined", reason="too dear", decided_at=timezone.now()
    )
    client = cast.client("receiver")
    address = reverse("turn_seen", args=[offer.key])
    assert address in client.get("/").content.decode()
    assert client.get(address).status_code == 405
    opened = client.post(address)
    assert (opened.status_code, opened["Location"]) == (302, reverse("offer", args=[offer.key]))
    assert address not in client.get("/").content.decode()


def test_nobody_sees_what_they_may_not_read(cast, tender) -> None:
    offer = tender.submitted()
    mail = Message.objects.create(address="a@x.org", subject="s", asked_by=cast.people["officer"])
    for key in (offer.key, mail.key):
        answer = cast.client("outsider").post(reverse("turn_seen", args=[key]))
        assert answer.status_code == 404
    assert Seen.objects.count() == 0


def test_a_mail_that_came_back_leads_where_it_can_be_mended(cast) -> None:
    mail = Message.objects.create(
        address="a@x.org",
        subject="s",
        asked_by=cast.people["officer"],
        about="/organisations/",
        given_up_at=timezone.now(),
    )
    client = cast.client("officer")
    assert "a@x.org" in client.get("/").content.decode()
    assert client.post(reverse("turn_seen", args=[mail.key]))["Location"] == "/organisations/"
    assert "a@x.org" not in client.get("/").content.decode()
