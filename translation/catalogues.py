"""Bring the catalogues up to what is marked in the source, and compile them: `make words`."""

import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from translation.extracting import SITE, sentences

LANGUAGES = ("kk", "ru")

# The day of the run would make two runs differ; nobody is behind the other addresses.
_NO_DAY = datetime(2026, 1, 1, tzinfo=UTC)
_IDLE = (b'"POT-Creation', b'"PO-Revision', b'"Report-', b'"Last-', b'"Language-Team', b'"Project-')
_HEAD = (
    "# Words of the site. Written by hand; `make words` adds what is marked and drops what is not."
)


LIBRARIES = SITE / "locale" / "libraries" / "kk" / "LC_MESSAGES" / "django.po"
"""Kazakh words of the sentences of Django and allauth that the site shows: they bring none."""


def file_of(language: str) -> Path:
    """The catalogue of a language, to be edited by hand."""
    return SITE / "locale" / language / "LC_MESSAGES" / "django.po"


def template() -> Catalog:
    """Every marked sentence, untranslated."""
    found = Catalog(project="Sapar", charset="utf-8")
    for sentence in sentences():
        found.add(sentence.text, locations=[(sentence.place[0], 0)], context=sentence.context)
    return found


def catalogue(language: str) -> Catalog:
    """A language's catalogue as it is kept; an empty one where there is none."""
    path = file_of(language)
    return read(path, language) if path.exists() else _headed(Catalog(locale=language))


def read(path: Path, language: str) -> Catalog:
    """A catalogue as it is kept."""
    with path.open("rb") as file:
        return _headed(read_po(file, locale=language))


def _headed(kept: Catalog) -> Catalog:
    kept.creation_date = kept.revision_date = _NO_DAY
    kept.project, kept.header_comment, kept.fuzzy = "Sapar", _HEAD, False
    return kept


def compiled(kept: Catalog) -> bytes:
    """The catalogue in the form that the site reads."""
    made = BytesIO()
    write_mo(made, kept)
    return made.getvalue()


def brought_up(language: str) -> Catalog:
    """A language's catalogue with every marked sentence and no other; nothing is guessed."""
    kept = catalogue(language)
    kept.update(template(), no_fuzzy_matching=True)
    kept.obsolete.clear()
    return kept


def keep(kept: Catalog, path: Path) -> None:
    """Write a catalogue and its compiled form."""
    path.parent.mkdir(parents=True, exist_ok=True)
    made = BytesIO()
    write_po(made, _headed(kept), sort_output=True, width=0, include_lineno=False)
    lines = made.getvalue().split(b"\n")
    path.write_bytes(b"\n".join(line for line in lines if not line.startswith(_IDLE)))
    path.with_suffix(".mo").write_bytes(compiled(read(path, str(kept.locale))))


def write(language: str) -> int:
    """Write a language's catalogue and its compiled form; how many sentences lack their words."""
    kept = brought_up(language)
    keep(kept, file_of(language))
    return sum(1 for message in kept if message.id and not _whole(message.string))


def _whole(words: str | tuple[str, ...] | list[str]) -> bool:
    return bool(words) and all(words) if not isinstance(words, str) else bool(words)


def main() -> int:
    """Write both; 1 if a sentence lacks its words."""
    keep(read(LIBRARIES, "kk"), LIBRARIES)
    missing = {language: write(language) for language in LANGUAGES}
    for language, count in missing.items():
        sys.stdout.write(f"{language}: {count} sentences without words\n")
    return 1 if any(missing.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
