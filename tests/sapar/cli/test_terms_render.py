"""`sapar terms render`: documents beside the terms, whole or not at all."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sapar.cli.rendered_files import beside
from sapar.cli.terms_render import render
from sapar.terms.files.reading import read_terms
from sapar.terms.rendering.document import outline_of
from sapar.terms.rendering.page import page_of
from sapar.values.unusable import UnusableError
from sapar.values.wording import Language

MINIMAL = """
id: visits
title: {en: Visits, ru: Поездки}
languages: [ru, en]
scheme: {id: visits, first_day: 2027-01-01, last_day: 2027-12-31}
sponsor: {name: Sponsor}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of terms."""
    path = tmp_path / "terms.yaml"
    path.write_text(MINIMAL, encoding="utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    """Run the command, whose errors are those of the whole program."""
    return CliRunner().invoke(render, [str(each) for each in arguments], catch_exceptions=False)


def names(folder: Path) -> list[str]:
    """Files of a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_one_pdf_in_the_first_language_beside_the_terms(file: Path) -> None:
    result = run(file)
    assert result.exit_code == 0
    assert result.output == f"Written: {file.with_name('terms.ru.pdf')}\n"
    assert file.with_name("terms.ru.pdf").read_bytes()[:5] == b"%PDF-"


def test_several_languages_and_formats_at_once(file: Path) -> None:
    run(file, "--format", "html", "--format", "docx", "--language", "kk", "--language", "en")
    assert names(file.parent) == [
        *("terms.en.docx", "terms.en.html", "terms.kk.docx", "terms.kk.html", "terms.yaml")
    ]


def test_the_page_is_that_of_the_outline(file: Path, tmp_path: Path) -> None:
    run(file, "--language", "en", "--out", tmp_path / "page.html")
    outline = outline_of(read_terms(file).document, Language.ENGLISH)
    assert (tmp_path / "page.html").read_bytes() == page_of(outline)


def test_an_earlier_document_is_replaced(file: Path, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("earlier")
    run(file, "--out", tmp_path / "page.html")
    assert "Поездки" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_the_terms_themselves_are_never_replaced(file: Path) -> None:
    with pytest.raises(UnusableError) as refusal:
        run(file, "--out", file, "--format", "html")
    assert refusal.value.finding.code == "R02"
    assert file.read_text(encoding="utf-8") == MINIMAL


def test_a_folder_is_never_replaced(file: Path, tmp_path: Path) -> None:
    (tmp_path / "terms.ru.pdf").mkdir()
    with pytest.raises(UnusableError) as refusal:
        run(file)
    assert refusal.value.finding.code == "C01"
    assert names(tmp_path) == ["terms.ru.pdf", "terms.yaml"]


def test_terms_that_cannot_be_read_leave_nothing(file: Path) -> None:
    file.write_text("id: [", encoding="utf-8")
    with pytest.raises(UnusableError):
        run(file)
    assert names(file.parent) == ["terms.yaml"]


@pytest.mark.parametrize(
    "several",
    [["--format", "pdf", "--format", "html"], ["--language", "en", "--language", "kk"]],
)
def test_one_name_is_not_for_several_documents(
    file: Path, tmp_path: Path, several: list[str]
) -> None:
    result = run(file, "--out", tmp_path / "one", *several)
    assert result.exit_code == 2
    assert "--out names one file" in result.output
    assert names(tmp_path) == ["terms.yaml"]


def test_a_document_goes_beside_the_terms() -> None:
    assert beside(Path("a/terms.v2.yaml"), Language.RUSSIAN, "docx") == Path("a/terms.v2.ru.docx")
