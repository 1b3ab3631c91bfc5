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


def test_a_clause_says_who_owes_how_much_and_until_when(talks: Talks) -> None:
    talks.begin()
    text = read(talks, "lecturer")
    clause = text[text.index('id="c-mentor-hours"') :]
    facts = clause[: clause.index("</section>")]
    assert "At least 2 hours a week" in facts


def test_money_is_told_by_facts_and_tables_without_names_of_fields(talks: Talks) -> None:
    talks.begin()
    text = read(talks, "officer")
    money = text[text.index('id="p-money"') :]
    part = money[: money.index("</section>")]
    assert "<table" in part
    assert "mentor-hours" not in part
