"""Gathered rows as tables: what flows are made of."""

from decimal import Decimal


def totals(quality):
    return {total.item: total.amount for total in quality.totals}


def test_flows_sum_to_the_total_and_are_split_where_the_parts_make_it(desk, teaching, counted):
    def money(special, subsistence, travel, total):
        return teaching.line(
            teacher_special_needs_grt_amt=special,
            teacher_subsistance_grt_amt=subsistence,
            teacher_travel_cost_amt=travel,
            teacher_total_grt_amt=total,
        )

    quality = desk.of(
        teaching.text(
            money("50", "400", "100", "500"),
            money("0", "0", "0", "300"),
            money("0", "100", "100", "250"),
            money("0", "0", "0", "0"),
        )
    )
    assert desk.rows("SELECT flow, amount FROM flows ORDER BY flow") == [
        ("1.2.special_needs", Decimal(50)),
        ("1.2.subsistence", Decimal(400)),
        ("1.2.travel", Decimal(100)),
        ("1.3.grant", Decimal(300)),
        ("1.4.grant", Decimal(250)),
        ("1.5.grant", Decimal(0)),
    ]
    assert totals(quality)["grants"] == Decimal(1050)
    assert {"parts-missing": 1, "parts-disagree": 1, "no-grant": 1}.items() <= counted(
        quality.noticed
    ).items()


def test_an_organisation_has_its_most_frequent_name_and_country(desk, periods):
    desk.of(
        periods.text(
            periods.line(receiving_organization="Old"),
            periods.line(receiving_organization="New", participants="3"),
            periods.line(receiving_organization="New", participants="4"),
        )
    )
    found = desk.rows("SELECT name, country FROM organisations WHERE organisation = 'G ATHINE01'")
    assert found == [("New", "GR")]


def test_schemes_name_the_sponsor(desk, periods):
    desk.of(periods.text(periods.line()))
    assert desk.rows("SELECT scheme, title, sponsor FROM schemes") == [
        ("KA107", "Erasmus+ KA107, higher education with partner countries", "European Commission")
    ]
