"""What stands beside a clause that is written: its neighbours, and what the catalogue says."""

from functools import cache
from typing import Any

from django.template.loader import render_to_string

from sapar.standards.catalogue.commitment import Commitment
from sapar.standards.catalogue.loading import catalogue
from sapar.terms.document.terms import Terms as Document
from sapar.terms.rendering.numbering import clause_numbers
from sapar.terms.wording import commitment_of, parties_in_words, text_of, title_of
from sapar.values.wording import Language
from sapar_web.actions.terms.parts import CLAUSES
from sapar_web.models import Terms


def beside_clause(terms: Terms, document: Document, part: str, say: Language) -> dict[str, Any]:
    """The clause in words, the clauses before and after it, and its commitment."""
    name = part.removeprefix(CLAUSES)
    place = next(at for at, each in enumerate(document.clauses) if each.id == name)
    clause, names = document.clauses[place], [each.id for each in document.clauses]
    commitment = commitment_of(clause)
    return {
        "clause": name,
        "title": title_of(clause, say),
        "number": clause_numbers(document.clauses)[name],
        "binding": text_of(clause, say),
        "before": names[place - 1] if place else "",
        "after": names[place + 1] if place + 1 < len(names) else "",
        "others": [(each.id, title_of(each, say)) for each in document.clauses if each.id != name],
        "commitment": None if commitment is None else told(commitment, say),
        "revision": terms.revision,
    }


def told(commitment: Commitment, say: Language) -> dict[str, str]:
    """A commitment of the catalogue in a language; `what` says as HTML what it is."""
    return _told(commitment.id, say)


@cache
def _told(item: str, say: Language) -> dict[str, str]:
    """The catalogue never changes while a process runs: said once of each item."""
    commitment = catalogue().commitments[item]
    words = {
        "id": commitment.id,
        "title": commitment.title[say],
        "text": commitment.text[say],
        "explanation": commitment.explanation[say],
        "shown": commitment.shown[say],
        "section": catalogue().sections[commitment.section][say],
        "force": commitment.force.value,
        "force_said": catalogue().forces[commitment.force][say],
        "owed_by": parties_in_words(commitment.owed_by, say),
        "owed_to": parties_in_words(commitment.owed_to, say, "addressee"),
    }
    what = render_to_string("terms/commitment.html", {"commitment": words})
    return {**words, "what": what}
