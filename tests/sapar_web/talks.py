"""A stay whose parties write their needs and negotiate: what its tests share."""

from dataclasses import dataclass
from typing import Any

from tests.conftest import Cast

from sapar.terms.document.digest import digest_of
from sapar_web.actions.agreements.answering import accept_proposal
from sapar_web.actions.agreements.beginning import begin_negotiation
from sapar_web.actions.agreements.consenting import consent_to_goals
from sapar_web.actions.agreements.proposing import Why, propose
from sapar_web.actions.needs.submitting import submit_need
from sapar_web.actions.needs.writing import write_need
from sapar_web.actions.terms.parts import mark_of
from sapar_web.models import Agreement, Need, Proposal, Stay
from sapar_web.models.stay import wanted
from sapar_web.queries.agreements.changes import Change, stands
from sapar_web.queries.agreements.documents import agreement_document

SPEAKERS = {
    "sponsor": "officer",
    "sending": "international",
    "host": "receiver",
    "participant": "lecturer",
    "contractor": "agent",
    "mentor": "mentor",
}
"""Who speaks for each party, by their name in the cast."""

FOUR = ("sponsor", "sending", "host", "participant")

PLAN = {"steps": [{"text": "A seminar at home.", "by": "participant", "until": "2028-03-01"}]}
CALLED = [
    {"party": "host", "name": "Welcome desk", "email": "desk@example.org"},
    {"party": "sending", "name": "Office", "phone": "+7 7172 000000"},
]
LEVELS = ["nothing", "a draft", "a course", "a course taught", "a course taught twice"]


def goals(party: str) -> list[dict[str, Any]]:
    """Two goals of a party, with weights that sum to 100."""
    return [
        {"id": "teach", "kind": "teaching", "level": "individual", "weight": 60, "text": party},
        {"id": "ties", "kind": "network", "level": "institution", "weight": 40, "text": "Ties."},
    ]


CONTEXT = {
    "teaching_load": "Sixteen hours; a colleague takes them over.",
    "equipment": "No microscope.",
    "language": "Kazakh and Russian.",
    "law": "Leave of a month at most.",
}


@dataclass(frozen=True, slots=True)
class Talks:
    """A stay of the lecturer at the host, and ways to let its parties speak.

    Attributes:
        cast: the people.
        stay: in which nobody has written anything yet.
    """

    cast: Cast
    stay: Stay

    def write(self, party: str, part: str, value: Any, by: str = "") -> Need:
        """Let whoever speaks for a party write a part over what stands there."""
        found = Need.objects.filter(stay=self.stay, party=party).first()
        now = found.document.get(part) if found else None
        actor = self.cast.actor(by or SPEAKERS[party])
        return write_need(
            actor, stay=self.stay.key, party=party, part=part, written=(value, mark_of(now))
        )

    def hand_in(self, party: str, **more: Any) -> Need:
        """Let a party write its needs and hand them in."""
        if party == "sending":
            self.write(party, "context", CONTEXT)
        for part, value in {"goals": goals(party), **more}.items():
            need = self.write(party, part, value)
        actor = self.cast.actor(SPEAKERS[party])
        return submit_need(actor, stay=self.stay.key, party=party, revision=need.revision)

    def all_in(self) -> None:
        """Let all hand in who are waited for."""
        for party in wanted(self.stay):
            self.hand_in(party)
        self.stay.refresh_from_db()

    def begin(self) -> Agreement:
        """Let all hand in, and the participant begin the negotiation."""
        self.all_in()
        return begin_negotiation(self.cast.actor("lecturer"), stay=self.stay.key)

    def agreement(self) -> Agreement:
        """The agreement as it stands."""
        return Agreement.objects.select_related("stay__terms").get(stay=self.stay)

    def propose(self, by: str, change: Change, **why: Any) -> Proposal:
        """Let somebody propose a change of what stands there now."""
        now = stands(self.agreement().document, change)
        return propose(
            self.cast.actor(by),
            stay=self.stay.key,
            change=change,
            why=Why(**{"reason": "need", **why}),
            read=mark_of(now),
        )

    def settle(self, by: str, change: Change) -> Proposal:
        """A proposal that everybody accepts whom it touches."""
        made = self.propose(by, change)
        for party in made.asked:
            actor = self.cast.actor(SPEAKERS[party])
            made = accept_proposal(actor, proposal=made.key, digest=made.digest, party=party)
        assert made.state == "settled"
        return made

    def longer(self, by: str = "lecturer") -> Proposal:
        """A proposal of more mentor hours: it touches the host, the sponsor and the participant."""
        clause = stands(self.agreement().document, Change("mentor-hours"))
        after = {**clause, "quantity": "3"}
        return self.propose(by, Change("mentor-hours", after=after))

    def consent(self, party: str) -> None:
        """Let a party accept all goals as they stand."""
        document = agreement_document(self.agreement())
        marks = {goal.id: digest_of(goal).text for goal in document.goals}
        actor = self.cast.actor(SPEAKERS[party])
        consent_to_goals(actor, stay=self.stay.key, goals=marks)
