from sapar.dataset.checking import check_dataset
from sapar.dataset.checks import CHECKS
from sapar.dataset.reading import open_dataset
from sapar.values.finding import Severity


def test_a_sound_dataset_has_no_findings(make_dataset) -> None:
    tables = {
        "schemes": "scheme,country,currency\nBolashak,KZ,KZT\n",
        "stays": "stay,scheme,origin_country,host_country,days,people\ns1,Bolashak,KZ,DE,84,1\n",
        "flows": (
            "flow,stay,payer,payee,amount,currency\n"
            "f1,s1,sponsor,host,4000,EUR\nf2,s1,sponsor,participant,5200,EUR\n"
        ),
    }
    with open_dataset(make_dataset(tables)) as dataset:
        report = check_dataset(dataset)
    assert report.outcomes == ()
    assert report.sound


def test_all_are_counted_and_some_are_listed(make_dataset) -> None:
    rows = "".join(f"s{number},QQ,kz\n" for number in range(50))
    stays = f"stay,origin_country,host_country\n{rows}"
    with open_dataset(make_dataset({"stays": stays})) as dataset:
        (outcome,) = check_dataset(dataset, limit=60).outcomes
    assert outcome.total == 100
    assert len(outcome.violations) == 60
    last = outcome.violations[-1]
    assert (last.row, last.column, last.value) == (10, "host_country", "kz")


def test_nothing_is_listed_where_the_limit_is_zero(make_dataset) -> None:
    with open_dataset(make_dataset({"stays": "stay,days\ns1,-1\n"})) as dataset:
        (outcome,) = check_dataset(dataset, limit=0).outcomes
    assert (outcome.total, outcome.violations) == (1, ())


def test_only_errors_make_a_dataset_unsound(make_dataset) -> None:
    flows = "flow,payer,payee,amount,currency,mood\nf1,sponsor,host,-5,EUR,bad\n"
    with open_dataset(make_dataset({"flows": flows})) as dataset:
        report = check_dataset(dataset)
    assert report.sound
    assert [report.count(severity) for severity in Severity] == [0, 1, 1]


def test_a_dataset_can_be_checked_twice(make_dataset) -> None:
    with open_dataset(make_dataset({"stays": "stay,days\ns1,-1\n"})) as dataset:
        assert check_dataset(dataset) == check_dataset(dataset)


def test_codes_are_stable_and_each_used_once() -> None:
    assert [check.code for check in CHECKS] == [
        *(f"D{number:02}" for number in range(1, 20)),
    ]


def test_every_check_is_documented(repository) -> None:
    page = (repository / "docs" / "reference" / "dataset.md").read_text(encoding="utf-8")
    rows = {
        line.split("|")[1].strip(): line for line in page.splitlines() if line.startswith("| D")
    }
    for check in CHECKS:
        assert check.title in rows[check.code]
        assert f"| {check.severity} |" in rows[check.code]
