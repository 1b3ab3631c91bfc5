"""`sapar agreement check`: the real command on files."""

import json
from pathlib import Path

YAML = """\
terms: {terms}
title: A stay
parties:
  - {{party: host, name: C. Dean}}
first_day: 2027-09-06
last_day: 2027-11-28
goals:
  - id: course
    owner: host
    level: individual
    text: Teach
clauses:
  - id: tea
    owed_by: [host]
contacts:
  - {{party: host, name: Desk, email: d@h.example}}
  - {{party: sending, name: Office, email: o@s.example}}
return_plan:
  steps: [{{text: Show it, by: participant, until: 2028-02-01}}]
"""


def test_a_whole_agreement_ends_with_0(
    run_sapar, agreement_file: Path, agreement_terms: Path
) -> None:
    ended = run_sapar("agreement", "check", agreement_file.name, "--terms", agreement_terms.name)
    assert (ended.returncode, ended.stderr) == (0, "")
    first, digest = ended.stdout.splitlines()
    assert first == "agreement.json: nothing in the document stands in the way of signing it."
    assert digest.startswith("Digest: ")


def test_without_terms_that_is_said(run_sapar, agreement_file: Path) -> None:
    told = run_sapar("agreement", "check", agreement_file.name).stdout
    assert "Not held against its terms of reference: name them with --terms." in told


def test_what_is_in_the_way_is_told_with_its_line_and_ends_with_1(
    run_sapar, tmp_path: Path
) -> None:
    (tmp_path / "stay.yaml").write_text(YAML.format(terms="a" * 64), encoding="utf-8")
    ended = run_sapar("agreement", "check", "stay.yaml")
    assert (ended.returncode, ended.stderr) == (1, "")
    assert [line.split(" (")[0] for line in ended.stdout.splitlines()[:4]] == [
        "stay.yaml: before it can be signed",
        "stay.yaml:8:5: AG03 goal course: its five levels of attainment are missing",
        "stay.yaml:3:1: AG09 nobody speaks for: sponsor, sending institution and participant",
        "stay.yaml:3:1: AG10 no mentor is named",
    ]


def test_a_gate_that_is_gone_is_told_at_the_clauses(
    run_sapar, tmp_path: Path, agreement_terms: Path
) -> None:
    (tmp_path / "stay.yaml").write_text(YAML.format(terms="a" * 64), encoding="utf-8")
    arguments = ("stay.yaml", "--terms", agreement_terms.name, "--format", "json")
    ended = run_sapar("agreement", "check", *arguments, "--language", "kk")
    content = json.loads(ended.stdout)
    assert (content["ready"], content["held_against_terms"]) == (False, True)
    gates = {each["code"]: each for each in content["obstacles"] if each["code"] == "GA01"}
    assert gates["GA01"]["line"] == 12
    assert gates["GA01"]["path"][0] == "clauses"
    assert gates["GA01"]["message"].endswith("бұл тармақты алып тастауға жол бермейді")


def test_a_file_that_is_no_agreement_is_refused_with_its_place(run_sapar, tmp_path: Path) -> None:
    (tmp_path / "stay.yaml").write_text("title: A stay\nclause: []\n", encoding="utf-8")
    ended = run_sapar("agreement", "check", "stay.yaml")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "stay.yaml:2:1: the document has no field clause (did you mean clauses?)" in ended.stderr
