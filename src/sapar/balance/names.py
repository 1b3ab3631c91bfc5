"""What people call the things that figures are about: parties, places, units, nulls, rules."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from sapar.dataset.quality import Quality, RuleCount
from sapar.reciprocity.nulls import Null
from sapar.standards.country_names import names_in
from sapar.values.language import _, mark, spoken
from sapar.values.party import Party

NO_NAMES: Mapping[str, str] = MappingProxyType({})
"""Of places that have none of their own."""

_PARTIES = {
    Party.SPONSOR: mark("the sponsor"),
    Party.SENDING: mark("the sending institution"),
    Party.HOST: mark("the host institution"),
    Party.CONTRACTOR: mark("the contractor"),
    Party.PARTICIPANT: mark("the participant"),
    Party.MENTOR: mark("the mentor"),
    Party.THIRD: mark("a third party"),
}


def party_name(party: str) -> str:
    """A party as it stands in a sentence, `the sponsor`; a word outside the vocabulary as it is."""
    return _(_PARTIES[Party(party)]) if party in _PARTIES else party


def place_name(node: str, names: Mapping[str, str] = NO_NAMES) -> str:
    """What a place is called.

    Args:
        node: a country, an institution or a country group.
        names: of institutions, by code; a country has its own, and a group is its own name.
    """
    if node in names:
        return names[node]
    return names_in(spoken()).get(node, node)


_UNITS = {
    "person_days": mark("person-days"),
    "people": mark("people"),
    "stays": mark("stays"),
}


def unit_name(unit: str) -> str:
    """What the network counts: `person-days`."""
    return _(_UNITS[unit])


_NULLS = {
    Null.WEIGHTED_RANDOM_GRAPH: mark("the weighted random graph"),
    Null.WEIGHTED_CONFIGURATION: mark("the weighted configuration model"),
    Null.EXPECTED_FLOW: mark("the expected flow"),
}


def null_title(null: Null) -> str:
    """A null model as it stands in a sentence."""
    return _(_NULLS[null])


_QUALITY = {
    "refusals": mark("refused"),
    "repaired": mark("repaired"),
    "left": mark("left as it was"),
    "ambiguous": mark("ambiguous"),
    "noticed": mark("noticed"),
}


def quality_kinds(quality: Quality) -> Iterator[tuple[str, tuple[RuleCount, ...]]]:
    """The rules of a quality report by what was done: what people call it, and the rules."""
    for kind, title in _QUALITY.items():
        yield _(title), getattr(quality, kind)
