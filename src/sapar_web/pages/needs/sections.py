"""The sections of a statement of needs, each a form of its own: what two write at once is told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sapar_web.actions.refusals import MissingError
from sapar_web.actions.terms.parts import mark_of
from sapar_web.models import StayParty
from sapar_web.pages.needs.rows import (
    ConstraintRow,
    ExpectationRow,
    GoalRow,
    OfferingRow,
    Row,
    told,
    valued,
)

BLANK = 2
"""Empty rows below those that are filled: saving gives further ones."""

MOST = 100

LANGUAGES = (("en", "English"), ("kk", "Қазақша"), ("ru", "Русский"))


class ContextForm(forms.Form):
    """What others have to know of the place that the participant comes from."""

    teaching_load = forms.CharField(
        label=_("Teaching load, and who takes it over"), required=False, widget=forms.Textarea
    )
    equipment = forms.CharField(
        label=_("Equipment that is there, and that is not"), required=False, widget=forms.Textarea
    )
    language = forms.CharField(
        label=_("Language of teaching, research and writing"),
        required=False,
        widget=forms.Textarea,
    )
    law = forms.CharField(
        label=_("Law and rules: leave, contracts, data, bonds"),
        required=False,
        widget=forms.Textarea,
    )


class LanguageForm(forms.Form):
    """The language that a party writes in."""

    language = forms.ChoiceField(label=_("I write in"), choices=LANGUAGES)


ROWS: Mapping[str, tuple[Any, Any, type[Row]]] = {
    "goals": (
        _("Goals"),
        _("What is to come of the stay. Weights add up to 100. A participant has two to five."),
        GoalRow,
    ),
    "expectations": (_("What you expect of others"), "", ExpectationRow),
    "offers": (_("What you can give"), "", OfferingRow),
    "constraints": (
        _("What limits the stay"),
        _("Family, religion, disability, visa: only those whom you choose read it."),
        ConstraintRow,
    ),
}
SINGLE: Mapping[str, tuple[Any, Any, type[forms.Form]]] = {
    "language": (_("Language"), "", LanguageForm),
    "context": (
        _("Where the participant comes from and returns to"),
        _("The host reads it before anything is planned."),
        ContextForm,
    ),
}
ORDER = ("language", "goals", "expectations", "offers", "context", "constraints")


@dataclass(frozen=True, slots=True)
class Section:
    """A section as a page shows it.

    Attributes:
        part: name of it.
        title: it in words.
        lead: what helps with it.
        form: rows, or one form.
        mark: of what was read.
        value: what it holds, once it is sent and fits.
    """

    part: str
    title: str
    lead: str
    form: Any
    mark: str

    @property
    def rows(self) -> bool:
        """Whether it has rows."""
        return self.part in ROWS

    @property
    def fits(self) -> bool:
        """Whether what was sent can be read."""
        return bool(self.form.is_bound and self.form.is_valid())

    def value(self) -> Any:
        """The part as the document has it; None for nothing."""
        if self.rows:
            return valued(self.form.forms) or None
        if self.part == "language":
            return self.form.cleaned_data["language"]
        return {name: each for name, each in self.form.cleaned_data.items() if each} or None


def sections(document: Mapping[str, Any], party: str) -> list[Section]:
    """All sections of a draft; the place one comes from is told by the sending institution."""
    shown = [each for each in ORDER if each != "context" or party == StayParty.SENDING]
    return [section(document, party, each) for each in shown]


def section(document: Mapping[str, Any], party: str, part: str, given: Any = None) -> Section:
    """One section.

    Args:
        document: the draft.
        party: whose needs.
        part: which section.
        given: what was sent; None for a form that is not sent yet.

    Raises:
        MissingError: if there is no such section.
    """
    now = document.get(part)
    if part in ROWS:
        title, lead, kind = ROWS[part]
        form: Any = _rows(document, party, kind, now or (), given, part)
    elif part in SINGLE:
        title, lead, single = SINGLE[part]
        initial = {"language": now or "en"} if part == "language" else now
        form = single(given, initial=initial, auto_id=f"{part}_%s")
    else:
        raise MissingError
    return Section(part, str(title), str(lead), form, mark_of(now))


def _rows(  # noqa: PLR0913, PLR0917 -- all that rows are made of
    document: Mapping[str, Any],
    party: str,
    kind: type[Row],
    now: Sequence[Mapping[str, Any]],
    given: Any,
    part: str,
) -> Any:
    spoken = str(document.get("language", "en"))
    known = [(each["id"], told(each, spoken)["text"][:80]) for each in document.get("goals", ())]
    named: dict[str, Any] = {} if kind is GoalRow else {"goals": known, "party": party}
    made = forms.formset_factory(kind, extra=BLANK, max_num=MOST, absolute_max=MOST)
    filled = [told(each, spoken) for each in now]
    return made(given, initial=filled, prefix=part, form_kwargs=named)
