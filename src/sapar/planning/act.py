"""What a party did in planning, and which kind of say that is."""

from enum import StrEnum


class Act(StrEnum):
    """One recorded act; the words of the column `act` of the table `planning`."""

    INVITED = "invited"
    STATED = "stated"
    COMMENTED = "commented"
    CHANGED = "changed"
    APPROVED = "approved"
    DECLINED = "declined"


class Say(StrEnum):
    """A kind of say: from being asked to having agreed, or refused.

    To be invited is done to a party: it is no say of its own.
    """

    INVITED = "invited"
    SPOKE = "spoke"
    CHANGED = "changed"
    APPROVED = "approved"
    DECLINED = "declined"

    @property
    def acts(self) -> tuple[Act, ...]:
        """The acts that are this kind of say."""
        return tuple(act for act in Act if say_of(act) is self)


def say_of(act: Act) -> Say:
    """The kind of say that an act is: to state needs and to comment on a draft is to speak."""
    return Say.SPOKE if act in (Act.STATED, Act.COMMENTED) else Say(act.value)
