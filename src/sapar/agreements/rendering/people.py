"""Whom to call, and who signed: the people of a rendered agreement."""

from collections.abc import Sequence
from datetime import datetime

from sapar.agreements.document.agreement import Contact
from sapar.agreements.rendering.setting import AgreementSetting
from sapar.agreements.signatures import Signed, required
from sapar.terms.rendering.outline import Block, Head, Paragraph, Said, Section, Table, Tone
from sapar.terms.rendering.tongue import capital
from sapar.values.party import Party

ROOM = Said("\n\n\n")
"""Space in which somebody signs by hand."""


def contacts(setting: AgreementSetting) -> Section:
    """Whom to call when something goes wrong."""
    heads = (
        Head(setting.phrase("contacts.party"), weight=3),
        Head(setting.phrase("contacts.name"), weight=3),
        Head(setting.phrase("contacts.role"), weight=3),
        Head(setting.phrase("contacts.reach"), weight=4),
    )
    rows = tuple(_contact(each, setting) for each in setting.agreement.contacts)
    block: Block = Table("", heads, rows) if rows else setting.quiet("contacts.none")
    return Section("contacts", setting.phrase("contacts.title"), "", (block,))


def _contact(each: Contact, setting: AgreementSetting) -> tuple[Said, ...]:
    plain = setting.tongue.plain
    return (
        plain(capital(setting.phrase(f"party.{each.party}"))),
        plain(each.name),
        setting.words(each.role) or Said(""),
        plain("\n".join(filter(None, (each.email, each.phone)))),
    )


def signatures(setting: AgreementSetting, digest: str, given: Sequence[Signed]) -> Section:
    """Who signed, when and how; room for whoever has not.

    Args:
        setting: the agreement in a language.
        digest: of the agreement.
        given: signatures; those under another digest are left out.
    """
    by_party = {each.party: each for each in given if each.digest == digest}
    heads = [
        Head(setting.phrase("signatures.party"), weight=3),
        Head(setting.phrase("signatures.name"), weight=4),
    ]
    if by_party:
        heads += [
            Head(setting.phrase("signatures.at"), weight=4),
            Head(setting.phrase("signatures.method"), weight=3),
        ]
    else:
        heads.append(Head(setting.phrase("signatures.signature"), weight=5))
    rows = tuple(_row(party, by_party, setting) for party in required(setting.agreement))
    blocks = (
        Paragraph(Said(setting.phrase("signatures.intro"))),
        Paragraph(Said(digest), Tone.CODE),
        Table("", tuple(heads), rows),
        Paragraph(Said(setting.phrase("agreement.meaning")), Tone.QUIET),
    )
    return Section("signatures", setting.phrase("signatures.title"), "", blocks, apart=True)


def _row(
    party: Party, by_party: dict[Party, Signed], setting: AgreementSetting
) -> tuple[Said, ...]:
    plain, signed = setting.tongue.plain, by_party.get(party)
    named = plain(capital(setting.phrase(f"party.{party}")))
    if signed is None:
        return named, _named(party, setting), *((ROOM, Said("")) if by_party else (ROOM,))
    name = setting.tongue.name(signed.name).text
    position = setting.tongue.said(signed.position).text if signed.position else ""
    return (
        named,
        plain("\n".join(filter(None, (name, position)))),
        plain(moment(signed.at, setting)),
        plain(capital(setting.phrase(f"method.{signed.method}"))),
    )


def _named(party: Party, setting: AgreementSetting) -> Said:
    signatory = setting.agreement.signatory(party)
    return Said("") if signatory is None else setting.tongue.name(signatory.name)


def moment(at: datetime, setting: AgreementSetting) -> str:
    """A moment with its offset from UTC, as it was recorded."""
    offset = at.strftime("%z")
    zone = "UTC" if offset in ("", "+0000") else f"UTC{offset[:3]}:{offset[3:5]}"
    return f"{setting.tongue.day(at.date())}, {at:%H:%M} {zone}"
