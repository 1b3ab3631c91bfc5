"""Conditions in a release: neither what they keep nor what they leave out may be a few people.

Figures of all stays, less those of the stays that a condition keeps, are figures of the rest.
"""

from collections.abc import Callable
from dataclasses import replace

from sapar.balance.disclosure.cells import Cell
from sapar.balance.disclosure.contributing import counted
from sapar.balance.disclosure.contributors import Contributors, name_of
from sapar.balance.disclosure.rows import gaps
from sapar.balance.disclosure.rules import Rules
from sapar.balance.frames import Frames, Table
from sapar.balance.known_countries import merged_groups
from sapar.balance.selection import Selection
from sapar.values.language import _, ngettext
from sapar.values.unusable import UnusableError

Asked = Callable[[Selection], Frames]
"""The facts of a question, of all stays."""


def refuse_small_parts(
    asked: Asked, selection: Selection, rules: Rules, cohort: Table | None = None
) -> None:
    """Refuse a release under a condition that sets a few people apart from all others.

    A condition may keep what a release grouped by its dimension would tell, and nothing else: then
    no two conditions give back by subtraction what that release withholds.

    Args:
        asked: brings the facts of any question to the same dataset.
        selection: that is to be released.
        rules: of the release.
        cohort: the stays of its cohort, if it has one.

    Raises:
        UnusableError: B17 if it does.
    """
    if not rules.withholds:
        return
    for name, values in selection.where.items():
        if set(values) & _untold(asked, selection, name, rules):
            raise _refused(f"--where {name}", rules)
    if cohort is not None and 0 < _left_out(asked(selection), cohort) < rules.people:
        raise _refused("--cohort", rules)


def _untold(asked: Asked, selection: Selection, name: str, rules: Rules) -> frozenset[str]:
    """Values of one dimension of which a release grouped by it tells nothing."""
    where = {other: values for other, values in selection.where.items() if other != name}
    frames = asked(replace(selection, where=where, by=name))
    stays = frames.get("stays")
    if stays is None:
        return frozenset()
    dimension = selection.dimension(name)
    groups = merged_groups(dict(counted(frames, stays, by_group=True)), dimension)
    persons = {name_of(group): behind.persons for group, behind in groups.items()}
    small = {group for group, number in persons.items() if 0 < number < rules.people}
    parts = {group: Cell(number, number) for group, number in persons.items()}
    return gaps(parts, small, rules.people).rows


def _left_out(frames: Frames, cohort: Table) -> int:
    """People of the stays that a cohort leaves out."""
    stays = frames.get("stays")
    if stays is None:
        return 0
    others = stays.join(cohort.select("stay"), on="stay", how="anti")
    everyone = counted(frames, others, by_group=False)
    return everyone.get(None, Contributors()).persons


def _refused(place: str, rules: Rules) -> UnusableError:
    reason = ngettext(
        "by subtraction from the release of all, it would tell of fewer than {n} person; "
        "leave the condition out, or choose by larger groups",
        "by subtraction from the release of all, it would tell of fewer than {n} people; "
        "leave the condition out, or choose by larger groups",
        rules.people,
    ).format(n=rules.people)
    return UnusableError("B17", place, _("stays chosen so cannot be released"), reason)
