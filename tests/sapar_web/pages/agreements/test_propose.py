"""An answer to a proposal that has ended meanwhile can be proposed of itself."""

from html.parser import HTMLParser

from tests.sapar_web.pages.agreements.test_agreement import form_of
from tests.sapar_web.talks import Talks

from sapar_web.models import Proposal


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
