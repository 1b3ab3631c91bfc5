"""What `sapar terms new` asks: each question is an option, too."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import click

from sapar.values.language import _, mark
from sapar.values.unusable import UnusableError
from sapar.values.wording import Language


class Declared(click.ParamType[Any]):
    """A value as the type of a document's field takes it.

    Args:
        name: of the kind of value, as help shows it.
        kind: gives the type; types of documents load slowly and are not needed for help.
        optional: whether nothing is an answer, too.
    """

    def __init__(self, name: str, kind: Callable[[], Any], *, optional: bool = False) -> None:
        self.name = name
        self._kind = kind
        self._optional = optional

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The value by its type; a refusal says what was expected."""
        from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 -- as `kind`

        from sapar.terms.files.expected import expected_of  # noqa: PLC0415

        given = value.strip() if isinstance(value, str) else value
        if given == "" and self._optional:
            return None
        try:
            return TypeAdapter(self._kind()).validate_python(given)
        except ValidationError as error:
            self.fail(expected_of(error.errors(include_url=False)[0]), param, ctx)


def _text() -> Any:
    from sapar.terms.document.part import Text  # noqa: PLC0415

    return Text


def _day() -> Any:
    from sapar.terms.document.part import Day  # noqa: PLC0415

    return Day


def _amount() -> Any:
    from sapar.terms.document.money import Amount  # noqa: PLC0415

    return Amount


def _country() -> Any:
    from sapar.terms.document.codes import CountryCode  # noqa: PLC0415

    return CountryCode


def _currency() -> Any:
    from sapar.terms.document.codes import CurrencyCode  # noqa: PLC0415

    return CurrencyCode


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Attributes:
        option: its option, without the hyphens.
        text: as it is asked.
        kind: of the answer.
        default: where nothing is answered; None for an answer that is needed.
        several: whether the option may be given several times.
    """

    option: str
    text: str
    kind: click.ParamType[Any]
    default: str | None = None
    several: bool = False

    @property
    def name(self) -> str:
        """The option as a parameter of the command."""
        return self.option.replace("-", "_")


_DAYS = click.IntRange(1, 4000)

QUESTIONS = (
    Question("title", mark("Title of the terms"), Declared("TEXT", _text)),
    Question("sponsor", mark("Name of the sponsor"), Declared("NAME", _text)),
    Question(
        "kind", mark("Is the sponsor public or private"), click.Choice(["public", "private"]),
        "public",
    ),
    Question(
        "country", mark("Country of the sponsor, two letters (empty: left open)"),
        Declared("CODE", _country, optional=True), "",
    ),
    Question("currency", mark("Currency, three letters as in KZT"), Declared("CODE", _currency)),
    Question("first-day", mark("First day of the scheme, as in 2027-09-01"), Declared("DAY", _day)),
    Question("last-day", mark("Last day of the scheme"), Declared("DAY", _day)),
    Question("shortest", mark("Days of the shortest stay"), _DAYS, "28"),
    Question("longest", mark("Days of the longest stay"), _DAYS, "84"),
    Question(
        "places", mark("How many stays are paid for (0: left open)"),
        click.IntRange(0, 1_000_000), "0",
    ),
    Question(
        "contractor", mark("Name of a contractor who runs the scheme (empty: none)"),
        Declared("NAME", _text, optional=True), "",
    ),
    Question(
        "fee", mark("Fee for each week of a stay (empty: hosts are asked for offers)"),
        Declared("AMOUNT", _amount, optional=True), "",
    ),
)  # fmt: skip


def answered(given: dict[str, Any], *, ask: bool) -> dict[str, Any]:
    """The answers to all questions.

    Args:
        given: answers that came as options, by name.
        ask: whether the others are asked for; their defaults are taken otherwise.

    Raises:
        UnusableError: C05 if an answer is needed, was not given, and nobody is to be asked.
    """
    open_ = [each for each in QUESTIONS if given.get(each.name) is None]
    needed = [f"--{each.option}" for each in open_ if each.default is None]
    if needed and not ask:
        message = _("{options} is missing").format(options=", ".join(needed))
        reason = _("with --yes nothing is asked, and these have no default")
        raise UnusableError("C05", "--yes", message, reason)
    return {
        each.name: (_asked(each) if ask else each.kind.convert(each.default, None, None))
        if each in open_
        else given[each.name]
        for each in QUESTIONS
    }


def _asked(question: Question) -> Any:
    return click.prompt(
        _(question.text),
        default=question.default,
        type=question.kind,
        show_default=bool(question.default),
    )


def answered_languages(given: tuple[str, ...], *, ask: bool) -> tuple[Language, ...]:
    """The languages of the terms, each once, the binding one first.

    Args:
        given: as options.
        ask: whether they are asked for where none was given; English is taken otherwise.
    """
    if given or not ask:
        return tuple(dict.fromkeys(Language(each) for each in given)) or (Language.ENGLISH,)
    asked: tuple[Language, ...] = click.prompt(
        _("Languages of the terms, the binding one first, as in: kk ru en"),
        default=str(Language.ENGLISH),
        value_proc=_languages,
    )
    return asked


def _languages(text: str) -> tuple[Language, ...]:
    try:
        found = tuple(dict.fromkeys(Language(each) for each in text.replace(",", " ").split()))
    except ValueError:
        found = ()
    if not found:
        raise click.UsageError(_("one or several of en, kk, ru were expected"))
    return found
