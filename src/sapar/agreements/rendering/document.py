"""The whole agreement in one language or in two, before it becomes a page or a PDF."""

from collections.abc import Sequence

from sapar.agreements.document.agreement import Agreement
from sapar.agreements.rendering.days import calendar, return_plan
from sapar.agreements.rendering.goals import goals
from sapar.agreements.rendering.opening import opening
from sapar.agreements.rendering.people import contacts, signatures
from sapar.agreements.rendering.setting import AgreementSetting
from sapar.agreements.signatures import Signed
from sapar.terms.document.digest import digest_of
from sapar.terms.rendering import pairing
from sapar.terms.rendering.duties import duties
from sapar.terms.rendering.expectations import expectations
from sapar.terms.rendering.outline import Outline
from sapar.terms.rendering.payments import money
from sapar.terms.rendering.records import data_protection, dispute
from sapar.values.wording import Language


def outline_of(
    agreement: Agreement,
    language: Language,
    given: Sequence[Signed] = (),
    beside: Language | None = None,
) -> Outline:
    """All that a rendered agreement says, in order; `page_of` and `pdf_of` of terms write it.

    Args:
        agreement: to be shown.
        language: of the reader; a text that it lacks is shown in the first one, and marked.
        given: signatures under its digest; without any there is room to sign by hand.
        beside: a second language, shown side by side with the first; None for one.
    """
    first = _outline(agreement, language, given)
    if beside is None or beside is language:
        return first
    return pairing.beside(first, _outline(agreement, beside, given))


def _outline(agreement: Agreement, language: Language, given: Sequence[Signed]) -> Outline:
    setting, digest = AgreementSetting.of(agreement, language), str(digest_of(agreement))
    return Outline(
        language=language,
        kind=setting.phrase("agreement.kind"),
        title=setting.tongue.said(agreement.title),
        opening=opening(setting, digest),
        sections=(
            expectations(setting),
            goals(setting),
            money(setting),
            duties(setting),
            return_plan(setting),
            calendar(setting),
            contacts(setting),
            dispute(setting),
            data_protection(setting),
            signatures(setting, digest, given),
        ),
        digest=digest,
        running=setting.phrase("agreement.running"),
        page=setting.tongue.phrases.tables["document"]["page"][language],
        contents=setting.phrase("document.contents"),
        skip=setting.phrase("document.skip"),
        dated=agreement.first_day,
    )
