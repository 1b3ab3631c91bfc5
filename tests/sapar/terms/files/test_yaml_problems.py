"""What is wrong with the signs of a YAML file, in words."""

import pytest
import yaml
from yaml import MarkedYAMLError

from sapar.terms.files.yaml_problems import explained


def message(text: str, loader: type = yaml.CSafeLoader) -> str:
    with pytest.raises(MarkedYAMLError) as raised:
        list(yaml.parse(text, Loader=loader))
    return explained(raised.value, "\t" if "\t" in text else "")[0]


INDENT = "this line does not begin where it should"
COLON = "a colon stands where none can, or this line begins too far to the right"


@pytest.mark.parametrize("loader", [yaml.CSafeLoader, yaml.SafeLoader])
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title: Visits: first call", COLON),
        ("a: 1\n b: 2", COLON),
        ("a:\n  - b\n c: 1", INDENT),
        ("- a\nb: 1", INDENT),
        ("a: 'it's'", INDENT),
        ("a:\n\tb: 1", "a tab stands where blanks belong"),
        ("a: @b", "a text cannot begin with this sign"),
        ('a: "x', "a quote or bracket is never closed"),
        ("a: [b", "a comma or the bracket at the end of a list is missing"),
        ("a: - b", "an item of a list begins where none can"),
    ],
)
def test_usual_mistakes_are_said_in_words(text: str, said: str, loader: type) -> None:
    assert message(text, loader) == said


def test_another_problem_is_told_as_the_library_tells_it() -> None:
    assert message("a: !<b").startswith("this is not YAML: did not find the expected")
