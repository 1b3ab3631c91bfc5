from pathlib import Path

import pytest

from sapar.balance.cohorts import TITLES, Cohort, cohort_named
from sapar.values.unusable import UnusableError


def test_the_cohort_of_the_study() -> None:
    assert cohort_named("seed-study") == Cohort(
        "seed-study", TITLES[0], in_post_before=12, abroad_at_least=1, abroad_at_most=9,
        back_in_post=6,
    )  # fmt: skip


def test_a_cohort_of_ones_own_is_a_file_with_one(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text('[term]\ntitle = "A term abroad"\nabroad_at_least = 3\n', encoding="utf-8")
    assert cohort_named(str(file)) == Cohort("term", "A term abroad", abroad_at_least=3)


def test_an_unknown_cohort_is_told_with_those_there_are() -> None:
    with pytest.raises(UnusableError, match="expected one of seed-study") as caught:
        cohort_named("study")
    assert caught.value.finding.code == "B07"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "it declares 0 cohorts"),
        ('[a]\ntitle = "A"\nback_in_post = 6\n[b]\ntitle = "B"\nback_in_post = 6', "2 cohorts"),
        ('[a]\ntitle = "A"', "it has no rule"),
        ('[a]\ntitle = "A"\nback_in_post = 6\nwaist = 3', "waist is no rule"),
        ('[a]\ntitle = "A"\nback_in_post = 0', "back_in_post is 0"),
        ('[a]\ntitle = "A"\nback_in_post = 6.5', "back_in_post is 6.5"),
        ('[a]\ntitle = "A"\nback_in_post = true', "back_in_post is True"),
    ],
)
def test_a_cohort_that_is_declared_wrongly_is_refused(
    tmp_path: Path, text: str, message: str
) -> None:
    file = tmp_path / "own.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UnusableError, match=message) as caught:
        cohort_named(str(file))
    assert caught.value.finding.code == "B07"


def test_a_cohort_needs_a_title(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text("[a]\nback_in_post = 6\n", encoding="utf-8")
    with pytest.raises(UnusableError, match="title is missing"):
        cohort_named(str(file))
