"""Changes are proposed with one form; a late one is kept in it beside what stands there now."""

from html.parser import HTMLParser

from tests.sapar_web.pages.agreements.test_agreement import form_of
from tests.sapar_web.talks import LEVELS, Talks

from sapar_web.actions.terms.parts import mark_of
from sapar_web.models import Proposal
from sapar_web.pages.agreements.parts import STEPS
from sapar_web.queries.agreements.changes import Change, stands


def base(talks: Talks) -> str:
    return f"/stays/{talks.stay.key}/agreement/"


class Forms(HTMLParser):
    """Where the last form of a page is sent, and what stands in its hidden field `read`."""

    action = read = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "form":
            self.action = told.get("action") or ""
        if told.get("name") == "read":
            self.read = told.get("value") or ""


def test_a_late_counter_is_kept_in_a_form_that_proposes_it(talks: Talks) -> None:
    talks.begin()
    first = talks.longer()
    for name in ("receiver", "officer"):
        accept = f"/stays/proposals/{first.key}/accept/"
        assert talks.cast.client(name).post(accept, {"digest": first.digest}).status_code == 302
    sent = form_of(first.after) | {"v.quantity": "5", "reason": "capacity", "party": "sending"}
    sent |= {"text": "Five <i>hours</i>."}
    client = talks.cast.client("international")
    answer = client.post(f"/stays/proposals/{first.key}/counter/", {**sent, "read": "x"})
    assert answer.status_code == 409
    text = answer.content.decode()
    assert "The proposal that you answer has ended meanwhile: accepted by all." in text
    assert "Five &lt;i&gt;hours&lt;/i&gt;." in text
    found = Forms()
    found.feed(text)
    assert found.action.endswith("/agreement/propose/?clause=mentor-hours")
    assert client.post(found.action, {**sent, "read": found.read}).status_code == 302
    made = Proposal.objects.get(state="open")
    assert (made.before["quantity"], made.after["quantity"]) == ("3", "5")
    assert made.counter_to is None


def test_a_counter_to_what_was_refused_says_so(talks: Talks) -> None:
    talks.begin()
    first = talks.longer()
    refuse = f"/stays/proposals/{first.key}/refuse/"
    assert talks.cast.client("officer").post(refuse, {"text": "No."}).status_code == 302
    sent = form_of(first.after) | {"reason": "cost", "party": "host", "v.quantity": "2"}
    answer = talks.cast.client("receiver").post(f"/stays/proposals/{first.key}/counter/", sent)
    assert answer.status_code == 409
    assert "has ended meanwhile: refused." in answer.content.decode()


def test_a_gate_cannot_be_weakened_by_the_form(talks: Talks) -> None:
    talks.begin()
    clause = stands(talks.agreement().document, Change("mentor-hours"))
    sent = form_of(clause) | {"v.quantity": "0.5", "reason": "cost", "party": "host"}
    answer = talks.cast.client("receiver").post(
        base(talks) + "propose/?clause=mentor-hours", {**sent, "read": mark_of(clause)}
    )
    assert answer.status_code == 422
    assert "GA03" in answer.content.decode()


def test_levels_of_a_goal_are_proposed_with_one_form(talks: Talks) -> None:
    talks.begin()
    part = "goals/participant-teach"
    goal = stands(talks.agreement().document, Change(part=part))
    sent = {f"v.levels.{step}@en": text for step, text in zip(STEPS, LEVELS, strict=True)}
    sent |= {"v.owner": "participant", "v.text@en": goal["text"], "v.kind": "teaching"}
    sent |= {"v.level": "individual", "v.weight": "60", "first": "en"}
    address = f"{base(talks)}propose/?part={part}"
    told = {"reason": "clarity", "party": "participant", "read": mark_of(goal)}
    short = {key: text for key, text in sent.items() if "+2" not in key}
    assert talks.cast.client("lecturer").post(address, short | told).status_code == 422
    assert talks.cast.client("lecturer").post(address, sent | told).status_code == 302
    assert Proposal.objects.get().after["levels"] == LEVELS


def test_who_proposes_second_is_shown_both(talks: Talks) -> None:
    talks.begin()
    address = base(talks) + "propose/?part=return_plan"
    sent = {"reason": "goal", "party": "participant", "read": "of before", "first": "en"}
    sent |= {"v.return_plan.steps.rows": "1", "v.return_plan.steps.0.text@en": "A seminar."}
    sent |= {"v.return_plan.steps.0.by": "participant", "v.return_plan.steps.0.until": "2028-03-01"}
    client = talks.cast.client("lecturer")
    answer = client.post(address, sent)
    assert answer.status_code == 409
    assert "A seminar." in answer.content.decode()
    assert client.post(address, sent | {"read": mark_of({})}).status_code == 302


def test_what_is_changed_is_called_by_its_own_words(talks: Talks) -> None:
    talks.begin()
    client = talks.cast.client("lecturer")
    goal = stands(talks.agreement().document, Change(part="goals/sending-ties"))
    known = {"?clause=mentor-hours": "Mentoring", "?part=goals/sending-ties": goal["text"]}
    for asked, words in known.items():
        assert words in client.get(f"{base(talks)}propose/{asked}").content.decode()
    assert "Goal goal" in client.get(f"{base(talks)}propose/?part=goals").content.decode()
