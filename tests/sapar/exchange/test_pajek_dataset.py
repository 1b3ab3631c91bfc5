"""A network as a dataset, and the way back."""

from decimal import Decimal

import duckdb
import pytest

from sapar.dataset.reading import open_dataset
from sapar.dataset.writing import DatasetWriter
from sapar.exchange.pajek import read_arcs
from sapar.exchange.pajek_dataset import export_pajek, import_pajek
from sapar.values.unusable import UnusableError

NET = '*vertices 2\n1 "Kazakhstan"\n2 "Germany"\n*arcs\n1 2 5\n2 1 0\n1 1 4\n'


def test_each_arc_is_a_stay_of_so_many_people(desk):
    assert import_pajek(desk.file("a.net", NET), desk.out) == 2
    found = desk.rows(
        "SELECT stay, origin_country, host_country, days, people, source_line FROM stays"
    )
    assert found == [
        ("5.1", "KZ", "DE", None, Decimal(5), 5),
        ("7.2", "KZ", "KZ", None, Decimal(4), 7),
    ]
    with open_dataset(desk.out) as dataset:
        assert [note.code for note in dataset.package.notes] == [
            "no-money",
            "no-days",
            "aggregated-rows",
        ]


def test_a_network_comes_back(desk):
    import_pajek(desk.file("a.net", NET), desk.out)
    back = desk.folder / "back.net"
    assert export_pajek(desk.out, back) == 2
    assert [(arc.origin, arc.host, arc.people) for arc in read_arcs(back)] == [
        ("KZ", "DE", Decimal(5)),
        ("KZ", "KZ", Decimal(4)),
    ]
    assert sorted(path.name for path in desk.folder.iterdir()) == ["a.net", "back.net", "out"]


def test_person_days_are_exported_where_days_are_known(desk, periods):
    desk.of(periods.text(periods.line(), periods.line(participants="3")))
    back = desk.folder / "back.net"
    assert export_pajek(desk.out, back, "person_days") == 1
    assert [(arc.origin, arc.host, arc.people) for arc in read_arcs(back)] == [
        ("KZ", "GR", Decimal(50))
    ]


def test_a_dataset_without_days_has_no_person_days_to_export(desk):
    import_pajek(desk.file("a.net", NET), desk.out)
    with pytest.raises(UnusableError, match="nothing-to-export"):
        export_pajek(desk.out, desk.folder / "back.net", "person_days")
    assert not (desk.folder / "back.net").exists()


@pytest.mark.parametrize("weight", ["people", "person_days"])
def test_what_is_no_measurement_weighs_nothing(desk, weight):
    rows = (
        "SELECT * FROM (VALUES ('1', 'KZ', 'DE', 5, 2), ('2', 'KZ', 'DE', -5, 2), "
        "('3', 'DE', 'KZ', 3, -4)) AS stays(stay, origin_country, host_country, days, people)"
    )
    with duckdb.connect() as engine, DatasetWriter(desk.out) as writer:
        writer.write_table(engine, "stays", rows)
        writer.describe("Three stays", record="register")
    back = desk.folder / "back.net"
    assert export_pajek(desk.out, back, weight) == 1
    total = {"people": Decimal(4), "person_days": Decimal(10)}[weight]
    assert [(arc.origin, arc.host, arc.people) for arc in read_arcs(back)] == [("KZ", "DE", total)]


def test_a_path_that_cannot_be_written_is_told(desk):
    import_pajek(desk.file("a.net", NET), desk.out)
    with pytest.raises(UnusableError, match="file-unwritable"):
        export_pajek(desk.out, desk.folder / "none" / "back.net")


def test_a_link_laid_out_beside_the_file_is_not_followed(desk):
    import_pajek(desk.file("a.net", NET), desk.out)
    theirs = desk.file("theirs", "theirs")
    (desk.folder / ".back.net.partial").symlink_to(theirs)
    assert export_pajek(desk.out, desk.folder / "back.net") == 2
    assert theirs.read_text() == "theirs"
    assert (desk.folder / ".back.net.partial").is_symlink()


def test_a_network_without_arcs_makes_no_dataset(desk):
    with pytest.raises(UnusableError, match="pajek-no-arcs"):
        import_pajek(desk.file("a.net", "*vertices 1\n1 KZ\n"), desk.out)
    assert not desk.out.exists()


def test_the_real_network_keeps_all_its_people(shared_data, desk):
    assert import_pajek(shared_data / "erasmus/flows_since_2014.net", desk.out) == 1223
    assert desk.rows(
        "SELECT sum(people), sum(people) FILTER (origin_country = host_country), "
        "count(DISTINCT origin_country) FROM stays"
    ) == [(Decimal(9_244_781), Decimal(531_596), 35)]
