import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.calls.nominating import Word, nominate
from sapar_web.actions.refusals import UnfitError
from sapar_web.models import Application, Membership, Nomination, Notice, Role

YES = Word("nominated", "Teaches it.", "A course in spring.")


def test_the_institution_nominates_with_reasons_and_what_follows(contest) -> None:
    contest.open()
    made = contest.nominated()
    said = Nomination.objects.get(application=made)
    assert (made.state, said.on_return) == ("nominated", "A course in spring.")
    told = Notice.objects.filter(person=contest.cast.people["lecturer"], kind="nomination")
    assert told.count() == 1


def test_or_declines_to_with_reasons(contest) -> None:
    contest.open()
    made = contest.submit()
    nominate(contest.cast.actor("international"), key=made.key, word=Word("declined", "Needed."))
    assert Application.objects.get(pk=made.pk).state == "not_nominated"


@pytest.mark.parametrize(
    ("word", "field"),
    [
        (Word("nominated", "", "A course."), "reasons"),
        (Word("nominated", "Good.", " "), "on_return"),
        (Word("maybe", "Good.", "A course."), "outcome"),
    ],
)
def test_what_has_to_be_said_is_asked_for(contest, word: Word, field: str) -> None:
    contest.open()
    made = contest.submit()
    with pytest.raises(UnfitError) as told:
        nominate(contest.cast.actor("international"), key=made.key, word=word)
    assert list(told.value.problems) == [field]


@pytest.mark.parametrize("name", ["lecturer", "officer", "receiver", "outsider", "visitor"])
def test_nobody_else_nominates(contest, name: str) -> None:
    contest.open()
    made = contest.submit()
    with pytest.raises(RefusedError):
        nominate(contest.cast.actor(name), key=made.key, word=YES)


def test_nobody_nominates_themselves(contest) -> None:
    contest.open()
    made = contest.submit()
    person, sender = contest.cast.people["lecturer"], contest.cast.sender
    Membership.objects.create(person=person, organisation=sender, role=Role.HEAD)
    with pytest.raises(RefusedError):
        nominate(contest.cast.actor("lecturer"), key=made.key, word=YES)


def test_it_is_said_once_and_in_time(contest) -> None:
    contest.open()
    made, office = contest.submit(), contest.cast.actor("international")
    contest.past("closes_on")
    nominate(office, key=made.key, word=YES)
    with pytest.raises(RefusedError):
        nominate(office, key=made.key, word=YES)


def test_it_is_not_said_after_the_last_day(contest) -> None:
    contest.open()
    made = contest.submit()
    contest.past()
    with pytest.raises(RefusedError, match="the last day for nominations was"):
        nominate(contest.cast.actor("international"), key=made.key, word=YES)
