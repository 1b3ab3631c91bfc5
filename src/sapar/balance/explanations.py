"""How to read the tables whose columns are more than counts and shares, in plain words."""

from sapar.effort.hours import CAP
from sapar.values.language import _, mark

_VOICES = mark(
    "Of the stays (or schemes) whose record tells it: in how many each party was asked, and what "
    "it did."
)
_BOUNDS = mark(
    "The lower bound is what the other side acknowledged; the upper holds if every open claim is "
    "true."
)
_T = mark(
    "T puts the goals of a stay on one scale: 50 is as expected on the whole, 10 points are one "
    "standard deviation."
)
_CHANGE = mark(
    "Size is the change measured by its own spread; corrected, for the fewness of stays. p is how "
    "often chance alone, turning rises into falls at random, would change as much."
)
_SUPPORT = mark("High is one half or more of what was due, as the other side acknowledged it.")
_ORDER = mark("Weights are how much each panel counts; they are somebody's choice, no finding.")

_EXPLANATIONS: dict[tuple[str, str], tuple[str, ...]] = {
    ("say", "planning"): (_VOICES,),
    ("say", "running"): (_VOICES,),
    ("say", "scheme_planning"): (_VOICES,),
    ("say", "scheme_running"): (_VOICES,),
    ("say", "clauses"): (
        mark("A party touches a clause that it acted on; to be invited touches nothing."),
    ),
    ("money", "pairs"): (
        mark(
            "Of the money that crosses between the two countries: +1 if all of it goes to the host "
            "country, as in a sale; \N{MINUS SIGN}1 if all of it comes from there, as aid does; 0 "
            "if both are equal."
        ),
    ),
    ("money", "years"): (
        mark(
            "+1: all money that crosses the border goes to the host country; \N{MINUS SIGN}1: all "
            "comes from there."
        ),
    ),
    ("money", "service"): (
        mark(
            "Marginal cost is what the stay causes; full cost adds an overhead for what the host "
            "keeps up anyway. Margin is the surplus over the revenue."
        ),
    ),
    ("delivery", "items"): (_BOUNDS,),
    ("delivery", "parties"): (_BOUNDS,),
    ("delivery", "waiting"): (
        mark("A stay that ended without it counts as one that waited longer than it lasted."),
    ),
    ("gains", "t_changes"): (_T, _CHANGE),
    ("gains", "ratings"): (
        mark(
            "People rate themselves before and after, and looking back rate their beginning once "
            "more. Against before is the usual reading; where people have learned what they did "
            "not know, their yardstick moves, and looking back shows by how much."
        ),
        _CHANGE,
    ),
    ("gains", "ratings_home"): (_CHANGE,),
    ("gains", "reliable"): (
        mark(
            "Reliability is the part of the differences between answers that is no noise. The "
            "record does not tell it, so three are shown. A change counts where noise alone would "
            "be as large in only 5 of 100 stays."
        ),
    ),
    ("gains", "gain_goals"): (_SUPPORT, _T),
    ("gains", "gain_conventional"): (_SUPPORT,),
    ("gains", "gain_then"): (_SUPPORT,),
    ("effort", "parties"): (
        mark(
            "1 is as much credit as work, 0.5 half as much. ln is its natural logarithm: 0 is as "
            "much credit as work, and twice and half lie equally far from it."
        ),
    ),
    ("effort", "hours"): (
        mark(
            "Entries of more than {cap} hours in a day count as {cap}; cut is what that took away. "
            "Undated: longer entries without a day, which are left whole."
        ),
    ),
    ("effort", "benefits"): (
        mark(
            "Gini and Theil: 0 if all parties have the same, 1 if one has all. Divergence and "
            "mismatch: 0 if the benefit is spread as the hours are. ln host / sending: 0 if both "
            "have the same, above 0 if the host has more."
        ),
    ),
    ("reciprocity", "networks"): (
        mark(
            "Returned goes back between the same two places; at most is what the totals of the "
            "places allow. Rho: 0 is as much as chance returns, 1 is all, below 0 is less. "
            "Concentration: 1 if one place receives all."
        ),
    ),
    ("reciprocity", "nodes"): (
        mark("Dependence: 1 if all who leave a place go to one host, near 0 if to many alike."),
    ),
    ("reciprocity", "debt"): (
        mark("Above zero the place owes more places than it is owed; below zero, fewer."),
    ),
    ("hosts", "hosts"): (
        mark(
            "A dot between the full curves differs from all hosts together by no more than chance "
            "does in 95 of 100 hosts; the dashed curves hold 998 of 1,000. Drawn towards all "
            "hosts: what to expect of the next stay, nearer to all hosts the fewer answers there "
            "are."
        ),
    ),
    ("order", "ranks"): (_ORDER,),
    ("order", "orders"): (_ORDER,),
}


def explanation(part: str, table: str) -> str:
    """How to read a table, in a few sentences; empty where its headings say it all.

    Args:
        part: id of the panel or section.
        table: id of the table in it.
    """
    words = _EXPLANATIONS.get((part, table), ())
    return " ".join(_(each) for each in words).format(cap=f"{CAP:g}")


def explained() -> frozenset[tuple[str, str]]:
    """Ids of part and table of all tables that are explained."""
    return frozenset(_EXPLANATIONS)
