"""What was withheld before figures were published, by which rules."""

from dataclasses import dataclass

from sapar.values.language import _, ngettext


@dataclass(frozen=True, slots=True)
class ReleaseFacts:
    """A release: for whom, by which rules, and what it withholds.

    Attributes:
        name: of the release: `parties`, `sponsor`, `public`.
        title: for people.
        people: least number of people behind a figure; 0 where nothing is withheld.
        response: least share (0 to 1) of those asked who answered, for opinions.
        sending: least number of sending institutions behind opinions.
        years: least number of intakes behind opinions.
        band: width (0 to 1) of the bands in which shares of opinions are told; 0 tells them whole.
        dominance: largest share (0 to 1) of a sum of money that one stay may make.
        primary: figures withheld for what they rest on.
        complementary: figures withheld because others could be reckoned from them.
        banded: shares told in a band.
        groups: groups of which everything is withheld.
        narrowest: least range that a reader can still reckon for a withheld figure, in ranges that
            the rules ask for, so never below 1; None where none can be reckoned at all.
        notes: what else a reader must know of the release, in sentences.
    """

    name: str
    title: str
    people: int
    response: float
    sending: int
    years: int
    band: float
    dominance: float
    primary: int = 0
    complementary: int = 0
    banded: int = 0
    groups: int = 0
    narrowest: float | None = None
    notes: tuple[str, ...] = ()

    @property
    def told(self) -> bool:
        """Whether a reader needs to know of it: not where nothing could be withheld."""
        return bool(self.people or self.notes)

    @property
    def line(self) -> str:
        """The release in one line."""
        if not self.people:
            return _("Nothing is withheld.")
        return _("{title}: {withheld}.").format(title=self.title, withheld=self._withheld())

    def _withheld(self) -> str:
        if not self.primary + self.complementary:
            return _("no figure is withheld")
        figures = ngettext("{n} figure is withheld", "{n} figures are withheld", self._all).format(
            n=self._all
        )
        return _("{figures}, {primary} about too few people, {others} so that they stay so").format(
            figures=figures, primary=self.primary, others=self.complementary
        )

    @property
    def _all(self) -> int:
        return self.primary + self.complementary
