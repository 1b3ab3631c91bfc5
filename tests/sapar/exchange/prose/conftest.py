"""A long document of invented terms, as Word, PDF, web page and text, with a known truth."""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
import typst
from docx import Document

from sapar.values.wording import Language

Clauses = Sequence[tuple[str, str]]
MakeTerms = Callable[..., Path]

TITLES = {
    Language.ENGLISH: ("Terms of reference of an invented scheme", "Section"),
    Language.RUSSIAN: ("Техническое задание вымышленной программы", "Раздел"),
    Language.KAZAKH: ("Ойдан құрастырылған бағдарламаның техникалық тапсырмасы", "Бөлім"),
}


@pytest.fixture(scope="session")
def planted() -> Mapping[str, Mapping[str, str]]:
    """Invented clauses by language and by the commitment that they are about."""
    file = Path(__file__).with_name("planted.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


def clauses(
    planted: Mapping[str, Mapping[str, str]], language: Language, keys: Sequence[str], count: int
) -> list[list[str]]:
    """Sections of twenty clauses: fillers, numbered anew, with the planted ones far between."""
    entries = planted[language]
    fillers = entries["fillers"]
    texts = [fillers[at % len(fillers)] for at in range(count)]
    for place, key in enumerate(keys):
        texts.insert((place + 1) * count // (len(keys) + 1) + place, entries[key])
    return [texts[at : at + 20] for at in range(0, len(texts), 20)]


@pytest.fixture
def make_terms(planted: Mapping[str, Mapping[str, str]], tmp_path: Path) -> MakeTerms:
    """Write a document of so many fillers, and of the clauses planted under some keys."""

    def make(language: Language, ending: str, keys: Sequence[str], count: int) -> Path:
        sections = clauses(planted, language, keys, count)
        path = tmp_path / f"terms-{language}{ending}"
        WRITERS[ending](path, language, sections)
        return path

    return make


def write_word(path: Path, language: Language, sections: Sequence[Sequence[str]]) -> None:
    document = Document()
    document.add_heading(TITLES[language][0], level=0)
    for number, texts in enumerate(sections, 1):
        document.add_heading(f"{number}. {TITLES[language][1]}", level=1)
        table = document.add_table(rows=0, cols=2)
        for at, text in enumerate(texts, 1):
            if at > 3:
                document.add_paragraph(f"{number}.{at}. {text}")
            else:
                cells = table.add_row().cells
                cells[0].text, cells[1].text = f"{number}.{at}.", text
    document.save(str(path))


def write_pdf(path: Path, language: Language, sections: Sequence[Sequence[str]]) -> None:
    lines = [
        '#set page(paper: "a4", header: [Invented scheme 2027], footer: context [Page #counter(page).display() / #counter(page).final().first()])',  # noqa: E501
        f'#set text(size: 11pt, font: "Libertinus Serif", lang: "{language}", hyphenate: true)',
        "#set par(justify: true)",
        f"= {TITLES[language][0]}",
    ]
    for number, texts in enumerate(sections, 1):
        lines.append(f"== {number}. {TITLES[language][1]}")
        lines += [f"{number}.{at}. {text}\n" for at, text in enumerate(texts, 1)]
    path.write_bytes(typst.compile("\n\n".join(lines).encode()))


def write_web(path: Path, language: Language, sections: Sequence[Sequence[str]]) -> None:
    parts = [f"<!doctype html><meta charset=utf-8><title>x</title><h1>{TITLES[language][0]}</h1>"]
    for number, texts in enumerate(sections, 1):
        parts.append(f"<h2>{number}. {TITLES[language][1]}</h2><script>var mentor = 1;</script>")
        parts += [f"<p>{number}.{at}. {text}</p>" for at, text in enumerate(texts, 1)]
    path.write_text("\n".join(parts), encoding="utf-8")


def write_plain(path: Path, language: Language, sections: Sequence[Sequence[str]]) -> None:
    lines = [TITLES[language][0].upper(), ""]
    for number, texts in enumerate(sections, 1):
        lines += [f"{number}. {TITLES[language][1]}", ""]
        lines += [f"{number}.{at}. {text}" for at, text in enumerate(texts, 1)] + [""]
    path.write_text("\n".join(lines), encoding="utf-8")


WRITERS: dict[str, Callable[[Path, Language, Sequence[Sequence[str]]], None]] = {
    ".docx": write_word,
    ".pdf": write_pdf,
    ".html": write_web,
    ".txt": write_plain,
}
