"""All rules of watching, and the watch over one stay."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from sapar.deliveries.disputes.clock import Stage
from sapar.deliveries.duty import Duty
from sapar.deliveries.events.event import Event
from sapar.deliveries.watch.answers import at_stage, unanswered
from sapar.deliveries.watch.charges import NO_OTHER, outside
from sapar.deliveries.watch.contact import absence, gap
from sapar.deliveries.watch.lateness import ACCOUNT, DESK, REVIEW, late, past_due, review
from sapar.deliveries.watch.notice import Notice, Rule, Seen
from sapar.deliveries.watch.reading import Reading
from sapar.deliveries.watch.stay import GAP, REPLACEMENT, Stay
from sapar.values.party import Party

RULES: Final = (
    Rule("V01", gap, (GAP,)),
    Rule("V02", past_due),
    Rule("V03", absence, (REPLACEMENT,)),
    Rule("V04", late(ACCOUNT), (ACCOUNT,)),
    Rule("V05", late(DESK), (DESK,)),
    Rule("V06", outside, (NO_OTHER,)),
    Rule("V07", review, (REVIEW,)),
    Rule("V08", unanswered),
    Rule("V09", at_stage(Stage.AWAITS_REPLY), ("D07",)),
    Rule("V10", at_stage(Stage.REPLIED), ("D07",)),
    Rule("V11", at_stage(Stage.AT_MEDIATOR, Stage.WITHOUT_MEDIATOR), ("D07",)),
)
"""In the order of their codes."""


def watch(
    stay: Stay, duties: Sequence[Duty], events: Iterable[Event], today: date
) -> tuple[Notice, ...]:
    """What is to be seen to in a stay at the end of a day, the longest waiting first.

    Args:
        stay: by its agreement.
        duties: of the stay.
        events: of the stay, in any order.
        today: the day.

    Raises:
        ValueError: if two different events, or two duties, have one id.
    """
    return notices_of(Reading.of(stay, duties, events, today))


def notices_of(reading: Reading) -> tuple[Notice, ...]:
    """What is to be seen to in a stay that was read already, the longest waiting first."""
    return tuple(sorted(_notices(reading), key=lambda each: (each.since, each.rule.code)))


def _notices(reading: Reading) -> Iterator[Notice]:
    for rule in RULES:
        for seen in rule.probe(reading):
            yield Notice(
                rule=rule,
                about=seen.about,
                acts=seen.acts,
                shown_to=_shown_to(seen, reading.stay),
                since=seen.since,
                values=seen.values,
                says=seen.says,
            )


def _shown_to(seen: Seen, stay: Stay) -> tuple[Party, ...]:
    """Who acts, who is told of it, and the sending institution where the agreement says so."""
    sending = (Party.SENDING,) if stay.sending_sees else ()
    told = {*seen.acts, *seen.shown_to, *sending}
    return tuple(party for party in Party if party in told)
