"""Time zones as calendars name them: by the common names, by those of Windows, or by an offset."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final
from zoneinfo import ZoneInfo

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

_OFFSET: Final = re.compile(r"TZOFFSETTO:([+-])(\d\d)00(?:00)?", re.IGNORECASE)
_PARAMETER: Final = re.compile(r';TZID=("[^"]*"|[^;:]*)', re.IGNORECASE)
_LONGEST: Final = 100


class UnknownZoneError(ValueError):
    """A calendar names a time zone that nothing tells."""


def own_zones(blocks: Iterable[tuple[str, ...]]) -> Mapping[str, str]:
    """Zones that a file describes itself and that have one whole number of hours all the year.

    Args:
        blocks: lines of each.

    Returns:
        The common name of each by its own.
    """
    return dict(_own(blocks))


def _own(blocks: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        named = [line.partition(":")[2].strip() for line in block if line.startswith("TZID")]
        offsets = {(found[1], int(found[2])) for line in block if (found := _OFFSET.match(line))}
        if named and len(offsets) == 1 and "BEGIN:DAYLIGHT" not in block:
            sign, hours = offsets.pop()
            # By the tz database, Etc/GMT-5 is five hours ahead of UTC.
            yield named[0], f"Etc/GMT{'-' if sign == '+' else '+'}{hours}" if hours else "Etc/UTC"


def with_known_zones(line: str, own: Mapping[str, str]) -> str:
    """A line whose zone has its common name.

    Args:
        line: of an event.
        own: zones that the file describes itself.

    Raises:
        UnknownZoneError: if nothing tells what zone it is.

    >>> with_known_zones('DTSTART;TZID="Qyzylorda Standard Time":20261102T100000', {})
    'DTSTART;TZID=Asia/Qyzylorda:20261102T100000'
    """
    return _PARAMETER.sub(lambda found: ";TZID=" + _known(found[1].strip('"'), own), line)


def _known(name: str, own: Mapping[str, str]) -> str:
    if len(name) <= _LONGEST:
        for each in (name, WINDOWS_TO_OLSON.get(name, ""), *_tails(name), own.get(name, "")):
            if each and _exists(each):
                return each
    raise UnknownZoneError(name)


def _tails(name: str) -> Iterator[str]:
    """The common name at the end of a long one, as /mozilla.org/20050126_1/Asia/Almaty has it."""
    parts = name.strip("/").split("/")
    for start in range(1, len(parts) - 1):
        yield "/".join(parts[start:])


def _exists(name: str) -> bool:
    try:
        return bool(ZoneInfo(name))
    except (ValueError, OSError, LookupError):
        return False
