from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from sapar.terms.document.digest import canonical, digest_of
from sapar_web.management.demonstration import terms as invented
from sapar_web.management.demonstration.cast import gather
from sapar_web.models import Entry, State, Terms
from sapar_web.queries.terms.documents import document_of


@pytest.fixture
def ready(db):
    """A draft on whose every gate the parties have done their part, and its officer's browser."""
    everybody = gather()
    terms = invented.draft(everybody, {"en": "Visits", "kk": "Сапарлар", "ru": "Поездки"})
    invented.consult(everybody, terms, to_the_end=True)
    terms.refresh_from_db()
    client = Client()
    client.force_login(everybody.people["aizhan"])
    return terms, client


def test_a_draft_whose_gates_hold_is_published_and_frozen(ready) -> None:
    terms, client = ready
    page = f"/terms/{terms.key}/publish/"
    shown = client.get(page)
    assert shown.context["in_the_way"] == []
    until = timezone.localdate() + timedelta(days=30)
    fields = {"revision": str(terms.revision), "offers_until": until.isoformat()}
    answer = client.post(page, fields)
    assert answer.headers["Location"] == f"/terms/{terms.key}/"
    made = Terms.objects.get(pk=terms.pk)
    assert (made.state, made.offers_until) == (State.PUBLISHED, until)
    assert made.digest == shown.context["digest"] == digest_of(document_of(made)).text
    assert len(document_of(made).planning) == shown.context["planning"]
    last = Entry.objects.order_by("-number").first()
    assert (last.deed, last.version) == ("publish_terms", made.digest)
    download = Client().get(f"/terms/{terms.key}/terms.json").content
    assert download == canonical(document_of(made))
    assert client.post(page, fields).status_code == 403


def test_what_stands_in_the_way_is_told_and_nothing_is_published(cast, draft) -> None:
    client, page = cast.client("officer"), f"/terms/{draft.key}/publish/"
    answer = client.post(page, {"revision": "1", "offers_until": ""})
    assert answer.status_code == 422
    assert {"A02", "A03"} <= {each["code"] for each in answer.context["in_the_way"]}
    assert Terms.objects.get(pk=draft.pk).state == State.DRAFT


def test_a_last_day_that_is_none_or_has_passed_is_told_at_its_field(cast, draft) -> None:
    client, page = cast.client("officer"), f"/terms/{draft.key}/publish/"
    for typed in ("soon", "2020-01-01"):
        answer = client.post(page, {"revision": "1", "offers_until": typed})
        assert answer.status_code == 422
        assert list(answer.context["form"].errors) == ["offers_until"]
        assert f'value="{typed}"' in answer.content.decode()
    assert Terms.objects.get(pk=draft.pk).state == State.DRAFT


def test_who_read_an_older_state_reads_again_and_keeps_the_last_day(cast, draft) -> None:
    until = (timezone.localdate() + timedelta(days=9)).isoformat()
    page = f"/terms/{draft.key}/publish/"
    answer = cast.client("officer").post(page, {"revision": "7", "offers_until": until})
    assert answer.status_code == 409
    assert answer.context["form"].initial["revision"] == 1
    assert f'value="{until}"' in answer.content.decode()
    assert Terms.objects.get(pk=draft.pk).state == State.DRAFT


@pytest.mark.parametrize(
    ("name", "status"), [("observer", 403), ("receiver", 404), ("visitor", 302)]
)
def test_nobody_but_the_officer_publishes(cast, draft, name, status) -> None:
    client, page = cast.client(name), f"/terms/{draft.key}/publish/"
    assert client.get(page).status_code == status
    assert client.post(page, {"revision": "1"}).status_code == status
    assert Terms.objects.get(pk=draft.pk).state == State.DRAFT
