import json

from sapar.terms.prose.block import Block, Place, Prose
from sapar.terms.prose.reading_json import json_of_survey
from sapar.terms.prose.survey import survey
from sapar.values.finding import Finding, Severity


def test_a_reading_as_json() -> None:
    note = Finding("encoding-assumed", Severity.NOTE, "terms.txt", "read as cp1251", "likeliest")
    blocks = (Block("1.1. The fee is non-refundable, where possible.", Place(page=2, line=3)),)
    content = json.loads(json_of_survey(survey(Prose("terms.txt", blocks, (note,)))))
    (passage,) = content["passages"]
    assert content["format"] == "sapar-reading/1"
    assert content["decided"] is False
    assert content["notes"][0]["code"] == "encoding-assumed"
    assert passage["number"] == "1.1"
    assert passage["place"] == {"page": 2, "line": 3}
    assert passage["vague"] == [{"word": "where possible", "start": 27, "end": 41}]
    assert passage["proposals"][0] == {
        "item": "B08",
        "certainty": "sure",
        "stance": "opposes",
        "why": ["non-refundable"],
        "sentence": "The fee is non-refundable, where possible.",
        "denied_by": None,
    }
    assert content["missing"][0]["item"] == "A02"
    assert content["missing"][0]["absence"] == "silent"
