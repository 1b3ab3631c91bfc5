"""The tables of what came of a stay: goals, ratings, ties, effort and credit."""

from sapar.dataset.schema.columns import day, key, number, party, reference, word
from sapar.dataset.schema.field import Field, Kind
from sapar.dataset.schema.table import Table
from sapar.dataset.schema.vocabulary import DEGREES, LEVELS, WAVES, WORK

GOALS = Table(
    "goals",
    "What a stay was meant to reach",
    ("goal",),
    (
        key("goal", "Identifier of the goal"),
        reference("stay", "stays", "Stay that it was set for"),
        word("level", LEVELS, "Whose goal it is"),
        party("owner", "Party that set it", required=False),
        Field("kind", "Kind of goal: a code of the catalogue, or own words"),
        number("weight", "How much it weighs beside the stay's other goals"),
    ),
)

ATTAINMENTS = Table(
    "attainments",
    "How far goals were reached",
    ("goal", "wave"),
    (
        reference("goal", "goals", "Goal that was looked at", required=True),
        word("wave", WAVES, "When it was looked at", required=True),
        Field("score", "Level reached, 0 as expected", Kind.NUMBER, minimum=-2, maximum=2),
        day("on", "Day of the answer"),
    ),
)

RATINGS = Table(
    "ratings",
    "What participants answered on rating scales",
    ("stay", "item", "wave"),
    (
        reference("stay", "stays", "Stay that was rated", required=True),
        key("item", "Question that was answered"),
        word("wave", WAVES, "When, and about which time", required=True),
        Field("value", "Answer on the question's scale", Kind.NUMBER),
    ),
)

TIES = Table(
    "ties",
    "Working relations that a stay began",
    ("tie", "wave"),
    (
        key("tie", "Identifier of the tie"),
        reference("stay", "stays", "Stay that began it"),
        word("wave", WAVES, "When it was looked at", required=True),
        Field("two_way", "Whether both sides have written or met", Kind.BOOLEAN),
        Field("joint_work", "Whether the two work on something together", Kind.BOOLEAN),
        day("last_contact", "Last day of contact"),
    ),
)

EFFORT = Table(
    "effort",
    "Hours that the parties worked",
    ("entry",),
    (
        key("entry", "Identifier of the entry"),
        reference("stay", "stays", "Stay that the work was for"),
        party("party", "Who worked"),
        word("kind", WORK, "Kind of work"),
        number("hours", "How long", "hours"),
        day("on", "When"),
    ),
)

CREDITS = Table(
    "credits",
    "Who was named for which output",
    ("stay", "party", "output", "role"),
    (
        reference("stay", "stays", "Stay that the output came from", required=True),
        party("party", "Who is named"),
        key("output", "Article, course or other output"),
        key("role", "Role of the CRediT list, or hosting, administration, field work"),
        word("degree", DEGREES, "How large the role was"),
    ),
)
