"""The balance of the stay and of the scheme on pages, and out of an exported dataset."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from django.db import connection
from playwright.sync_api import expect
from tests.journeys.site.somebody import Somebody
from tests.journeys.site.weeks import Weeks

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.wording import FORMS
from sapar_web.models.offer import today

Figures = Mapping[str, str]
"""Figures by their titles, as they are written."""

CLOCKED = """
import datetime, sys, time_machine
moment = datetime.datetime.fromisoformat(sys.argv.pop(1))
with time_machine.travel(moment):
    from sapar.cli.main import main
    main()
"""
"""The command `sapar` on the day that it is in the journey."""


def shows(one: Somebody, figures: Figures) -> None:
    """The six panels are there, with these figures."""
    for panel in ("say", "money", "delivery", "gains", "effort", "reciprocity"):
        expect(one.page.locator(f"#panel-{panel}")).to_be_visible()
    for title, value in figures.items():
        row = one.page.locator("section tr").filter(
            has=one.page.get_by_role("rowheader", name=title, exact=True)
        )
        told = re.escape(value).replace(r"\ ", r"\s")
        expect(row.locator("td.number").first).to_have_text(re.compile(rf"^\s*{told}(?![\d.,])"))
    one.look()


def of_the_stay(weeks: Weeks, figures: Figures) -> None:
    """The visitor reads the balance of the stay, from its page."""
    visitor = weeks.page("lecturer")
    visitor.follow("The balance of this stay: six panels")
    visitor.sees("The parties to the stay see it, and nobody else.")
    shows(visitor, figures)


def of_the_scheme(weeks: Weeks, figures: Figures) -> None:
    """The sponsor reads the balance of the scheme, from the terms; of one stay it says the same."""
    officer = weeks.turn("officer")
    officer.open(f"/terms/{weeks.stay.terms.key}/")
    officer.follow("Balance")
    officer.sees("You see everything")
    shows(officer, figures)


def exported(weeks: Weeks, folder: Path) -> Path:
    """The dataset that `sapar dataset export` writes on this day, and its check finds sound."""
    out, terms = folder / "dataset", str(weeks.stay.terms.key)
    told = sapar(folder, "dataset", "export", "--terms", terms, "--out", str(out))
    assert told.startswith(f"{out}: 1 stays,")
    sapar(folder, "dataset", "check", str(out))
    return out


def sapar(folder: Path, *arguments: str) -> str:
    """What a command says, run by itself on the site's database."""
    named = connection.settings_dict
    address = "postgresql://{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format_map(named)
    moment = f"{today().isoformat()}T12:00:00+00:00"
    done = subprocess.run(
        [sys.executable, "-c", CLOCKED, moment, *arguments],
        env={**os.environ, "SAPAR_DATABASE_URL": address, "SAPAR_DATA": str(folder / "data")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def plain(text: str) -> str:
    """With blanks that may break."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def in_the_library(dataset: Path, figures: Figures) -> Figures:
    """The same figures as the library finds them in a dataset."""
    panels = balance_of(dataset, selection_from()).panels
    told = {each.title: each for panel in panels for each in panel.figures}
    values = {title: told[title].measured.value for title in figures}
    return {
        title: "–" if value is None else plain(FORMS[told[title].form](value))
        for title, value in values.items()
    }
