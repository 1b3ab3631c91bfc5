"""A change with all that is said of it: its mean, its size beside its spread, its test."""

from dataclasses import dataclass

from sapar.outcomes.differences import Differences
from sapar.outcomes.effect_size import corrected, d_z
from sapar.outcomes.mean_change import DRAWS, mean_change
from sapar.outcomes.sign_flip import sign_flip
from sapar.values.measured import Measured


@dataclass(frozen=True, slots=True)
class Change:
    """What a group changed by.

    Attributes:
        mean: mean difference, in the unit of the answers.
        d_z: mean / standard deviation of the differences.
        corrected: d_z x Hedges J.
        p: two-sided sign-flip test of no change.
    """

    mean: Measured
    d_z: Measured
    corrected: Measured
    p: Measured

    @classmethod
    def of(
        cls,
        differences: Differences,
        *,
        seed: int,
        method: str,
        empty: str,
        draws: int | None = DRAWS,
    ) -> "Change":
        """All four of some differences.

        Args:
            differences: one for each stay.
            seed: of the drawings of interval and test.
            method: what the mean is of, in words.
            empty: why there is nothing if nobody answered both times.
            draws: as in `mean_change`.
        """
        if not differences.n:
            return cls.not_computable(empty)
        return cls(
            mean=mean_change(differences, seed=seed, method=method, empty=empty, draws=draws),
            d_z=d_z(differences),
            corrected=corrected(differences),
            p=sign_flip(differences, seed=seed),
        )

    @classmethod
    def not_computable(cls, reason: str, *, n: int = 0) -> "Change":
        """None of the four, for one reason."""
        return cls(*(Measured.not_computable(reason, n=n) for _part in range(4)))
