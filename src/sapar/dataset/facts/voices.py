"""The fact `voices`: what every party did when a stay, or a scheme as a whole, was planned."""

from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.planning import events, placed, schemes
from sapar.planning.act import Say
from sapar.planning.measures import voices
from sapar.planning.stage import Stage
from sapar.planning.voice import column

TOLD = (
    "party",
    *(column(say, stage) for say in Say for stage in Stage),
    "touched", "changed", "acts", "acts_without_subject",
)  # fmt: skip


def _voices(source: Source) -> Table:
    said = events(source)
    whole = voices(said, "scheme").join(schemes(source), on="scheme", how="inner")
    return placed(voices(said), whole, source, TOLD)


VOICES = Fact(
    name="voices",
    about="A party in the planning of a stay, or of a scheme as a whole, where the stay is empty",
    needs=("stays", "planning"),
    uses=("schemes",),
    define=_voices,
)
"""`KEYS`, party, how often it had each kind of say at each stage (`spoke_planning`), then the
clauses that it touched and changed, its acts, and those without a subject."""
