"""Needs in words."""

from tests.sapar_web.talks import FOUR, Talks, goals


def address(talks: Talks, party: str = "participant", part: str = "") -> str:
    tail = f"part/{part}/" if part else ""
    return f"/stays/{talks.stay.key}/needs/{party}/{tail}"


def test_texts_of_others_are_escaped_and_in_their_language(talks: Talks) -> None:
    for party in FOUR[:-1]:
        talks.hand_in(party)
    talks.write("participant", "language", "kk")
    bad = [{**goals("x")[0], "text": "<script>alert(1)</script>"}, goals("x")[1]]
    talks.hand_in("participant", goals=bad)
    for path in (address(talks), f"/stays/{talks.stay.key}/mismatch/"):
        text = talks.cast.client("receiver").get(path).content.decode()
        assert "<script>alert" not in text
        assert 'lang="kk"' in text
