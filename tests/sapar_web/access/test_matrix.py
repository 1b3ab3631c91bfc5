from pathlib import Path

from sapar_web.access.deeds import Deed
from sapar_web.access.matrix import page
from sapar_web.access.rules import RULES


def test_the_page_of_access_is_what_the_rules_say(repository: Path) -> None:
    written = (repository / "docs/reference/access.md").read_text(encoding="utf-8")
    assert written == page()


def test_every_deed_has_one_row() -> None:
    rows = [line for line in page().splitlines() if line.startswith("| `")]
    assert len(rows) == len(Deed) == len(RULES)
