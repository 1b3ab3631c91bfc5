import json
from pathlib import Path
from typing import Any

import pytest

from sapar.terms.document.digest import digest_of
from sapar.terms.files.writing import json_of, yaml_of
from sapar.terms.model import model_terms
from sapar.terms.offers.asked import asked_of
from sapar.terms.offers.document import Offer, Role


@pytest.fixture
def answering(tmp_path: Path) -> dict[str, Any]:
    """The model terms as a file, and an offer that gives all that they ask for."""
    terms = model_terms()
    assert terms.money is not None
    (tmp_path / "terms.yaml").write_text(yaml_of(terms), encoding="utf-8")
    return {
        "id": "offer-of-aland",
        "terms": {"id": terms.id, "version": terms.version, "digest": str(digest_of(terms))},
        "offerer": {"name": "Invented University", "role": "host"},
        "answers": [
            {"clause": clause.id, "answer": "accepts"} for clause in asked_of(terms, Role.HOST)
        ],
        "money": {
            "currency": terms.money.currency,
            "fee": terms.money.fee,
            "items": terms.money.items,
        },
    }


def put(folder: Path, offer: dict[str, Any], name: str = "offer.json") -> None:
    (folder / name).write_text(json_of(Offer.model_validate(offer)), encoding="utf-8")


def test_an_offer_that_gives_all_that_is_asked_ends_with_0(
    run_sapar, tmp_path: Path, answering: dict[str, Any]
) -> None:
    put(tmp_path, answering)
    ended = run_sapar("offer", "check", "terms.yaml", "offer.json")
    assert (ended.returncode, ended.stderr) == (0, "")
    asked = len(answering["answers"])
    assert f"Requirements that hold: {asked} of {asked}." in ended.stdout
    assert "Promised hour with a mentor: €80" in ended.stdout


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"answer": "declines", "reason": "no time"}, "O05"),
        ({"answer": None}, "O04"),
        ({"answer": "changes", "quantity": "0.1"}, "O06"),
    ],
)
def test_a_gate_that_is_not_given_ends_with_1(
    run_sapar, tmp_path: Path, answering: dict[str, Any], change: dict[str, Any], code: str
) -> None:
    answering["answers"] = [
        {**each, **change} if each["clause"] == "mentor-hours" else each
        for each in answering["answers"]
    ]
    put(tmp_path, answering)
    ended = run_sapar("offer", "check", "terms.yaml", "offer.json", "--format", "json")
    content = json.loads(ended.stdout)
    failed = [
        each for each in content["requirements"] if each["verdict"] in ("failed", "unanswered")
    ]
    assert (ended.returncode, content["holds"]) == (1, False)
    assert [(each["clause"], each["gate"], each["findings"][0]["code"]) for each in failed] == [
        ("mentor-hours", True, code)
    ]


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_it_speaks_the_language_that_is_asked_for(
    run_sapar, tmp_path: Path, answering: dict[str, Any], language: str
) -> None:
    put(tmp_path, answering)
    ended = run_sapar("offer", "check", "terms.yaml", "offer.json", "--language", language)
    head = {"kk": "Ұсыныс: Invented University", "ru": "Предложение: Invented University"}
    assert ended.stdout.startswith(head[language])


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "empty"),
        ("format: sapar-terms/1\n", "offer.yaml:1"),
        ("id: [1, 2\n", "offer.yaml:"),
        ("id: x\nanswer: []\n", "offer.yaml:2"),
        ("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "offer.yaml:"),
        ("!!python/object/apply:os.system ['true']\n", "offer.yaml:"),
        ("id: x\nmoney: {currency: ABC}\n", "offer.yaml:"),
        ("id: x\nvalid_until: soon\n", "offer.yaml:"),
        ("[" * 5000, "offer.yaml:"),
        ("\x00\x01", "offer.yaml"),
    ],
)
def test_an_offer_that_cannot_be_read_ends_with_2(
    run_sapar, tmp_path: Path, answering: dict[str, Any], content: str, told: str
) -> None:
    (tmp_path / "offer.yaml").write_text(content, encoding="utf-8")
    ended = run_sapar("offer", "check", "terms.yaml", "offer.yaml")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert told in ended.stderr
    assert "Traceback" not in ended.stderr


def test_names_of_strangers_write_nothing_to_the_terminal(
    run_sapar, tmp_path: Path, answering: dict[str, Any]
) -> None:
    answering["offerer"]["name"] = "[red]\u202ebad\u2028\ue000"
    answering["answers"][0]["reason"] = "[link=x]a[/link]\u2028b"
    answering["answers"][0]["answer"] = "declines"
    put(tmp_path, answering)
    ended = run_sapar("offer", "check", "terms.yaml", "offer.json")
    assert ended.returncode in (1, 2)
    assert "Traceback" not in ended.stderr
    assert not {"\u202e", "\u2028", "\ue000", "\x1b"} & set(ended.stdout)


def test_ten_thousand_answers_to_clauses_that_are_not_there_are_told(
    run_sapar, tmp_path: Path, answering: dict[str, Any]
) -> None:
    answering["answers"] += [{"clause": f"c{at}", "answer": "accepts"} for at in range(10_000)]
    put(tmp_path, answering)
    ended = run_sapar("offer", "check", "terms.yaml", "offer.json", "--format", "json")
    codes = [each["code"] for each in json.loads(ended.stdout)["findings"]]
    assert (ended.returncode, codes) == (1, ["O03"] * 10_000)
