"""Everything that was said about a draft, in two queries, as one person may see it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.models import Answer, Outcome, Role, Said, Statement, Terms, Voice, VoiceParty
from sapar_web.queries.terms.texts import Marks


@dataclass(frozen=True, slots=True)
class Spoken:
    """A word, and what became of it.

    Attributes:
        key: of the statement.
        voice: key of who said it.
        party: as which they speak, in words.
        who: whose word it is, as far as the one who looks may know.
        kind: `stated`, `commented`, `approved` or `declined`.
        kind_in_words: the same.
        clause: that it is about; empty for the whole.
        text: the words.
        revision: of the draft that was read.
        at: when.
        mine: whether the one who looks said it.
        lapsed: for an approval, whether the text was changed since.
        changed: whether what it is about was changed since: only then can it be called taken.
        outcome: of the answer; empty while there is none.
        outcome_in_words: the same.
        reason: of the answer.
        answered_at: when; None while there is none.
    """

    key: UUID
    voice: UUID
    party: str
    who: str
    kind: str
    kind_in_words: str
    clause: str
    text: str
    revision: int
    at: datetime
    mine: bool
    lapsed: bool
    changed: bool
    outcome: str
    outcome_in_words: str
    reason: str
    answered_at: datetime | None

    @property
    def waits(self) -> bool:
        """Whether it wants an answer: a need, a comment, a refusal."""
        return not self.outcome and self.kind != Said.APPROVED


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who was asked.

    Attributes:
        key: of the voice.
        party: as which they speak, in words.
        who: who it is, as far as the one who looks may know.
        email: where the link went; empty for all but the sponsor's officer.
        represents: for whom they speak besides themselves.
        invited_at: when they were asked.
        wanted_by: day by which a word is wanted.
        ended: whether they are asked no longer.
        taken: whether somebody has used the link.
        words: how often they spoke.
        mine: whether it is the one who looks.
        lapsed: whether the last thing they approved was changed since.
    """

    key: UUID
    party: str
    who: str
    email: str
    represents: str
    invited_at: datetime
    wanted_by: date | None
    ended: bool
    taken: bool
    words: int
    mine: bool
    lapsed: bool


@dataclass(frozen=True, slots=True)
class Heard:
    """All voices of a draft.

    Attributes:
        asked: who was asked, in that order.
        spoken: what they said, the unanswered first, then the newest.
    """

    asked: Sequence[Asked]
    spoken: Sequence[Spoken]

    @property
    def mine(self) -> Asked | None:
        """The voice of the one who looks, while it lasts."""
        return next((each for each in self.asked if each.mine and not each.ended), None)

    @property
    def by_clause(self) -> Mapping[str, Sequence[Spoken]]:
        """Words by the clause they are about; those on the whole under the empty name."""
        found: dict[str, list[Spoken]] = defaultdict(list)
        for each in self.spoken:
            found[each.clause].append(each)
        return dict(found)

    @property
    def waiting(self) -> int:
        """How many words have no answer."""
        return sum(each.waits for each in self.spoken)

    @property
    def lapsed(self) -> Sequence[Asked]:
        """Those who approved a text that was changed since, and have not approved again."""
        return [each for each in self.asked if each.lapsed]


def heard(actor: Actor, terms: Terms) -> Heard:
    """Everything that was said about a draft. Whoever asks has looked whether it may be read.

    Args:
        actor: who looks; they see names as far as they may.
        terms: the draft.
    """
    voices = list(
        Voice.objects.filter(terms=terms).select_related("person", "organisation").order_by("id")
    )
    rows = Statement.objects.filter(voice__terms=terms).select_related("answer").defer("read")
    now = Marks(terms.document)
    asked = {each.pk: each for each in voices}
    spoken = [
        _spoken(actor, terms, each, asked[each.voice_id], now) for each in rows.order_by("-id")
    ]
    spoken.sort(key=lambda each: not each.waits)
    by_voice: dict[UUID, list[Spoken]] = defaultdict(list)
    for each in spoken:
        by_voice[each.voice].append(each)
    return Heard([_asked(actor, terms, each, by_voice[each.key]) for each in voices], spoken)


def _spoken(actor: Actor, terms: Terms, row: Statement, voice: Voice, now: Marks) -> Spoken:
    answer: Answer | None = getattr(row, "answer", None)
    changed = row.mark != now[row.clause]
    return Spoken(
        key=row.key,
        voice=voice.key,
        party=str(VoiceParty(voice.party).label),
        who=_who(actor, terms, voice),
        kind=row.kind,
        kind_in_words=str(Said(row.kind).label),
        clause=row.clause,
        text=row.text,
        revision=row.revision,
        at=row.at,
        mine=_is(actor, voice),
        lapsed=changed and row.kind == Said.APPROVED,
        changed=changed,
        outcome=answer.outcome if answer else "",
        outcome_in_words=str(Outcome(answer.outcome).label) if answer else "",
        reason=answer.reason if answer else "",
        answered_at=answer.at if answer else None,
    )


def _asked(actor: Actor, terms: Terms, voice: Voice, words: Sequence[Spoken]) -> Asked:
    approvals = [each for each in words if each.kind == Said.APPROVED]
    return Asked(
        key=voice.key,
        party=str(VoiceParty(voice.party).label),
        who=_who(actor, terms, voice),
        email=voice.email if _officer(actor, terms) else "",
        represents=voice.represents if _known(actor, terms, voice) else "",
        invited_at=voice.invited_at,
        wanted_by=voice.wanted_by,
        ended=voice.ended_at is not None,
        taken=voice.person_id is not None,
        words=len(words),
        mine=_is(actor, voice),
        lapsed=bool(approvals) and all(each.lapsed for each in approvals),
    )


def _who(actor: Actor, terms: Terms, voice: Voice) -> str:
    """An institution by its name; a participant by theirs only where they may be known."""
    if voice.organisation is not None:
        return voice.organisation.name
    if not _known(actor, terms, voice):
        return _("a participant")
    return str(voice.person) if voice.person else voice.email


def _known(actor: Actor, terms: Terms, voice: Voice) -> bool:
    shown = voice.name_shown and voice.person_id is not None
    institution = voice.party == VoiceParty.SENDING
    return institution or shown or _is(actor, voice) or _officer(actor, terms)


def _is(actor: Actor, voice: Voice) -> bool:
    return actor.person is not None and voice.person_id == actor.person.pk


def _officer(actor: Actor, terms: Terms) -> bool:
    return actor.acts_for(terms.sponsor_id, Role.OFFICER)
