"""One order in words and tables: who is better on all counts, and what weights decide."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from sapar.balance.order.criteria import Criterion
from sapar.balance.order.dominance import Verdict
from sapar.balance.order.one_order import OWN, OneOrder
from sapar.balance.panels.table import Column, Row, Table
from sapar.balance.wording import whole
from sapar.charts.figures import percent
from sapar.values.language import _, mark, ngettext
from sapar.values.measured import Measured

RULE = "one-order"

MOST_RANKS = 6
"""Columns of ranks shown; ranks beyond are added up in the last."""

MOST_PAIRS = 12
"""Pairs told by name."""

_PANELS = {
    "say": mark("say"),
    "money": mark("money"),
    "delivery": mark("delivery"),
    "gains": mark("gains"),
    "effort": mark("effort"),
    "reciprocity": mark("reciprocity"),
}


def order_sentences(order: OneOrder) -> tuple[str, ...]:
    """What must be read before any table: dominance, weights, scales, what was left out."""
    return (
        _dominance(order),
        *_named_pairs(order),
        *_weights(order),
        *_directions(order),
        *_left(order),
        _method(order),
    )


def order_tables(order: OneOrder) -> tuple[Table, ...]:
    """The criteria, what all weights say, and the order of each set of weights.

    Groups stand as they did before, not by rank: the rank is one column.
    """
    return (_criteria(order), _ranks(order), _central(order), _orders(order))


def _dominance(order: OneOrder) -> str:
    counts = Counter(pair.verdict for pair in order.pairs)
    if counts[Verdict.TRADE_OFF] == len(order.pairs):
        return _(
            "No group is better than another on all {n} counts: every order is a trade-off."
        ).format(n=len(order.compared.criteria))
    return ngettext(
        "Of {pairs} pair of groups: in {all} one is better on all {n} counts, in {nowhere} one is "
        "nowhere worse, in {off} it is a trade-off.",
        "Of {pairs} pairs of groups: in {all} one is better on all {n} counts, in {nowhere} one is "
        "nowhere worse, in {off} it is a trade-off.",
        len(order.pairs),
    ).format(
        pairs=whole(len(order.pairs)),
        all=whole(counts[Verdict.BETTER_ON_ALL]),
        nowhere=whole(counts[Verdict.NOWHERE_WORSE]),
        off=whole(counts[Verdict.TRADE_OFF]),
        n=len(order.compared.criteria),
    )


_PAIRS = {
    Verdict.BETTER_ON_ALL: mark("{first} is better than {second} on all {n} counts."),
    Verdict.NOWHERE_WORSE: mark("{first} is better than {second} on some counts, worse on none."),
    Verdict.TRADE_OFF: mark("{first} against {second}: a trade-off."),
    Verdict.ALIKE: mark("{first} and {second} are alike on all {n} counts."),
}


def _named_pairs(order: OneOrder) -> Iterator[str]:
    if len(order.pairs) > MOST_PAIRS:
        return
    labels = [group.label for group in order.compared.groups]
    for pair in order.pairs:
        yield _(_PAIRS[pair.verdict]).format(
            first=labels[pair.first], second=labels[pair.second], n=len(order.compared.criteria)
        )


def _weights(order: OneOrder) -> Iterator[str]:
    for name, each in order.orders.items():
        told = ", ".join(
            f"{_(_PANELS[panel])} {percent(share)}" for panel, share in each.weights.items()
        )
        whose = _("Your weights") if name == OWN else _("Weights of {party}").format(party=name)
        yield f"{whose}: {told}."


def _directions(order: OneOrder) -> Iterator[str]:
    for criterion in order.compared.criteria:
        way = _("lower is better") if criterion.lower_is_better else _("higher is better")
        scale = (
            _("from 0 to 1")
            if criterion.own_scale
            else _("on a scale from the worst to the best of these groups")
        )
        yield _("{panel}: {title}, {way}, {scale}.").format(
            panel=_panel(criterion), title=criterion.title, way=way, scale=scale
        )


def _left(order: OneOrder) -> Iterator[str]:
    for each in order.compared.dropped:
        yield _("Not a criterion: {panel} ({reason}).").format(
            panel=_(_PANELS[each.name]), reason=each.reason
        )
    for each in order.compared.left_out:
        yield _("Not ordered: {group} ({reason}).").format(group=each.name, reason=each.reason)


def _method(order: OneOrder) -> str:
    if order.over_all_weights.exact:
        return _("Over all weights: exact.")
    drawn = _("Over all weights: {draws} sets of weights drawn evenly, seed {seed}.")
    told = drawn.format(draws=whole(order.draws), seed=order.seed)
    if not order.uncertain:
        return told
    return f"{told} " + _("Each figure was drawn evenly within its interval or bounds.")


def _panel(criterion: Criterion) -> str:
    return _(_PANELS[criterion.panel]).capitalize()


def _criteria(order: OneOrder) -> Table:
    columns = tuple(Column(each.panel, each.title, each.form) for each in order.compared.criteria)
    return _table(order, "criteria", _("What the groups are compared on"), columns,
                  order.compared.figures)  # fmt: skip


def _ranks(order: OneOrder) -> Table:
    found = order.over_all_weights
    shown = min(MOST_RANKS, len(found.ranks))
    parts = np.column_stack([found.ranks[:, : shown - 1], found.ranks[:, shown - 1 :].sum(axis=1)])
    columns = [
        Column(f"rank_{rank}", _("Rank {rank}").format(rank=rank), "percent")
        for rank in range(1, shown + 1)
    ]
    if shown < len(found.ranks):
        last = _("Rank {rank} or lower").format(rank=shown)
        columns[-1] = Column(f"rank_{shown}", last, "percent")
    method = _("share of all weights that gives this rank")
    confidence = Column("confidence", _("First at its central weights"), "percent")
    rows = [
        (*(_measured(order, share, method) for share in row), _sure(order, sure))
        for row, sure in zip(parts, found.confidence, strict=True)
    ]
    title = _("How many of all weights give which rank")
    return _table(order, "ranks", title, (*columns, confidence), rows)


def _sure(order: OneOrder, confidence: float) -> Measured:
    if np.isnan(confidence):
        return Measured.not_computable(_("no weights put it first"))
    method = _("probability that it is first at its central weights, over what figures may be")
    return _measured(order, confidence, method)


def _central(order: OneOrder) -> Table:
    columns = tuple(Column(each.panel, _panel(each), "percent") for each in order.compared.criteria)
    method = _("mean of the weights that put it first")
    rows = [
        tuple(
            Measured.not_computable(_("no weights put it first"))
            if np.isnan(weight)
            else _measured(order, weight, method)
            for weight in row
        )
        for row in order.over_all_weights.central
    ]
    return _table(order, "central", _("Who would put it first: central weights"), columns, rows)


def _orders(order: OneOrder) -> Table:
    columns = tuple(
        Column(name, _("Your weights") if name == OWN else name, "whole") for name in order.orders
    )
    method = _("rank under these weights")
    rows = [
        tuple(_measured(order, each.ranks[place], method) for each in order.orders.values())
        for place in range(len(order.compared.groups))
    ]
    return _table(order, "orders", _("Rank under each set of weights"), columns, rows)


def _table(
    order: OneOrder,
    name: str,
    title: str,
    columns: Sequence[Column],
    rows: Iterable[Iterable[Measured]],
) -> Table:
    labelled = tuple(
        Row(group.group, group.label, tuple(cells))
        for group, cells in zip(order.compared.groups, rows, strict=True)
    )
    return Table(name, title, _("Group"), tuple(columns), labelled, None, RULE)


def _measured(order: OneOrder, value: float, method: str) -> Measured:
    groups = len(order.compared.groups)
    coverage = groups / (groups + len(order.compared.left_out))
    return Measured.of(float(value), n=groups, coverage=coverage, method=method)
