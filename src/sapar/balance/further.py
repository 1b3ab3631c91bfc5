"""Further questions to a balance: hosts side by side, and one order of its groups."""

from collections.abc import Mapping
from dataclasses import replace

from sapar.balance.comparing.host_funnel import funnel_picture
from sapar.balance.comparing.host_table import (
    CAUTION,
    TITLE,
    hosts_answer,
    hosts_figures,
    hosts_table,
    prior_words,
)
from sapar.balance.comparing.hosts import hosts_compared
from sapar.balance.document import Balance
from sapar.balance.frames import Frames
from sapar.balance.order.one_order import one_order
from sapar.balance.order.order_tables import order_sentences, order_tables
from sapar.balance.order.weights import Weights
from sapar.balance.panels.kind import Context
from sapar.balance.section import Section
from sapar.values.language import _


def hosts_section(frames: Frames, context: Context, names: Mapping[str, str]) -> Section:
    """The hosts of some stays side by side (docs/rules/hosts-compared.md).

    Args:
        frames: the facts of the stays.
        context: whether the record is a sample, and the seed.
        names: of hosts, by identifier.
    """
    found = hosts_compared(frames, context)
    return Section(
        id="hosts",
        title=_(TITLE),
        sentences=(hosts_answer(found), _(CAUTION), prior_words(found)),
        figures=hosts_figures(found),
        tables=(hosts_table(found, names),),
        picture=funnel_picture(found, names),
    )


def ordered(
    balance: Balance, weights: Weights, parties: Mapping[str, Weights] | None = None
) -> Balance:
    """A balance with the order of its groups under some weights (docs/rules/one-order.md).

    Args:
        balance: with groups.
        weights: the reader's own, by panel.
        parties: weights of parties, by name.

    Raises:
        UnusableError: B11 where its groups cannot be put in one order.
    """
    asked = balance.asked
    found = one_order(balance.groups, weights, by=asked.by, seed=asked.seed, parties=parties)
    section = Section(
        id="order",
        title=_("One order, since one was asked for"),
        sentences=order_sentences(found),
        tables=order_tables(found),
    )
    return replace(balance, sections=(*balance.sections, section))
