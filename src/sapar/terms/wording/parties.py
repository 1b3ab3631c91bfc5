"""Names of parties, in the cases that sentences need."""

from collections.abc import Sequence

from sapar.terms.wording.phrases import Phrases
from sapar.values.party import Party
from sapar.values.wording import Language


def party_in_words(party: Party, language: Language, form: str = "party") -> str:
    """A party as `parties_in_words` names it.

    >>> party_in_words(Party.HOST, Language.KAZAKH, "from")
    'қабылдаушы ұйымнан'
    """
    return Phrases(language)(f"{form}.{party}")


def parties_in_words(parties: Sequence[Party], language: Language, form: str = "party") -> str:
    """Parties in one line; empty for none.

    Args:
        parties: in order.
        language: of the line.
        form: `party` is the bare name, `addressee` to whom something is owed, in a table; `to` and
            `from` belong in a sentence ("the host", "қабылдаушы ұйымға", after "от").

    >>> parties_in_words([Party.SPONSOR, Party.MENTOR], Language.RUSSIAN, "to")
    'спонсору и наставнику'
    """
    return Phrases(language).listed([party_in_words(each, language, form) for each in parties])
