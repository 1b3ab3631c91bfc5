"""`sapar catalogue search`: commitments by words."""

from typing import TYPE_CHECKING

import click

from sapar.cli.catalogue import LANGUAGE, language_of
from sapar.values.language import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sapar.standards.catalogue.searching import Hit, Index

SHOWN = 10
"""Commitments that are printed where nothing else is asked for."""


@click.command()
@click.argument("words", nargs=-1, required=True)
@LANGUAGE
@click.option(
    "--top", type=click.IntRange(1), default=SHOWN, show_default=True, help="How many at most."
)
@click.pass_context
def search(ctx: click.Context, words: tuple[str, ...], language: str | None, top: int) -> None:
    """Find commitments that speak of WORDS, in any form, the likeliest first.

    Without --language, WORDS are looked for in all three.
    """
    from rich.padding import Padding  # noqa: PLC0415

    from sapar.cli.terminal import console, text  # noqa: PLC0415
    from sapar.standards.catalogue.loading import catalogue  # noqa: PLC0415
    from sapar.standards.catalogue.searching import Index, surest  # noqa: PLC0415
    from sapar.standards.catalogue.stems import words_in  # noqa: PLC0415

    if not words_in(" ".join(words)):
        raise click.UsageError(_("there is no word in WORDS; give at least one"))
    sought, entries, wanted = " ".join(words), catalogue(), language_of(ctx, language)
    if wanted is None:
        wanted, index = surest(sought, entries)
    else:
        index = Index(entries, wanted)
    hits = index.search(sought)
    out = console()
    for hit in hits[:top]:
        out.print(text(f"{hit.commitment.id} {hit.commitment.title[wanted]}", "bold"))
        out.print(Padding(text(hit.commitment.text[wanted]), (0, 0, 1, 2)))
    out.print(text(_found(hits, top) if hits else _nothing(sought, index), "dim"))


def _found(hits: "Sequence[Hit]", top: int) -> str:
    """How many there are, and how to see more of them."""
    count = ngettext("{n} commitment", "{n} commitments", len(hits)).format(n=len(hits))
    more = _("; --top {n} prints all").format(n=len(hits)) if len(hits) > top else ""
    words = _("{count}{more}. All about one: sapar catalogue show {code}")
    return words.format(count=count, more=more, code=hits[0].commitment.id)


def _nothing(sought: str, index: "Index") -> str:
    """That nothing was found, and what may be done about it."""
    near = index.meant(sought)
    told = _("No commitment speaks of {words}.").format(words=sought)
    way = (
        _("Did you mean {words}?").format(words=", ".join(near))
        if near
        else _("Try another word, or list all: sapar catalogue")
    )
    return f"{told} {way}"
