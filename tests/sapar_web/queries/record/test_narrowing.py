"""The sending institution sees the record where the agreement says so, else its own part."""

from tests.sapar_web.recording import Lived

from sapar.deliveries.events.answers import Acknowledgement
from sapar.deliveries.events.delivery import Done
from sapar_web.queries.record.narrowing import narrowed, sees_all
from sapar_web.queries.record.reading import Record, record_of


def record(lived: Lived) -> Record:
    """One session, confirmed; and something that the sending institution owes."""
    session = lived.session("mentor", 2)
    own = Done(**lived.head("sending", 3), commitment=owed_by_sending(lived))
    for told in (session, Acknowledgement(**lived.head("participant", 4), of=session.id), own):
        lived.kept(told)
    found = record_of(lived.stay)
    assert found is not None
    return found


def owed_by_sending(lived: Lived) -> str:
    return next(each.id for each in lived.document.clauses if "sending" in each.owed_by)


def test_all_others_see_everything(lived: Lived) -> None:
    whole = record(lived)
    for parties in (["host"], ["participant"], ["sponsor"], ["sending", "sponsor"]):
        assert narrowed(whole, parties) is whole


def test_the_sending_institution_sees_its_own_part_alone(lived: Lived) -> None:
    closed = lived.without("A04")
    whole = record(closed)
    assert not sees_all(whole, ["sending"])
    seen = narrowed(whole, ["sending"])
    assert [each.author for each in seen.events] == ["sending"]
    assert set(seen.rows) == {seen.events[0].id}
    named = [(*each.owed_by, *each.owed_to, *each.verified_by) for each in seen.duties]
    assert 0 < len(named) < len(whole.duties)
    assert all("sending" in parties for parties in named)


def test_an_agreement_that_opens_the_record_shows_it_whole(lived: Lived) -> None:
    whole = record(lived)
    assert whole.watched.sending_sees == sees_all(whole, ["sending"])
