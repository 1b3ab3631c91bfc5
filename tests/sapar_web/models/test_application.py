"""What the database refuses about applications, their files and nominations, whoever asks."""

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from sapar_web.models import Application, ApplicationState, Nomination, Upload


def test_a_person_has_one_application_that_is_not_withdrawn(round_) -> None:
    first = round_.drafted_application()
    with pytest.raises(IntegrityError), transaction.atomic():
        round_.drafted_application()
    Application.objects.filter(pk=first.pk).update(state=ApplicationState.WITHDRAWN)
    assert round_.drafted_application().pk != first.pk


@pytest.mark.parametrize(
    "change",
    [
        {"document": {"a": 1}},
        {"digest": "1" * 64},
        {"state": "draft"},
        {"alias": "B"},
        {"host": None},
    ],
)
def test_a_submitted_application_is_frozen(round_, change) -> None:
    made = round_.application("submitted")
    with pytest.raises(DatabaseError, match=r"frozen|does not become"), transaction.atomic():
        Application.objects.filter(pk=made.pk).update(**change)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("submitted", "selected"),
        ("not_nominated", "selected"),
        ("declined", "selected"),
        ("selected", "waiting"),
    ],
)
def test_nobody_comes_to_a_place_but_by_the_way_there(round_, before, after) -> None:
    made = round_.application(before)
    place = 7 if after == "waiting" else None
    with pytest.raises(DatabaseError, match="does not become"), transaction.atomic():
        Application.objects.filter(pk=made.pk).update(state=after, waiting_place=place)


def test_no_more_places_are_given_than_there_are(round_) -> None:
    round_.opened(places=1)
    round_.application("selected")
    second = round_.application("nominated", "nobody")
    with pytest.raises(DatabaseError, match="all 1 places"), transaction.atomic():
        round_.move(second, "selected")


def test_nothing_is_decided_without_a_reason(round_) -> None:
    made = round_.application("nominated")
    with pytest.raises(IntegrityError), transaction.atomic():
        Application.objects.filter(pk=made.pk).update(state="declined")


def test_a_waiting_place_is_one_persons(round_) -> None:
    round_.application("waiting")
    second = round_.application("nominated", "nobody")
    round_.move(second, "waiting")
    with pytest.raises(IntegrityError):
        connection.check_constraints()


def test_files_of_a_submitted_application_are_kept(round_) -> None:
    made = round_.drafted_application()
    file = Upload.objects.create(
        application=made,
        name="cv.pdf",
        kind="application/pdf",
        size=1,
        digest="0" * 64,
        content=b"1",
    )
    round_.submit(made)
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        file.delete()
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        Upload.objects.filter(pk=file.pk).update(name="other.pdf")
    round_.move(made, "withdrawn")
    assert file.delete()[0] == 1


def nomination(round_, **fields) -> Nomination:
    told = {"outcome": "nominated", "reasons": "Teaches it.", "on_return": "A course."}
    return Nomination(
        application=round_.application("submitted"),
        organisation=round_.cast.sender,
        by=round_.cast.people["international"],
        **(told | fields),
    )


@pytest.mark.parametrize("fields", [{"reasons": ""}, {"on_return": ""}])
def test_a_nomination_has_reasons_and_says_what_follows(round_, fields) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        nomination(round_, **fields).save()


def test_a_nomination_is_kept(round_) -> None:
    made = nomination(round_, outcome="declined", on_return="")
    made.save()
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        Nomination.objects.filter(pk=made.pk).update(outcome="nominated")
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        made.delete()
