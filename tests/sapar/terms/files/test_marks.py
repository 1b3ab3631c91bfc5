"""Where in a file each part of a document stands."""

import pytest

from sapar.terms.files.marks import Mark, Marks, Path, Spot

MARKS = Marks(
    Spot(
        Mark(1, 1),
        None,
        {
            "clauses": Spot(
                Mark(2, 1),
                Mark(2, 1),
                {0: Spot(Mark(3, 5), None, {"id": Spot(Mark(3, 9), Mark(3, 5))})},
            )
        },
    )
)


@pytest.mark.parametrize(
    ("path", "at", "name", "has"),
    [
        ((), Mark(1, 1), Mark(1, 1), True),
        (("clauses",), Mark(2, 1), Mark(2, 1), True),
        (("clauses", 0), Mark(3, 5), Mark(3, 5), True),
        (("clauses", 0, "id"), Mark(3, 9), Mark(3, 5), True),
        (("clauses", 0, "due", "days"), Mark(3, 5), Mark(3, 5), False),
        (("clauses", 7, "id"), Mark(2, 1), Mark(2, 1), False),
        (("money",), Mark(1, 1), Mark(1, 1), False),
    ],
)
def test_a_part_is_found_or_else_the_one_around_it(
    path: Path, at: Mark, name: Mark, has: bool
) -> None:
    assert (MARKS.at(path), MARKS.name_at(path), MARKS.has(path)) == (at, name, has)


def test_marks_are_in_the_order_of_reading() -> None:
    assert sorted([Mark(2, 1), Mark(1, 9), Mark(1, 2)]) == [Mark(1, 2), Mark(1, 9), Mark(2, 1)]
