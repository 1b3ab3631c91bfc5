from uuid import uuid4

from django.utils import timezone

from sapar_web.models import Membership, Role
from sapar_web.queries.organisations.finding import membership_of, organisation_of, successors


def test_a_key_leads_to_its_row_or_to_none(cast) -> None:
    own = cast.people["mentor"].memberships.get()
    assert organisation_of(cast.host.key) == cast.host
    assert membership_of(own.key) == own
    assert organisation_of(uuid4()) is None
    assert membership_of(uuid4()) is None


def test_only_other_members_of_today_can_take_over(cast) -> None:
    own = cast.people["receiver"].memberships.get()
    assert successors(own) == [(str(cast.people["mentor"].key), "Mentor")]
    Membership.objects.create(
        person=cast.people["nobody"], organisation=cast.host, role=Role.HEAD, until=timezone.now()
    )
    assert len(successors(own)) == 1
