import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.actions.terms.drafting import draft_terms
from sapar_web.actions.terms.editing import edit_part, move_clause
from sapar_web.actions.terms.parts import mark_of
from sapar_web.models import Entry, Terms


@pytest.fixture
def draft(cast, answers) -> Terms:
    return draft_terms(cast.actor("officer"), organisation=cast.ministry.key, answers=answers)


def test_a_part_is_written_by_whoever_read_what_stands_there(cast, draft: Terms) -> None:
    money = draft.document["money"]
    changed = edit_part(
        cast.actor("officer"),
        key=draft.key,
        part="money",
        value={**money, "overhead": "0.15"},
        read=mark_of(money),
    )
    assert changed.revision == 2
    assert Terms.objects.get(pk=draft.pk).document["money"]["overhead"] == "0.15"
    last = Entry.objects.order_by("-number").first()
    assert (last.deed, last.told) == ("edit_terms", {"part": "money", "revision": 2})


def test_whoever_writes_on_an_older_state_is_told_and_nothing_is_lost(cast, draft: Terms) -> None:
    officer, money = cast.actor("officer"), draft.document["money"]
    mine, theirs = {**money, "overhead": "0.1"}, {**money, "overhead": "0.2"}
    edit_part(officer, key=draft.key, part="money", value=theirs, read=mark_of(money))
    with pytest.raises(StaleError) as raised:
        edit_part(officer, key=draft.key, part="money", value=mine, read=mark_of(money))
    assert (raised.value.yours["overhead"], raised.value.theirs["overhead"]) == ("0.1", "0.2")
    assert Terms.objects.get(pk=draft.pk).document["money"]["overhead"] == "0.2"


def test_two_people_write_different_parts_at_once(cast, draft: Terms) -> None:
    officer = cast.actor("officer")
    title, money = draft.document["title"], draft.document["money"]
    edit_part(officer, key=draft.key, part="title", value="Visits", read=mark_of(title))
    edit_part(
        officer,
        key=draft.key,
        part="money",
        value={**money, "overhead": "0.1"},
        read=mark_of(money),
    )
    kept = Terms.objects.get(pk=draft.pk)
    assert (kept.title, kept.document["money"]["overhead"], kept.revision) == ("Visits", "0.1", 3)


def test_what_does_not_fit_is_refused_by_its_field_and_nothing_is_written(
    cast, draft: Terms
) -> None:
    money = draft.document["money"]
    with pytest.raises(UnfitError) as raised:
        edit_part(
            cast.actor("officer"),
            key=draft.key,
            part="money",
            value={**money, "overhead": "2"},
            read=mark_of(money),
        )
    assert list(raised.value.problems) == ["money.overhead"]
    assert Terms.objects.get(pk=draft.pk).revision == 1


@pytest.mark.parametrize("part", ["planning", "version", "digest"])
def test_the_record_of_planning_and_the_frozen_marks_cannot_be_typed_in(
    cast, draft: Terms, part: str
) -> None:
    with pytest.raises(MissingError):
        edit_part(cast.actor("officer"), key=draft.key, part=part, value=[], read="")


def test_a_clause_is_added_moved_and_taken_out(cast, draft: Terms) -> None:
    officer = cast.actor("officer")
    own = {"title": "Tea at four"}
    edit_part(officer, key=draft.key, part="clauses/tea", value=own, read="")
    first = draft.document["clauses"][0]["id"]
    kept = move_clause(officer, key=draft.key, clause="tea", before=first)
    assert kept.document["clauses"][0] == {"id": "tea", "title": "Tea at four"}
    gone = edit_part(
        officer,
        key=draft.key,
        part="clauses/tea",
        value=None,
        read=mark_of({"id": "tea", "title": "Tea at four"}),
    )
    assert gone.document["clauses"][0]["id"] == first


@pytest.mark.parametrize("name", ["observer", "international", "receiver", "nobody", "visitor"])
def test_nobody_but_the_sponsors_officer_writes(cast, draft: Terms, name: str) -> None:
    with pytest.raises(RefusedError):
        edit_part(cast.actor(name), key=draft.key, part="title", value="Mine", read="")
    with pytest.raises(RefusedError):
        move_clause(cast.actor(name), key=draft.key, clause="tea", before=None)
