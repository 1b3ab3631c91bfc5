"""`sapar needs compare`: the real command on files."""

import json
from pathlib import Path

import pytest
from tests.sapar.agreements.mismatch.conftest import four, goal, needs_of

from sapar.terms.files.writing import json_of, yaml_of
from sapar.terms.model import model_terms
from sapar.values.party import Party


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """The needs of the worked example, and the model terms."""
    (tmp_path / "terms.yaml").write_text(yaml_of(model_terms()), encoding="utf-8")
    names = []
    for party, needs in four().items():
        names.append(f"{party}.json")
        (tmp_path / names[-1]).write_text(json_of(needs), encoding="utf-8")
    return names


def test_without_terms_no_goal_is_served(run_sapar, files: list[str]) -> None:
    ended = run_sapar("needs", "compare", *files)
    assert (ended.returncode, ended.stderr) == (1, "")
    assert "No terms are given" in ended.stdout
    assert ended.stdout.count("MI01 ") == 4
    assert "Kendall's W = 0.10: parties hardly agree" in ended.stdout
    assert "a probability of 0.799" in " ".join(ended.stdout.split())
    assert "sending institution: not fit to be handed in yet (NE13)" in ended.stdout


def test_terms_serve_some_goals(run_sapar, files: list[str]) -> None:
    ended = run_sapar("needs", "compare", *files, "--terms", "terms.yaml", "--format", "json")
    assert (ended.returncode, ended.stderr) == (1, "")
    content = json.loads(ended.stdout)
    served = {f"{row['kind']} {row['level']}": bool(row["clauses"]) for row in content["goals"]}
    assert served == {
        "teaching institution": True,
        "research individual": True,
        "network institution": False,
        "capacity national": True,
    }
    assert content["unfit"] == {"sending": ["NE13"]}
    keys = [item["key"] for item in content["agenda"]]
    assert keys[0] == "MI01.network.institution"
    assert keys[-2:] == ["MI04.host.offers-0", "MI04.clause.visitor-talk"]


def test_the_order_of_files_changes_nothing(run_sapar, files: list[str]) -> None:
    first = run_sapar("needs", "compare", *files, "--language", "kk")
    second = run_sapar("needs", "compare", *reversed(files), "--language", "kk")
    assert first.stdout == second.stdout
    assert "Талқыланатын мәселелер" in first.stdout


def test_two_files_of_one_party_end_with_2(run_sapar, files: list[str]) -> None:
    ended = run_sapar("needs", "compare", files[0], files[0])
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == (
        "sapar: sponsor.json: another file states the needs of the same party: sponsor "
        "(one file a party was expected) [C08]\n"
    )


def test_where_there_is_nothing_to_talk_about_it_ends_with_0(run_sapar, tmp_path: Path) -> None:
    (tmp_path / "terms.yaml").write_text(yaml_of(model_terms()), encoding="utf-8")
    kinds = [
        *(("research", "individual"), ("teaching", "individual"), ("teaching", "institution")),
        *(("intercultural", "individual"), ("capacity", "national")),
    ]
    goals = {"goals": [goal(kind, level, 20) for kind, level in kinds]}
    for party, needs in needs_of(host=goals, participant=goals).items():
        (tmp_path / f"{party}.json").write_text(json_of(needs), encoding="utf-8")
    names = [f"{party}.json" for party in (Party.HOST, Party.PARTICIPANT)]
    ended = run_sapar("needs", "compare", *names, "--terms", "terms.yaml")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "Nothing to talk about" in ended.stdout
    assert "no party weighs one shared goal above another" in ended.stdout
