"""The tables of who went where, under which scheme."""

from sapar.dataset.schema.columns import country, currency, day, key, number, reference, word
from sapar.dataset.schema.field import Field, Kind, Standard
from sapar.dataset.schema.table import Table
from sapar.dataset.schema.vocabulary import PURPOSES, SENIORITIES

SCHEMES = Table(
    "schemes",
    "Programmes that pay for stays",
    ("scheme",),
    (
        key("scheme", "Identifier of the scheme"),
        Field("title", "Its name"),
        Field("sponsor", "Who pays for it"),
        country("country", "Country of the sponsor"),
        currency("Currency in which the scheme pays"),
        day("first_day", "First day of the scheme"),
        day("last_day", "Last day of the scheme"),
    ),
)

ORGANISATIONS = Table(
    "organisations",
    "Institutions that send, host or run schemes",
    ("organisation",),
    (
        key("organisation", "Identifier of the organisation"),
        Field("name", "Its name"),
        country("country", "Country where it is"),
        Field("ror", "Its identifier in the Research Organization Registry"),
        Field("erasmus_code", "Its Erasmus code, as in E MADRID04"),
    ),
)

STAYS = Table(
    "stays",
    "Stays abroad: one row for a stay, or for several people with the same facts",
    ("stay",),
    (
        key("stay", "Identifier of the stay"),
        reference("scheme", "schemes", "Scheme that it belongs to"),
        Field("participant", "Pseudonym of the person"),
        reference("sending", "organisations", "Institution that let the person go"),
        reference("host", "organisations", "Institution that received"),
        reference("contractor", "organisations", "Organisation that ran the stay"),
        country("origin_country", "Country that the person came from"),
        country("host_country", "Country of the stay"),
        Field(
            "field",
            "Field of study: ISCED-F 2013 code, or isced97: and a code of the older list",
            standard=Standard.FIELD_OF_STUDY,
        ),
        word("seniority", SENIORITIES, "Seniority of the person"),
        word("purpose", PURPOSES, "What the stay was for"),
        day("first_day", "First day, where the day is known"),
        day("last_day", "Last day, where the day is known"),
        Field("days", "Length for one person", Kind.EXACT, minimum=0, unit="days"),
        Field("people", "How many people the row stands for", Kind.EXACT, minimum=0, unit="people"),
        Field("start_month", "First month, where only the month is known", Kind.YEARMONTH),
        Field("end_month", "Last month, where only the month is known", Kind.YEARMONTH),
        Field("academic_year", "Academic year, as in 2014-2015"),
        Field("activity", "What the publisher of the data calls the activity"),
        number("teaching_hours", "Hours taught", "hours"),
        day("in_post_since", "Since when the person was in an academic post, before the stay"),
        day("back_until", "Last day on which the person is known to be back in post"),
        Field("source_line", "Line in the file that the row came from", Kind.INTEGER, minimum=1),
    ),
)
