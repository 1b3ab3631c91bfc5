import pytest

from sapar_web.actions.calls.drafting import missing_of
from sapar_web.models import Application, Call, Review


@pytest.mark.django_db
@pytest.mark.usefixtures("invented")
@pytest.mark.xdist_group("demonstration")
def test_the_invented_call_is_open_with_an_application_to_review() -> None:
    call = Call.objects.get()
    assert (call.state, call.countries, call.fields) == ("open", ["DE"], ["05", "08"])
    assert missing_of(call) == ()
    assert call.contractor is not None
    assert "(invented)" in call.title
    assert Application.objects.get().state == "nominated"
    assert Review.objects.get().state == "draft"
