"""Pajek files as arcs between countries, and back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.exchange.pajek import network_text, read_arcs
from sapar.values.unusable import UnusableError

SMALL = """\ufeff% a comment
*Vertices 3
1 "Türkiye"
2 "Rest of the world"
3 KZ
*arcs
1 2 5
2 2 7.5
% another
*edges
1 3 2
*arcslist
3 1 2
"""


def arcs(path):
    return [(arc.origin, arc.host, arc.people) for arc in read_arcs(path)]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_arcs_edges_lists_and_loops(desk, encoding):
    raw = SMALL.removeprefix("\ufeff" if encoding == "cp1252" else "").encode(encoding)
    assert arcs(desk.file("a.net", raw)) == [
        ("TR", "XW", Decimal(5)),
        ("XW", "XW", Decimal("7.5")),
        ("TR", "KZ", Decimal(2)),
        ("KZ", "TR", Decimal(2)),
        ("KZ", "TR", Decimal(1)),
        ("KZ", "XW", Decimal(1)),
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("*vertices x\n", "line 1"),
        ("*vertices 1\n1 KZ\n*arcs\n1 2 3\n", "line 4"),
        ("*vertices 1\n1 KZ\n*arcs\n1\n", "line 4"),
        ("*vertices 1\n1 KZ\n*arcs\n1 1 many\n", "line 4"),
        ("*vertices 1\n1 KZ\n*arcs\n1 1 -3\n", "line 4"),
        ("*vertices 1\n1 KZ\n*matrix\n", "line 3"),
        ("1 2 3\n", "line 1"),
        ("*vertices 1\n1\n", "line 2"),
    ],
)
def test_a_malformed_line_is_named(desk, text, place):
    with pytest.raises(UnusableError) as caught:
        read_arcs(desk.file("a.net", text))
    assert caught.value.finding.place == f"a.net, {place}"


def test_vertices_that_are_no_country_are_all_named(desk):
    text = '*vertices 3\n1 "Atlantis"\n2 KZ\n3 "Oz"\n*arcs\n1 2 1\n2 3 1\n'
    with pytest.raises(UnusableError, match="1 'Atlantis', 3 'Oz'"):
        read_arcs(desk.file("a.net", text))


@pytest.mark.parametrize("raw", [b"", b"% nothing\n", b"\x89PNG\0"])
def test_what_is_no_network_is_refused(desk, raw):
    with pytest.raises(UnusableError, match="pajek-no-vertices"):
        read_arcs(desk.file("a.net", raw))


def test_a_file_that_is_not_there_is_told(desk):
    with pytest.raises(UnusableError, match="file-unreadable"):
        read_arcs(desk.folder / "none.net")


@pytest.mark.parametrize("code", ['KZ"\n1 "DE', 'K"', "K\nZ", "K\rZ", "K\u2028Z", "K\0"])
def test_a_code_that_would_forge_a_line_is_not_written(code):
    for arc in ((code, "DE", Decimal(1)), ("DE", code, Decimal(1))):
        with pytest.raises(UnusableError, match="pajek-unwritable-name"):
            network_text([arc])


def test_a_code_that_no_list_has_is_written_as_it_is():
    assert network_text([("DE", "Q1", Decimal(1))]).splitlines()[1:3] == ['1 "Germany"', '2 "Q1"']


CODES = st.sampled_from(["KZ", "DE", "TR", "XW", "GB", "CI", "XK"])
WEIGHTS = st.decimals(min_value="0.0001", max_value=10**6, places=4)


@given(st.dictionaries(st.tuples(CODES, CODES), WEIGHTS, min_size=1))
def test_what_is_written_is_read_back(tmp_path_factory, weights):
    path = tmp_path_factory.mktemp("net") / "a.net"
    written = [(origin, host, weight) for (origin, host), weight in weights.items()]
    path.write_text(network_text(written), encoding="utf-8")
    assert arcs(path) == sorted(written)
