"""What a rendered agreement says of days: the plan for the return, and what falls when."""

from sapar.agreements.commitments import AgreedDate, Occasion, dates_of
from sapar.agreements.rendering.setting import AgreementSetting
from sapar.terms.rendering.duties import clause_title
from sapar.terms.rendering.outline import Head, Paragraph, Said, Section, Table, Tone
from sapar.terms.rendering.tongue import capital
from sapar.values.party import Party


def return_plan(setting: AgreementSetting) -> Section:
    """What is done on return, by whom, by when."""
    plan, title = setting.agreement.return_plan, setting.phrase("return.title")
    if plan is None:
        return Section("return", title, "", (setting.quiet("return.none"),))
    heads = (
        Head(setting.phrase("return.what"), weight=6),
        Head(setting.phrase("return.by"), weight=3),
        Head(setting.phrase("return.until"), weight=3),
    )
    tongue = setting.tongue
    rows = tuple(
        (
            tongue.said(step.text),
            tongue.plain(capital(setting.phrase(f"party.{step.by}"))),
            tongue.plain(tongue.day(step.until)),
        )
        for step in plan.steps
    )
    return Section("return", title, "", (Table("", heads, rows),))


def calendar(setting: AgreementSetting) -> Section:
    """What falls when, and whom it concerns, the earliest first."""
    heads = (
        Head(setting.phrase("dates.day"), weight=3),
        Head(setting.phrase("dates.what"), weight=5),
        Head(setting.phrase("dates.whom"), weight=5),
    )
    rows = tuple(_date(each, setting) for each in dates_of(setting.agreement))
    intro = Paragraph(Said(setting.phrase("dates.intro")), Tone.QUIET)
    return Section("dates", setting.phrase("dates.title"), "", (intro, Table("", heads, rows)))


def _date(each: AgreedDate, setting: AgreementSetting) -> tuple[Said, ...]:
    tongue = setting.tongue
    day = tongue.day(each.on)
    if each.opens is not None and each.opens < each.on:
        day = setting.phrase("dates.stretch", first=tongue.day(each.opens), last=day)
    whom = capital(tongue.parties([party for party in Party if party in each.parties]))
    return tongue.plain(day), what_falls(each, setting), tongue.plain(whom)


def what_falls(each: AgreedDate, setting: AgreementSetting) -> Said:
    """What a date is of, in a few words."""
    clause = setting.agreement.clause(each.clause or "")
    if clause is not None:
        title = clause_title(clause, setting)
        return Said(f"{setting.numbers[clause.id]} {title.text}", title.language, title.mark)
    if each.text is not None:
        return setting.tongue.said(each.text)
    name = "first_day" if each.occasion is Occasion.FIRST_DAY else "last_day"
    return setting.tongue.plain(setting.phrase(f"dates.{name}"))
