"""Every sentence of the site that is marked for translation, with where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.extract import extract
from django.utils.translation.template import templatize

SITE = Path(__file__).resolve().parents[1] / "src" / "sapar_web"

KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
"""Functions that mark a sentence."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One marked sentence.

    Attributes:
        text: in English; with its plural where it counts something.
        context: that tells it from a sentence with the same words.
        place: file within the site, and line.
    """

    text: str | tuple[str, str]
    context: str | None
    place: tuple[str, int]


def sentences() -> Iterator[Sentence]:
    """All of them, by file and line."""
    for path in sorted((*SITE.rglob("*.py"), *SITE.rglob("*.html"), *SITE.rglob("*.txt"))):
        yield from _within(path)


def _within(path: Path) -> Iterator[Sentence]:
    source, method = path.read_text(encoding="utf-8"), "python"
    if path.suffix != ".py":
        # What Django makes of a template is calls alone, with all else blanked out.
        source, method = templatize(source, origin=str(path)), "javascript"
    name = path.relative_to(SITE.parent).as_posix()
    for line, text, _comments, context in extract(method, BytesIO(source.encode()), KEYWORDS):
        yield Sentence(text, context, (name, line))
