"""The page of an agreement, and what is done on it."""

import pytest
from tests.sapar_web.talks import Talks

from sapar_web.actions.terms.parts import mark_of
from sapar_web.models import Proposal
from sapar_web.queries.agreements.changes import Change, stands


def base(talks: Talks) -> str:
    return f"/stays/{talks.stay.key}/agreement/"


def read(talks: Talks, name: str) -> str:
    return talks.cast.client(name).get(base(talks)).content.decode()


@pytest.mark.parametrize("name", ["officer", "observer", "international", "receiver", "lecturer"])
def test_all_parties_read_it_and_those_who_speak_for_one_can_propose(talks, name: str) -> None:
    talks.begin()
    text = read(talks, name)
    assert "What stands in the way of signing" in text
    assert ("Propose a further clause" in text) is (name != "observer")
    for stranger in ("outsider", "nobody", "agent"):
        assert talks.cast.client(stranger).get(base(talks)).status_code == 404


@pytest.mark.parametrize("number", [1, 3])
def test_it_takes_as_many_queries_whatever_was_proposed(
    talks: Talks, number: int, django_assert_num_queries
) -> None:
    talks.begin()
    for _each in range(number):
        talks.longer()
    client = talks.cast.client("officer")
    with django_assert_num_queries(10):
        assert client.get(base(talks)).status_code == 200


def test_a_proposal_is_made_accepted_and_takes_effect(talks: Talks) -> None:
    talks.begin()
    clause = stands(talks.agreement().document, Change("mentor-hours"))
    client, address = talks.cast.client("lecturer"), base(talks) + "propose/?clause=mentor-hours"
    page = client.get(address).content.decode()
    assert mark_of(clause) in page
    sent = form_of(clause) | {"v.quantity": "3", "reason": "need", "party": "participant"}
    answer = client.post(address, {**sent, "read": mark_of(clause), "text": "One is too few."})
    assert answer.status_code == 302
    made = Proposal.objects.get()
    text = read(talks, "receiver")
    assert "<ins>3</ins>" in text
    assert "One is too few." in text
    accept = f"/stays/proposals/{made.key}/accept/"
    stale = talks.cast.client("receiver").post(accept, {"digest": "0" * 64, "party": "host"})
    assert stale.status_code == 409
    for name in ("receiver", "officer"):
        done = talks.cast.client(name).post(accept, {"digest": made.digest})
        assert done.status_code == 302
    assert "accepted by all" in read(talks, "lecturer")
    late = talks.cast.client("international").post(accept, {"digest": made.digest})
    assert late.status_code == 409


def form_of(clause: dict) -> dict:
    """The fields of the form of a clause as it stands."""
    sent = {"first": "en"}
    for name, value in clause.items():
        if isinstance(value, str):
            sent[f"v.{name}"] = value
        elif isinstance(value, list) and all(isinstance(each, str) for each in value):
            sent[f"v.{name}"] = (
                value if name.startswith(("owed", "shown", "verified")) else (", ".join(value))
            )
        elif isinstance(value, dict) and set(value) <= {"en", "kk", "ru"}:
            sent |= {f"v.{name}@{code}": text for code, text in value.items()}
        elif isinstance(value, dict):
            inner = form_of(value)
            del inner["first"]
            sent |= {f"v.{name}.{key.removeprefix('v.')}": each for key, each in inner.items()}
        else:
            sent[f"v.{name}"] = value
    return sent


def test_a_proposal_is_answered_with_another_refused_and_taken_back(talks: Talks) -> None:
    talks.begin()
    first = talks.longer()
    receiver = talks.cast.client("receiver")
    address = f"/stays/proposals/{first.key}/counter/"
    assert receiver.get(address).status_code == 200
    sent = form_of(first.after) | {"v.quantity": "2.5", "reason": "capacity", "party": "host"}
    assert receiver.post(address, {**sent, "read": "x"}).status_code == 302
    second = Proposal.objects.get(counter_to=first)
    lecturer = talks.cast.client("lecturer")
    refuse = f"/stays/proposals/{second.key}/refuse/"
    assert lecturer.post(refuse, {"text": ""}).status_code == 422
    assert lecturer.post(refuse, {"text": "Too few."}).status_code == 302
    assert "Too few." in read(talks, "observer")
    third = talks.longer()
    withdraw = f"/stays/proposals/{third.key}/withdraw/"
    assert receiver.post(withdraw).status_code == 403
    assert lecturer.post(withdraw).status_code == 302
