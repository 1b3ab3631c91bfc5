import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.organisations.particulars import Particulars
from sapar_web.actions.organisations.registering import (
    add_unit,
    change_organisation,
    register_organisation,
    rename_unit,
)
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.models import Entry, Membership, Organisation

HILL = Particulars("Hill University (invented)", "KZ")


def test_whoever_registers_an_organisation_is_its_first_member(cast) -> None:
    made = register_organisation(cast.actor("nobody"), particulars=HILL, role="head")
    assert (made.name, made.country, made.revision) == (HILL.name, "KZ", 1)
    held = Membership.objects.get(organisation=made)
    assert (held.person, held.role, held.until) == (cast.people["nobody"], "head", None)
    entry = Entry.objects.get(object=made.key)
    assert (entry.deed, entry.told) == ("register_organisation", {"role": "head"})


@pytest.mark.parametrize("role", ["participant", "observer", "mentor", "king"])
def test_the_first_member_can_look_after_the_others(cast, role: str) -> None:
    with pytest.raises(UnfitError, match="look after the others"):
        register_organisation(cast.actor("nobody"), particulars=HILL, role=role)
    assert not Organisation.objects.filter(name=HILL.name).exists()


def test_a_visitor_registers_nothing(cast) -> None:
    with pytest.raises(RefusedError):
        register_organisation(cast.actor("visitor"), particulars=HILL, role="head")


def change(cast, name: str, revision: int = 1) -> Organisation:
    return change_organisation(
        cast.actor(name), key=cast.host.key, particulars=HILL, revision=revision
    )


def test_a_change_raises_the_revision_and_history_names_the_fields(cast) -> None:
    changed = change(cast, "receiver")
    assert (changed.name, changed.country, changed.revision) == (HILL.name, "KZ", 2)
    entry = Entry.objects.get(object=cast.host.key)
    assert entry.told == {"fields": ["name", "country"]}


def test_the_second_of_two_is_told_what_stands_there_now(cast) -> None:
    change(cast, "receiver")
    with pytest.raises(StaleError) as caught:
        change(cast, "receiver", revision=1)
    assert caught.value.theirs == {"name": HILL.name, "country": "KZ", "ror": ""}


@pytest.mark.parametrize("name", ["mentor", "international", "officer", "nobody", "visitor"])
def test_only_those_who_look_after_members_change_it(cast, name: str) -> None:
    with pytest.raises(RefusedError):
        change(cast, name)
    with pytest.raises(RefusedError):
        add_unit(cast.actor(name), organisation=cast.host.key, name="Physics")


def test_units_are_added_and_renamed_and_differ_by_name(cast) -> None:
    actor, host = cast.actor("receiver"), cast.host
    physics = add_unit(actor, organisation=host.key, name="Physics")
    add_unit(actor, organisation=host.key, name="Law")
    with pytest.raises(UnfitError, match="has a unit of this name"):
        rename_unit(actor, organisation=host.key, unit=physics.key, name="Law")
    rename_unit(actor, organisation=host.key, unit=physics.key, name="Physics and chemistry")
    names = sorted(host.units.values_list("name", flat=True))
    assert names == ["Law", "Physics and chemistry"]


def test_a_unit_of_another_organisation_is_not_there(cast) -> None:
    theirs = add_unit(cast.actor("outsider"), organisation=cast.stranger.key, name="Law")
    with pytest.raises(MissingError):
        rename_unit(
            cast.actor("receiver"), organisation=cast.host.key, unit=theirs.key, name="Ours"
        )
