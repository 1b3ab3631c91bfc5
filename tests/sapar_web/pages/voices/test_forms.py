"""Forms of those who ask, speak and answer."""

from sapar_web.actions.refusals import UnfitError
from sapar_web.pages.voices.forms import AnswerForm, ParticipantForm, SendingForm, WordForm, tell


def test_an_institution_is_one_of_those_found() -> None:
    given = {"organisation": "b", "email": "a@example.org"}
    assert SendingForm([("a", "A")], given).errors.keys() == {"organisation"}
    assert SendingForm([("b", "B")], given).is_valid()


def test_a_participant_needs_an_address_alone() -> None:
    assert ParticipantForm({"email": "a@example.org"}).is_valid()
    assert ParticipantForm({"email": "no address"}).errors.keys() == {"email"}


def test_a_word_has_a_kind_that_exists() -> None:
    assert WordForm({"kind": "approved", "revision": "1"}).is_valid()
    assert WordForm({"kind": "changed"}).errors.keys() == {"kind"}


def test_what_a_deed_found_stands_beside_its_field() -> None:
    form = AnswerForm({"outcome": "taken", "reason": "Agreed."})
    assert form.is_valid()
    tell(form, UnfitError({"reason": ["too long"], "elsewhere": ["odd"]}))
    assert form.errors == {"reason": ["too long"], "__all__": ["odd"]}
