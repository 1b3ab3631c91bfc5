"""A dataset with the columns of the design and no others, written as CSV."""

import csv
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

Row = Mapping[str, object]

COLUMNS = {
    name: columns.split()
    for name, columns in {
        "schemes": "scheme title sponsor country currency first_day last_day",
        "organisations": "organisation name country ror erasmus_code",
        "stays": "stay scheme participant sending host contractor origin_country host_country"
        " field seniority purpose first_day last_day days people",
        "planning": "event scheme stay party act subject on",
        "commitments": "commitment stay item owed_by owed_to quantity unit due price currency",
        "deliveries": "delivery commitment on quantity claimed_by answer answered_on resolution",
        "access": "request stay activity asked_on outcome charge currency",
        "flows": "flow scheme stay payer payer_country payee payee_country item amount currency"
        " on spent_in origin",
        "costs": "cost stay item units unit_cost currency",
        "goals": "goal stay level owner kind weight",
        "attainments": "goal wave score on",
        "ratings": "stay item wave value",
        "ties": "tie stay wave two_way joint_work last_contact",
        "effort": "entry stay party kind hours on",
        "credits": "credit stay party output role degree",
        "rates": "currency month per_euro",
    }.items()
}


def write(folder: Path, tables: Mapping[str, Sequence[Row]], record: str = "sample") -> Path:
    """Write the tables; nothing stands for what is not known."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, lines in tables.items():
        with (folder / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, COLUMNS[name])
            writer.writeheader()
            writer.writerows(lines)
    resources = [{"name": name, "path": f"{name}.csv"} for name in tables]
    package = {"resources": resources, "sapar": {"schema_version": "1", "record": record}}
    (folder / "datapackage.json").write_text(json.dumps(package))
    return folder
