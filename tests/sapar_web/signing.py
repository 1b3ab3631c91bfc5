"""A stay whose agreement waits for signatures, and people who can show a second factor."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone
from tests.conftest import Cast

from sapar.agreements.document.agreement import Agreement as Document
from sapar.agreements.document.agreement import Signatory
from sapar.agreements.document.drafting import agreement_from
from sapar.agreements.signatures import required
from sapar.terms.document.digest import canonical, digest_of
from sapar.values.party import Party
from sapar_web.actions.signing.attesting import ByHand, Paper, attest_paper
from sapar_web.actions.signing.signing import Signing, sign_agreement
from sapar_web.models import Agreement, Showing, Signature, Stay, Version, Why
from sapar_web.models.offer import today
from sapar_web.queries.agreements.documents import kept_agreement
from sapar_web.queries.terms.documents import document_of

SPEAKS = {
    "sponsor": "officer",
    "sending": "international",
    "host": "receiver",
    "participant": "lecturer",
    "mentor": "mentor",
}
"""Who of the cast speaks for each party."""


@dataclass
class Table:
    """The table at which a stay's agreement lies for signature.

    Attributes:
        cast: the people.
        stay: of the lecturer at the host, with a mentor.
        version: that waits.
    """

    cast: Cast
    stay: Stay
    version: Version

    @property
    def key(self) -> Any:
        """Key of the stay."""
        return self.stay.key

    def signing(self, party: str, **other: Any) -> Signing:
        """What somebody hands in to sign for a party."""
        name = f"{SPEAKS.get(party, party).title()} (invented)"
        told = {"name": name, "position": "Head (invented)", "digest": self.version.digest}
        return Signing(**{**told, "party": party, **other})

    def sign(self, party: str, **other: Any) -> Signature:
        """Let whoever speaks for a party sign for it."""
        return self.sign_as(party, SPEAKS[party], **other)

    def sign_as(self, party: str, who: str, /, **other: Any) -> Signature:
        """Let somebody sign for a party, with a second factor of this moment."""
        actor, signing = self.cast.actor(who), self.signing(party, **other)
        session = self.shown(who)
        return sign_agreement(actor, key=self.key, signing=signing, session=session)

    def sign_all(self) -> list[Signature]:
        """Let everybody sign who is asked."""
        return [self.sign(party) for party in self.version.signers]

    def attest(self, *parties: str, **other: Any) -> list[Signature]:
        """Let the officer attest signatures of some parties on paper."""
        hands = [ByHand(party, f"{party} by hand", "Rector (invented)") for party in parties]
        told = {"digest": self.version.digest, "printed": self.version.digest[:8]}
        seen = {"signed_on": today(), "hands": hands, "scan": b"%PDF-1.7 a scan"}
        paper = Paper(**{**told, **seen, **other})
        officer, session = self.cast.actor("officer"), self.shown("officer")
        return attest_paper(officer, key=self.key, paper=paper, session=session)

    def shown(self, name: str, minutes: float = 0, **other: Any) -> str:
        """Let somebody show a second factor for the version, so long ago; digest of the session."""
        told = {"version": self.version, "factor": "code", "session": f"{name}'s browser", **other}
        at = timezone.now() - timedelta(minutes=minutes)
        person = self.cast.people[name]
        Showing.objects.create(person=person, proof=uuid4().hex, at=at, **told)
        return str(told["session"])

    def state(self) -> str:
        """Where the stay stands now."""
        return str(Stay.objects.values_list("state", flat=True).get(pk=self.stay.pk))

    def amended(self, **fields: Any) -> Version:
        """An amendment that is laid before everybody."""
        before = Document.model_validate(self.version.document)
        changed = before.changed(**fields)
        Stay.objects.filter(pk=self.stay.pk).update(state="amending")
        Agreement.objects.filter(stay=self.stay).update(document=kept_agreement(changed))
        self.version = frozen(self.version.agreement, changed, 2, Why.AMENDMENT)
        return self.version

    def amend_before_it_is_signed(self) -> Version:
        """Let a further version be frozen in place of the one that waits."""
        before = Document.model_validate(self.version.document)
        changed = before.changed(last_day=before.last_day + timedelta(days=7))
        self.version = frozen(self.version.agreement, changed, 2, Why.SIGNING)
        return self.version


def laid(cast: Cast, stay: Stay) -> Table:
    """A stay's agreement, begun from its terms and laid before everybody for signature."""
    stay.mentor = cast.people["mentor"]
    stay.state = "signing"
    stay.save()
    speak = [
        Signatory(party=Party(party), name=f"{name.title()} (invented)", organisation="Invented")
        for party, name in SPEAKS.items()
    ]
    terms = document_of(stay.terms)
    document = agreement_from(terms, None, speak, stay.first_day, stay.last_day, [])
    agreement = Agreement.objects.create(stay=stay, document=kept_agreement(document))
    return Table(cast, stay, frozen(agreement, document, 1, Why.SIGNING))


def frozen(agreement: Agreement, document: Document, number: int, why: str) -> Version:
    """A version of an agreement."""
    return Version.objects.create(
        agreement=agreement,
        number=number,
        why=why,
        document=kept_agreement(document),
        canonical=canonical(document).decode(),
        digest=digest_of(document).text,
        signers=[str(party) for party in required(document) if party in SPEAKS],
        revision=1,
        made_by=agreement.stay.created_by,
    )
