"""What falls when for one party of an agreement, as a calendar."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from sapar.agreements.commitments import AgreedDate, dates_of
from sapar.agreements.document.agreement import Agreement
from sapar.agreements.rendering.days import what_falls
from sapar.agreements.rendering.setting import AgreementSetting
from sapar.exchange.calendar.content_lines import content, escaped
from sapar.terms.rendering.duties import duty, prices
from sapar.values.digest import Digest
from sapar.values.party import Party
from sapar.values.wording import Language


def calendar_of(  # noqa: PLR0913 -- all that a calendar says, and the clock is not its own
    agreement: Agreement,
    party: Party,
    language: Language,
    *,
    key: str,
    stamp: datetime,
    signed: date | None = None,
) -> bytes:
    """The dates that concern a party, as whole days that take up no time.

    Args:
        agreement: in force, or a draft.
        party: whose calendar it is.
        language: of titles and descriptions.
        key: names the agreement in every version. With it, a date keeps its identity when an
            amendment moves it: the program that reads the feed moves the event, too.
        stamp: moment at which the calendar is made, with its offset from UTC.
        signed: day of the last signature, from which some times are counted.

    Raises:
        ValueError: if the moment has no offset.
    """
    if stamp.tzinfo is None:
        raise ValueError(f"stamp {stamp}: expected a moment with its offset from UTC")
    setting = AgreementSetting.of(agreement, language)
    title = escaped(setting.tongue.said(agreement.title).text)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sapar//Agreement//EN"]
    lines += ["CALSCALE:GREGORIAN", "METHOD:PUBLISH", f"NAME:{title}", f"X-WR-CALNAME:{title}"]
    for each in dates_of(agreement, signed):
        if party in each.parties:
            lines += _event(each, setting, key, stamp)
    return content([*lines, "END:VCALENDAR"])


def _event(each: AgreedDate, setting: AgreementSetting, key: str, stamp: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_identity(each, key)}@sapar"
    yield f"DTSTAMP:{stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_day(each.opens or each.on)}"
    if each.on < date.max:
        yield f"DTEND;VALUE=DATE:{_day(each.on + timedelta(days=1))}"
    yield f"SUMMARY:{escaped(what_falls(each, setting).text)}"
    described = "\n".join(_description(each, setting))
    if described:
        yield f"DESCRIPTION:{escaped(described)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _identity(each: AgreedDate, key: str) -> str:
    """What an event is known by: the agreement and what it is of, not its day or its words."""
    named = "\n".join([key, each.occasion, each.clause or "", str(each.step)])
    return Digest.of(named.encode()).text[:32]


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _description(each: AgreedDate, setting: AgreementSetting) -> Iterator[str]:
    clause = setting.agreement.clause(each.clause or "")
    if clause is None:
        return
    shown = duty(clause, setting.numbers[clause.id], setting, prices(setting))
    if shown.text is not None:
        yield shown.text.text
    for fact in shown.facts:
        if not fact.absent:
            yield f"{fact.label}: {'; '.join(value.text for value in fact.values)}"
