import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from sapar.exchange.prose.reading import READERS, read_prose
from sapar.terms.prose.proposal import Certainty
from sapar.terms.prose.survey import Absence, Survey, survey
from sapar.values.unusable import UnusableError
from sapar.values.wording import Language

MakeTerms = Callable[..., Path]
Planted = Mapping[str, Mapping[str, str]]

GIVEN = (  # noqa: SIM905 -- read as a line of codes
    "A02 A06 A10 A12 B02 B04 B07 B10 C01 C02 C03 C05 C06 C07 C11 C12 "
    "D01 D04 D07 D09 E02 E03 E05 E06 F01 F03 against_B01 against_B08 against_C04"
).split()
ENDINGS = (".docx", ".pdf", ".html", ".txt")


def told(found: Survey) -> set[tuple[str, str]]:
    """What the document surely or likely says, with its stance."""
    return {
        (proposal.item, str(proposal.stance))
        for each in found.passages
        for proposal in each.proposals
        if proposal.certainty is not Certainty.POSSIBLE
    }


def truth(keys: list[str]) -> set[tuple[str, str]]:
    return {(key[-3:], "opposes" if key.startswith("against") else "covers") for key in keys}


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("language", Language)
def test_what_was_planted_is_found_and_nothing_else(
    make_terms: MakeTerms, language: Language, ending: str
) -> None:
    found = survey(read_prose(make_terms(language, ending, GIVEN, 120)))
    assert told(found) == truth(GIVEN)
    assert found.language is language
    assert {each.passage.language for each in found.passages} == {language}


@pytest.mark.parametrize("language", Language)
def test_the_gaps_are_listed_gates_first(make_terms: MakeTerms, language: Language) -> None:
    found = survey(read_prose(make_terms(language, ".docx", GIVEN, 60)))
    gates = [(each.commitment.id, each.absence) for each in found.missing[:3]]
    assert gates == [
        ("A03", Absence.SILENT),
        ("B01", Absence.OPPOSED),
        ("C04", Absence.OPPOSED),
    ]
    covered = {key for key in GIVEN if not key.startswith("against")}
    assert not covered & {each.commitment.id for each in found.missing}


@pytest.mark.parametrize("ending", ENDINGS)
def test_each_clause_is_found_whole_with_its_number_and_place(
    make_terms: MakeTerms, planted: Planted, ending: str
) -> None:
    found = survey(read_prose(make_terms(Language.ENGLISH, ending, ["C02"], 100)))
    texts = [each.passage.text for each in found.passages]
    assert [each.passage.number for each in found.passages][:3] == ["1.1", "1.2", "1.3"]
    assert planted["en"]["C02"] in texts
    assert len(texts) == 101
    assert all(str(each.passage.place) for each in found.passages)


@pytest.mark.parametrize("ending", [".docx", ".pdf"])
def test_sixty_pages_are_read_in_seconds(make_terms: MakeTerms, ending: str) -> None:
    path = make_terms(Language.RUSSIAN, ending, GIVEN, 1800)
    start = time.perf_counter()
    found = survey(read_prose(path))
    taken = time.perf_counter() - start
    assert len(found.passages) > 1800
    assert taken < 60


def test_every_ending_is_read_in_any_case(tmp_path: Path) -> None:
    path = tmp_path / "TERMS.TXT"
    path.write_text("1. The host names a mentor.", encoding="utf-8")
    assert [block.text for block in read_prose(path).blocks] == ["1. The host names a mentor."]
    assert sorted(READERS) == [".docm", ".docx", ".htm", ".html", ".pdf", ".txt"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("terms.odt", b"x", "prose-unknown-kind"),
        ("terms", b"x", "prose-unknown-kind"),
        ("terms.txt", b"", "file-empty"),
        ("terms.txt", b" \n\t ", "file-empty"),
        ("terms.html", b"<script>mentor()</script>", "no-text"),
        ("terms.docx", b"%PDF-1.7", "prose-not-its-kind"),
        ("terms.pdf", b"PK\x03\x04", "prose-not-its-kind"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnusableError) as caught:
        read_prose(path)
    assert caught.value.finding.code == code


def test_a_folder_and_a_file_that_is_not_there(tmp_path: Path) -> None:
    for path, code in ((tmp_path, "not-a-file"), (tmp_path / "no.pdf", "file-unreadable")):
        with pytest.raises(UnusableError) as caught:
            read_prose(path)
        assert caught.value.finding.code == code
