"""The title page: what scheme this is, who stands behind it, which version in which languages."""

from collections.abc import Iterator

from sapar.terms.document.scheme import Contractor, Organisation, Scheme, Sponsor
from sapar.terms.rendering.outline import Fact, Facts, Said
from sapar.terms.rendering.setting import Setting, TermsSetting, present
from sapar.terms.rendering.tongue import capital


def opening(setting: TermsSetting, digest: str) -> Facts:
    """The facts of the title page.

    Args:
        setting: the terms in a language.
        digest: of the terms.
    """
    terms = setting.terms
    contractor = terms.contractor
    return Facts(
        present(
            *_of_scheme(terms.scheme, setting),
            _party("sponsor", terms.sponsor, setting),
            setting.fact("document.motive", setting.words(terms.sponsor.motive), required=True),
            _party("contractor", contractor, setting) if contractor else None,
            _owned(contractor, setting) if contractor else None,
            setting.fact("document.version", _version(setting)),
            setting.fact("document.languages", *_languages(setting)),
            setting.fact("document.digest", digest),
        )
    )


def _of_scheme(scheme: Scheme, setting: TermsSetting) -> Iterator[Fact | None]:
    tongue = setting.tongue
    first, last = tongue.day(scheme.first_day), tongue.day(scheme.last_day)
    yield setting.fact("document.scheme", scheme.id)
    yield setting.fact("document.runs", setting.phrase("document.from_to", first=first, last=last))
    yield setting.fact("document.length", _length(scheme, setting), required=True)
    places = None if scheme.places is None else tongue.number(scheme.places)
    yield setting.fact("document.places", places)
    yield setting.fact("document.countries", ", ".join(scheme.countries))
    yield setting.fact("document.fields", ", ".join(scheme.fields))


def _length(scheme: Scheme, setting: TermsSetting) -> str | None:
    if scheme.stay is None:
        return None
    shortest, longest = scheme.stay.shortest, scheme.stay.longest
    days = setting.tongue.phrases.counted("day", longest)
    return days if shortest == longest else f"{setting.tongue.number(shortest)}–{days}"


def _version(setting: TermsSetting) -> str:
    terms, tongue = setting.terms, setting.tongue
    if terms.dated is None:
        return str(terms.version)
    day = tongue.day(terms.dated)
    return setting.phrase("document.version_of", version=terms.version, day=day)


def _languages(setting: TermsSetting) -> Iterator[str]:
    languages = setting.terms.languages
    named = [setting.phrase(f"language.{each}") for each in languages]
    yield capital(setting.tongue.phrases.listed(named))
    if len(languages) > 1:
        first = setting.phrase(f"in_language.{languages[0]}")
        yield capital(setting.phrase("document.prevails", language=first))


def _party(party: str, organisation: Organisation, setting: TermsSetting) -> Fact:
    label = capital(setting.phrase(f"party.{party}"))
    return Fact(label, organisation_lines(organisation, setting))


def organisation_lines(organisation: Organisation, setting: Setting) -> tuple[Said, ...]:
    """Name of an organisation, and below it what else is known of it."""
    details = capital("; ".join(_details(organisation, setting)))
    name = setting.tongue.name(organisation.name)
    return (name, setting.tongue.plain(details)) if details else (name,)


def _details(organisation: Organisation, setting: Setting) -> Iterator[str]:
    if isinstance(organisation, Sponsor) and organisation.kind is not None:
        yield setting.phrase(f"public_or_private.{organisation.kind}")
    yield from (each for each in (organisation.country, organisation.ror) if each)
    if organisation.contact:
        yield setting.phrase("document.contact", contact=organisation.contact)


def _owned(contractor: Contractor, setting: TermsSetting) -> Fact | None:
    return setting.fact("document.owned_by", setting.words(contractor.owned_by), required=True)
