"""Records on disk in parts: rows, lines and refusals stay together."""

from sapar.exchange.erasmus.lines import Lines
from sapar.exchange.erasmus.spool import Spool


def test_parts_are_bounded_and_know_their_lines(tmp_path):
    spool = Spool.into(tmp_path, limit=8)
    lines = Lines("x", 2, b";", spool.refuse)
    chunks = [b"a;b\nbad\nc;d\n", b"e;f\n"]
    parts = list(spool.parts(lines, iter(chunks)))
    assert [(part.rows, part.runs) for part in parts] == [(2, [(0, 2), (1, 4)]), (1, [(0, 5)])]
    assert [part.path.read_bytes() for part in parts] == [b"a;b\nc;d\n", b"e;f\n"]
    assert [refusal.line for refusal in parts[0].refusals] == [3]


def test_nothing_makes_no_part(tmp_path):
    spool = Spool.into(tmp_path)
    assert list(spool.parts(Lines("x", 2, b";", spool.refuse), iter([]))) == []


def test_refusals_fill_a_part_too(tmp_path):
    spool = Spool.into(tmp_path, limit=4)
    lines = Lines("x", 2, b";", spool.refuse)
    parts = list(spool.parts(lines, iter([b"long line\n", b"another\n"])))
    assert [len(part.refusals) for part in parts] == [1, 1]


def test_equal_records_have_equal_fingerprints_and_every_row_its_line(tmp_path):
    spool = Spool.into(tmp_path)
    lines = Lines("x", 2, b";", spool.refuse)
    (part,) = spool.parts(lines, iter([b'a;b\nbad\n"a";b\na;c\n']))
    assert part.lines().tolist() == [2, 4, 5]
    first, second, third = (mark for marks in part.fingerprints for mark in marks)
    assert first == second
    assert first != third
