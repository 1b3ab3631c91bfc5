"""How much travel there was, as figures under their names."""

from sapar.balance.panels.figure import Figure
from sapar.balance.volume import Travel
from sapar.values.language import _


def travel_figures(travel: Travel) -> tuple[Figure, ...]:
    """The figures of a volume of travel, in the order in which they are shown."""
    return (
        Figure("visits", _("Visits"), travel.visits, "whole"),
        Figure("person_days", _("Person-days"), travel.person_days, "whole"),
        Figure("days_per_visit", _("Days for each visit"), travel.days_per_visit, "one"),
        Figure("within_node", _("Visits within one place"), travel.within_node, "percent"),
    )
