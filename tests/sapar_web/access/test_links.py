import re
from uuid import uuid4

from sapar_web.access.links import PREFIX, digest_of, link_of, new_link, new_secret


def test_a_link_cannot_be_guessed_and_only_its_digest_is_kept() -> None:
    (one, kept), (other, _digest) = new_link(), new_link()
    assert one != other
    assert re.fullmatch(r"[\w-]{43}", one)
    assert kept == digest_of(one)
    assert one not in kept


def test_the_secret_of_a_token_is_known_by_its_beginning_and_kept_as_a_digest() -> None:
    secret, digest = new_secret()
    assert secret.startswith(PREFIX)
    assert digest == digest_of(secret)
    assert new_secret()[0] != secret


def test_a_link_that_mails_bring_again_is_made_of_its_key_and_the_secret_of_the_installation(
    settings,
) -> None:
    key = uuid4()
    secret, digest = link_of(key)
    assert re.fullmatch(r"[\w-]{43}", secret)
    assert (link_of(key), digest) == ((secret, digest), digest_of(secret))
    assert link_of(uuid4())[0] != secret
    settings.SECRET_KEY = "another"  # noqa: S105 -- invented
    assert link_of(key)[0] != secret
