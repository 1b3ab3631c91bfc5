from datetime import timedelta

import pytest
from tests.sapar_web.competing import contest_of
from tests.sapar_web.rounds import Tender, uncontracted

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.calls.drafting import (
    Taking,
    discard_call,
    draft_call,
    edit_call,
    missing_of,
    names_contractor,
)
from sapar_web.actions.offers.beginning import begin_offer
from sapar_web.actions.offers.selecting import Reasons, select_offer
from sapar_web.actions.offers.submitting import submit_offer
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.models import Call, CallHost, Entry
from sapar_web.models.offer import today


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
    call = edit_call(officer, key=call.key, revision=1, fields={}, taking=Taking(keys))
    assert call.countries == ["DE", "IE"]
    with pytest.raises(UnfitError):
        edit_call(officer, key=call.key, revision=2, fields={}, taking=Taking([call.key]))


def test_a_draft_can_be_thrown_away_and_an_open_call_cannot(contest) -> None:
    officer, key = contest.cast.actor("officer"), contest.call.key
    discard_call(officer, key=key)
    assert not Call.objects.filter(key=key).exists()
    with pytest.raises(MissingError):
        discard_call(officer, key=key)


def test_the_officer_names_a_contractor_where_the_terms_bind_one(contest) -> None:
    officer, call = contest.cast.actor("officer"), contest.call
    assert names_contractor(call)
    assert [each.code for each in missing_of(contest.write())] == []
    agency = contest.cast.contractor
    assert Call.objects.get(key=call.key).contractor == agency
    assert Entry.objects.filter(deed="edit_call").latest("pk").told["part"][-1] == "contractor"
    call = edit_call(officer, key=call.key, revision=2, fields={})
    assert call.contractor == agency
    call = edit_call(officer, key=call.key, revision=3, fields={}, taking=Taking(contractor=""))
    assert [each.code for each in missing_of(call)] == ["CA22"]
    call = edit_call(
        officer,
        key=call.key,
        revision=4,
        fields={},
        taking=Taking(contractor=contest.cast.host.key),
    )
    assert [each.code for each in missing_of(call)] == ["CA23"]
    with pytest.raises(UnfitError, match="that is on this site"):
        edit_call(officer, key=call.key, revision=5, fields={}, taking=Taking(contractor=call.key))


def test_nobody_is_named_where_the_terms_bind_no_contractor(cast) -> None:
    terms = uncontracted(cast, offers_until=today() + timedelta(days=7))
    contest = contest_of(cast, Tender(cast, terms))
    officer, call = cast.actor("officer"), contest.call
    agency = cast.contractor.key
    with pytest.raises(UnfitError, match="nobody else can be"):
        edit_call(officer, key=call.key, revision=1, fields={}, taking=Taking(contractor=agency))
    written = edit_call(officer, key=call.key, revision=1, fields=contest.fields())
    assert (missing_of(written), written.contractor) == ((), None)


def test_who_offered_as_contractor_is_the_contractor_and_no_host(cast, tender) -> None:
    agent, officer = cast.actor("agent"), cast.actor("officer")
    told = {"terms": tender.terms.key, "organisation": cast.contractor.key}
    offer = begin_offer(agent, **told, role="contractor")
    submit_offer(agent, key=offer.key, revision=offer.revision)
    tender.close()
    select_offer(officer, key=offer.key, reasons=Reasons("The one that came."))
    call = draft_call(officer, terms=tender.terms.key)
    assert (call.contractor, call.hosts.count()) == (cast.contractor, 0)
    assert "CA21" in [each.code for each in missing_of(call)]
    with pytest.raises(UnfitError, match="nobody else can be"):
        edit_call(
            officer,
            key=call.key,
            revision=1,
            fields={},
            taking=Taking(contractor=cast.stranger.key),
        )
    hosts, contractor = [cast.host.key], cast.contractor.key
    call = edit_call(officer, key=call.key, revision=1, fields={}, taking=Taking(hosts, contractor))
    assert {"CA21", "CA22", "CA23"}.isdisjoint(each.code for each in missing_of(call))
