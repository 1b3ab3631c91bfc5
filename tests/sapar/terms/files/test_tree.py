"""The content of a file, built piece by piece."""

import pytest

from sapar.terms.files.faults import Faults
from sapar.terms.files.marks import Mark
from sapar.terms.files.tree import DEPTH_LIMIT, Tree
from sapar.values.unusable import UnusableDocumentError


def findings(faults: Faults) -> list[str]:
    with pytest.raises(UnusableDocumentError) as raised:
        faults.raise_if_any()
    return [f"{each.place} {each.code} {each.message}" for each in raised.value.findings]


def test_groups_lists_and_values_are_put_together_with_their_places() -> None:
    tree = Tree(Faults("terms"))
    tree.open_group(Mark(1, 1))
    tree.add("hosts", Mark(1, 1))
    tree.open_list(Mark(2, 3))
    tree.add("a", Mark(2, 5))
    tree.close()
    tree.add("places", Mark(3, 1))
    tree.add(4, Mark(3, 9))
    tree.close()
    assert tree.value == {"hosts": ["a"], "places": 4}
    assert tree.marks.at(("hosts",)) == Mark(1, 1)
    assert tree.marks.at(("hosts", 0)) == Mark(2, 5)
    assert tree.marks.at(("places",)) == Mark(3, 9)
    assert tree.marks.name_at(("places",)) == Mark(3, 1)


def test_a_name_with_nothing_after_it_is_as_if_it_were_not_there_but_for_its_place() -> None:
    tree = Tree(Faults("terms"))
    tree.open_group(Mark(1, 1))
    tree.add("title", Mark(1, 1))
    tree.add(None, Mark(2, 1))
    tree.close()
    assert tree.value == {}
    assert tree.marks.at(("title",)) == Mark(1, 1)


def test_a_name_that_stands_twice_is_told_with_the_line_of_the_first() -> None:
    faults = Faults("terms")
    tree = Tree(faults)
    tree.open_group(Mark(1, 1))
    for line in (1, 2):
        tree.add("id", Mark(line, 1))
        tree.add("a", Mark(line, 5))
    tree.close()
    assert findings(faults) == ["terms:2:1 T08 id stands here a second time"]


def test_what_is_no_name_is_told() -> None:
    faults = Faults("terms")
    tree = Tree(faults)
    tree.open_group(Mark(1, 1))
    tree.add(5, Mark(1, 1))
    tree.add("a", Mark(1, 4))
    tree.open_list(Mark(2, 3))
    tree.close()
    tree.add("b", Mark(2, 6))
    tree.close()
    assert tree.value == {}
    assert findings(faults) == [
        "terms:1:1 T07 what stands here is no name of a field",
        "terms:2:3 T07 what stands here is no name of a field",
    ]


def test_depth_is_bounded() -> None:
    faults = Faults("terms")
    tree = Tree(faults)
    for _each in range(DEPTH_LIMIT):
        tree.open_list(Mark(1, 1))
    with pytest.raises(UnusableDocumentError, match="more than 32 deep"):
        tree.open_list(Mark(1, 40))


def test_a_hidden_sign_in_a_value_is_told() -> None:
    faults = Faults("terms")
    Tree(faults).add("a\ud800", Mark(3, 1))
    message = "a sign that hides or turns text, or is none: U+D800"
    assert findings(faults) == [f"terms:3:1 T03 {message}"]
