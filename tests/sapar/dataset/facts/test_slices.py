import pytest

from sapar.dataset.facts import folder as facts_folder_module
from sapar.dataset.facts import slices as slices_module
from sapar.dataset.facts.folder import ready_facts
from sapar.dataset.facts.registry import facts_of
from sapar.dataset.facts.slices import Range, Slice, sliced, slices
from sapar.dataset.facts.source import source_of

STAYS, OWED, CLAIMED = 40, 120, 200


def text(head, rows):
    return "\n".join([head, *(",".join(map(str, row)) for row in rows)]) + "\n"


TABLES = {
    "stays": text(
        "stay,host,first_day,last_day,days,people",
        [(f"s{n:02}", f"h{n % 5}", "2022-10-03", "2022-12-23", 84, 1) for n in range(STAYS)],
    ),
    "commitments": text(
        "commitment,stay,item,owed_by,owed_to,quantity,price,currency",
        # The last two stays, and commitments of no stay and of an unknown one.
        [(f"c{n:03}", ("", "s99")[n % 2] if n > 115 else f"s{n * 7 % STAYS:02}",
          ("C02", "C06", "C07")[n % 3], ("host", "sending")[n % 2], "participant", 1 + n % 4, 10,
          "EUR") for n in range(OWED)],
    ),
    "deliveries": text(
        "delivery,commitment,on,quantity,claimed_by,answer,resolution",
        [(f"d{n}", f"c{n * 11 % OWED:03}", f"2022-11-{1 + n % 28:02}", 1 + n % 3, "host",
          ("acknowledged", "disputed", "unanswered")[n % 3], ("", "participant")[n % 2])
         for n in range(CLAIMED)],
    ),
    "flows": text(
        "flow,stay,payer,payee,item,amount,currency",
        [(f"f{n}", f"s{n * 3 % STAYS:02}", "sponsor", "host", "fee", 100 + n, "EUR")
         for n in range(80)],
    ),
}  # fmt: skip


@pytest.fixture
def folder(make_dataset):
    return make_dataset(TABLES)


def rows(table):
    return sorted(table.to_native().fetchall(), key=str)


def test_what_is_small_is_not_sliced(folder, opening):
    with opening(folder) as (dataset, _engine):
        assert list(slices(dataset.connection, source_of(dataset), "stay")) == []


@pytest.mark.parametrize("column", ["stay", "commitment"])
def test_every_row_is_in_one_slice(folder, opening, column, monkeypatch):
    monkeypatch.setattr(slices_module, "SAMPLE", 100)
    with opening(folder) as (dataset, _engine):
        source = source_of(dataset)
        pieces = slices(dataset.connection, source, column, rows=40)
        assert len(pieces) > 2
        parts = [sliced(source, piece) for piece in pieces]
        for name in ("commitments", "stays") if column == "stay" else ("commitments", "deliveries"):
            found = [row for part in parts for row in rows(part.tables[name])]
            assert sorted(found, key=str) == rows(source.tables[name])


def test_the_first_slice_has_the_rows_without_an_identifier(folder, opening):
    with opening(folder) as (dataset, _engine):
        owed = source_of(dataset).tables["commitments"]
        first, last = Range("stay", None, "s20"), Range("stay", "s20", None)
        assert None in {row[1] for row in rows(first.of(owed))}
        assert {row[1] for row in rows(last.of(owed)) if row[1] > "s39"} == {"s99"}


def test_a_slice_has_what_hangs_on_it_by_the_other_identifier(folder, opening):
    with opening(folder) as (dataset, _engine):
        tables = source_of(dataset).tables
        piece = Slice(Range("stay", None, "s20"), "commitment", "c003", "c101")
        assert rows(piece.of(tables["flows"])) == [r for r in rows(tables["flows"]) if r[2] < "s20"]
        named = [row[1] for row in rows(piece.of(tables["deliveries"]))]
        assert (min(named), max(named)) == ("c003", "c101")
        items = tables["commitments"].select("item")
        assert rows(piece.of(items)) == rows(items)


def test_facts_are_the_same_in_slices_as_at_once(folder, opening, monkeypatch):
    monkeypatch.setattr(slices_module, "ROWS", 30)
    monkeypatch.setattr(slices_module, "SAMPLE", 100)
    monkeypatch.setattr(facts_folder_module, "WORDED_FROM", 0)
    with opening(folder) as (dataset, engine):
        plain = facts_of(source_of(dataset))
        prepared = ready_facts(dataset, engine, lambda _sentence: None)
        assert len(list((folder / "facts" / "commitments.parquet").iterdir())) > 2
        assert (folder / "facts" / "promises.parquet").is_dir()
        for name, fact in plain.items():
            assert rows(prepared[name]) == rows(fact)
