import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sapar_web.actions.people.tokens import Wanted, make_token
from sapar_web.models import Token

TOKENS = "/account/tokens/"
GIVEN = {"name": "reports", "scopes": ["read"], "days": "30"}


def test_the_secret_is_shown_once(cast) -> None:
    client = cast.client("officer")
    shown = re.search(r"<code>(sapar_[^<]+)</code>", client.post(TOKENS, GIVEN).content.decode())
    assert shown is not None
    again = client.get(TOKENS).content.decode()
    assert shown.group(1) not in again
    assert "never used" in again


@pytest.mark.parametrize("wrong", [{"days": "366"}, {"scopes": ["all"]}, {"scopes": []}])
def test_what_does_not_fit_is_told(cast, wrong) -> None:
    assert cast.client("officer").post(TOKENS, GIVEN | wrong).status_code == 422
    assert not Token.objects.exists()


def test_a_token_is_ended_by_its_owner_alone(cast) -> None:
    token, _secret = make_token(cast.actor("officer"), wanted=Wanted("reports", ["read"], 3))
    path = f"{TOKENS}{token.key}/end/"
    assert cast.client("observer").post(path).status_code == 404
    assert cast.client("officer").get(path).status_code == 405
    assert cast.client("officer").post(path).status_code == 302
    token.refresh_from_db()
    assert token.ended_at is not None
    assert "reports" not in cast.client("officer").get(TOKENS).content.decode().split("<h2>")[0]


def test_the_number_of_queries_does_not_grow_with_tokens(cast) -> None:
    client, counts = cast.client("officer"), []
    for number in range(2):
        client.get(TOKENS)
        with CaptureQueriesContext(connection) as found:
            client.get(TOKENS)
        counts.append(len(found))
        for twin in "ab":
            make_token(cast.actor("officer"), wanted=Wanted(f"{number}{twin}", ["read"], 3))
    assert counts[0] == counts[1] <= 12
