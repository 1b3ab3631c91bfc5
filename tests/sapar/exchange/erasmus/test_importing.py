"""Whole imports: each layout with its quirks, and the real file with its known figures."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sapar.dataset.reading import open_dataset
from sapar.exchange.erasmus.importing import import_erasmus
from sapar.values.unusable import UnusableError


def totals(quality):
    return {total.item: total.amount for total in quality.totals}


def test_a_lost_decimal_point_is_repaired_where_the_row_proves_it(desk, teaching, counted):
    quality = desk.of(
        teaching.text(
            teaching.line(teacher_travel_cost_amt="1.119.052", teacher_total_grt_amt="5.119.052"),
            teaching.line(teacher_travel_cost_amt="111.905", teacher_total_grt_amt="511.905"),
        )
    )
    assert counted(quality.repaired) == {"lost-decimal-point": 1}
    assert counted(quality.left) == {"decimal-point-kept": 1}
    assert totals(quality)["grants"] == Decimal("511.9052") + Decimal("511.905")


def test_files_of_several_layouts_make_one_dataset(desk, teaching, periods):
    quality = desk.imported(
        desk.file("a.csv", teaching.text(teaching.line())),
        desk.file("b.csv", periods.text(periods.line(), periods.line(participants="3"))),
    )
    assert [file.layout for file in quality.files] == [
        "teaching-2012-13",
        "mobility-periods-2014-2019",
    ]
    assert [stay for (stay,) in desk.rows("SELECT stay FROM stays")] == ["1.2", "2.2", "2.3"]


@pytest.mark.parametrize("again", ["same", "copy"])
def test_one_file_twice_is_refused(desk, teaching, again):
    first = desk.file("a.csv", teaching.text(teaching.line()))
    second = first if again == "same" else desk.file("b.csv", first.read_bytes())
    with pytest.raises(UnusableError, match="same content"):
        desk.imported(first, second)
    assert not desk.out.exists()


def test_a_file_with_a_header_and_no_rows_is_refused(desk, teaching):
    with pytest.raises(UnusableError, match="no rows"):
        desk.of(teaching.header + "\r\n")


def test_a_file_where_no_row_can_be_used_is_refused(desk, periods):
    with pytest.raises(UnusableError, match="no-rows-kept"):
        desk.of(periods.text("a;b", "c"))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damage_to_one_line_costs_at_most_that_line(desk, periods, data):
    lines = [periods.line(participants=str(n)) for n in range(1, 8)]
    at = data.draw(st.integers(0, len(lines) - 1))
    where = data.draw(st.integers(0, len(lines[at])))
    junk = data.draw(
        st.binary(max_size=6).filter(lambda raw: b"\n" not in raw and b"\r" not in raw)
    )
    damaged = [line.encode() for line in lines]
    damaged[at] = damaged[at][:where] + junk + damaged[at][where + len(junk) // 2 :]
    desk.of(b"\r\n".join([periods.header.encode(), *damaged]) + b"\r\n")
    kept = dict(desk.rows("SELECT source_line, people FROM stays"))
    expected = {n + 1: Decimal(n) for n in range(1, 8) if n - 1 != at}
    assert {line: people for line, people in kept.items() if line != at + 2} == expected


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(5)))
def test_the_order_of_rows_changes_no_total(desk, teaching, order):
    lines = [
        teaching.line(teacher_subsistance_grt_amt=str(n), teacher_total_grt_amt=f"{n + 100}.5")
        for n in range(5)
    ]
    quality = desk.of(teaching.text(*(lines[n] for n in order)))
    assert totals(quality)["grants"] == Decimal("512.5")


@pytest.fixture(scope="module")
def real(shared_data, tmp_path_factory):
    out = tmp_path_factory.mktemp("real") / "sta"
    return import_erasmus([shared_data / "erasmus/STA_2012_13.csv"], out), out


def test_the_real_file_gives_the_known_counts(real, counted):
    quality, _out = real
    assert (quality.read, quality.kept) == (36_071, 36_071)
    assert counted(quality.repaired) == {"lost-decimal-point": 124, "origin-from-enterprise": 528}
    assert counted(quality.left) == {"decimal-point-kept": 12}
    assert counted(quality.ambiguous) == {"decimal-point-either": 6}
    assert counted(quality.noticed) == {
        "exact-duplicate": 843,
        "inside-one-country": 17,
        "start-before-period": 6,
        "no-grant": 437,
        "parts-missing": 943,
        "parts-disagree": 3972,
    }
    assert totals(quality)["grants"].quantize(Decimal("0.01")) == Decimal("25318755.17")


def test_the_real_file_gives_the_known_network(real):
    _quality, out = real
    with open_dataset(out) as dataset:
        found = dataset.connection.execute(
            "SELECT (SELECT count(DISTINCT c) FROM (SELECT origin_country AS c FROM stays "
            "UNION ALL SELECT host_country FROM stays)), "
            "count(DISTINCT origin_country || host_country) "
            "FILTER (origin_country <> host_country), "
            "sum(days * people) FILTER (origin_country <> host_country), "
            "sum(days * people) FILTER (origin_country = host_country), "
            "(SELECT sum(amount) FROM flows WHERE item <> 'special_needs') FROM stays"
        ).fetchall()
    assert found == [(34, 863, 201_083, 55, Decimal("25318755.1687"))]
