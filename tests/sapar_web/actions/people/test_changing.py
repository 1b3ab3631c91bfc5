import pytest

from sapar_web.actions.people.changing import Habits, change_person
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.models import Entry


def test_one_changes_oneself_and_history_does_not_have_the_name(cast) -> None:
    person = change_person(cast.actor("lecturer"), habits=Habits("Әлия", "kk", daily_mail=False))
    assert (person.name, person.language, person.daily_mail) == ("Әлия", "kk", False)
    entry = Entry.objects.get()
    assert (entry.deed, entry.object, entry.told) == ("change_person", person.key, {})


@pytest.mark.parametrize(
    ("habits", "field"),
    [(Habits("Ada\nBcc: x", "kk", True), "name"), (Habits("Ada", "tlh", True), "language")],
)
def test_what_does_not_fit_names_its_field(cast, habits: Habits, field: str) -> None:
    with pytest.raises(UnfitError) as caught:
        change_person(cast.actor("lecturer"), habits=habits)
    assert list(caught.value.problems) == [field]


def test_a_visitor_is_nobody_to_change(cast) -> None:
    with pytest.raises(MissingError):
        change_person(cast.actor("visitor"), habits=Habits("Ada", "", daily_mail=True))
