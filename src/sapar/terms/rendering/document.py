"""The whole document in one language, before it becomes a page, a Word document or a PDF."""

from typing import Final

from sapar.terms.document.digest import digest_of
from sapar.terms.document.terms import Terms
from sapar.terms.rendering.duties import duties
from sapar.terms.rendering.expectations import expectations
from sapar.terms.rendering.opening import opening
from sapar.terms.rendering.outline import Outline, Paragraph, Said, Section, Tone
from sapar.terms.rendering.payments import money
from sapar.terms.rendering.purposes import aims, eligibility, institutions
from sapar.terms.rendering.records import annexes, data_protection, dispute, planning, waivers
from sapar.terms.rendering.setting import TermsSetting
from sapar.values.wording import Language

COMMAND: Final = "sapar terms digest"
"""Prints the digest of a file of terms."""


def outline_of(terms: Terms, language: Language) -> Outline:
    """All that a rendered document says, in order.

    Args:
        terms: to be shown.
        language: of the reader; a text that it lacks is shown in the first one, and marked.
    """
    setting, digest = TermsSetting.of(terms, language), str(digest_of(terms))
    title = setting.tongue.said(terms.title)
    return Outline(
        language=language,
        kind=setting.phrase("document.kind"),
        title=title,
        opening=opening(setting, digest),
        sections=_sections(setting, digest),
        digest=digest,
        running=setting.phrase("document.running", version=terms.version),
        page=setting.tongue.phrases.tables["document"]["page"][language],
        contents=setting.phrase("document.contents"),
        skip=setting.phrase("document.skip"),
        dated=terms.dated or terms.scheme.first_day,
    )


def _sections(setting: TermsSetting, digest: str) -> tuple[Section, ...]:
    sections = (
        expectations(setting),
        aims(setting),
        eligibility(setting),
        institutions(setting),
        money(setting),
        duties(setting),
        planning(setting),
        dispute(setting),
        data_protection(setting),
        annexes(setting),
        waivers(setting),
        _closing(setting, digest),
    )
    return tuple(section for section in sections if section is not None)


def _closing(setting: TermsSetting, digest: str) -> Section:
    return Section(
        "copy",
        setting.phrase("closing.title"),
        "",
        (
            Paragraph(Said(digest), Tone.CODE),
            Paragraph(Said(setting.phrase("closing.meaning"))),
            Paragraph(Said(setting.phrase("closing.how"))),
            Paragraph(Said(f"{COMMAND} {setting.phrase('closing.file')}"), Tone.CODE),
            Paragraph(Said(setting.phrase("closing.same"))),
        ),
    )
