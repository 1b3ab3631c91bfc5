"""Small groups told together: hosts by their country, and what is still too small as one group.

A group that is withheld takes another with it, so that no subtraction gives it back. Added up with
others of its country, it is told without a loss to anyone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import narwhals as nw

from sapar.balance.dimensions import Dimension
from sapar.balance.disclosure.contributing import counted
from sapar.balance.disclosure.rules import Rules
from sapar.balance.document import Balance, Group, Note
from sapar.balance.frames import Frames
from sapar.balance.names import place_name
from sapar.values.language import _, ngettext

PARENTS: Mapping[str, str | None] = {
    "host": "host_country",
    "sending": "origin_country",
    "contractor": None,
    "scheme": None,
}
"""Groupings that are rolled up, and by which column first."""

OTHERS = "others:"
"""Begins the key of a group of small groups; the country follows, or nothing."""


@dataclass(frozen=True, slots=True)
class RolledUp:
    """The facts of a question, small groups together.

    Attributes:
        frames: the facts, with the group of each row.
        groups: how many small groups are told together.
    """

    frames: Frames
    groups: int = 0

    def told(self, balance: Balance) -> Balance:
        """The balance, which says which of its groups are small ones together."""
        if not self.groups:
            return balance
        text = ngettext(
            "{n} group of too few people is told together with others.",
            "{n} groups of too few people are told together, by country where these are enough.",
            self.groups,
        ).format(n=self.groups)
        release = balance.release and replace(balance.release, notes=(*balance.release.notes, text))
        return replace(
            balance,
            groups=tuple(_named(group) for group in balance.groups),
            release=release,
            notes=(*balance.notes, Note("release-together", text, "disclosure")),
        )


def roll_up(frames: Frames, rules: Rules, dimension: Dimension | None) -> RolledUp:
    """Put groups of too few people together, until each is about enough.

    Args:
        frames: the facts of a question, with `group`.
        rules: of the release.
        dimension: grouped by; only institutions and schemes are put together. A year or a country
            is withheld instead: a sum of several says little.
    """
    if dimension is None or not rules.withholds or dimension.column not in PARENTS:
        return RolledUp(frames)
    parent = PARENTS[dimension.column]
    small = _small(frames, rules)
    if not small:
        return RolledUp(frames)
    rolled = frames if parent is None else _merged(frames, small, parent)
    again = _small(rolled, rules)
    rolled = _merged(rolled, again, None) if again else rolled
    return RolledUp(_enough(rolled, rules), len(small))


def _small(frames: Frames, rules: Rules) -> set[str | None]:
    """Groups of too few people, also that of which it is not known."""
    found = _persons(frames).items()
    return {group for group, persons in found if 0 < persons < rules.people}


def _persons(frames: Frames) -> dict[str | None, int]:
    stays = frames.get("stays")
    found = {} if stays is None else counted(frames, stays, by_group=True)
    return {group: who.persons for group, who in found.items()}


def _enough(frames: Frames, rules: Rules) -> Frames:
    """With the smallest of the groups that are large enough, where the small ones are not."""
    persons = _persons(frames)
    if not 0 < persons.get(OTHERS, 0) < rules.people:
        return frames
    left = sorted((n, group) for group, n in persons.items() if group and group != OTHERS and n)
    return _merged(frames, {left[0][1]}, None) if left else frames


def _merged(frames: Frames, small: set[str | None], parent: str | None) -> Frames:
    """The facts with some groups as one, or as one for each value of a column."""
    own = nw.col("group")
    name: nw.Expr = nw.lit(OTHERS)
    if parent is not None:
        named = nw.concat_str([nw.lit(OTHERS), nw.col(parent)])
        name = nw.when(~nw.col(parent).is_null()).then(named).otherwise(nw.lit(OTHERS))
    few = own.is_in(sorted(group for group in small if group is not None))
    if None in small:
        # A payment of a whole scheme is of no stay, and of nobody in a group.
        few = few | (own.is_null() & ~nw.col("stay").is_null())
    group = nw.when(few).then(name).otherwise(own).alias("group")
    facts = {key: fact.with_columns(group) for key, fact in frames.facts.items()}
    return replace(frames, facts=facts)


def _named(group: Group) -> Group:
    if group.group is None or not group.group.startswith(OTHERS):
        return group
    place = group.group.removeprefix(OTHERS)
    label = _("others in {place}").format(place=place_name(place)) if place else _("others")
    return replace(group, label=label)
