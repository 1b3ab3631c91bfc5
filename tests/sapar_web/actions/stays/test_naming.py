"""A mentor in the agreement."""

from tests.sapar_web.talks import Talks

from sapar_web.actions.stays.naming import name_mentor


def test_a_mentor_takes_the_place_of_the_one_before(talks: Talks) -> None:
    talks.begin()
    for name in ("mentor", "nobody"):
        name_mentor(talks.stay, talks.cast.people[name])
    mentors = [
        each["name"] for each in talks.agreement().document["parties"] if each["party"] == "mentor"
    ]
    assert (mentors, talks.agreement().revision) == (["Nobody"], 3)


def test_before_there_is_an_agreement_nothing_is_written(talks: Talks) -> None:
    name_mentor(talks.stay, talks.cast.people["mentor"])
