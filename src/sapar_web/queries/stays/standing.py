"""Where a stay stands, and from whom the next deed is waited for."""

from collections.abc import Mapping
from dataclasses import dataclass

from sapar_web.models import Need, Stay, StayInvitation, StayParty, StayState
from sapar_web.models.need import HANDED_IN
from sapar_web.models.stay import needs_shown, wanted


@dataclass(frozen=True, slots=True)
class Preparing:
    """How far statements of needs are.

    Attributes:
        shown: whether all parties see them.
        handed: parties whose statement is in.
        begun: parties with a draft.
        awaited: parties whose statement is still waited for; after the last day nobody.
        silent: parties that handed in nothing by the last day.
    """

    shown: bool
    handed: tuple[StayParty, ...]
    begun: tuple[StayParty, ...]
    awaited: tuple[StayParty, ...]
    silent: tuple[StayParty, ...]


def preparing(stay: Stay) -> Preparing:
    """How far the statements of a stay are; nothing of what they say."""
    states: Mapping[str, str] = dict(Need.objects.filter(stay=stay).values_list("party", "state"))
    asked = wanted(stay)
    handed = tuple(each for each in asked if states.get(each) in HANDED_IN)
    missing = tuple(each for each in asked if each not in handed)
    shown = needs_shown(stay)
    return Preparing(
        shown=shown,
        handed=handed,
        begun=tuple(each for each in missing if each in states),
        awaited=() if shown else missing,
        silent=missing if shown else (),
    )


def asked_to_come(stay: Stay) -> frozenset[str]:
    """Parties to which a link was sent that nobody has used yet."""
    rows = StayInvitation.objects.filter(stay=stay, used_at=None, withdrawn_at=None)
    return frozenset(rows.values_list("party", flat=True))


def may_begin(stay: Stay) -> bool:
    """Whether negotiation can begin: needs are shown, and the participant is there."""
    waiting = stay.state == StayState.PREPARING and stay.participant_id is not None
    return waiting and needs_shown(stay)
