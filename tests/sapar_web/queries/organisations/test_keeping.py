from sapar_web.models import Membership
from sapar_web.queries.organisations.keeping import is_kept_without, left_alone_by


def held(cast, name: str) -> Membership:
    return Membership.objects.get(person=cast.people[name])


def test_the_last_who_looks_after_members_is_missed_and_others_are_not(cast) -> None:
    assert not is_kept_without(held(cast, "receiver"))
    assert is_kept_without(held(cast, "mentor"))


def test_only_where_others_are_is_somebody_left_alone(cast) -> None:
    assert left_alone_by(cast.people["receiver"]) == [cast.host]
    assert left_alone_by(cast.people["outsider"]) == []
    assert left_alone_by(cast.people["mentor"]) == []
