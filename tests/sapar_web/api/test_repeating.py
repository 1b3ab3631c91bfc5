from threading import Thread

import pytest
from django.db import connection, transaction
from django.test import RequestFactory

from sapar_web.access.actor import actor_of
from sapar_web.actions.refusals import UnfitError
from sapar_web.api.repeating import repeatable
from sapar_web.models import Organisation, Person, Write


def asked(person: Person, key: str = "", body: str = "{}"):
    headers = {"Idempotency-Key": key} if key else {}
    request = RequestFactory().post(
        "/api/x", body, content_type="application/json", headers=headers
    )
    request._actor = actor_of(person)
    return request


@repeatable
@transaction.atomic
def register(_request):
    made = Organisation.objects.create(name="University", country="KZ")
    return 201, {"key": str(made.key)}


def told(request):
    answer = register(request)
    return answer.status_code, answer.value


@pytest.mark.django_db
def test_with_the_same_key_it_is_done_once_and_answered_alike(cast) -> None:
    before, person = Organisation.objects.count(), cast.people["officer"]
    first, second = told(asked(person, "a")), told(asked(person, "a"))
    assert first == second
    assert Organisation.objects.count() == before + 1


@pytest.mark.django_db
def test_without_a_key_or_with_another_or_of_another_person_it_is_done_again(cast) -> None:
    before = Organisation.objects.count()
    officer, other = cast.people["officer"], cast.people["observer"]
    for request in (asked(officer), asked(officer), asked(officer, "a"), asked(other, "a")):
        register(request)
    assert Organisation.objects.count() == before + 4


@pytest.mark.django_db
def test_a_key_cannot_be_used_for_another_request(cast) -> None:
    register(asked(cast.people["officer"], "a"))
    with pytest.raises(UnfitError, match="it was used for another request"):
        register(asked(cast.people["officer"], "a", body='{"name": "other"}'))


@pytest.mark.django_db
def test_what_was_refused_may_be_tried_again(cast) -> None:
    @repeatable
    def refused(_request):
        raise UnfitError({"": ["no"]})

    for _turn in range(2):
        with pytest.raises(UnfitError, match="no"):
            refused(asked(cast.people["officer"], "b"))
    assert Write.objects.count() == 0


@pytest.mark.django_db
def test_secrets_are_told_once_and_kept_nowhere(cast) -> None:
    @repeatable
    def invite(_request):
        return 201, {"key": "k", "link": "https://x/join/s3cret/", "more": [{"secret": "s3cret"}]}

    first, second = (invite(asked(cast.people["officer"], "d")) for _turn in range(2))
    assert first.value["link"] == "https://x/join/s3cret/"
    assert second.value == {"key": "k", "link": "", "more": [{"secret": ""}]}
    assert "s3cret" not in str(list(Write.objects.values()))


@pytest.mark.django_db(transaction=True)
def test_two_who_ask_at_once_get_one_answer() -> None:
    person, answers = Person.objects.create_user("aigul@example.org"), []

    def ask() -> None:
        answers.append(told(asked(person, "c")))
        connection.close()

    askers = [Thread(target=ask) for _turn in range(5)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    assert len(answers) == 5
    assert all(answer == answers[0] for answer in answers)
    assert Organisation.objects.count() == 1
