import click
import pytest

from sapar.cli.check_choice import chosen, explained, page_of
from sapar.terms.checks import RULES
from sapar.values.wording import Language


def codes(select: str | None, ignore: str | None = None) -> list[str]:
    return [rule.code for rule in chosen(select, ignore)]


def test_all_rules_are_asked_unless_some_are_chosen() -> None:
    assert chosen(None, None) == RULES


@pytest.mark.parametrize(
    ("select", "ignore", "asked"),
    [
        ("L01, m07", None, ["L01", "M07"]),
        ("H", None, ["H01", "H02"]),
        ("H,W", "H02,W01,W03", ["H01", "W02"]),
        ("OA", None, ["OA01"]),
    ],
)
def test_codes_and_families_choose(select, ignore, asked) -> None:
    assert codes(select, ignore) == asked


@pytest.mark.parametrize(
    ("select", "ignore", "message"),
    [
        ("L1", None, "there is no rule L1; docs/reference/checks.md lists all"),
        (None, "nothing", "there is no rule NOTHING; docs/reference/checks.md lists all"),
        (None, "A02,L01", "A02: a gate cannot be ignored"),
        (None, "C", "C01, C02, C04: a gate cannot be ignored"),
    ],
)
def test_what_cannot_be_chosen(select, ignore, message) -> None:
    with pytest.raises(click.BadParameter) as caught:
        chosen(select, ignore)
    assert caught.value.message == message


def test_a_rule_is_explained_with_why_how_to_mend_it_source_and_page() -> None:
    assert explained(" l01 ", Language.ENGLISH) == (
        "L01 (error): A duty is nobody's\n"
        "Why: What nobody owes cannot be asked of anybody.\n"
        "How to mend it: Say in `owed_by` who owes it.\n"
        "Source: S43\n"
        "Page: docs/rules/terms-l01.md"
    )


def test_every_rule_names_a_page_that_is_there(repository) -> None:
    assert [rule.code for rule in RULES if not (repository / page_of(rule)).is_file()] == []
