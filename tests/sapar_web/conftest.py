"""What tests of the site share: terms that take offers, and a draft on which two are asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.conf import settings as site_settings
from django.core.cache import cache
from django.utils import timezone, translation
from tests.conftest import Cast
from tests.sapar_web.competing import Contest, contest_of
from tests.sapar_web.paying import Purse
from tests.sapar_web.recording import Lived, lived
from tests.sapar_web.rounds import Round, Tender
from tests.sapar_web.signing import Table, laid
from tests.sapar_web.talks import Talks

from sapar.terms.document.digest import canonical, digest_of
from sapar.terms.model import model_terms
from sapar.values.wording import Language, said
from sapar_web.actions.terms.editing import edit_part
from sapar_web.actions.terms.parts import mark_of, part_of
from sapar_web.actions.voices.inviting import Invited, invite_voice
from sapar_web.actions.voices.speaking import Word, speak
from sapar_web.models import (
    State,
    Statement,
    Stay,
    Terms,
    Voice,
)
from sapar_web.models.offer import today
from sapar_web.queries.terms.documents import kept_form


@pytest.fixture(scope="session", autouse=True)
def collected(static_files: None) -> None:
    """Pages ask for static files by their hashed names."""


@pytest.fixture(scope="session", autouse=True)
def signing_key(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever is signed in tests is signed by a key that is made for them alone."""
    site_settings.SIGNING_KEPT = tmp_path_factory.mktemp("signing") / "signing.p12"


@pytest.fixture(autouse=True)
def fresh_limits() -> None:
    """Bounds on how often somebody may ask begin anew: no attempt of another test counts."""
    cache.clear()


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """A page in another language leaves its language in the thread: each test begins anew."""
    with translation.override("en"):
        yield


@pytest.fixture
def tender(cast: Cast) -> Tender:
    """Published terms that take offers."""
    document = model_terms()
    terms = Terms.objects.create(
        sponsor=cast.ministry,
        title=said(document.title, Language.ENGLISH),
        document=kept_form(document),
        state=State.PUBLISHED,
        canonical=canonical(document).decode(),
        digest=digest_of(document).text,
        offers_until=today() + timedelta(days=7),
        published_at=timezone.now(),
        created_by=cast.people["officer"],
    )
    return Tender(cast, terms)


@pytest.fixture
def round_(tender: Tender) -> Round:
    """A round of applications in which nothing has happened yet."""
    return Round(tender)


@pytest.fixture
def contest(cast: Cast, tender: Tender) -> Contest:
    """A draft of a call under terms of which the host's offer was selected."""
    return contest_of(cast, tender)


@dataclass(frozen=True, slots=True)
class Consultation:
    """A draft of the ministry on which the sender's office and the lecturer are asked.

    Attributes:
        cast: the people.
        terms: the draft: the model terms.
        sending: voice of the sender, which `international` has.
        participant: voice of the lecturer.
    """

    cast: Cast
    terms: Terms
    sending: Voice
    participant: Voice

    @property
    def clause(self) -> str:
        """The first clause of the draft."""
        return str(self.terms.document["clauses"][0]["id"])

    def say(self, kind: str, text: str = "", clause: str = "", by: str = "lecturer") -> Statement:
        """A word of the lecturer, or of the international office."""
        self.terms.refresh_from_db()
        voice = self.participant if by == "lecturer" else self.sending
        word = Word(kind, text, clause, self.terms.revision)
        return speak(self.cast.actor(by), voice=voice.key, word=word)

    def edit(self, clause: str, text: str) -> None:
        """Let the officer write another text into a clause."""
        self.terms.refresh_from_db()
        part = f"clauses/{clause}"
        now = part_of(self.terms.document, part)
        value = {**now, "text": text}
        officer = self.cast.actor("officer")
        edit_part(officer, key=self.terms.key, part=part, value=value, read=mark_of(now))
        self.terms.refresh_from_db()


@pytest.fixture
def consultation(cast: Cast) -> Consultation:
    """A draft on which two are asked, who have said nothing yet."""
    document, officer = model_terms(), cast.actor("officer")
    terms = Terms.objects.create(
        sponsor=cast.ministry,
        title=said(document.title, Language.ENGLISH),
        document=kept_form(document),
        created_by=cast.people["officer"],
    )
    sending = Invited("sending", "international@example.org", cast.sender.key)
    participant = Invited("participant", "lecturer@example.org")
    voices = [
        invite_voice(officer, terms=terms.key, invited=each)[0] for each in (sending, participant)
    ]
    return Consultation(cast, terms, *voices)


@pytest.fixture
def stay(cast: Cast, tender: Tender) -> Stay:
    """A stay of the lecturer at the host, for which nobody has written what they need."""
    first = today() + timedelta(days=90)
    return Stay.objects.create(
        terms=tender.terms,
        sponsor=cast.ministry,
        sending=cast.sender,
        host=cast.host,
        participant=cast.people["lecturer"],
        title="A month at the river",
        first_day=first,
        last_day=first + timedelta(days=29),
        needs_until=today() + timedelta(days=14),
        created_by=cast.people["officer"],
    )


@pytest.fixture
def table(cast: Cast, stay: Stay) -> Table:
    """A stay whose agreement waits for the signatures of five."""
    return laid(cast, stay)


@pytest.fixture(name="lived")
def lived_(cast: Cast, stay: Stay) -> Lived:
    """A stay in force that began a month ago, of which nothing is recorded."""
    return lived(cast, stay)


@pytest.fixture
def talks(cast: Cast, stay: Stay) -> Talks:
    """A stay whose parties can be let speak."""
    return Talks(cast, stay)


@pytest.fixture
def purse(lived: Lived) -> Purse:
    """A stay in force, of whose money nothing has been paid yet."""
    return Purse(lived)
