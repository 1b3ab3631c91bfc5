"""What parties said belongs together."""

from sapar.agreements.mismatch.links import Link, Links
from sapar.values.party import Party


def test_a_link_names_a_clause_or_an_offer() -> None:
    links = Links(
        [
            Link("own", Party.PARTICIPANT, "methods"),
            Link("desk", Party.PARTICIPANT, "methods", by=Party.HOST),
        ]
    )
    assert links.of(Party.PARTICIPANT, "methods") == {"own"}
    assert links.of(Party.PARTICIPANT, "methods", Party.HOST) == {"desk"}
    assert (links.used("own"), links.used("own", Party.HOST)) == (True, False)


def test_without_links_nothing_belongs_together() -> None:
    assert (Links().of(Party.HOST, "a"), Links().used("a")) == (set(), False)
