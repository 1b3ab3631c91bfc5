import json

import pytest

from sapar.terms.files.reading import read_document
from sapar.terms.offers.document import Offer as Document
from sapar_web.queries.offers.documents import offer_document


@pytest.mark.parametrize("ending", ["json", "yaml"])
def test_ones_own_offer_is_a_file_that_the_command_reads(cast, tender, tmp_path, ending) -> None:
    offer = tender.submitted()
    answer = cast.client("mentor").get(f"/offers/{offer.key}/offer.{ending}")
    path = tmp_path / f"offer.{ending}"
    path.write_bytes(answer.content)
    assert read_document(path, Document).document == offer_document(offer)
    assert f'filename="offer-{offer.key}.{ending}"' in answer.headers["Content-Disposition"]


def test_hostile_text_stays_data(cast, tender) -> None:
    cast.host.name = '"}\n<script>'
    cast.host.save()
    answer = cast.client("receiver").get(f"/offers/{tender.begun().key}/offer.json")
    assert json.loads(answer.content)["offerer"]["name"] == '"}\n<script>'


def test_other_kinds_are_not_there(cast, tender) -> None:
    assert cast.client("receiver").get(f"/offers/{tender.begun().key}/offer.pdf").status_code == 404


@pytest.mark.parametrize("name", ["officer", "outsider", "nobody"])
def test_nobody_else_finds_it(cast, tender, name: str) -> None:
    answer = cast.client(name).get(f"/offers/{tender.submitted().key}/offer.json")
    assert answer.status_code == 404
