"""Every sentence of a package that is marked for translation, with where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.extract import extract
from django.utils.translation.template import templatize

SOURCE = Path(__file__).resolve().parents[1] / "src"
SITE = SOURCE / "sapar_web"
LIBRARY = SOURCE / "sapar"

KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "mark": None,
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
        place: file within the source, and line.
    """

    text: str | tuple[str, str]
    context: str | None
    place: tuple[str, int]


def sentences(package: Path) -> Iterator[Sentence]:
    """All of a package, by file and line.

    Args:
        package: `SITE` or `LIBRARY`.
    """
    for path in sorted(
        path for kind in ("py", "html", "txt") for path in package.rglob(f"*.{kind}")
    ):
        yield from _within(path)


_LOUD = {"silent": "false"}
"""A template that Jinja cannot read fails, in place of having no sentences."""


def _within(path: Path) -> Iterator[Sentence]:
    source, method = path.read_text(encoding="utf-8"), "python"
    if path.suffix != ".py":
        method = "jinja2.ext:babel_extract"
        if SITE in path.parents:
            # What Django makes of a template is calls alone, with all else blanked out.
            source, method = templatize(source, origin=str(path)), "javascript"
    name = path.relative_to(SOURCE).as_posix()
    found = extract(method, BytesIO(source.encode()), KEYWORDS, options=_LOUD)
    for line, text, _comments, context in found:
        yield Sentence(text, context, (name, line))
