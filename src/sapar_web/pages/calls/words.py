"""States, fields of study and documents of calls in words."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sapar.parties.conflicts import Kind
from sapar.terms.calls.document import Call as Document
from sapar.terms.calls.document import Criterion, StudyField
from sapar.terms.calls.wording import phrases
from sapar.values.wording import said
from sapar_web.models import ApplicationState, CallState
from sapar_web.pages.country_names import country_name
from sapar_web.pages.days import day_in_words
from sapar_web.pages.language import language, titled

TONE: Mapping[str, str] = {
    CallState.OPEN: "good",
    CallState.CLOSED: "waiting",
    CallState.DECIDED: "good",
    CallState.WITHDRAWN: "bad",
    ApplicationState.SUBMITTED: "waiting",
    ApplicationState.NOMINATED: "good",
    ApplicationState.NOT_NOMINATED: "bad",
    ApplicationState.SELECTED: "good",
    ApplicationState.WAITING: "waiting",
    ApplicationState.OFFERED: "good",
    ApplicationState.DECLINED: "bad",
}
"""The colour beside the word of a state."""

CONFLICTS: Mapping[str, Any] = {
    Kind.SELF: gettext_lazy("I apply myself"),
    Kind.ORGANISATION: gettext_lazy("I belong, or belonged within a year, to an organisation here"),
    Kind.KINSHIP: gettext_lazy("kinship or partnership"),
    Kind.CO_AUTHOR: gettext_lazy("we published together within three years"),
    Kind.STUDENT: gettext_lazy("my student or supervisor within five years"),
    Kind.RIVAL: gettext_lazy("we compete for the same grant or post"),
    Kind.OTHER: gettext_lazy("something else"),
}
"""Each kind of conflict as a reviewer declares it."""

BY_STATE = {each.value: each.label for each in (*CallState, *ApplicationState)}


def fields_of_study() -> Sequence[tuple[str, str]]:
    """Code and name of each field of study."""
    phrase = phrases(language())
    return [(each.value, phrase(f"study.{each.value}")) for each in StudyField]


def call_row(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of a list of calls."""
    names = dict(fields_of_study())
    return {
        **row,
        "title": titled(row),
        "label": BY_STATE[row["state"]],
        "tone": TONE.get(row["state"], ""),
        "countries": ", ".join(map(country_name, row["countries"])),
        "fields": ", ".join(names.get(code, code) for code in row["fields"]) or _("every field"),
    }


def application_row(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of a list of applications."""
    erased = row.get("erased") is not None
    name = _("erased person") if erased else row.get("name") or ""
    label, tone = BY_STATE[row["state"]], TONE.get(row["state"], "")
    return {**row, "label": label, "tone": tone, "name": name, "points": points(row.get("score"))}


def points(score: Any) -> str:
    """A mean as people read it; empty without reviews."""
    return "" if score is None else number_format(round(score, 2), 2)


def call_in_words(document: Document) -> dict[str, Any]:
    """What a call says, for its page."""
    spoken = language()
    return {
        "title": said(document.title, spoken) if document.title else "",
        "summary": said(document.summary, spoken) if document.summary else "",
        "facts": list(_facts(document)),
        "criteria": [_criterion(each) for each in document.criteria],
        "questions": [_question(each) for each in document.of_applicants],
        "of_sending": [_question(each) for each in document.of_sending],
    }


def _facts(document: Document) -> Iterator[tuple[str, str]]:
    phrase, names = phrases(language()), dict(fields_of_study())
    yield _("Places"), number_format(document.places)
    if document.budget is not None:
        yield _("Budget for all places"), f"{_amount(document.budget)} {document.currency}"
    asked = ", ".join(names[each.value] for each in document.fields)
    yield _("Fields"), asked or _("every field")
    for name in ("closes_on", "nominates_on", "decides_on", "first_day", "last_day"):
        day = getattr(document, name)
        if day is not None:
            yield phrase(f"field.{name}").capitalize(), day_in_words(day)
    blind = _("without names, organisations and files") if document.blind else _("with names")
    yield _("Reviewers see applications"), blind
    yield _("Files at most"), number_format(document.files)
    yield _("Days to appeal"), number_format(document.appeal_days)
    yield _("Days to answer an appeal"), number_format(document.answer_days)
    yield _("Days for which a free place is held"), number_format(document.hold_days)


def _amount(amount: Any) -> str:
    return str(number_format(amount, force_grouping=True))


def _criterion(each: Criterion) -> Mapping[str, Any]:
    spoken = language()
    how = said(each.how, spoken) if each.how else ""
    return {"name": said(each.name, spoken), "how": how, "weight": each.weight, "best": each.best}


def _question(each: Any) -> Mapping[str, Any]:
    text = said(each.text, language())
    return {"id": each.id, "text": text, "longest": each.longest, "required": each.required}
