"""An agreement in words."""

from tests.sapar_web.talks import PLAN, Talks

from sapar_web.queries.agreements.changes import Change


def base(talks: Talks) -> str:
    return f"/stays/{talks.stay.key}/agreement/"


def read(talks: Talks, name: str) -> str:
    return talks.cast.client(name).get(base(talks)).content.decode()


def test_a_plan_for_the_return_is_shown_in_words(talks: Talks) -> None:
    talks.begin()
    made = talks.propose("lecturer", Change(part="return_plan", after={"return_plan": PLAN}))
    assert "A seminar at home." in read(talks, "officer")
    assert made.part == "return_plan"
