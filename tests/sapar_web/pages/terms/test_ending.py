import pytest

from sapar_web.models import Entry, State, Terms

REFUSED = [("observer", 403), ("receiver", 403), ("visitor", 302)]


def test_a_withdrawal_without_a_reason_is_told_at_its_field(cast, tender) -> None:
    client, page = cast.client("officer"), f"/terms/{tender.terms.key}/withdraw/"
    assert client.get(page).status_code == 200
    long = "no money " * 1000
    answer = client.post(page, {"reason": long})
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["reason"]
    assert long.strip() in answer.content.decode()
    assert Terms.objects.get(pk=tender.terms.pk).state == State.PUBLISHED


@pytest.mark.parametrize(("name", "status"), REFUSED)
@pytest.mark.parametrize("deed", ["withdraw", "supersede"])
def test_only_officers_of_the_sponsor_end_published_terms(cast, tender, name, status, deed) -> None:
    answer = cast.client(name).post(f"/terms/{tender.terms.key}/{deed}/", {"reason": "none"})
    assert answer.status_code == status
    assert list(Terms.objects.values_list("state", flat=True)) == [State.PUBLISHED]


def test_a_draft_is_given_up_after_one_question(cast, draft) -> None:
    client, page = cast.client("officer"), f"/terms/{draft.key}/discard/"
    assert client.get(page).status_code == 200
    assert Terms.objects.filter(pk=draft.pk).exists()
    assert client.post(page).headers["Location"] == "/terms/"
    assert not Terms.objects.filter(pk=draft.pk).exists()
    assert Entry.objects.order_by("-number").first().deed == "discard_terms"


@pytest.mark.parametrize(
    ("name", "status"), [("observer", 403), ("receiver", 404), ("visitor", 302)]
)
def test_nobody_else_gives_a_draft_up(cast, draft, name, status) -> None:
    assert cast.client(name).post(f"/terms/{draft.key}/discard/").status_code == status
    assert Terms.objects.filter(pk=draft.pk).exists()


def test_published_terms_are_not_given_up(cast, tender) -> None:
    assert cast.client("officer").post(f"/terms/{tender.terms.key}/discard/").status_code == 403
