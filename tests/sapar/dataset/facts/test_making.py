from sapar.dataset.facts import folder as facts_folder_module
from sapar.dataset.facts.folder import ready_facts
from sapar.dataset.facts.making import Definitions, fact_path, make_facts, scanned
from sapar.dataset.facts.registry import possible
from sapar.dataset.facts.source import source_of
from sapar.dataset.facts.words import Words


def test_every_fact_is_a_file_and_is_read_back(lent, opening, tmp_path):
    told = []
    with opening(lent) as (dataset, engine):
        source = source_of(dataset, engine.tables)
        maker = Definitions(engine, source)
        rows = make_facts(maker, possible(source.tables), tmp_path, lambda *each: told.append(each))
        assert (rows["stays"], rows["flows"]) == (2, 1)
        facts = scanned(engine, tmp_path, rows)
        (flow,) = engine.rows(facts["flows"].select("stay", "host", "payer", "euro"))
    assert flow == {"stay": "s1", "host": "DE-1", "payer": "sponsor", "euro": 100}
    assert told == [(name, number, len(rows)) for number, name in enumerate(rows)]
    assert {fact_path(tmp_path, name) for name in rows} == set(tmp_path.glob("*.parquet"))


def test_what_lost_a_word_is_written_again_as_text(lent, opening, monkeypatch):
    monkeypatch.setattr(facts_folder_module, "WORDED_FROM", 0)
    written = []
    with opening(lent) as (dataset, engine):
        write = engine.write

        def kinds_of(rows, path):
            kinds = dict(zip(rows.to_native().columns, rows.to_native().types, strict=True))
            written.append((path.name, str(kinds["host"]).split("(")[0]))
            write(rows, path)

        monkeypatch.setattr(engine, "write", kinds_of)
        monkeypatch.setattr(Words, "are_lost", lambda _self, path, _names: "flows" in path.name)
        facts = ready_facts(dataset, engine, lambda _sentence: None)
        assert [kind for name, kind in written if name == "flows.parquet"] == ["ENUM", "VARCHAR"]
        (flow,) = engine.rows(facts["flows"].select("stay", "host", "payer", "euro"))
    assert flow == {"stay": "s1", "host": "DE-1", "payer": "sponsor", "euro": 100}
