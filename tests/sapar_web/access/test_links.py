import re

from sapar_web.access.links import digest_of, new_link


def test_a_link_cannot_be_guessed_and_only_its_digest_is_kept() -> None:
    (one, kept), (other, _digest) = new_link(), new_link()
    assert one != other
    assert re.fullmatch(r"[\w-]{43}", one)
    assert kept == digest_of(one)
    assert one not in kept
