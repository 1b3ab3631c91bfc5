from django.utils import timezone

from sapar_web.access.actor import VISITOR, actor_of
from sapar_web.models import Membership, Role


def test_a_person_acts_for_what_they_are_a_member_of(cast) -> None:
    officer = actor_of(cast.people["officer"])
    assert officer.acts_for(cast.ministry.pk, Role.OFFICER)
    assert officer.acts_for(cast.ministry.pk)
    assert not officer.acts_for(cast.ministry.pk, Role.OBSERVER)
    assert not officer.acts_for(cast.sender.pk)
    assert not officer.acts_for(None)


def test_a_membership_that_has_ended_gives_nothing(cast) -> None:
    Membership.objects.filter(person=cast.people["officer"]).update(until=timezone.now())
    assert not actor_of(cast.people["officer"]).acts_for(cast.ministry.pk)


def test_one_person_in_several_organisations(cast) -> None:
    person = cast.people["officer"]
    Membership.objects.create(person=person, organisation=cast.sender, role=Role.HEAD)
    actor = actor_of(person)
    assert set(actor.organisations()) == {cast.ministry.pk, cast.sender.pk}
    assert actor.organisations(Role.HEAD) == [cast.sender.pk]


def test_roles_are_one_query(cast, django_assert_num_queries) -> None:
    with django_assert_num_queries(1):
        actor_of(cast.people["officer"])


def test_a_visitor_acts_for_nobody() -> None:
    assert VISITOR.organisations() == []
