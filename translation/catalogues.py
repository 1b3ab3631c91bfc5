"""Bring the catalogues up to what is marked in the source, and compile them: `make words`."""

import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from translation.extracting import LIBRARY, SITE, sentences

LANGUAGES = ("kk", "ru")

# The day of the run would make two runs differ; nobody is behind the other addresses.
_NO_DAY = datetime(2026, 1, 1, tzinfo=UTC)
_IDLE = (b'"POT-Creation', b'"PO-Revision', b'"Report-', b'"Last-', b'"Language-Team', b'"Project-')
_HEAD = "# Words of Sapar. Written by hand; `make words` adds what is marked and drops what is not."


@dataclass(frozen=True, slots=True)
class Words:
    """What is translated together.

    Attributes:
        package: whose sentences they are; its catalogues lie in it.
        domain: name of the catalogues, by which they are looked up.
    """

    package: Path
    domain: str

    def file_of(self, language: str) -> Path:
        """The catalogue of a language, to be edited by hand."""
        return self.package / "locale" / language / "LC_MESSAGES" / f"{self.domain}.po"

    def template(self) -> Catalog:
        """Every marked sentence, untranslated."""
        found = Catalog(project="Sapar", charset="utf-8")
        for sentence in sentences(self.package):
            found.add(sentence.text, locations=[(sentence.place[0], 0)], context=sentence.context)
        return found

    def catalogue(self, language: str) -> Catalog:
        """A language's catalogue as it is kept; an empty one where there is none."""
        path = self.file_of(language)
        return read(path, language) if path.exists() else _headed(Catalog(locale=language))

    def brought_up(self, language: str) -> Catalog:
        """A language's catalogue with every marked sentence and no other; nothing is guessed."""
        kept = self.catalogue(language)
        kept.update(self.template(), no_fuzzy_matching=True)
        kept.obsolete.clear()
        return kept

    def write(self, language: str) -> int:
        """Write a catalogue and its compiled form; how many sentences lack their words."""
        kept = self.brought_up(language)
        keep(kept, self.file_of(language))
        return sum(1 for message in kept if message.id and not _whole(message.string))


OF_SITE: Final = Words(SITE, "django")
OF_LIBRARY: Final = Words(LIBRARY, "sapar")

LIBRARIES = SITE / "locale" / "libraries" / "kk" / "LC_MESSAGES" / "django.po"
"""Kazakh words of the sentences of Django and allauth that the site shows: they bring none."""


def read(path: Path, language: str) -> Catalog:
    """A catalogue as it is kept."""
    with path.open("rb") as file:
        return _headed(read_po(file, locale=language))


def _headed(kept: Catalog) -> Catalog:
    kept.creation_date = kept.revision_date = _NO_DAY
    kept.project, kept.header_comment, kept.fuzzy = "Sapar", _HEAD, False
    return kept


def compiled(kept: Catalog) -> bytes:
    """The catalogue in the form in which it is looked up."""
    made = BytesIO()
    write_mo(made, kept)
    return made.getvalue()


def keep(kept: Catalog, path: Path) -> None:
    """Write a catalogue and its compiled form."""
    path.parent.mkdir(parents=True, exist_ok=True)
    made = BytesIO()
    write_po(made, _headed(kept), sort_output=True, width=0, include_lineno=False)
    lines = made.getvalue().split(b"\n")
    path.write_bytes(b"\n".join(line for line in lines if not line.startswith(_IDLE)))
    path.with_suffix(".mo").write_bytes(compiled(read(path, str(kept.locale))))


def _whole(words: str | tuple[str, ...] | list[str]) -> bool:
    return bool(words) and all(words) if not isinstance(words, str) else bool(words)


def main() -> int:
    """Write all; 1 if a sentence lacks its words."""
    keep(read(LIBRARIES, "kk"), LIBRARIES)
    missing = 0
    for words in (OF_SITE, OF_LIBRARY):
        for language in LANGUAGES:
            count = words.write(language)
            sys.stdout.write(f"{words.package.name} {language}: {count} sentences without words\n")
            missing += count
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
