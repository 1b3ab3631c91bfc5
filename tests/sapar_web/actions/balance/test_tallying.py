import pytest
from tests.sapar_web.recording import Lived

from sapar.deliveries.events.answers import Acknowledgement
from sapar_web.actions.balance.tallying import tally
from sapar_web.models import AccessLine, DeliveryLine, Tally

pytestmark = pytest.mark.django_db


def lines():
    return list(DeliveryLine.objects.order_by("on").values_list("claimed_by", "answer", "quantity"))


def test_lines_are_made_once_and_anew_with_each_event(lived: Lived):
    told = lived.session("participant", 2, 90)
    lived.kept(told)
    assert (tally(), tally()) == (1, 0)
    assert lines() == [("participant", "unanswered", 1.5)]
    lived.kept(Acknowledgement(**lived.head("mentor", 3), of=told.id))
    assert (tally(lived.stay.terms), tally(stay=lived.stay)) == (1, 0)
    assert lines() == [("participant", "acknowledged", 1.5)]
    assert (Tally.objects.get().events, AccessLine.objects.count()) == (2, 0)
