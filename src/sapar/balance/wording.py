"""Figures as people read them: one wording for the terminal, the page and the answer."""

import re
from collections.abc import Callable, Iterable
from decimal import Decimal

from sapar.charts.figures import percent
from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.numerals import listed, numeral


def kept_together(words: str) -> str:
    """The same words, with blanks that do not break a line before `%` and after `n`."""
    return _PARTED.sub("\N{NO-BREAK SPACE}", words)


_PARTED = re.compile(r"(?<=\d) (?=%)|(?<=\bn) (?=\d)")


def ratio(value: float) -> str:
    """Three digits after the point, with the sign that is no hyphen where it is below zero."""
    return numeral(f"{value:z.3f}")


def signed(value: float) -> str:
    """As `ratio`, with a plus sign where the value is above zero."""
    return ("+" if round(value, 3) > 0 else "") + ratio(value)


def whole(value: float | Decimal) -> str:
    """Thousands set apart: 201083 as `201,083`; one digit after the point where it is not whole."""
    text = f"{value:z,.0f}" if value == int(value) else f"{value:z,.1f}"
    return numeral(text)


def money(number: float | Decimal, currency: str) -> str:
    """Amount to the cent with its currency."""
    return f"{cents(number)} {currency}"


def figure(measured: Measured, form: Callable[[float], str] = ratio) -> str:
    """A measured value with its interval, or that it cannot be computed."""
    if measured.value is None:
        return _("not computable")
    return " ".join(filter(None, (form(measured.value), brackets(measured, form))))


def brackets(measured: Measured, form: Callable[[float], str] = ratio) -> str:
    """The interval in brackets; empty where there is none, or nothing is unknown within bounds."""
    if measured.low is None or measured.high is None or _settled(measured):
        return ""
    return f"[{listed(form(measured.low), form(measured.high))}]"


def _settled(measured: Measured) -> bool:
    return measured.low == measured.high and not is_sampled(measured)


def is_sampled(measured: Measured) -> bool:
    """Whether the interval holds what chance does; otherwise its ends are bounds.

    A measure names a sampling interval by its confidence, `95 %`, in its method, in any language.
    Bounds hold what the record cannot tell: they are no guess of chance.
    """
    return measured.low is not None and CONFIDENCE in measured.method


CONFIDENCE = "95 %"
"""Stands in the method of a figure with a sampling interval, with a plain blank."""


def span(measured: Measured, form: Callable[[float], str] = ratio) -> str:
    """The interval in words, and which kind it is; empty where there is none."""
    if measured.low is None or measured.high is None or _settled(measured):
        return ""
    words = _("95 % interval {low} to {high}")
    if not is_sampled(measured):
        words = _("bounds {low} to {high}")
    return words.format(low=form(measured.low), high=form(measured.high))


def ends(figures: Iterable[Measured]) -> str:
    """What the ends in brackets are in a column of figures; empty where none has any."""
    kinds = {is_sampled(each) for each in figures if brackets(each)}
    words = {
        frozenset(): "",
        frozenset({False}): _("bounds"),
        frozenset({True}): _("95 % interval"),
    }
    return words.get(frozenset(kinds), _("bounds or 95 % interval"))


def basis(measured: Measured) -> str:
    """What a figure rests on, in short, or why there is none."""
    if measured.reason is not None:
        return measured.reason
    return _("n {n}, coverage {coverage}").format(
        n=whole(measured.n), coverage=percent(measured.coverage or 0.0)
    )


def method(measured: Measured) -> str:
    """How a figure was computed and what it rests on, or why there is none."""
    if measured.reason is not None:
        return measured.reason
    return f"{measured.method}; {basis(measured)}"


def cents(value: float | Decimal) -> str:
    """An amount without its currency, for a column headed by it."""
    return numeral(f"{value:z,.2f}")


def chance(value: float) -> str:
    """How often chance does as much, to four digits; what they cannot show is below them."""
    return numeral(f"{value:.4f}" if value >= _LEAST_CHANCE else f"< {_LEAST_CHANCE:.4f}")


_LEAST_CHANCE = 0.0001


def one(value: float) -> str:
    """One digit after the point."""
    return numeral(f"{value:z,.1f}")


def level(value: float) -> str:
    """A level of goal attainment, with its sign: `+1`; zero has none."""
    return numeral(f"{value:+z.3g}") if value else "0"


FORMS: dict[str, Callable[[float], str]] = {
    "percent": percent,
    "ratio": ratio,
    "signed": signed,
    "whole": whole,
    "cents": cents,
    "chance": chance,
    "one": one,
}
"""Ways of writing a figure, by the name that pages and tables use."""
