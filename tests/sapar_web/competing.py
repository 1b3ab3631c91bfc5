"""A call of the ministry that people apply to, by deeds alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from tests.conftest import Cast

from sapar_web.actions.calls.applying import (
    begin_application,
    edit_application,
    submit_application,
)
from sapar_web.actions.calls.deciding import Decision, decide_call
from sapar_web.actions.calls.drafting import Taking, draft_call, edit_call
from sapar_web.actions.calls.inviting import invite_reviewer
from sapar_web.actions.calls.nominating import Word, nominate
from sapar_web.actions.calls.opening import open_call
from sapar_web.actions.calls.reviewing import keep_review, submit_review
from sapar_web.actions.offers.selecting import Reasons, select_offer
from sapar_web.models import Application, Call, Offer, Person, Review, Reviewer, Terms
from sapar_web.models.offer import today

QUESTION = {"id": "plan", "text": "What will you do there?"}
CRITERIA = [
    {"id": "plan", "name": "Plan", "how": "Can it be done in the time?", "weight": 60},
    {"id": "use", "name": "Use at home", "how": "Who gains?", "weight": 40, "best": 10},
]


@dataclass(slots=True)
class Contest:
    """A call and the deeds of those who take part.

    Attributes:
        cast: the people.
        terms: published, with the host's offer selected.
        offer: that one.
        call: once it was begun.
    """

    cast: Cast
    terms: Terms
    offer: Offer
    call: Call

    def fields(self, **changed: Any) -> dict[str, Any]:
        """A whole call."""
        days = {
            "closes_on": 10,
            "nominates_on": 20,
            "decides_on": 40,
            "first_day": 100,
            "last_day": 200,
        }
        told = {name: (today() + timedelta(days=ahead)).isoformat() for name, ahead in days.items()}
        return {
            "title": "Research stays (invented)",
            "summary": "Short stays with a mentor.",
            "budget": 90000,
            "currency": "EUR",
            "places": 1,
            "criteria": CRITERIA,
            "of_applicants": [QUESTION],
            **told,
            **changed,
        }

    def write(self, **changed: Any) -> Call:
        """Let the officer write the draft."""
        officer = self.cast.actor("officer")
        fields = self.fields(**changed)
        self.call = edit_call(
            officer,
            key=self.call.key,
            revision=self.call.revision,
            fields=fields,
            taking=Taking(contractor=self.cast.contractor.key),
        )
        return self.call

    def open(self, **changed: Any) -> Call:
        """Let the officer write and open it."""
        call = self.write(**changed)
        officer = self.cast.actor("officer")
        self.call = open_call(officer, key=call.key, revision=call.revision)
        return self.call

    def draft(self, name: str = "lecturer", **changed: Any) -> Application:
        """A whole draft of somebody from the sending university."""
        actor = self.cast.actor(name)
        made = begin_application(actor, call=self.call.key)
        fields = {
            "sending": str(self.cast.sender.key),
            "first_day": (today() + timedelta(days=100)).isoformat(),
            "last_day": (today() + timedelta(days=130)).isoformat(),
            "answers": {"plan": "Measure soil."},
            **changed,
        }
        return edit_application(actor, key=made.key, revision=made.revision, fields=fields)

    def submit(self, name: str = "lecturer", **changed: Any) -> Application:
        """A submitted application of somebody."""
        made = self.draft(name, **changed)
        return submit_application(self.cast.actor(name), key=made.key, revision=made.revision)

    def nominated(self, name: str = "lecturer", **changed: Any) -> Application:
        """A nominated application of somebody."""
        made = self.submit(name, **changed)
        word = Word("nominated", "Teaches it.", "A course in spring.")
        nominate(self.cast.actor("international"), key=made.key, word=word)
        made.refresh_from_db()
        return made

    def people(self, count: int) -> list[str]:
        """Further people who apply, by name."""
        names = [f"applicant{number}" for number in range(count)]
        for name in names:
            person = Person.objects.create_user(f"{name}@example.org", name=name.title())
            self.cast.people[name] = person
        return names

    def reviewer(self, name: str = "nobody") -> Reviewer:
        """Somebody who reviews."""
        email = f"{name}@example.org"
        return invite_reviewer(self.cast.actor("officer"), call=self.call.key, email=email)[0]

    def review(self, made: Application, plan: int, use: int, name: str = "nobody") -> Review:
        """A submitted review."""
        actor = self.cast.actor(name)
        scores = {
            "plan": {"points": plan, "reason": "Clear."},
            "use": {"points": use, "reason": "Two courses."},
        }
        draft = keep_review(actor, application=made.key, revision=0, fields={"scores": scores})
        return submit_review(actor, application=made.key, revision=draft.revision)

    def past(self, name: str = "nominates_on") -> None:
        """Let the last days have passed."""
        yesterday = today() - timedelta(days=1)
        days = {"closes_on": yesterday}
        if name == "nominates_on":
            days["nominates_on"] = yesterday
        Call.objects.filter(pk=self.call.pk).update(**days)
        self.call.refresh_from_db()

    def decide(
        self, selected: Sequence[Application], waiting: Sequence[Application] = (), **more: Any
    ) -> Call:
        """Let the officer decide, with one reason for each outcome."""
        self.past()
        told = {"for_selected": "Most points.", "for_waiting": "Next.", "for_rest": "Fewer points."}
        decision = Decision(
            [str(each.key) for each in selected],
            [str(each.key) for each in waiting],
            **(told | more),
        )
        officer = self.cast.actor("officer")
        self.call = decide_call(officer, key=self.call.key, decision=decision)
        return self.call


def contest_of(cast: Cast, tender: Any) -> Contest:
    """A draft of a call under the tender's terms, whose one offer was selected."""
    offer = tender.submitted()
    tender.close()
    officer = cast.actor("officer")
    offer = select_offer(officer, key=offer.key, reasons=Reasons("The one that came."))
    call = draft_call(officer, terms=tender.terms.key)
    return Contest(cast, tender.terms, offer, call)
