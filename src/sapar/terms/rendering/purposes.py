"""What a scheme is for, who may take part, and which institutions are named."""

from collections.abc import Iterator

from sapar.terms.document.scheme import Aim, Condition, Indicator
from sapar.terms.rendering.opening import organisation_lines
from sapar.terms.rendering.outline import Fact, Facts, Line, Lines, Section
from sapar.terms.rendering.setting import TermsSetting, present
from sapar.terms.rendering.tongue import capital
from sapar.terms.wording.quantities import amount_in_words


def aims(setting: TermsSetting) -> Section:
    """Each aim with how one will see that it was reached."""
    blocks = tuple(Facts(tuple(_aim(each, setting))) for each in setting.terms.aims)
    none = (setting.quiet("aims.none"),)
    return Section("aims", setting.phrase("aims.title"), "", blocks or none)


def _aim(aim: Aim, setting: TermsSetting) -> Iterator[Fact]:
    kind = [setting.phrase(f"aim.{aim.kind}")] if aim.kind else []
    level = [setting.phrase(f"level.{aim.level}")] if aim.level else []
    about = capital(", ".join(kind + level))
    yield from present(
        setting.fact("aims.aim", setting.tongue.said(aim.text)),
        setting.fact("aims.about", about),
        *(_indicator(each, setting) for each in aim.indicators),
    )
    if not aim.indicators:
        yield from present(setting.fact("aims.indicator", required=True))


def _indicator(indicator: Indicator, setting: TermsSetting) -> Fact | None:
    details = capital("; ".join(_measured(indicator, setting)))
    return setting.fact("aims.indicator", setting.tongue.said(indicator.text), details)


def _measured(indicator: Indicator, setting: TermsSetting) -> Iterator[str]:
    if indicator.target is not None:
        language = setting.tongue.language
        target = amount_in_words(indicator.target, indicator.unit or "", language)
        yield setting.tongue.plain(setting.phrase("aims.target", target=target)).text
    if indicator.by is not None:
        yield setting.phrase("aims.by", day=setting.tongue.day(indicator.by))
    if indicator.counts is not None:
        yield setting.phrase(f"counts.{indicator.counts}")


def eligibility(setting: TermsSetting) -> Section | None:
    """Who may take part; None where nothing is said."""
    if not setting.terms.eligibility:
        return None
    lines = tuple(_condition(each, setting) for each in setting.terms.eligibility)
    return Section("eligibility", setting.phrase("eligibility.title"), "", (Lines("", lines),))


def _condition(condition: Condition, setting: TermsSetting) -> Line:
    said = setting.tongue.said(condition.text)
    if condition.shown_by is None:
        return Line(said)
    shown = setting.tongue.said(condition.shown_by)
    document = f"{shown.text} ({shown.mark})" if shown.mark else shown.text
    return Line(said, setting.phrase("eligibility.shown_by", document=document))


def institutions(setting: TermsSetting) -> Section | None:
    """Sending and host institutions by name; None where none is."""
    terms = setting.terms
    named = [("sending", each) for each in terms.sending] + [("host", each) for each in terms.hosts]
    if not named:
        return None
    facts = tuple(
        Fact(capital(setting.phrase(f"party.{party}")), organisation_lines(each, setting))
        for party, each in named
    )
    return Section("institutions", setting.phrase("named.title"), "", (Facts(facts),))
