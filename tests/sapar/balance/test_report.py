import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of, balances_of
from sapar.balance.comparison import compare
from sapar.balance.panels.panel import Headline, Panel
from sapar.balance.report import render_report
from sapar.dataset.package import Note
from sapar.dataset.quality import FileRead, Quality, RuleCount
from sapar.values.language import speaking
from sapar.values.wording import Language

Row = dict[str, Any]
WriteDataset = Callable[..., Path]

EMPTY_TAGS = {"meta", "br", "img", "link", "hr", "input"}
HOSTILE = "\"><script>alert('x')</script><img src=x onerror=alert(1)>"


class Page(HTMLParser):
    """What a browser would find in a page, and the tags that do not close as they opened."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.crossed: list[str] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in EMPTY_TAGS:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.crossed.append(tag)

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self.open[-1:]):
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]

    def values(self, attribute: str) -> list[str]:
        return [str(found[attribute]) for _tag, found in self.tags if attribute in found]


@pytest.fixture(scope="module")
def folders(
    write_dataset: WriteDataset,
    triangle_rows: list[Row],
    visit_rows: dict[str, list[Row]],
    quality: Quality,
) -> dict[str, Path]:
    """Datasets of every kind."""
    stays = [*triangle_rows, visit_rows["stays"][0] | {"stay": "v"}]
    flows = [row | {"stay": "v"} for row in visit_rows["flows"]]
    inside = [{"stay": "a", "origin_country": "KZ", "host_country": "KZ"}]
    return {
        "whole": write_dataset(
            "Whole", stays=stays, flows=flows, report=quality, demonstration=True
        ),
        "sample": write_dataset("Sample", record="sample", stays=stays, flows=flows),
        "little": write_dataset("Little", stays=inside),
    }


@pytest.fixture(scope="module")
def pages(
    folders: dict[str, Path],
    visit: Path,
    invented_panels: Callable[[float], tuple[Panel, ...]],
    invented_headlines: Callable[[float], tuple[Headline, ...]],
) -> dict[str, str]:
    """A page of every kind."""
    asked = {
        "whole": ("whole", None), "by year": ("sample", "year"), "by host": ("whole", "host"),
        "little": ("little", None),
    }  # fmt: skip
    found = {
        name: balance_of(folders[folder], selection_from(by=by))
        for name, (folder, by) in asked.items()
    }
    groups = tuple(
        replace(group, headlines=invented_headlines(number / 50))
        for number, group in enumerate(found["by year"].groups)
    )
    found["panels"] = replace(found["by year"], panels=invented_panels(0.0), groups=groups)
    both = compare(found["whole"], balance_of(visit, selection_from()))
    return {
        name: render_report(result, version="1.2", rules_at="../docs/rules")
        for name, result in (*found.items(), ("both", both))
    }


KINDS = ("whole", "by year", "by host", "little", "panels", "both")


@pytest.mark.parametrize("kind", KINDS)
def test_every_tag_closes_where_it_should(pages: dict[str, str], kind: str) -> None:
    page = Page(pages[kind])
    assert (page.crossed, page.open) == ([], [])


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_needs_nothing_from_elsewhere(pages: dict[str, str], kind: str) -> None:
    page = Page(pages[kind])
    assert page.named("script") == []
    assert page.values("src") == []
    links = {link.partition("#")[0].rpartition("/")[0] for link in page.values("href")}
    assert links == {"", "../docs/rules"}
    styles = pages[kind].partition("<style>")[2].partition("</style>")[0]
    assert "@import" not in styles
    assert "url(" not in styles
    assert [name for _tag, found in page.tags for name in found if name.startswith("on")] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_id_is_there_once_and_every_name_is_there(pages: dict[str, str], kind: str) -> None:
    page = Page(pages[kind])
    ids = page.values("id")
    assert sorted(ids) == sorted(set(ids))
    labels = {name for names in page.values("aria-labelledby") for name in names.split()}
    inside = {link[1:] for link in page.values("href") if link.startswith("#")}
    assert labels | inside <= set(ids)


@pytest.mark.parametrize("kind", KINDS)
def test_every_picture_has_its_table(pages: dict[str, str], kind: str) -> None:
    order = [tag for tag, _found in Page(pages[kind]).tags if tag in {"figure", "table"}]
    followed = [order[place + 1 : place + 2] for place, tag in enumerate(order) if tag == "figure"]
    assert followed == [["table"]] * order.count("figure")
    # Of the panels' own pictures only the invented ones are counted: others may come.
    expected = {"little": 0, "panels": 4}
    assert order.count("figure") == expected.get(kind, order.count("figure"))


@pytest.mark.parametrize("kind", KINDS)
def test_every_table_says_what_it_holds_and_what_heads_what(
    pages: dict[str, str], kind: str
) -> None:
    page = Page(pages[kind])
    assert len(page.named("caption")) == len(page.named("table")) > 0
    assert {found.get("scope") for found in page.named("th")} == {"col", "row"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_rule_that_is_linked_has_its_page(
    pages: dict[str, str], kind: str, repository: Path
) -> None:
    links = {link for link in Page(pages[kind]).values("href") if not link.startswith("#")}
    missing = [link for link in links if not (repository / link.removeprefix("../")).is_file()]
    assert missing == []
    assert links


def test_the_page_opens_with_the_question_and_the_answer(pages: dict[str, str]) -> None:
    text = Page(pages["whole"]).text
    question = text.index("Who had a say, who paid, what was delivered, what was gained,")
    answer = text.index("between 3 places, Kazakhstan sends most")
    assert question < answer < text.index("How to read these figures")


def test_six_rows_at_a_glance_lead_to_six_sections(pages: dict[str, str]) -> None:
    page = Page(pages["panels"])
    sections = [link[1:] for link in page.values("href") if link.startswith("#panel-")]
    assert sections == [
        "panel-say", "panel-money", "panel-delivery", "panel-gains", "panel-effort",
        "panel-reciprocity",
    ]  # fmt: skip
    glance = page.text.partition("At a glance")[2]
    assert "Stays that pass the gate 38.1 % 95 % interval 20.8 % to 59.1 %" in glance
    assert "Delivered of the promise 52.0 % bounds 52.0 % to 74.0 %" in glance
    assert "Goals not computable: no goal is recorded" in glance
    assert len(re.findall("sapar-strip", pages["panels"].partition("</style>")[2])) == 4


def test_a_table_says_what_its_brackets_are_and_why_a_cell_is_empty(pages: dict[str, str]) -> None:
    text = Page(pages["panels"]).text
    assert "Item Delivered [bounds] Met" in text
    assert "Mentoring hours 37.5 % [37.5 %, 83.3 %] coverage 87.5 % 9" in text
    assert "Desk, lab & archive – a – a a no commitment promises a quantity" in text


def test_groups_show_the_six_headlines(pages: dict[str, str]) -> None:
    text = Page(pages["panels"]).text.partition("The six headlines")[2]
    first = "38.1 % [20.8 %, 59.1 %] coverage 87.5 %"
    assert f"2018 {first} 80.8 % 52.0 % [52.0 %, 74.0 %]" in text
    assert "a no goal is recorded b no hours are recorded" in text


def test_invented_data_are_called_so(pages: dict[str, str]) -> None:
    assert "These data are invented." in Page(pages["whole"]).text
    assert "These data are invented." in Page(pages["both"]).text
    assert "invented." not in Page(pages["by year"]).text


def test_the_import_of_the_data_is_told(pages: dict[str, str]) -> None:
    text = Page(pages["whole"]).text
    assert "10 rows read, 9 kept, 1 refused." in text
    assert "Lost points put back (M1) 2" in text
    assert "Grants 12,000.00 EUR 9" in text
    assert "The dataset has no quality report of an import." in Page(pages["little"]).text


def test_what_cannot_be_computed_stands_with_its_reason(pages: dict[str, str]) -> None:
    text = Page(pages["little"]).text
    assert "no travel between different places is recorded." in text
    assert "not computable: no arcs: no travel between different nodes" in text
    assert "not computable: no payment is recorded" in text


def test_money_without_a_rate_is_not_called_money_that_nobody_recorded(
    write_dataset: WriteDataset, visit_rows: dict[str, list[Row]]
) -> None:
    flows = [row | {"currency": "KZT"} for row in visit_rows["flows"]]
    folder = write_dataset(stays=visit_rows["stays"], flows=flows)
    text = Page(render_report(balance_of(folder, selection_from()), version="1.2")).text
    assert "no payment has an amount in EUR, nor a rate to it." in text
    assert "no money is recorded" not in text


def test_a_sample_shows_its_record_and_a_register_its_own(pages: dict[str, str]) -> None:
    assert "The data are a sample" in Page(pages["by year"]).text
    assert "The data are a complete register" in Page(pages["whole"]).text


def test_without_an_address_rules_are_named_and_not_linked(visit: Path) -> None:
    page = Page(render_report(balance_of(visit, selection_from()), version="1.2"))
    assert {link[:1] for link in page.values("href")} == {"#"}
    assert "(money-retention)" in page.text
    assert "A name in brackets is a page of Sapar's documentation, in docs/rules" in page.text


def test_a_report_is_in_the_language_of_its_balance(visit: Path) -> None:
    told = balances_of(visit, selection_from(), Language)
    reports = {each: render_report(told[each], version="1.2") for each in Language}
    assert [f'<html lang="{each}">' in page for each, page in reports.items()] == [True] * 3
    with speaking(Language.RUSSIAN):
        assert render_report(told[Language.KAZAKH], version="1.2") == reports[Language.KAZAKH]
    assert "Кім пікір білдірді" in reports[Language.KAZAKH]
    assert "Кто высказался" in reports[Language.RUSSIAN]


def test_the_version_stands_at_the_foot(pages: dict[str, str]) -> None:
    assert "Made by Sapar 1.2;" in Page(pages["whole"]).text


@pytest.mark.parametrize("by", ["host", "field", "seniority"])
def test_names_that_a_stranger_gave_are_text(
    write_dataset: WriteDataset, visit_rows: dict[str, list[Row]], by: str
) -> None:
    stay = visit_rows["stays"][0] | {"host": HOSTILE, "field": HOSTILE, "seniority": HOSTILE}
    back = stay | {"stay": "s2", "host": "H", "sending": HOSTILE}
    flows = [row | {"item": HOSTILE, "payer": HOSTILE} for row in visit_rows["flows"]]
    rule = RuleCount(HOSTILE, HOSTILE, 1)
    file = FileRead(HOSTILE, "invented", "utf-8", "0" * 64, 900, 2, 1, 1, 0)
    folder = write_dataset(
        HOSTILE,
        stays=[stay, back],
        flows=flows,
        organisations=[{"organisation": HOSTILE, "name": HOSTILE}],
        notes=[Note("no-host-fees", HOSTILE)],
        sources=[{"title": HOSTILE}],
        report=Quality(files=(file,), refusals=(rule,)),
    )
    balance = balance_of(folder, selection_from(by=by))
    for result in (balance, compare(balance, balance)):
        page = Page(render_report(result, version=HOSTILE, rules_at=HOSTILE))
        assert (page.named("script"), page.named("img"), page.crossed) == ([], [], [])
        assert page.text.count("<script>alert('x')</script>") > 5
