from datetime import timedelta

from django.utils import timezone

from sapar_web.models import Membership, Role, Token
from sapar_web.queries.people.account import memberships, tokens, ways_in


def test_memberships_that_last_come_by_organisation(cast) -> None:
    person = cast.people["mentor"]
    Membership.objects.create(person=person, organisation=cast.stranger, role=Role.OBSERVER)
    ended = Membership.objects.create(person=person, organisation=cast.ministry, role=Role.OBSERVER)
    ended.until = timezone.now()
    ended.save()
    assert [row["organisation__name"] for row in memberships(person)] == [
        "Island College (invented)",
        "Riverside University (invented)",
    ]


def test_only_tokens_that_last_are_listed(cast) -> None:
    now = timezone.now()
    for name, expires, ended in (
        ("lasting", now + timedelta(days=1), None),
        ("expired", now - timedelta(days=1), None),
        ("ended", now + timedelta(days=1), now),
    ):
        Token.objects.create(
            person=cast.people["mentor"],
            name=name,
            digest=name,
            scopes=["read"],
            expires_at=expires,
            ended_at=ended,
        )
    assert [row["name"] for row in tokens(cast.people["mentor"])] == ["lasting"]


def test_whoever_has_a_password_alone_is_told_so(cast) -> None:
    assert ways_in(cast.people["mentor"]) == {
        "passkeys": 0,
        "app": False,
        "codes": False,
        "sessions": 0,
        "verified": False,
    }
