"""Why a deed is refused: always with a code and a reason in the reader's language."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from pydantic import BaseModel

from sapar.agreements.obstacle import Obstacle
from sapar.agreements.wording import Value, phrases, said_with
from sapar.values.wording import Language


class Refusal(StrEnum):
    """Each reason; its sentence is in `phrases.toml`."""

    NOT_NOW = "AR01"
    NOT_PARTY = "AR02"
    NO_SUCH_PROPOSAL = "AR03"
    NOT_ASKED = "AR04"
    NOT_ONES_OWN = "AR05"
    STALE = "AR06"
    GATE = "AR07"
    NOT_READY = "AR08"
    SIGNED_ALREADY = "AR09"
    NO_REASON = "AR10"
    NOTHING_CHANGES = "AR11"
    DOES_NOT_FIT = "AR12"
    TOO_EARLY = "AR13"
    OTHER_TERMS = "AR14"
    NO_SUCH_GOAL = "AR15"
    NAME_TAKEN = "AR16"
    OTHER_PART = "AR17"
    NOT_THEIRS = "AR18"


class DeedRefusedError(Exception):
    """A deed that the record does not allow.

    Attributes:
        code: why.
        values: that fill the sentence.
        obstacles: that stand in the way, where they are the reason.
        now: what was consented to, as it stands now, where the consent was to an older text.
    """

    def __init__(
        self,
        code: Refusal,
        values: Mapping[str, Value] | None = None,
        obstacles: Sequence[Obstacle] = (),
        now: BaseModel | None = None,
    ) -> None:
        self.code, self.values = code, values or {}
        self.obstacles, self.now = tuple(obstacles), now
        super().__init__(f"{code}: {self.message(Language.ENGLISH)}")

    def message(self, language: Language) -> str:
        """Why, in one sentence; obstacles are told by themselves."""
        values = dict(self.values)
        if "state" in values:
            values["state"] = phrases(language)(f"state.{values['state']}")
        return said_with(f"refusal.{self.code}", values, language)
