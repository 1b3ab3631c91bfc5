"""`sapar catalogue show`: everything about some commitments."""

from collections.abc import Collection
from difflib import get_close_matches

import click

from sapar.cli.catalogue import LANGUAGE, language_of
from sapar.values.language import _
from sapar.values.unusable import UnusableError
from sapar.values.wording import Language


@click.command()
@click.argument("codes", nargs=-1, required=True)
@LANGUAGE
@click.pass_context
def show(ctx: click.Context, codes: tuple[str, ...], language: str | None) -> None:
    """Say everything about the commitments CODES, as in C02."""
    from sapar.cli.catalogue_tables import show_entry  # noqa: PLC0415
    from sapar.cli.terminal import console  # noqa: PLC0415
    from sapar.standards.catalogue.loading import catalogue  # noqa: PLC0415

    entries = catalogue()
    known = [known_code(code, entries.commitments) for code in codes]
    for code in dict.fromkeys(known):
        wanted = language_of(ctx, language) or Language.ENGLISH
        show_entry(entries.commitments[code], entries, wanted, console())


def known_code(given: str, known: Collection[str]) -> str:
    """The code that was given, in capital letters.

    Raises:
        UnusableError: C03 if the catalogue has none like it.
    """
    code = given.strip().upper()
    if code in known:
        return code
    swapped = [each for each in known if sorted(each) == sorted(code)]
    near = [*dict.fromkeys([*swapped, *get_close_matches(code, known)])][:3]
    if near:
        reason = _("did you mean {codes}?").format(codes=", ".join(near))
    else:
        reason = _("`sapar catalogue` lists the codes, `sapar catalogue search` finds by words")
    message = _("the catalogue has no commitment {code}").format(code=given)
    raise UnusableError("C03", "sapar catalogue show", message, reason)
