"""The title page of an agreement: who agrees, for which days, under which terms."""

from collections.abc import Iterator

from sapar.agreements.document.agreement import Signatory
from sapar.agreements.rendering.setting import AgreementSetting
from sapar.terms.rendering.outline import Fact, Facts, Said
from sapar.terms.rendering.setting import present
from sapar.terms.rendering.tongue import capital
from sapar.values.party import Party


def opening(setting: AgreementSetting, digest: str) -> Facts:
    """The facts of the title page.

    Args:
        setting: the agreement in a language.
        digest: of the agreement.
    """
    agreement = setting.agreement
    named = (agreement.signatory(party) for party in Party)
    return Facts(
        present(
            *(_party(each, setting) for each in named if each is not None),
            setting.fact("agreement.stay", *_stay(setting)),
            setting.fact("agreement.terms", agreement.terms),
            setting.fact("agreement.offer", agreement.offer),
            setting.fact("document.languages", capital(_languages(setting))),
            setting.fact("document.digest", digest),
        )
    )


def _party(signatory: Signatory, setting: AgreementSetting) -> Fact:
    label = capital(setting.phrase(f"party.{signatory.party}"))
    return Fact(label, tuple(_lines(signatory, setting)))


def _lines(signatory: Signatory, setting: AgreementSetting) -> Iterator[Said]:
    yield setting.tongue.name(signatory.name)
    if signatory.position is not None:
        yield setting.tongue.said(signatory.position)
    if signatory.organisation is not None:
        name = setting.tongue.name(signatory.organisation)
        country = f", {signatory.country}" if signatory.country else ""
        yield Said(f"{name.text}{country}", name.language, name.mark)


def _stay(setting: AgreementSetting) -> Iterator[str]:
    stay, tongue = setting.agreement.stay, setting.tongue
    first, last = tongue.day(stay.first_day), tongue.day(stay.last_day)
    yield capital(setting.phrase("document.from_to", first=first, last=last))
    yield tongue.phrases.counted("day", stay.days)


def _languages(setting: AgreementSetting) -> str:
    languages = setting.agreement.languages
    listed = setting.tongue.phrases.listed(
        [setting.phrase(f"language.{each}") for each in languages]
    )
    if len(languages) == 1:
        return listed
    first = setting.phrase(f"in_language.{languages[0]}")
    return f"{listed}; {setting.phrase('document.prevails', language=first)}"
