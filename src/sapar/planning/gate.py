"""The gate: a stay or scheme planned without its sending institution or participant fails it.

Clauses A02 and A03 of the catalogue of commitments: at least one recorded change, or an explicit
"no change", before it begins. An approval is that explicit word. To be invited, or to speak
without a recorded answer, is not yet to have planned.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sapar.planning.act import Say
from sapar.planning.stage import Stage
from sapar.planning.tally import Tally
from sapar.planning.voice import SILENT, Voice
from sapar.values.language import _, mark
from sapar.values.measured import Measured
from sapar.values.party import Party

CLAUSES = {"A02": Party.SENDING, "A03": Party.PARTICIPANT}
"""Clause of the catalogue by code, and whose part in planning it asks for."""

EVIDENCE = frozenset({Say.CHANGED, Say.APPROVED})
"""What shows that a party planned: a change, or the explicit word that none is needed."""

_WITHOUT = {
    Say.DECLINED: mark("{party} was asked and declined: it was planned without it"),
    Say.SPOKE: mark("{party} spoke, but neither a change nor its approval is recorded"),
    Say.INVITED: mark("{party} was invited, but no word of it is recorded"),
}
_NAMES = {
    Party.SENDING: mark("the sending institution"),
    Party.PARTICIPANT: mark("the participant"),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether one clause holds, never without the reason.

    Attributes:
        clause: its code in the catalogue.
        party: whose part in planning it asks for.
        passed: None where the record cannot tell; that is not passed.
        reason: what the record says.
    """

    clause: str
    party: Party
    passed: bool | None
    reason: str


@dataclass(frozen=True, slots=True)
class Gate:
    """The verdicts on one stay or scheme.

    Attributes:
        verdicts: one for each clause.
    """

    verdicts: tuple[Verdict, ...]

    @property
    def passed(self) -> bool | None:
        """False if either clause fails, True if both hold, None where the record cannot tell."""
        answers = [verdict.passed for verdict in self.verdicts]
        if False in answers:
            return False
        return None if None in answers else True


def gate(voices: Mapping[Party, Voice], evidence: frozenset[Say] = EVIDENCE) -> Gate:
    """Whether sending institution and participant took part at the planning stage.

    Args:
        voices: of all parties in one stay or scheme; empty where no planning is recorded.
        evidence: the kinds of say that show that a party planned.

    Returns:
        A verdict for A02 and for A03. Where nothing at all is recorded, or where the only
        evidence has no date, the verdict is open.
    """
    return Gate(
        tuple(_verdict(clause, party, voices, evidence) for clause, party in CLAUSES.items())
    )


def pass_share(tally: Tally, *, sampled: bool = True) -> Measured:
    """The share of stays that pass, as `Tally.share`; counts are of `counts.measures.plan_counts`.

    Returns:
        A share with its Wilson interval, widened by the stays whose verdict is open.
    """
    return tally.share(method=_("share that was planned with the party"), sampled=sampled)


def _verdict(
    clause: str, party: Party, voices: Mapping[Party, Voice], evidence: frozenset[Say]
) -> Verdict:
    name = _(_NAMES[party])
    if not voices:
        return Verdict(clause, party, None, _("no planning is recorded"))
    voice = voices.get(party, SILENT)
    answers = {voice.had(say, Stage.PLANNING) for say in evidence}
    if True in answers:
        reason = _("{party} took part before it began").format(party=name)
        return Verdict(clause, party, True, reason)  # noqa: FBT003 -- the verdict itself
    if None in answers:
        reason = _("what {party} did has no date that tells if it was in time").format(party=name)
        return Verdict(clause, party, None, reason)
    return Verdict(clause, party, False, _failure(voice, evidence, name))  # noqa: FBT003


def _failure(voice: Voice, evidence: frozenset[Say], name: str) -> str:
    if any(voice.had(say, Stage.RUNNING) for say in evidence):
        return _("{party} took part only once it had begun").format(party=name)
    for say, sentence in _WITHOUT.items():
        if voice.had(say, Stage.PLANNING):
            return _(sentence).format(party=name)
    return _("nothing that {party} did in planning is recorded").format(party=name)
