"""Goals of a rendered agreement, each with its five levels."""

from collections.abc import Iterator

from sapar.agreements.document.agreement import LEVELS, AgreedGoal
from sapar.agreements.rendering.setting import AgreementSetting
from sapar.terms.rendering.outline import Block, Facts, Head, Section, Table
from sapar.terms.rendering.setting import present
from sapar.terms.rendering.tongue import capital


def goals(setting: AgreementSetting) -> Section:
    """Each goal with its owner, its levels, and what shows which of them was reached."""
    blocks = [block for goal in setting.agreement.goals for block in _goal(goal, setting)]
    title = setting.phrase("goals.title")
    return Section("goals", title, "", tuple(blocks) or (setting.quiet("goals.none"),))


def _goal(goal: AgreedGoal, setting: AgreementSetting) -> Iterator[Block]:
    kind = [] if goal.kind is None else [setting.phrase(f"aim.{goal.kind}")]
    about = ", ".join([*kind, setting.phrase(f"of_level.{goal.level}")])
    weight = None if goal.weight is None else setting.tongue.number(goal.weight)
    yield Facts(
        present(
            setting.fact("goals.goal", setting.tongue.said(goal.text)),
            setting.fact("goals.owner", capital(setting.phrase(f"party.{goal.owner}"))),
            setting.fact("goals.about", capital(about)),
            setting.fact("goals.measured_by", setting.words(goal.measured_by), required=True),
            setting.fact("goals.weight", weight),
            setting.fact("goals.levels", required=True) if goal.levels is None else None,
        )
    )
    if goal.levels is not None:
        yield _levels(goal, setting)


def _levels(goal: AgreedGoal, setting: AgreementSetting) -> Table:
    heads = (
        Head(setting.phrase("goals.score"), weight=1),
        Head(setting.phrase("goals.outcome"), weight=6),
    )
    rows = tuple(
        (setting.tongue.plain(_signed(score)), setting.tongue.said(text))
        for score, text in zip(LEVELS, goal.levels or (), strict=True)
    )
    return Table(setting.phrase("goals.levels"), heads, rows)


def _signed(score: int) -> str:
    """A level as it is printed, with a true minus.

    >>> _signed(1), _signed(0)
    ('+1', '0')
    """
    return f"{score:+d}".replace("-", "\N{MINUS SIGN}") if score else "0"
