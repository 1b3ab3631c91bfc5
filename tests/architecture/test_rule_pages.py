"""Each rule of terms of reference has its page, with a bad and a good example that differ once."""

import ast
import re
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from sapar.terms.checks import RULES, Rule
from sapar.terms.checks.variation import found_in
from sapar.values.wording import Language

BY_ITSELF = {"OA01"}
"""Its example is made of clauses alone: no few lines make the model terms one-sided."""

EXAMPLE = re.compile(r'>>> found_in\("""\n(.*?)\n\.\.\. """\)\n(\[.*?\])', re.DOTALL)
SHOWN = [rule for rule in RULES if rule.code not in BY_ITSELF]


@pytest.fixture
def page(repository: Path, rule: Rule) -> str:
    path = repository / f"docs/rules/terms-{rule.code.lower()}.md"
    return path.read_text(encoding="utf-8")


def examples(page: str) -> list[tuple[list[str], list[str]]]:
    """The lines of YAML of each example, and the codes that the page says are found."""
    found = EXAMPLE.findall(page)
    return [
        ([line.removeprefix("... ") for line in yaml.split("\n")], ast.literal_eval(codes))
        for yaml, codes in found
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_page_with_its_words(page: str, rule: Rule) -> None:
    assert page.startswith(f"# {rule.title(Language.ENGLISH)}\n\nRule `{rule.code}`, ")
    assert rule.explanation(Language.ENGLISH) in page
    assert f"\n## How to mend it\n\n{rule.remedy(Language.ENGLISH)}\n" in page


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_the_bad_example_breaks_the_rule_and_the_good_one_breaks_none(
    page: str, rule: Rule
) -> None:
    (bad, codes), (good, none) = examples(page)
    assert rule.code in codes
    assert found_in("\n".join(bad)) == codes
    assert (found_in("\n".join(good)), none) == ([], [])


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_the_examples_differ_in_one_thing(page: str, rule: Rule) -> None:
    (bad, _codes), (good, _none) = examples(page)
    steps = SequenceMatcher(None, bad, good, autojunk=False).get_opcodes()
    assert sum(step[0] != "equal" for step in steps) == 1


def test_no_page_tells_a_rule_that_is_not_there(repository: Path) -> None:
    names = (path.stem for path in (repository / "docs/rules").glob("terms-*.md"))
    pages = {name for name in names if re.fullmatch(r"terms-[a-z]{1,2}\d\d", name)}
    assert pages == {f"terms-{rule.code.lower()}" for rule in RULES}


def test_the_table_lists_every_rule(repository: Path) -> None:
    text = (repository / "docs/reference/checks.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \[(\w+)\]\(\S+\) \| (\w+) \| (.+) \| (yes|never) \|$", text, re.M)
    assert rows == [
        (
            rule.code,
            rule.severity.value,
            rule.title(Language.ENGLISH),
            "yes" if rule.waivable else "never",
        )
        for rule in RULES
    ]
