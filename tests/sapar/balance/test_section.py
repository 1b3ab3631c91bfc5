import json

from pydantic import TypeAdapter

from sapar.balance.section import Section


def test_a_picture_is_for_the_page_and_not_published() -> None:
    section = Section("hosts", "Hosts side by side", ("This is no rank.",), picture="<svg/>")
    published = json.loads(TypeAdapter(Section).dump_json(section))
    assert published == {
        "id": "hosts", "title": "Hosts side by side", "sentences": ["This is no rank."],
        "figures": [], "tables": [],
    }  # fmt: skip
