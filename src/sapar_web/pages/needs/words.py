"""A statement of needs in words, for reading."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from sapar.agreements.needs.document import Context, Needs
from sapar.standards.catalogue.loading import catalogue
from sapar.values.party import Party
from sapar.values.wording import Language, Words, said
from sapar_web.models import StayParty
from sapar_web.pages.needs.rows import KINDS
from sapar_web.pages.needs.sections import ContextForm
from sapar_web.pages.terms.labels import choice_of


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that a party says.

    Attributes:
        text: in the writer's language.
        beside: what it is about, in the reader's.
    """

    text: str
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A statement in words.

    Attributes:
        language: that the writer wrote in, for those who listen.
        groups: title and lines of each part that says something.
    """

    language: str
    groups: list[tuple[str, list[Line]]]


def party_name(party: Party) -> str:
    """A party in words."""
    return str(StayParty(party.value).label) if party.value in StayParty.values else party.value


def in_words(needs: Needs, language: Language) -> Told:
    """A statement as whoever reads it is shown it."""
    goals = {each.id: _said(each.text, needs) for each in needs.goals}
    found = [
        (_("Goals"), list(_goals(needs, language))),
        (_("Expectations"), list(_expected(needs, language, goals))),
        (_("Offers"), list(_offered(needs, language))),
        (_("Where the participant comes from"), list(_context(needs))),
        (_("What limits the stay"), list(_limits(needs))),
    ]
    return Told(needs.language.value, [each for each in found if each[1]])


def _said(text: Words, needs: Needs) -> str:
    return said(text, needs.language)


def _goals(needs: Needs, language: Language) -> Iterator[Line]:
    for goal in sorted(needs.goals, key=lambda each: -each.weight):
        about = [choice_of(each, language) for each in (goal.kind, goal.level) if each]
        beside = _("weight {weight} of 100").format(weight=goal.weight)
        yield Line(_said(goal.text, needs), " · ".join([*about, beside]))


def _item(code: str | None, language: Language) -> list[str]:
    found = catalogue().commitments.get(code or "")
    return [] if found is None else [f"{code} {found.title[language]}"]


def _expected(needs: Needs, language: Language, goals: dict[str, str]) -> Iterator[Line]:
    for each in needs.expectations:
        goal = [goals[each.goal]] if each.goal in goals else []
        beside = [party_name(each.of), *_item(each.item, language), *goal]
        yield Line(_said(each.text, needs), " · ".join(beside))


def _offered(needs: Needs, language: Language) -> Iterator[Line]:
    for each in needs.offers:
        to = _("whoever wants it") if each.to is None else party_name(each.to)
        yield Line(_said(each.text, needs), " · ".join([to, *_item(each.item, language)]))


def _context(needs: Needs) -> Iterator[Line]:
    labels: Any = ContextForm.base_fields
    for name in Context.model_fields:
        text = getattr(needs.context, name, None)
        if text is not None:
            yield Line(_said(text, needs), str(labels[name].label))


def _limits(needs: Needs) -> Iterator[Line]:
    for each in needs.constraints:
        shown = ", ".join(party_name(party) for party in each.shown_to)
        beside = [str(KINDS[each.kind]), _("shown to: {parties}").format(parties=shown or "—")]
        yield Line(_said(each.text, needs), " · ".join(beside))
