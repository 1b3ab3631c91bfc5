"""The ways in which stays can be grouped, and what each makes of the network.

A stratum (year, field ...) cuts the stays into sets, each with a network of countries of its own.
A place (a host, a country, a country group) is itself a node: it has a balance, not a network.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sapar.standards.grouping import Grouping
from sapar.values.language import _, mark


@dataclass(frozen=True, slots=True)
class Dimension:
    """One way to group stays.

    Attributes:
        id: as written after `--by`.
        title: for people; marked for translation.
        column: column of the prepared stays that holds the group.
        origin: column that holds the node which sends.
        host: column that holds the node which receives.
        place: whether each group is a node of the network; otherwise it is a stratum.
        grouping: the country group behind it, if it is one.
    """

    id: str
    title: str
    column: str
    origin: str = "origin_country"
    host: str = "host_country"
    place: bool = False
    grouping: Grouping | None = None

    @property
    def one_sided(self) -> bool:
        """Whether stays of one group all have one end, or both, in common."""
        return self.place or self.column in (PAIR, "stay")


COUNTRIES = ("origin_country", "host_country")
"""The columns whose values are nodes unless a dimension says otherwise."""

INSTITUTIONS = ("host", "sending")
"""The columns whose values are institutions; grouped by one, nodes are institutions."""

PAIR = "pair"
"""Column of both countries, as in `KZ-DE`: from where, then where to."""

_DECLARED = (
    Dimension("host_country", mark("Host country"), "host_country", place=True),
    Dimension("origin_country", mark("Country of origin"), "origin_country", place=True),
    Dimension("host", mark("Host institution"), "host", "sending", "host", place=True),
    Dimension("sending", mark("Sending institution"), "sending", "sending", "host", place=True),
    Dimension("scheme", mark("Scheme"), "scheme"),
    Dimension("contractor", mark("Contractor"), "contractor"),
    Dimension("pair", mark("Pair of countries"), PAIR),
    Dimension("stay", mark("Stay"), "stay"),
    Dimension("field", mark("Field of study"), "field"),
    Dimension("seniority", mark("Seniority"), "seniority"),
    Dimension("year", mark("Year of start"), "year"),
    Dimension("purpose", mark("Purpose"), "purpose"),
)


_HEADINGS = {
    "host_country": mark("By host country"),
    "origin_country": mark("By country of origin"),
    "host": mark("By host institution"),
    "sending": mark("By sending institution"),
    "scheme": mark("By scheme"),
    "contractor": mark("By contractor"),
    "pair": mark("By pair of countries"),
    "stay": mark("By stay"),
    "field": mark("By field of study"),
    "seniority": mark("By seniority"),
    "year": mark("By year of start"),
    "purpose": mark("By purpose"),
}


def heading_of(name: str, title: str) -> str:
    """What stands above groups: which end of a stay is counted, where it is a group of countries.

    Args:
        name: id of the dimension.
        title: of the dimension, for people.
    """
    if name in _HEADINGS:
        return _(_HEADINGS[name])
    return _("By host country: {title}").format(title=title)


def dimensions(groupings: Mapping[str, Grouping]) -> dict[str, Dimension]:
    """Every dimension by its id: the declared ones, then one for each country group."""
    declared = {dimension.id: dimension for dimension in _DECLARED}
    return declared | {name: _of_group(grouping) for name, grouping in groupings.items()}


def _of_group(grouping: Grouping) -> Dimension:
    """Countries merged into groups on both sides; a stay is counted under its host's group."""
    origin, host = "origin_group", "host_group"
    return Dimension(grouping.id, grouping.title, host, origin, host, place=True, grouping=grouping)
