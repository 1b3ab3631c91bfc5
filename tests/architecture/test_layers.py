"""The layers hold: import-linter refuses each kind of import that the design forbids."""

import configparser
import os
import subprocess
import sys
from pathlib import Path

import pytest

LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")
SITE = ("urls", "pages", "api", "management", "actions", "queries", "history", "access", "models")


def write(source: Path, modules: dict[str, str]) -> None:
    """Write modules under a source folder, with every folder on the way a package."""
    for name, text in modules.items():
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        for folder in (path.parent, *path.parent.parents):
            if folder == source:
                break
            (folder / "__init__.py").touch()
        path.write_text(text, encoding="utf-8")


def broken(config: Path, source: Path) -> list[str]:
    """The contracts that import-linter finds broken in a source folder, by their ids."""
    run = subprocess.run(
        [LINT_IMPORTS, "--config", config, "--no-cache"],
        cwd=source,
        env={**os.environ, "PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Contracts: " in run.stdout, run.stdout + run.stderr
    contracts = configparser.ConfigParser()
    contracts.read(config, encoding="utf-8")
    return [
        section.rpartition(":")[2]
        for section in contracts.sections()
        if section.count(":") and f"{contracts[section]['name']} BROKEN" in run.stdout
    ]


@pytest.fixture
def house(repository: Path, tmp_path: Path) -> Path:
    """The packages of `sapar` with nothing in them."""
    folders = (path.parent.name for path in (repository / "src/sapar").glob("*/__init__.py"))
    write(tmp_path, {f"sapar/{folder}/__init__.py": "" for folder in folders})
    return tmp_path


@pytest.fixture
def site(house: Path) -> Path:
    """The packages of the site with nothing in them, beside those of `sapar`."""
    write(house, {f"sapar_web/{folder}/__init__.py": "" for folder in SITE})
    return house


@pytest.mark.parametrize(
    ("contract", "modules"),
    [
        ("nouns", {"sapar/values/share.py": "import sapar.money"}),
        ("nouns", {"sapar/balance/answer.py": "import sapar.exchange"}),
        ("nouns", {"sapar/money/shares.py": "import sapar.reciprocity"}),
        ("nouns", {"sapar/charts/points.py": "import sapar.standards"}),
        ("nouns", {"sapar/parties/role.py": "import sapar.terms", "sapar/terms/clause.py": ""}),
        ("nouns", {"sapar/gifts/gift.py": ""}),
        (
            "no-turning-back",
            {
                "sapar/money/price.py": "import sapar.money.refund",
                "sapar/money/refund.py": "import sapar.money.price",
            },
        ),
        ("no-site", {"sapar/cli/serve.py": "import sapar_web.models"}),
        ("no-site", {"sapar/values/amount.py": "from django.conf import settings"}),
        ("no-network", {"sapar/standards/rates.py": "from urllib.request import urlopen"}),
        ("no-network", {"sapar/exchange/feed.py": "import requests"}),
        ("tables", {"sapar/money/shares.py": "import narwhals"}),
        ("tables", {"sapar/cli/balance.py": "import duckdb"}),
        ("one-engine", {"sapar/dataset/reading.py": "import polars"}),
    ],
)
def test_a_forbidden_import_breaks_its_contract(
    repository: Path, house: Path, contract: str, modules: dict[str, str]
) -> None:
    write(house, modules)
    assert broken(repository / ".importlinter", house) == [contract]


def test_imports_that_run_down_are_kept(repository: Path, house: Path) -> None:
    write(
        house,
        {
            "sapar/cli/balance.py": "import sapar.exchange, sapar.balance.answer",
            "sapar/balance/answer.py": "import narwhals, sapar.money.shares, sapar.reciprocity",
            "sapar/dataset/reading.py": "import duckdb, sapar.money.measures",
            "sapar/deliveries/log.py": "import sapar.standards",
            "sapar/money/measures.py": "import narwhals, sapar.deliveries.log",
            "sapar/money/shares.py": "import sapar.money.measures, sapar.values",
        },
    )
    assert broken(repository / ".importlinter", house) == []


@pytest.mark.parametrize(
    ("contract", "modules"),
    [
        ("doors", {"sapar_web/models/stay.py": "import sapar_web.access"}),
        ("doors", {"sapar_web/pages/stay.py": "import sapar_web.api"}),
        ("doors", {"sapar_web/queries/stays.py": "import sapar_web.actions"}),
        ("doors", {"sapar_web/gifts/gift.py": ""}),
        (
            "no-turning-back",
            {
                "sapar_web/models/stay.py": "import sapar_web.models.terms",
                "sapar_web/models/terms.py": "import sapar_web.models.stay",
            },
        ),
        ("one-way", {"sapar/values/share.py": "import sapar_web.models"}),
        ("tables", {"sapar_web/queries/stays.py": "import duckdb"}),
    ],
)
def test_a_forbidden_import_of_the_site_breaks_its_contract(
    repository: Path, site: Path, contract: str, modules: dict[str, str]
) -> None:
    write(site, modules)
    assert broken(repository / ".importlinter-web", site) == [contract]


def test_a_site_whose_doors_are_thin_is_kept(repository: Path, site: Path) -> None:
    write(
        site,
        {
            "sapar_web/urls/__init__.py": "import sapar_web.pages.stay",
            "sapar_web/pages/stay.py": "import sapar_web.actions.log, sapar_web.queries",
            "sapar_web/actions/log.py": "import sapar_web.history, sapar_web.access, sapar.values",
            "sapar_web/queries/stays.py": "import sapar_web.models, sapar.dataset",
        },
    )
    assert broken(repository / ".importlinter-web", site) == []
