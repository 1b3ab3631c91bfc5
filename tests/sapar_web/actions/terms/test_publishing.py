from datetime import timedelta

import pytest
from django.db import InternalError, connection, transaction
from django.db.utils import IntegrityError
from django.utils import timezone

from sapar.terms.document.digest import canonical, digest_of
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.actions.terms.drafting import discard_terms, draft_terms
from sapar_web.actions.terms.editing import edit_part
from sapar_web.actions.terms.publishing import publish_terms, supersede_terms, withdraw_terms
from sapar_web.models import Entry, State, Terms
from sapar_web.queries.terms.documents import document_of

OTHERS = ["observer", "international", "lecturer", "receiver", "agent", "nobody", "visitor"]


@pytest.fixture
def draft(cast, answers) -> Terms:
    return draft_terms(cast.actor("officer"), organisation=cast.ministry.key, answers=answers)


def test_what_the_check_does_not_let_pass_is_not_published(cast, draft) -> None:
    with pytest.raises(UnfitError) as raised:
        publish_terms(cast.actor("officer"), key=draft.key, revision=1)
    told = raised.value.problems[""]
    assert [each for each in told if each.startswith("A02: ")]
    assert Terms.objects.get(pk=draft.pk).state == State.DRAFT


def test_nobody_publishes_what_they_have_not_seen(cast, draft) -> None:
    with pytest.raises(StaleError):
        publish_terms(cast.actor("officer"), key=draft.key, revision=2)


def test_a_last_day_that_has_passed_is_refused(cast, draft) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    with pytest.raises(UnfitError) as raised:
        publish_terms(cast.actor("officer"), key=draft.key, revision=1, offers_until=yesterday)
    assert list(raised.value.problems) == ["offers_until"]


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_but_the_officer_publishes_withdraws_supersedes_or_discards(
    cast, draft, tender, name
) -> None:
    who = cast.actor(name)
    with pytest.raises(RefusedError):
        publish_terms(who, key=draft.key, revision=1)
    with pytest.raises(RefusedError):
        discard_terms(who, key=draft.key)
    with pytest.raises(RefusedError):
        withdraw_terms(who, key=tender.terms.key, reason="why not")
    with pytest.raises(RefusedError):
        supersede_terms(who, key=tender.terms.key)


def test_withdrawn_terms_stay_with_the_reason(tender, cast) -> None:
    gone = withdraw_terms(cast.actor("officer"), key=tender.terms.key, reason=" no money ")
    assert (gone.state, gone.ended_why) == (State.WITHDRAWN, "no money")
    last = Entry.objects.order_by("-number").first()
    assert (last.deed, last.version) == ("withdraw_terms", tender.terms.digest)
    with pytest.raises(RefusedError):
        withdraw_terms(cast.actor("officer"), key=tender.terms.key, reason="again")


@pytest.mark.parametrize("reason", ["", "  ", "x" * 5_001])
def test_terms_are_withdrawn_with_a_reason_only(tender, cast, reason) -> None:
    with pytest.raises(UnfitError):
        withdraw_terms(cast.actor("officer"), key=tender.terms.key, reason=reason)
    assert Terms.objects.get(pk=tender.terms.pk).state == State.PUBLISHED


def test_a_next_version_begins_as_the_one_before_and_is_begun_once(tender, cast) -> None:
    officer = cast.actor("officer")
    draft = supersede_terms(officer, key=tender.terms.key)
    assert (draft.state, draft.version, draft.supersedes) == (State.DRAFT, 2, tender.terms)
    assert draft.document["clauses"] == tender.terms.document["clauses"]
    assert "dated" not in draft.document
    assert supersede_terms(officer, key=tender.terms.key) == draft
    assert Terms.objects.get(pk=tender.terms.pk).state == State.PUBLISHED


def test_a_discarded_draft_is_gone_and_history_keeps_that_it_was(cast, draft) -> None:
    discard_terms(cast.actor("officer"), key=draft.key)
    assert not Terms.objects.filter(pk=draft.pk).exists()
    last = Entry.objects.order_by("-number").first()
    assert (last.deed, str(last.object)) == ("discard_terms", str(draft.key))
    with pytest.raises(MissingError):
        discard_terms(cast.actor("officer"), key=draft.key)


def test_published_terms_can_neither_be_edited_nor_discarded(tender, cast) -> None:
    officer, key = cast.actor("officer"), tender.terms.key
    with pytest.raises(RefusedError):
        edit_part(officer, key=key, part="title", value="Mine", read="")
    with pytest.raises(RefusedError):
        discard_terms(officer, key=key)


def test_the_database_itself_keeps_a_published_document(tender) -> None:
    terms = tender.terms
    for statement in (
        "UPDATE sapar_web_terms SET document = '{}'::jsonb WHERE id = %s",
        "UPDATE sapar_web_terms SET canonical = 'x' WHERE id = %s",
        "UPDATE sapar_web_terms SET digest = repeat('0', 64) WHERE id = %s",
        "UPDATE sapar_web_terms SET state = 'draft', digest = '', canonical = '' WHERE id = %s",
        "DELETE FROM sapar_web_terms WHERE id = %s",
    ):
        with (
            pytest.raises((IntegrityError, InternalError)),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement, [terms.pk])
    with pytest.raises((IntegrityError, InternalError)), transaction.atomic():
        Terms.objects.filter(pk=terms.pk).update(document={})
    kept = Terms.objects.get(pk=terms.pk)
    assert digest_of(document_of(kept)).text == terms.digest
    assert kept.canonical.encode() == canonical(document_of(kept))
