"""What stands after the clauses: who had a say, disputes, personal data, annexes, waivers."""

from sapar.terms.document.terms import Annex, PlanningEntry, Waiver
from sapar.terms.rendering.outline import Facts, Head, Paragraph, Said, Section, Table
from sapar.terms.rendering.setting import Setting, TermsSetting, present
from sapar.terms.rendering.tongue import capital


def planning(setting: TermsSetting) -> Section:
    """Who said or did what while the terms were made, by day."""
    entries = sorted(setting.terms.planning, key=lambda entry: entry.on)
    heads = (
        Head(setting.phrase("planning.on"), weight=4),
        Head(setting.phrase("planning.party"), weight=4),
        Head(setting.phrase("planning.act"), weight=4),
        Head(setting.phrase("planning.about"), weight=3),
        Head(setting.phrase("planning.said"), weight=6),
    )
    rows = tuple(_entry(each, setting) for each in entries)
    block = Table("", heads, rows) if rows else setting.quiet("planning.none")
    return Section("planning", setting.phrase("planning.title"), "", (block,))


def _entry(entry: PlanningEntry, setting: Setting) -> tuple[Said, ...]:
    tongue = setting.tongue
    whole = capital(setting.phrase("planning.whole"))
    about = setting.clauses([entry.clause]) if entry.clause else whole
    return (
        tongue.plain(tongue.day(entry.on)),
        tongue.plain(capital(tongue.parties([entry.party]))),
        tongue.plain(capital(setting.phrase(f"act.{entry.act}"))),
        tongue.plain(about),
        setting.words(entry.said) or Said(""),
    )


def dispute(setting: Setting) -> Section:
    """How parties settle what they do not agree on."""
    route = setting.terms.dispute
    title = setting.phrase("dispute.title")
    if route is None:
        return Section("dispute", title, "", (setting.quiet("dispute.none"),))
    days = route.answer_days
    answer = days and setting.tongue.phrases.counted("within_working_days", days)
    facts = Facts(
        present(
            setting.fact("dispute.answer", capital(answer or ""), required=True),
            setting.fact("dispute.mediator", setting.words(route.mediator), required=True),
        )
    )
    text = setting.words(route.text)
    return Section("dispute", title, "", (facts, *([Paragraph(text)] if text else [])))


def data_protection(setting: Setting) -> Section:
    """What becomes of personal data."""
    kept = setting.terms.data_protection
    title = setting.phrase("data.title")
    if kept is None:
        return Section("data", title, "", (setting.quiet("data.none"),))
    months = kept.retention_months
    held = None if months is None else setting.tongue.phrases.counted("month", months)
    facts = present(
        setting.fact("data.controller", setting.words(kept.controller), required=True),
        setting.fact("data.purpose", setting.words(kept.purpose), required=True),
        setting.fact("data.retention", held, required=True),
        setting.fact("data.transfer", setting.words(kept.transfer), required=True),
    )
    return Section("data", title, "", (Facts(facts),))


def annexes(setting: TermsSetting) -> Section | None:
    """Further documents with their digests; None where there are none."""
    if not setting.terms.annexes:
        return None
    heads = (
        Head(setting.phrase("annexes.name"), weight=2),
        Head(setting.phrase("annexes.document"), weight=4),
        Head(setting.phrase("annexes.address"), weight=5),
    )
    rows = tuple(_annex(each, setting) for each in setting.terms.annexes)
    return Section("annexes", setting.phrase("annexes.title"), "", (Table("", heads, rows),))


def _annex(annex: Annex, setting: Setting) -> tuple[Said, ...]:
    tongue = setting.tongue
    digest = f"SHA-256: {annex.digest}" if annex.digest else ""
    where = "\n".join(each for each in (annex.address, digest) if each)
    absent = setting.phrase("document.not_stated")
    return tongue.plain(annex.id), tongue.said(annex.title), tongue.plain(where or absent)


def waivers(setting: TermsSetting) -> Section | None:
    """Rules that are not followed, with reason and author; None where all are."""
    if not setting.terms.waivers:
        return None
    heads = (
        Head(setting.phrase("waivers.rule"), weight=2),
        Head(setting.phrase("waivers.clause"), weight=2),
        Head(setting.phrase("waivers.reason"), weight=6),
        Head(setting.phrase("waivers.author"), weight=4),
    )
    rows = tuple(_waiver(each, setting) for each in setting.terms.waivers)
    intro = Paragraph(Said(setting.phrase("waivers.intro")))
    title = setting.phrase("waivers.title")
    return Section("waivers", title, "", (intro, Table("", heads, rows)))


def _waiver(waiver: Waiver, setting: Setting) -> tuple[Said, ...]:
    tongue = setting.tongue
    whole = capital(setting.phrase("planning.whole"))
    about = setting.clauses([waiver.clause]) if waiver.clause else whole
    decided = f"{waiver.author}\n{tongue.day(waiver.on)}"
    return (
        tongue.plain(waiver.rule),
        tongue.plain(about),
        tongue.said(waiver.reason),
        tongue.plain(decided),
    )
