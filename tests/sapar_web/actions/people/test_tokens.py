import pytest

from sapar_web.access.actor import Actor
from sapar_web.access.links import digest_of
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.people.tokens import Wanted, end_token, make_token
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.models import Scope, Token

WANTED = Wanted("reports", ["read", "terms", "read"], 30)


def test_a_token_is_kept_as_a_digest_and_lasts_as_long_as_wanted(cast) -> None:
    token, secret = make_token(cast.actor("officer"), wanted=WANTED)
    assert token.digest == digest_of(secret)
    assert token.scopes == ["read", "terms"]
    token.refresh_from_db()
    assert (token.expires_at - token.created_at).total_seconds() == pytest.approx(
        30 * 86_400, abs=5
    )


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        (Wanted("", ["read"], 30), "name"),
        (Wanted("x", [], 30), "scopes"),
        (Wanted("x", ["everything"], 30), "scopes"),
        (Wanted("x", ["read"], 0), "days"),
        (Wanted("x", ["read"], 366), "days"),
    ],
)
def test_what_does_not_fit_names_its_field(cast, wanted: Wanted, field: str) -> None:
    with pytest.raises(UnfitError) as caught:
        make_token(cast.actor("officer"), wanted=wanted)
    assert list(caught.value.problems) == [field]
    assert not Token.objects.exists()


def test_a_token_makes_and_ends_no_token(cast) -> None:
    officer = cast.actor("officer")
    by_token = Actor(officer.person, officer.roles, frozenset(Scope))
    token, _secret = make_token(officer, wanted=WANTED)
    with pytest.raises(RefusedError):
        make_token(by_token, wanted=WANTED)
    with pytest.raises(RefusedError):
        end_token(by_token, key=token.key)


@pytest.mark.parametrize("name", ["observer", "nobody", "visitor"])
def test_somebody_elses_token_is_not_there(cast, name: str) -> None:
    token, _secret = make_token(cast.actor("officer"), wanted=WANTED)
    with pytest.raises(MissingError):
        end_token(cast.actor(name), key=token.key)


def test_what_was_ended_has_ended(cast) -> None:
    token, _secret = make_token(cast.actor("officer"), wanted=WANTED)
    first = end_token(cast.actor("officer"), key=token.key).ended_at
    assert end_token(cast.actor("officer"), key=token.key).ended_at == first
    with pytest.raises(MissingError):
        make_token(cast.actor("visitor"), wanted=WANTED)
