"""What is to be seen to in a stay, in words, for whoever reads it."""

from collections.abc import Iterator
from dataclasses import dataclass

from sapar.deliveries.watch.notice import Notice
from sapar.values.party import Party
from sapar_web.pages.language import language
from sapar_web.pages.record.door import Door
from sapar_web.pages.record.words import parties_named
from sapar_web.queries.record.telling import root_of


@dataclass(frozen=True, slots=True)
class Shown:
    """Something to see to.

    Attributes:
        title: what, in a few words.
        sentence: with its numbers.
        why: it matters, and what may be done.
        who: has to act.
        mine: whether that is the reader.
        address: of the page on which it is done; empty where there is none.
    """

    title: str
    sentence: str
    why: str
    who: str
    mine: bool
    address: str


def notices(door: Door) -> Iterator[Shown]:
    """Those of one's own turn first; within both, the longest waiting first."""
    found = [each for each in door.record.notices if _is_shown(door, each)]
    found.sort(key=lambda each: not door.parties & set(each.acts))
    for notice in found:
        yield Shown(
            title=notice.rule.title(language()),
            sentence=notice.sentence(language()),
            why=notice.rule.explanation(language()),
            who=parties_named(notice.acts),
            mine=bool(door.parties & set(notice.acts)),
            address=_address(door, notice),
        )


def sorted_notices(door: Door) -> dict[str, list[Shown]]:
    """Those of one's own turn, and those of others."""
    found = list(notices(door))
    return {
        "notices": [each for each in found if each.mine],
        "theirs": [each for each in found if not each.mine],
    }


def _is_shown(door: Door, notice: Notice) -> bool:
    """What concerns a party is shown to it; to the sponsor and to observers all of it."""
    if not door.parties or Party.SPONSOR in door.parties:
        return True
    return bool(door.parties & set(notice.shown_to))


def _address(door: Door, notice: Notice) -> str:
    if notice.rule.code == "V08":
        return door.addresses["confirm"] if door.parties & set(notice.acts) else ""
    told = door.record.reading.history.by_id.get(notice.about)
    if told is None:
        return ""
    return door.address("event", root_of(door.record, told.id))
