"""Events about other events: answers to claims, disputes and their end, corrections."""

from dataclasses import dataclass

from sapar.deliveries.events.access import Asked, Outcome
from sapar.deliveries.events.days import Absence, Observation
from sapar.deliveries.events.delivery import Delivery
from sapar.deliveries.events.event import Event
from sapar.values.party import Party

Told = Delivery | Asked | Outcome | Observation | Absence
"""Events that tell a fact, and that their author may correct or withdraw."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Event):
    """An event about another one.

    Attributes:
        of: id of that one. A claim that was corrected is answered by the id of its correction:
            people consent to what they read, not to what it became.
    """

    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement(Answer):
    """The other side agrees that it was so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute(Answer):
    """The other side says that it was not so.

    Attributes:
        reason: why.

    Raises:
        ValueError: if there is no reason.
    """

    reason: str

    def __post_init__(self) -> None:
        Event.__post_init__(self)
        if not self.reason.strip():
            raise ValueError(f"dispute {self.id}: expected a reason")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply(Answer):
    """The claimant's side answers a dispute, which it names.

    Attributes:
        text: what it says.
    """

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution(Answer):
    """The mediator ends a dispute, which it names.

    Attributes:
        in_favour: of which party.
        text: why.
    """

    in_favour: Party
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal(Answer):
    """The author takes an own claim, request or dispute back, which it names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction(Answer):
    """The author tells an own fact anew.

    Attributes:
        instead: the whole event as it should have been, under the id of the one that it corrects.

    Raises:
        ValueError: if it is told under another id or by another author.
    """

    instead: Told

    def __post_init__(self) -> None:
        Event.__post_init__(self)
        if (self.instead.id, self.instead.author) != (self.of, self.author):
            raise ValueError(f"correction {self.id}: expected the same id and author as {self.of}")
