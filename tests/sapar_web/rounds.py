"""Published terms that take offers, and a round of applications under them, for tests."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils import timezone
from tests.conftest import Cast

from sapar.agreements.readiness import bound_by
from sapar.terms.document.digest import canonical, digest_of
from sapar.terms.model import model_terms
from sapar.values.party import Party
from sapar_web.actions.offers.beginning import begin_offer
from sapar_web.actions.offers.submitting import submit_offer
from sapar_web.models import Application, Call, CallHost, Offer, Organisation, Terms
from sapar_web.models.offer import today
from sapar_web.queries.terms.documents import kept_form


@dataclass(frozen=True, slots=True)
class Tender:
    """Published terms of the ministry that take offers for a week, and ways to make some.

    Attributes:
        cast: the people.
        terms: the model terms, as the ministry published them.
    """

    cast: Cast
    terms: Terms

    def begun(self, name: str = "receiver", organisation: Organisation | None = None) -> Offer:
        """A draft: by the receiver for the host, or by another one for another organisation."""
        offering = organisation or self.cast.host
        return begin_offer(
            self.cast.actor(name), terms=self.terms.key, organisation=offering.key, role="host"
        )

    def submitted(self, name: str = "receiver", organisation: Organisation | None = None) -> Offer:
        """A submitted offer with every clause unanswered."""
        offer = self.begun(name, organisation)
        return submit_offer(self.cast.actor(name), key=offer.key, revision=offer.revision)

    def close(self) -> None:
        """Let the last day for offers have been yesterday."""
        self.terms.offers_until = today() - timedelta(days=1)
        self.terms.save(update_fields=["offers_until"])


def uncontracted(cast: Cast, **more: Any) -> Terms:
    """Published terms of the ministry that give no duties to a contractor."""
    document = model_terms()
    free = [each for each in document.clauses if Party.CONTRACTOR not in bound_by([each])]
    plain = document.model_copy(update={"clauses": tuple(free), "contractor": None})
    return Terms.objects.create(
        sponsor=cast.ministry,
        title="Without a contractor",
        document=kept_form(plain),
        state="published",
        canonical=canonical(plain).decode(),
        digest=digest_of(plain).text,
        published_at=timezone.now(),
        created_by=cast.people["officer"],
        **more,
    )


WAYS = {
    "submitted": ("submitted",),
    "nominated": ("submitted", "nominated"),
    "not_nominated": ("submitted", "not_nominated"),
    "selected": ("submitted", "nominated", "selected"),
    "waiting": ("submitted", "nominated", "waiting"),
    "offered": ("submitted", "nominated", "waiting", "offered"),
    "declined": ("submitted", "nominated", "declined"),
    "withdrawn": ("submitted", "withdrawn"),
}
"""How an application comes to each state."""


@dataclass(slots=True)
class Round:
    """A call of the ministry under the tender's terms, with rows set as they would be by deeds.

    Attributes:
        tender: published terms, whose offer of the host was selected.
        call: the call, once it was made.
    """

    tender: Tender
    call: Call | None = None

    @property
    def cast(self) -> Cast:
        """The people."""
        return self.tender.cast

    def drafted(self, **fields: Any) -> Call:
        """The call as a draft."""
        if self.call is None:
            offer = Offer.objects.filter(terms=self.tender.terms).first()
            self.call = Call.objects.create(
                terms=self.tender.terms,
                offer=offer or self.tender.submitted(),
                sponsor=self.cast.ministry,
                title="Research stays (invented)",
                document={},
                closes_on=today() + timedelta(days=10),
                nominates_on=today() + timedelta(days=20),
                **({"places": 3} | fields),
                created_by=self.cast.people["officer"],
            )
        return self.call

    def opened(self, **fields: Any) -> Call:
        """The call, open."""
        call = self.drafted(**fields)
        if call.state == "draft":
            call.state, call.canonical, call.digest = "open", "{}", "0" * 64
            call.opened_at = timezone.now()
            call.save()
            CallHost.objects.create(call=call, organisation=self.cast.host)
        return call

    def drafted_application(self, name: str = "lecturer") -> Application:
        """A draft of somebody."""
        return Application.objects.create(
            call=self.opened(), participant=self.cast.people[name], document={}
        )

    def submit(self, made: Application) -> Application:
        """Let a draft be submitted."""
        made.sending, made.host = self.cast.sender, self.cast.host
        made.alias, made.submitted_at = f"A{made.pk}", timezone.now()
        made.canonical, made.digest = "{}", "0" * 64
        return self.move(made, "submitted")

    def move(self, made: Application, state: str) -> Application:
        """Let an application come to another state."""
        made.state = state
        if state in {"selected", "waiting", "declined"}:
            made.reason, made.decided_at = "Points.", timezone.now()
        made.waiting_place = 1 if state == "waiting" else None
        made.offered_until = today() + timedelta(days=7) if state == "offered" else None
        made.save()
        return made

    def application(self, state: str, name: str = "lecturer") -> Application:
        """An application of somebody that has come to a state."""
        made = self.drafted_application(name)
        for step in WAYS[state]:
            made = self.submit(made) if step == "submitted" else self.move(made, step)
        return made
