import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.calls.drafting import capacity_of, discard_call, draft_call, edit_call
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.models import Call, CallHost, Entry


def test_a_call_begins_with_the_host_of_the_selected_offer(contest) -> None:
    call = contest.call
    hosts = CallHost.objects.filter(call=call).values_list("organisation", flat=True)
    assert (call.state, list(hosts)) == ("draft", [contest.cast.host.pk])
    assert call.document["terms"]["digest"] == contest.terms.digest
    assert Entry.objects.filter(object=call.key, deed="draft_call").count() == 1


def test_there_is_no_call_without_a_selected_offer(cast, tender) -> None:
    with pytest.raises(RefusedError, match="select an offer first"):
        draft_call(cast.actor("officer"), terms=tender.terms.key)


@pytest.mark.parametrize("name", ["observer", "international", "nobody", "visitor"])
def test_nobody_but_the_officer_begins_or_writes(contest, name: str) -> None:
    actor = contest.cast.actor(name)
    with pytest.raises(RefusedError):
        draft_call(actor, terms=contest.terms.key)
    with pytest.raises(RefusedError):
        edit_call(actor, key=contest.call.key, revision=1, fields={"title": "Mine"})


def test_what_is_written_is_kept_with_what_lists_look_at(contest) -> None:
    call = contest.write(places=7, blind=False, fields=["05"])
    assert (call.places, call.blind, call.fields, call.revision) == (7, False, ["05"], 2)
    assert call.document["criteria"][0]["name"] == "Plan"


def test_who_writes_on_an_older_draft_is_shown_both(contest) -> None:
    contest.write()
    officer = contest.cast.actor("officer")
    with pytest.raises(StaleError) as told:
        edit_call(officer, key=contest.call.key, revision=1, fields={"title": "Other"})
    assert told.value.yours == {"title": "Other"}
    assert told.value.theirs["title"] == "Research stays (invented)"


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"places": 0}, "places"),
        ({"wrong": 1}, "wrong"),
        ({"title": "a\u202eb"}, ""),
        ({"criteria": [{"id": "a", "name": "A", "weight": 1, "best": 7}]}, "criteria.0.best"),
    ],
)
def test_what_does_not_fit_is_told_where_it_is(contest, fields, place: str) -> None:
    officer = contest.cast.actor("officer")
    with pytest.raises(UnfitError) as told:
        edit_call(officer, key=contest.call.key, revision=1, fields=fields)
    assert list(told.value.problems) == [place]


def test_hosts_are_organisations_of_this_site(contest) -> None:
    officer, call = contest.cast.actor("officer"), contest.call
    keys = [contest.cast.host.key, contest.cast.stranger.key]
    call = edit_call(officer, key=call.key, revision=1, fields={}, hosts=keys)
    assert call.countries == ["DE", "IE"]
    with pytest.raises(UnfitError):
        edit_call(officer, key=call.key, revision=2, fields={}, hosts=[call.key])


def test_a_draft_can_be_thrown_away_and_an_open_call_cannot(contest) -> None:
    officer, key = contest.cast.actor("officer"), contest.call.key
    discard_call(officer, key=key)
    assert not Call.objects.filter(key=key).exists()
    with pytest.raises(MissingError):
        discard_call(officer, key=key)


def test_an_offer_says_how_many_it_receives(contest) -> None:
    assert capacity_of(contest.call) is None
