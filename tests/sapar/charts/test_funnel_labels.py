from itertools import combinations

from sapar.charts.funnel_labels import MOST, Frame, Mark, backing, labelled

PAGE = Frame(40, 640, 60, 400)


def test_a_name_stands_on_the_outer_side_of_its_dot() -> None:
    left, right = labelled([Mark("Lund", 200, 100, -5), Mark("Riga", 400, 100, 4)], PAGE)
    assert (left.note.lines, left.note.align, left.note.x) == (("Lund",), "right", 191)
    assert (right.note.lines, right.note.align, right.note.x) == (("Riga",), "left", 409)


def test_where_there_is_no_room_outside_it_stands_inside() -> None:
    (name,) = labelled([Mark("Heidelberg", 630, 100, 4)], PAGE)
    assert name.note.align == "right"


def test_dots_without_a_distance_bear_no_name() -> None:
    assert labelled([Mark("Lund", 200, 100)], PAGE) == []


def test_names_lie_within_the_page_and_not_over_each_other() -> None:
    marks = [Mark(f"Host {n}", 200 + 3 * n, 100 + 4 * n, -n) for n in range(1, 30)]
    names = labelled(marks, PAGE)
    assert names
    assert all(PAGE.holds(name.frame) for name in names)
    assert not any(one.frame.meets(other.frame) for one, other in combinations(names, 2))


def test_the_farthest_out_are_named_and_on_narrow_pages_half_as_many() -> None:
    marks = [Mark(str(n), 300, 70 + 20 * n, -n) for n in range(1, 16)]
    wide = [name.note.lines[0] for name in labelled(marks, PAGE)]
    assert wide == [str(n) for n in range(15, 15 - MOST, -1)]
    assert len(labelled(marks, Frame(40, 328, 60, 400))) == MOST // 2


def test_long_names_go_on_to_a_second_line_and_are_not_cut() -> None:
    (name,) = labelled([Mark("University of a very long name indeed", 300, 200, 2)],
                       Frame(40, 328, 60, 400))  # fmt: skip
    assert len(name.note.lines) > 1
    assert " ".join(name.note.lines) == "University of a very long name indeed"


def test_paper_lies_behind_each_name() -> None:
    names = labelled([Mark("Lund", 200, 100, -5)], PAGE)
    (row,) = backing(names).rows
    assert (row["x2"], row["y"], row["y2"]) == (191, 92, 108)
