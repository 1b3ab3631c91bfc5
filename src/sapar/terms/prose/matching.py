"""The matcher: which commitments of the catalogue a passage may be about."""

from collections.abc import Iterable, Iterator, Sequence

from sapar.terms.prose.denials import denial_in, negators_in
from sapar.terms.prose.passages import Passage
from sapar.terms.prose.phrases import Hit, Strength, hits, phrase_file
from sapar.terms.prose.proposal import Certainty, Proposal, Stance
from sapar.terms.prose.sentences import sentences
from sapar.terms.prose.similarity import likenesses
from sapar.terms.prose.stems import stem, words_of
from sapar.values.wording import Language

LIKELY_AT = 0.5
"""Cosine from which likeness of wording alone makes a proposal likely."""

POSSIBLE_AT = 0.3
"""Cosine from which it makes one possible."""

FEWEST_STEMS = 3
"""Stems that must be shared: two common words are no likeness."""

NEAR_NEGATOR = 3
"""Words before or after a phrase in which a negation turns it round."""

_ORDER = tuple(Certainty)
_WEAKER = {Certainty.SURE: Certainty.LIKELY, Certainty.LIKELY: Certainty.POSSIBLE}


def proposals(passage: Passage) -> tuple[Proposal, ...]:
    """The commitments that a passage may be about, the surest first; one for each commitment.

    Sentence by sentence: a declared phrase makes it sure, a phrase of the topic likely, likeness
    to the catalogue's wording possible, and likely for the most alike of all. What only the
    heading completes is one degree weaker. A sentence that denies what it speaks of opposes.

    Args:
        passage: of a document.
    """
    best: dict[str, Proposal] = {}
    for proposal in _all(passage):
        known = best.get(proposal.item)
        if known is None or _rank(proposal) < _rank(known):
            best[proposal.item] = proposal
    return tuple(sorted(best.values(), key=lambda each: (_rank(each), each.item)))


def _rank(proposal: Proposal) -> tuple[int, bool]:
    """The surest first; of two as sure, the one that opposes: a person must see it."""
    return _ORDER.index(proposal.certainty), proposal.stance is Stance.COVERS


def _all(passage: Passage) -> Iterator[Proposal]:
    for sentence in sentences(passage.text):
        text = f"{passage.lead} {sentence.text}".strip()
        yield from _of_sentence(text, passage.language)
        if passage.headings:
            yield from _under_heading(passage.headings[-1], text, passage.language)


def _of_sentence(text: str, language: Language) -> Iterator[Proposal]:
    words = words_of(text)
    denied = denial_in(text, language)
    found = tuple(hit for hit in hits(words, language) if not _turned_round(hit, words, language))
    yield from _from_phrases(_without_general(found), words, text, denied)
    sure = {hit.phrase.item for hit in found if hit.phrase.strength is not Strength.TOPIC}
    alike = _from_likeness(words, text, language, denied)
    yield from (each for each in alike if not _explained(each.item, sure))


def _turned_round(hit: Hit, words: tuple[str, ...], language: Language) -> bool:
    """Whether a negation that is no word of it undoes the opposite: "no fee is charged"."""
    if hit.phrase.strength is not Strength.AGAINST:
        return False
    near = range(hit.places[0] - NEAR_NEGATOR, hit.places[-1] + NEAR_NEGATOR + 1)
    return any(place in near and place not in hit.places for place in negators_in(words, language))


def _without_general(found: tuple[Hit, ...]) -> Iterator[Hit]:
    """Less what a narrower commitment of the same sentence explains, as the phrases' file says."""
    sure = {hit.phrase.item for hit in found if hit.phrase.strength is not Strength.TOPIC}
    return (hit for hit in found if not _explained(hit.phrase.item, sure))


def _explained(item: str, sure: set[str]) -> bool:
    narrower: Sequence[str] = phrase_file()["yields"].get(item, ())
    return bool(sure.intersection(narrower))


def _from_phrases(
    found: Iterable[Hit], words: tuple[str, ...], text: str, denied: str | None
) -> Iterator[Proposal]:
    for hit in found:
        against = hit.phrase.strength is Strength.AGAINST
        certainty = Certainty.LIKELY if hit.phrase.strength is Strength.TOPIC else Certainty.SURE
        stance = Stance.OPPOSES if against or denied else Stance.COVERS
        why = tuple(words[place] for place in hit.places)
        reason = None if against else denied
        yield Proposal(hit.phrase.item, certainty, stance, why, text, reason)


def _from_likeness(
    words: tuple[str, ...], text: str, language: Language, denied: str | None
) -> Iterator[Proposal]:
    for place, alike in enumerate(likenesses(words, language, POSSIBLE_AT)):
        if len(alike.stems) >= FEWEST_STEMS:
            likely = not place and alike.value >= LIKELY_AT
            certainty = Certainty.LIKELY if likely else Certainty.POSSIBLE
            stance = Stance.OPPOSES if denied else Stance.COVERS
            why = tuple(word for word in words if stem(word, language) in alike.stems)
            yield Proposal(alike.item, certainty, stance, tuple(dict.fromkeys(why)), text, denied)


def _under_heading(heading: str, text: str, language: Language) -> Iterator[Proposal]:
    """What the heading and the sentence say together, and neither alone."""
    above, words = words_of(heading), words_of(text)
    denied = denial_in(text, language)
    both = (
        hit
        for hit in hits(above + words, language)
        if hit.places[0] < len(above) <= hit.places[-1]
        and hit.phrase.strength is not Strength.AGAINST
    )
    for proposal in _from_phrases(both, above + words, text, denied):
        yield Proposal(
            proposal.item,
            _WEAKER[proposal.certainty],
            proposal.stance,
            proposal.why,
            text,
            proposal.denied_by,
        )
