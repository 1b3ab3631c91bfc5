import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from sapar.cli.balance import balance, show
from sapar.cli.main import COMMANDS

STAYS = """\
stay,origin_country,host_country,sending,host,purpose,start_month,days,people
s0,KZ,DE,KZ-1,DE-1,teaching,2018-09,10,1
s1,DE,KZ,DE-1,KZ-1,teaching,2018-10,4,1
s2,KZ,PL,KZ-1,PL-1,teaching,2019-01,6,1
s3,DE,PL,DE-1,PL-1,teaching,2019-02,3,1
s4,PL,DE,PL-1,DE-1,training,2019-02,5,1
"""
FLOWS = """\
flow,stay,payer,payer_country,payee,payee_country,item,amount,currency,on,spent_in
f0,s0,sponsor,KZ,host,DE,fee,900,EUR,2018-08-01,DE
f1,s0,sponsor,KZ,participant,KZ,travel,300,EUR,2018-08-01,KZ
"""

RunSapar = Callable[..., Any]


def write(folder: Path, title: str = "Three places", **own: Any) -> Path:
    folder.mkdir()
    for name, table in (("stays", STAYS), ("flows", FLOWS)):
        (folder / f"{name}.csv").write_text(table, encoding="utf-8")
    head = {
        "title": title,
        "resources": [{"name": name, "path": f"{name}.csv"} for name in ("stays", "flows")],
        "sapar": {"schema_version": "1", "record": "register"} | own,
    }
    (folder / "datapackage.json").write_text(json.dumps(head), encoding="utf-8")
    return folder


@pytest.fixture
def places(tmp_path: Path) -> Path:
    return write(tmp_path / "places")


def run(*arguments: Path | str) -> Result:
    words = [str(argument) for argument in arguments]
    return CliRunner().invoke(balance, words, catch_exceptions=False)


def files(folder: Path) -> list[str]:
    """The files below a folder, without the facts that a balance may make for itself."""
    return sorted(str(path) for path in folder.rglob("*") if "facts" not in path.parts)


def as_data(*arguments: Path | str) -> Any:
    return json.loads(run(*arguments, "--format", "json").stdout)


def test_the_command_is_listed() -> None:
    assert COMMANDS["balance"][0] == "sapar.cli.balance:balance"


def test_it_prints_the_answer_as_text(places: Path) -> None:
    printed = " ".join(run(places).stdout.split())
    assert printed.startswith(
        "Three places 5 visits, 28 person-days: of the 28 person-days between 3"
    )
    assert "Of 1,200.00 EUR, the sponsor pays 100.0 %" in printed


def test_it_speaks_the_language_that_it_is_told(places: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    found = run(places, "--language", "ru", "--by", "host_country", "--out", page)
    printed = " ".join(found.stdout.split())
    assert "Кто приехал в ответ" in printed
    assert "отправляет Казахстан" in printed
    assert "Who came back" not in printed
    assert found.stderr.endswith(f"Отчёт: {page}\n")
    assert '<html lang="ru">' in page.read_text(encoding="utf-8")
    assert as_data(places, "--language", "kk")["asked"]["language"] == "kk"
    assert "Who came back" in run(places).stdout


def test_it_prints_the_figures_as_json(places: Path) -> None:
    found = as_data(places)
    assert (found["format"], found["reciprocity"]["mutuality"]["value"]) == ("sapar-balance/1", 0.5)
    assert found["money"]["total"] == {"number": "1200.0000", "currency": "EUR"}


def test_each_option_reaches_the_question(places: Path) -> None:
    options = "--by year --where purpose=teaching --where host_country=Poland,KAZ --weight people "
    options += "--currency usd --seed 5 --draws 200"
    found = as_data(places, *options.split())
    assert found["asked"] == {
        "by": "year",
        "by_title": "Year of start",
        "where": {"purpose": ["teaching"], "host_country": ["PL", "KZ"]},
        "weight": "people",
        "currency": "USD",
        "seed": 5,
        "draws": 200,
        "language": "en",
    }
    assert [group["group"] for group in found["groups"]] == ["2018", "2019"]


def test_groups_of_a_file(places: Path, repository: Path) -> None:
    file = repository / "examples/groups.toml"
    found = as_data(places, "--groups", file, "--by", "union_and_central_asia")
    assert [group["label"] for group in found["groups"]] == ["European Union", "Central Asia"]


def test_two_datasets_side_by_side(places: Path, tmp_path: Path) -> None:
    other = write(tmp_path / "other", "The same again")
    found = as_data(places, "--compare", other)
    assert found["format"] == "sapar-comparison/1"
    assert found["second"]["dataset"]["title"] == "The same again"
    computed = [line for line in found["lines"] if line["first"]["value"] is not None]
    assert {line["difference"]["value"] for line in computed} == {0.0}
    printed = run(places, "--compare", other).stdout
    assert "second less first" in printed


def test_the_report_is_written_beside_what_is_printed(places: Path, tmp_path: Path) -> None:
    page = tmp_path / "deep" / "report.html"
    result = run(places, "--out", page)
    prepared = f"Preparing {places}: there are none yet."
    assert (result.exit_code, result.stderr) == (0, f"{prepared}\nReport: {page}\n")
    assert "<title>Balance: Three places</title>" in page.read_text(encoding="utf-8")
    assert json.loads(run(places, "--out", page, "--format", "json").stdout)


def test_json_goes_out_alone(places: Path, run_sapar: RunSapar) -> None:
    run_sapar("dataset", "prepare", str(places))
    ended = run_sapar("balance", str(places), "--format", "json", "--out", "report.html")
    assert (ended.returncode, ended.stderr) == (0, "Report: report.html\n")
    assert json.loads(ended.stdout)["dataset"]["title"] == "Three places"


def test_long_tables_are_cut_at_the_top(places: Path) -> None:
    assert (
        "Who to whom, person-days: the 2 largest of 5"
        in run(places, "--panel", "all", "--top", "2").stdout
    )


def test_invented_data_are_called_so_everywhere(tmp_path: Path) -> None:
    folder, page = write(tmp_path / "invented", demonstration=True), tmp_path / "page.html"
    printed = run(folder, "--out", page).stdout
    assert printed.startswith("Invented data: they say nothing about any real scheme.\n")
    assert "These data are invented." in page.read_text(encoding="utf-8")
    assert as_data(folder)["dataset"]["demonstration"] is True


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("--by colour", "--by: 'colour' is not known (expected one of host_country, "),
        ("--where colour=red", "--where: 'colour' is not known (expected one of "),
        ("--where purpose", "--where: 'purpose' is no condition (expected DIMENSION=VALUE"),
        ("--weight hours", "--weight: 'hours' is not known (expected one of person_days, "),
        ("--currency euro", "--currency: 'euro' is no currency (expected three letters"),
        ("--where year=1900", "places: there is nothing to balance (no stay fulfils"),
        ("--groups none.toml --by year", "none.toml: "),
        ("--compare none", "none: no such folder (expected a dataset)"),
        ("--out places/stays.csv/report.html", "report.html: the file cannot be written ("),
    ],
)
def test_what_cannot_be_used_ends_with_one_line(
    places: Path, run_sapar: RunSapar, tmp_path: Path, options: str, said: str
) -> None:
    before = files(tmp_path)
    ended = run_sapar("balance", "places", *options.split())
    assert (ended.returncode, ended.stdout) == (2, "")
    *_facts, last = ended.stderr.splitlines()
    assert last.startswith("sapar: ")
    assert said in last
    assert files(tmp_path) == before


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("--draws 5", "Invalid value for '--draws'"),
        ("--seed -1", "Invalid value for '--seed'"),
        ("--top 0", "Invalid value for '--top'"),
        ("--panel prices", "Invalid value for '--panel'"),
        ("--format xml", "Invalid value for '--format'"),
        ("--out .", "is a directory"),
    ],
)
def test_a_wrong_option_is_told_with_its_use(places: Path, options: str, said: str) -> None:
    result = run(places, *options.split())
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_panels_are_printed_in_full_if_asked_for(places: Path) -> None:
    printed = run(places, "--panel", "say", "--panel", "delivery").stdout.splitlines()
    titles = ("Who had a say", "What was delivered", "What was gained")
    assert [line for line in printed if line in titles] == ["Who had a say", "What was delivered"]


def test_a_folder_that_is_no_dataset_is_told(tmp_path: Path, run_sapar: RunSapar) -> None:
    ended = run_sapar("balance", str(tmp_path))
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "holds no datapackage.json" in ended.stderr


def test_control_codes_of_a_stranger_do_not_reach_the_terminal(tmp_path: Path) -> None:
    folder = write(tmp_path / "odd", "Odd \x1b[31mtitle")
    (folder / "flows.csv").write_text(FLOWS.replace("fee", "\x1b]0;fee"), encoding="utf-8")
    for printed in (run(folder).stdout, run(folder, "--compare", folder).stdout):
        assert "\x1b" not in printed
        assert "\\x1b[31m" in printed


def test_a_result_can_be_shown_without_the_command(
    places: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from sapar.balance.asking import selection_from  # noqa: PLC0415
    from sapar.balance.assembly import balance_of  # noqa: PLC0415

    show(balance_of(places, selection_from()), "json", 15)
    assert json.loads(capsys.readouterr().out)["format"] == "sapar-balance/1"


def test_it_prints_the_figures_as_lines_of_a_spreadsheet(places: Path) -> None:
    printed = run(places, "--format", "csv").stdout
    assert printed.startswith("group,panel,table,row,figure,title,value,low,high,n,coverage,")
    assert "\n,,,,visits,Visits,5.0,,,5,1.0," in printed


def test_one_stay_is_shown_alone(places: Path, tmp_path: Path) -> None:
    page = tmp_path / "stay.html"
    result = run(places, "--stay", "s0", "--out", page)
    assert (result.exit_code, result.stderr) == (0, f"Report: {page}\n")
    assert result.stdout.startswith("Stay s0\n")
    assert "<title>Stay s0</title>" in page.read_text(encoding="utf-8")
    assert as_data(places, "--stay", "s0")["format"] == "sapar-stay/1"
    run(places, "--stay", "s0", "--language", "ru", "--out", page)
    assert '<html lang="ru">' in page.read_text(encoding="utf-8")


def test_an_unknown_stay_ends_with_those_spelled_most_alike(
    places: Path, run_sapar: RunSapar
) -> None:
    ended = run_sapar("balance", str(places), "--stay", "S00")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == "sapar: --stay: 'S00' is not known (did you mean s0?) [B12]\n"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--stay", "s1", "--release", "public"), "a single stay is never released"),
        (("--release", "public"), "fewer than 10 people"),
        (("--cohort", "seed-study"), "does not say in_post_since"),
    ],
)
def test_what_a_release_or_a_cohort_does_not_allow_is_refused(
    places: Path, run_sapar: RunSapar, options: tuple[str, ...], message: str
) -> None:
    found = run_sapar("balance", str(places), *options)
    assert (found.returncode, found.stdout) == (2, "")
    assert message in found.stderr


def test_hosts_stand_side_by_side_if_asked_for(places: Path) -> None:
    (section,) = as_data(places, "--hosts")["sections"]
    assert section["id"] == "hosts"
    assert section["sentences"][0] == (
        "Hosts cannot be compared: no commitments with deliveries are recorded."
    )
    assert "picture" not in section


def test_hosts_are_not_released(places: Path, run_sapar: RunSapar) -> None:
    ended = run_sapar("balance", str(places), "--hosts", "--release", "public")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "[B14]" in ended.stderr


def test_groups_stand_in_one_order_if_asked_for(places: Path) -> None:
    (section,) = as_data(places, "--by", "year", "--order", "reciprocity=1")["sections"]
    assert section["id"] == "order"
