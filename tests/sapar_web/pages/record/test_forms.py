from tests.sapar_web.recording import Lived

from sapar.values.party import Party
from sapar_web.models import StayParty
from sapar_web.pages.record.forms import DecideForm, DisputeForm, OutcomeForm
from sapar_web.queries.record.reading import record_of


def test_a_mediator_chooses_between_the_two() -> None:
    between = (Party.MENTOR, Party.PARTICIPANT)
    assert DecideForm({"in_favour": "mentor", "text": "Why."}, between=between).is_valid()
    assert not DecideForm({"in_favour": "sponsor", "text": "Why."}, between=between).is_valid()


def test_whoever_speaks_for_one_party_is_not_asked_for_which() -> None:
    form = DisputeForm({"party": "participant", "reason": ""}, parties=[StayParty.PARTICIPANT])
    assert form.fields["party"].widget.is_hidden
    assert [*form.errors] == ["reason"]


def test_what_came_of_a_request_is_one_of_three(lived: Lived) -> None:
    record = record_of(lived.stay)
    assert record is not None
    given = {"party": "host", "result": "perhaps"}
    form = OutcomeForm(given, parties=[StayParty.HOST], record=record)
    assert [*form.errors] == ["result"]
