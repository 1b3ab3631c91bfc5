"""Which commitment serves which goals."""

from pathlib import Path

import pytest

from sapar.agreements.mismatch.serving import load_serving, serving
from sapar.standards.catalogue.loading import catalogue
from sapar.standards.standard_file import shipped
from sapar.terms.document.scheme import AimKind, Level
from sapar.values.unusable import UnusableError


def test_every_commitment_serves_goals_or_is_a_safeguard() -> None:
    assert sorted({*serving().goals, *serving().safeguards}) == list(catalogue().commitments)
    assert all(serving().goals.values())


def test_sources_are_those_of_the_article() -> None:
    listed = {source for sources in serving().sources.values() for source in sources}
    expected = "A3 S19 S22 S25 S26 S29 S30 S31 S32 S33 S38 S43"
    assert listed == set(expected.split())


def test_each_kind_of_goal_is_served_at_some_level_and_two_at_no_national_one() -> None:
    lacking = [
        (kind.value, level.value)
        for kind in AimKind
        for level in Level
        if not serving().items(kind, level)
    ]
    assert lacking == [("teaching", "national"), ("administration", "national")]


def test_items_come_in_the_order_of_the_catalogue() -> None:
    assert serving().items(AimKind.NETWORK, Level.INSTITUTION) == ["C09", "E08"]
    assert serving().serves("C09", {(AimKind.NETWORK, Level.INSTITUTION)})
    assert not serving().serves("A02", {(AimKind.NETWORK, Level.INSTITUTION)})


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('"E02", "E04"', '"E02"', "S11"),
        ('"E02", "E04"', '"E02", "E04", "E04"', "S11"),
        ('"E02", "E04"', '"E02", "E99"', "S09"),
        ("[serving.E05]", "[serving.E99]", "S09"),
        ('individual = ["research"]', 'individual = ["reserch"]', "S09"),
        ('individual = ["research"]', 'personal = ["research"]', "S09"),
        ('version = "1.0.0"', "", "S04"),
        ("[serving.A04]", "[serving.A04", "S03"),
    ],
)
def test_a_file_that_cannot_be_right_is_refused(
    tmp_path: Path, old: str, new: str, code: str
) -> None:
    text = shipped("goals.toml").read_text(encoding="utf-8")
    assert old in text
    file = tmp_path / "goals.toml"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(UnusableError) as refused:
        load_serving(file)
    assert refused.value.finding.code == code
