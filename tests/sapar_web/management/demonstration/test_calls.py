from django.utils import translation

from sapar.terms.calls.problems import problems
from sapar_web.management.demonstration import scene
from sapar_web.models import Application, Call, Review
from sapar_web.models.offer import today
from sapar_web.queries.calls.documents import call_document


def test_the_invented_call_is_open_with_an_application_to_review(db) -> None:
    with translation.override("en"):
        scene.make()
    call = Call.objects.get()
    assert (call.state, call.countries, call.fields) == ("open", ["DE"], ["05", "08"])
    assert problems(call_document(call), today=today()) == ()
    assert "(invented)" in call.title
    assert Application.objects.get().state == "nominated"
    assert Review.objects.get().state == "draft"
