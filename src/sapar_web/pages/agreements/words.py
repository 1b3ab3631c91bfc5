"""An agreement, and what is proposed about it, in words."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from sapar.agreements.document.agreement import LEVELS, AgreedGoal
from sapar.agreements.document.agreement import Agreement as Document
from sapar.agreements.negotiation.proposal import Reason, awaited
from sapar.agreements.obstacle import Obstacle
from sapar.agreements.signatures import contracting
from sapar.agreements.wording import phrases
from sapar.terms.document.clauses import Clause
from sapar.terms.document.digest import digest_of
from sapar.terms.wording import title_of
from sapar.values.party import Party
from sapar.values.wording import Language, said
from sapar_web.models import Proposal, ProposalState, StayParty
from sapar_web.pages.agreed_parts import PARTS
from sapar_web.pages.agreements.kept import KeptClause, KeptPart
from sapar_web.pages.agreements.shown import (
    Said,
    ShownClause,
    ShownGoal,
    ShownPart,
    ShownProposal,
)
from sapar_web.pages.language import language
from sapar_web.pages.needs.words import party_name
from sapar_web.pages.terms.fields import both
from sapar_web.pages.terms.labels import choice_of
from sapar_web.queries.agreements.changes import GOAL, Change, proposed

TONES = {ProposalState.OPEN: "waiting", ProposalState.SETTLED: "good"}


Remarks = Mapping[tuple[str, str], Sequence[Said]]
"""Remarks by clause and part."""


def remarks_in_words(rows: Sequence[Mapping[str, Any]]) -> tuple[Remarks, Mapping[Any, list[Said]]]:
    """Remarks by what they are about, and by the proposal that they stand under."""
    about: dict[tuple[str, str], list[Said]] = {}
    under: dict[Any, list[Said]] = {}
    for row in rows:
        told = Said(str(StayParty(row["party"]).label), row["text"], row["at"])
        if row["under"]:
            under.setdefault(row["under"], []).append(told)
        else:
            about.setdefault((row["clause"], row["part"]), []).append(told)
    return about, under


def clauses_in_words(
    kept: Sequence[KeptClause], open_: Sequence[Proposal], remarks: Remarks
) -> list[ShownClause]:
    """Clauses with what is said and proposed about them.

    Args:
        kept: clauses.
        open_: proposals that wait.
        remarks: that were made.
    """
    changing = {row.clause for row in open_}
    return [ShownClause(each, each.id in changing, remarks.get((each.id, ""), ())) for each in kept]


def goals_in_words(
    document: Document,
    language: Language,
    given: set[tuple[str, str, str]],
    mine: Sequence[StayParty],
    remarks: Remarks,
) -> list[ShownGoal]:
    """Goals with who accepted them as they stand.

    Args:
        document: the agreement.
        language: of the reader.
        given: goal, party and digest of every yes.
        mine: parties for which the reader speaks.
        remarks: that were made.
    """
    asked = contracting(document)
    return [
        _goal(each, document, language, (given, asked, mine), remarks) for each in document.goals
    ]


def _goal(
    goal: AgreedGoal,
    document: Document,
    language: Language,
    consent: tuple[set[tuple[str, str, str]], Sequence[Party], Sequence[StayParty]],
    remarks: Remarks,
) -> ShownGoal:
    given, asked, mine = consent
    mark, first = digest_of(goal).text, document.languages[0]
    waits = [each for each in asked if (goal.id, each.value, mark) not in given]
    about = [choice_of(each, language) for each in (goal.kind, goal.level) if each]
    weight = [] if goal.weight is None else [_("weight {weight} of 100").format(weight=goal.weight)]
    text, binding = said(goal.text, language), said(goal.text, first)
    return ShownGoal(
        goal.id,
        party_name(goal.owner),
        text,
        "" if binding == text else binding,
        " · ".join([*about, *weight]),
        [(f"{at:+d}" if at else "0", said(told, language)) for at, told in _levels(goal)],
        "" if goal.measured_by is None else said(goal.measured_by, language),
        mark,
        [party_name(each) for each in asked if each not in waits],
        [party_name(each) for each in waits],
        [each for each in mine if each.value in {party.value for party in waits}],
        remarks.get(("", f"{GOAL}{goal.id}"), ()),
    )


def _levels(goal: AgreedGoal) -> Iterator[tuple[int, Any]]:
    return zip(LEVELS, goal.levels or (), strict=False)


def parts_in_words(kept: Sequence[KeptPart], remarks: Remarks) -> list[ShownPart]:
    """Other parts with what is said about them."""
    return [ShownPart(each, remarks.get(("", each.name), ())) for each in kept]


def title_of_change(row: Proposal, language: Language) -> str:
    """What a proposal is about."""
    if row.clause:
        clause = row.after or row.before
        return title_of(Clause.model_validate(clause), language)
    if row.part.startswith(GOAL):
        text = (row.after or row.before or {}).get("text", _("erased"))
        shown = text if isinstance(text, str) else said(text, language)
        return _("Goal: {text}").format(text=shown)
    return str(PARTS[row.part])


def title_of_part(change: Change, there: Any) -> str:
    """What is changed: by its own words where it is there, else by the name that it gets."""
    spoken = language()
    if change.clause:
        if there is not None:
            return title_of(Clause.model_validate(there), spoken)
        return _("Clause {name}").format(name=change.clause)
    if change.part.startswith(GOAL):
        if there is not None:
            return _("Goal: {text}").format(text=said(there["text"], spoken))
        return _("Goal {name}").format(name=change.part.removeprefix(GOAL))
    return str(PARTS[change.part])


def proposals_in_words(
    document: Document,
    language: Language,
    rows: Sequence[Proposal],
    mine: Sequence[StayParty],
    under: Mapping[Any, Sequence[Said]],
) -> list[ShownProposal]:
    """Proposals with who accepted them and who has yet to."""
    return [_proposal(each, document, language, mine, under) for each in rows]


def _proposal(
    row: Proposal,
    document: Document,
    language: Language,
    mine: Sequence[StayParty],
    under: Mapping[Any, Sequence[Said]],
) -> ShownProposal:
    accepted = [Party(each.party) for each in row.acceptances.all()]
    open_ = row.state == ProposalState.OPEN
    waits = awaited(document, proposed(document, row), accepted) if open_ else frozenset()
    ordered = [each for each in Party if each in waits]
    return ShownProposal(
        row,
        title_of_change(row, language),
        anchor_of(row),
        str(row.get_party_display()),
        str(row.get_kind_display()),
        phrases(language)(f"reason.{Reason(row.reason)}"),
        TONES.get(ProposalState(row.state), ""),
        both(row.after, row.before, language),
        [party_name(each) for each in accepted],
        [party_name(each) for each in ordered],
        [each for each in mine if Party(each.value) in waits],
        open_ and row.party in mine,
        under.get(row.key, ()),
    )


def anchor_of(about: Proposal | Change) -> str:
    """Where that stands on the page which something is about."""
    return f"c-{about.clause}" if about.clause else f"p-{about.part.replace('/', '-')}"


def obstacles_in_words(found: Sequence[Obstacle], language: Language) -> list[tuple[str, str, str]]:
    """What stands in the way: code, sentence, why it matters."""
    return [(each.code.value, each.message(language), each.reason(language)) for each in found]
