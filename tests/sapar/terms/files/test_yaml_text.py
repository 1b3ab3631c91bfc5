"""YAML 1.2 with the place of every value."""

import pytest

from sapar.terms.files.faults import Faults
from sapar.terms.files.marks import Mark
from sapar.terms.files.yaml_text import build_yaml
from sapar.values.unusable import UnusableDocumentError


def read(text: str) -> None:
    faults = Faults("terms")
    build_yaml(text, faults)
    faults.raise_if_any()


def codes(text: str) -> list[str]:
    with pytest.raises(UnusableDocumentError) as raised:
        read(text)
    return [
        f"{each.place.removeprefix('terms:')} {each.code} {each.message}"
        for each in raised.value.findings
    ]


def test_values_are_read_with_their_places() -> None:
    tree = build_yaml("a: NO # Norway\nb:\n  - 'x'\n  - {c: 1.5}\n", Faults("terms"))
    assert {**tree.value, "b": [tree.value["b"][0], str(tree.value["b"][1]["c"])]} == {
        "a": "NO",
        "b": ["x", "1.5"],
    }
    assert tree.marks.at(("a",)) == Mark(1, 4)
    assert tree.marks.at(("b",)) == Mark(2, 1)
    assert tree.marks.at(("b", 1)) == Mark(4, 5)
    assert tree.marks.at(("b", 1, "c")) == Mark(4, 9)


def test_only_bare_words_are_more_than_text() -> None:
    tree = build_yaml("a: '12'\nb: \"null\"\nc: |\n  true\nd: 12", Faults("terms"))
    assert tree.value == {"a": "12", "b": "null", "c": "true\n", "d": 12}


def test_what_repeats_is_refused_and_never_unfolded() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{name}: &{name} [*{before}, *{before}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    found = codes(bomb)
    assert found[:3] == [
        "1:4 T10 &a is a mark for repeating",
        "2:4 T10 &b is a mark for repeating",
        "2:8 T10 *a repeats what stands elsewhere",
    ]
    assert len(found) == 9 + 16


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: !!python/object/apply:os.system ['ls']", "1:4 T10 !!python/object/apply:os.system"),
        ("a: !!str 5", "1:4 T10 !!str"),
        ("a: !own x", "1:4 T10 !own"),
        ("<<: {a: 1}\nb: *c", "2:4 T10 *c repeats what stands elsewhere"),
        ("a: 1\n---\nb: 2", "2:1 T09 a second document begins here"),
        ("a: b: c", "1:5 T09 a colon stands where none can"),
        ("a: b\n\tc: d", "2:1 T09 a tab stands where blanks belong"),
        ("a: >\n\tb", "2:1 T09 a tab stands where blanks belong"),
        ("a: [b, {c: [\n\n", "1:13 T09 a comma or the bracket at the end of a list is missing"),
        ("a:\n\tb: 1", "2:1 T09 a tab stands where blanks belong"),
        ("a: [1, 2", "1:9 T09 a comma or the bracket at the end of a list is missing"),
        ("%YAML 9.9\n---\na: 1", "1:1 T09 this is not YAML"),
        ('a: "\\UFFFFFFFF"', "1:7 T09 this is not YAML"),
        ("- " * 100, "1:65 T06 lists and groups lie more than 32 deep"),
        ("{" * 100_000, "1:1001 T06 lists and groups lie more than 32 deep"),
    ],
)
def test_what_cannot_be_read_is_told_at_its_place(text: str, said: str) -> None:
    assert codes(text)[0].startswith(said)
