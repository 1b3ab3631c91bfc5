"""`sapar terms new`: first terms of reference, from a few answers."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sapar.cli.language_option import LANGUAGES
from sapar.cli.output_file import REPLACE, refuse_existing, write_new
from sapar.cli.terms_answers import QUESTIONS, answered, answered_languages
from sapar.values.language import _
from sapar.values.unusable import UnusableError
from sapar.values.wording import Language

if TYPE_CHECKING:
    from sapar.terms.beginning import Answers


def _questions(command: Callable[..., Any]) -> Callable[..., Any]:
    for each in reversed(QUESTIONS):
        text = _(each.text) + "."
        command = click.option(f"--{each.option}", type=each.kind, help=text)(command)
    return command


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="Where to write the terms, as YAML.",
)
@_questions
@click.option(
    "--language",
    "languages",
    type=LANGUAGES,
    multiple=True,
    help="Language of the terms; may be given several times, the binding one first.",
)
@click.option("--yes", is_flag=True, help="Ask nothing: take the defaults of what is not given.")
@REPLACE
def new(out: Path, languages: tuple[str, ...], *, yes: bool, replace: bool, **given: Any) -> None:
    """Write first terms of reference from a few answers.

    The duties are those of the model terms; names, amounts and the record of planning are left to
    fill in. `sapar check` says what is missing.
    """
    refuse_existing(out, replace=replace)
    answers = answered(given, ask=not yes)
    spoken = answered_languages(languages, ask=not yes)
    # The types of documents take time to load: not before the questions are answered.
    from sapar.terms.beginning import begun  # noqa: PLC0415
    from sapar.terms.guidance import guided_yaml  # noqa: PLC0415

    text = guided_yaml(begun(_put_together(answers, spoken)))
    # Somebody may have written it while the questions were asked.
    write_new(text, out, replace=replace)
    click.echo(_("Terms: {path}").format(path=out))
    click.echo(_("Try next: sapar check {path}").format(path=out))


def _put_together(answers: dict[str, Any], languages: tuple[Language, ...]) -> "Answers":
    from sapar.terms.beginning import Answers  # noqa: PLC0415 -- as above
    from sapar.terms.document.scheme import Length, SponsorKind  # noqa: PLC0415

    shortest, longest = answers.pop("shortest"), answers.pop("longest")
    _refuse_reversed(shortest <= longest, "--longest", _("the longest stay is the shorter one"))
    days = answers["first_day"] <= answers["last_day"]
    _refuse_reversed(days, "--last-day", _("the last day is before the first"))
    return Answers(
        stay=Length(shortest=shortest, longest=longest),
        languages=languages,
        kind=SponsorKind(answers.pop("kind")),
        places=answers.pop("places") or None,
        **answers,
    )


def _refuse_reversed(right: bool, option: str, message: str) -> None:  # noqa: FBT001
    if not right:
        raise UnusableError("C06", option, message, _("give them the other way about"))
