import json

import pytest
from django.test import Client

from sapar_web.actions.people.tokens import Wanted, make_token
from sapar_web.models import Invitation, Organisation


def asked(cast, name: str, method: str, path: str, given=None, scopes=("read", "people")):  # noqa: PLR0913, PLR0917 -- what a call is made of
    _token, secret = make_token(cast.actor(name), wanted=Wanted("t", scopes, 1))
    call = getattr(Client(), method)
    return call(
        f"/api/organisations{path}",
        json.dumps(given or {}) if method != "get" else None,
        content_type="application/json",
        headers={"Authorization": f"Bearer {secret}"},
    )


HILL = {"name": "Hill University", "country": "KZ", "role": "head"}


def test_organisations_are_listed_read_and_registered(cast) -> None:
    first = asked(cast, "nobody", "get", "?limit=1").json()
    assert [row["name"] for row in first["items"]] == ["Bridge Programmes (invented)"]
    assert asked(cast, "nobody", "post", "", HILL).status_code == 201
    made = Organisation.objects.get(name="Hill University")
    assert asked(cast, "nobody", "get", f"/{made.key}").json()["name"] == "Hill University"
    assert asked(cast, "nobody", "post", "", HILL | {"country": "QQ"}).status_code == 422


@pytest.mark.parametrize(("name", "status"), [("receiver", 201), ("mentor", 403), ("nobody", 403)])
def test_only_those_who_look_after_members_invite(cast, name: str, status: int) -> None:
    given = {"email": "a@example.org", "role": "mentor"}
    path = f"/{cast.host.key}/invitations"
    assert asked(cast, name, "post", path, given).status_code == status
    assert asked(cast, name, "post", path, given, ["read"]).status_code == 403
    assert Invitation.objects.count() == (status == 201)
