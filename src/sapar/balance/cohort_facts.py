"""What a reader must know of a cohort: how many it is of how many, and how like them."""

from dataclasses import dataclass

from sapar.balance.representativeness import Likeness
from sapar.balance.wording import whole
from sapar.charts.figures import percent
from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.numerals import numeral


@dataclass(frozen=True, slots=True)
class CohortFacts:
    """A cohort in a dataset.

    Attributes:
        id: name of the cohort.
        title: for people.
        stays: in it; the figures rest on these.
        out: stays that are known not to be in it.
        untold: stays of which it cannot be told; they are not in the figures.
        fields: the broad fields of its stays beside those of all.
        destinations: the host countries of its stays beside those of all.
    """

    id: str
    title: str
    stays: int
    out: int
    untold: int
    fields: Likeness
    destinations: Likeness

    @property
    def of(self) -> int:
        """All stays of the question, in the cohort or not."""
        return self.stays + self.out + self.untold

    @property
    def line(self) -> str:
        """What every figure rests on, in one line."""
        return _(
            "of {stays} of {all} stays ({share}); fields differ by {fields}, destinations by "
            "{destinations}; not told of {untold}"
        ).format(
            stays=whole(self.stays),
            all=whole(self.of),
            share=percent(self.stays / self.of),
            fields=_distance(self.fields.distance),
            destinations=_distance(self.destinations.distance),
            untold=whole(self.untold),
        )


def _distance(distance: Measured) -> str:
    return _("an unknown distance") if distance.value is None else numeral(f"{distance.value:.2f}")
