"""What was read of terms in prose, on the terminal."""

from bisect import bisect_left

from rich.console import Console

from sapar.cli.printable import printable
from sapar.cli.terminal import console, table, text
from sapar.standards.catalogue.commitment import Force
from sapar.standards.catalogue.loading import catalogue
from sapar.terms.prose.passages import Passage
from sapar.terms.prose.proposal import Certainty, Proposal, Stance
from sapar.terms.prose.sentences import sentences
from sapar.terms.prose.survey import Absence, Marked, Missing, Survey
from sapar.terms.prose.vague import Found
from sapar.values.language import _, mark, ngettext
from sapar.values.wording import Language, said

_EXCERPT = 240
_PLACES = 3
_CERTAINTIES = {
    Certainty.SURE: mark("sure"),
    Certainty.LIKELY: mark("likely"),
    Certainty.POSSIBLE: mark("possible"),
}
_FORCES = {
    Force.GATE: mark("gate"),
    Force.DEFAULT: mark("default"),
    Force.OPTION: mark("option"),
}


def print_survey(survey: Survey) -> None:
    """Print each passage with its proposals and vague words, then what nobody mentions."""
    out = console()
    for note in survey.notes:
        out.print(text(str(note)))
    for each in survey.passages:
        _print_passage(out, each, survey.language)
    out.print(text(_sum(survey), "bold"))
    if survey.missing:
        out.print(_missing_table(survey))
    out.print(text(_("It proposes; a person decides.")))


def _print_passage(out: Console, marked: Marked, language: Language) -> None:
    passage = marked.passage
    out.print(text(_heading(passage), "bold"))
    out.print(text(_excerpt(passage.whole)))
    for proposal in marked.proposals:
        out.print(text(f"  {_proposal(proposal, language)}"))
    for sentence in _vague_sentences(passage.text, marked.vague):
        out.print(text(_("  vague: {sentence}").format(sentence=sentence)))
    out.print()


def _heading(passage: Passage) -> str:
    return "  ".join(part for part in (passage.number, f"({passage.place})") if part)


def _excerpt(content: str) -> str:
    return content if len(content) <= _EXCERPT else f"{content[:_EXCERPT].rstrip()} …"


def _proposal(proposal: Proposal, language: Language) -> str:
    commitment = catalogue().commitments[proposal.item]
    words = {
        "item": proposal.item,
        "title": said(commitment.title, language),
        "certainty": _(_CERTAINTIES[proposal.certainty]),
        "words": ", ".join(proposal.why),
    }
    if proposal.stance is Stance.COVERS:
        return _("{item} {title}: {certainty} ({words})").format(**words)
    if proposal.denied_by is None:
        return _("{item} {title}: says the opposite, {certainty} ({words})").format(**words)
    return _("{item} {title}: excluded, {certainty} ({words}; “{denial}”)").format(
        **words, denial=proposal.denied_by
    )


def _vague_sentences(content: str, vague: tuple[Found, ...]) -> list[str]:
    """The sentences with vague words, each word in brackets."""
    marked: list[str] = []
    starts = [found.start for found in vague]
    for sentence in sentences(content):
        end = sentence.start + len(sentence.text)
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, end)
        inside = vague[first:last]
        shown = sentence.text
        for found in reversed(inside):
            start, stop = found.start - sentence.start, found.end - sentence.start
            shown = f"{shown[:start]}[{shown[start:stop]}]{shown[stop:]}"
        if inside:
            marked.append(printable(shown))
    return marked


def _sum(survey: Survey) -> str:
    about = sum(1 for each in survey.passages if each.proposals)
    vague = sum(len(_vague_sentences(each.passage.text, each.vague)) for each in survey.passages)
    return " ".join(
        [
            ngettext(
                "{count} clause, of which {about} may be about commitments of the catalogue;",
                "{count} clauses, of which {about} may be about commitments of the catalogue;",
                len(survey.passages),
            ).format(count=len(survey.passages), about=about),
            ngettext(
                "{count} sentence with vague words, marked [so];",
                "{count} sentences with vague words, marked [so];",
                vague,
            ).format(count=vague),
            ngettext(
                "{count} commitment that no clause surely or likely covers.",
                "{count} commitments that no clause surely or likely covers.",
                len(survey.missing),
            ).format(count=len(survey.missing)),
        ]
    )


def _missing_table(survey: Survey) -> object:
    made = table(_("Code"), _("Force"), _("Commitment"), _("What the text says"))
    for each in survey.missing:
        title = said(each.commitment.title, survey.language)
        cells = (each.commitment.id, _(_FORCES[each.commitment.force]), title, _absence(each))
        made.add_row(*map(text, cells))
    return made


def _absence(missing: Missing) -> str:
    shown = "; ".join(str(place) for place in missing.places[:_PLACES])
    more = len(missing.places) - _PLACES
    places = _("{shown} and {more} more").format(shown=shown, more=more) if more > 0 else shown
    if missing.absence is Absence.OPPOSED:
        return _("excludes it: {places}").format(places=places)
    if missing.absence is Absence.FAINT:
        return _("possibly: {places}").format(places=places)
    return _("nobody mentions it")
