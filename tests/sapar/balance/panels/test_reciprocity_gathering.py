from sapar.balance.panels.kind import Context
from sapar.balance.panels.reciprocity_gathering import gather_reciprocity
from sapar.reciprocity.debt import Places

REGISTER = Context("EUR", sampled=False, seed=1, draws=200)
SAMPLE = Context("EUR", sampled=True, seed=1, draws=200)


def stay(name, origin="KZ", receiver="DE", **more):
    ends = {"origin_country": origin, "host_country": receiver}
    return {"stay": name, "days": 10.0, "people": 1.0, **ends, **more}


def owed(name, on, item, quantity=1.0, owed_by="host"):
    return {
        "commitment": name, "stay": on, "item": item, "owed_by": owed_by, "owed_to": "sending",
        "quantity": quantity,
    }  # fmt: skip


def said(commitment, quantity, answer):
    return {
        "delivery": f"{commitment}-{answer}", "commitment": commitment, "quantity": quantity,
        "answer": answer,
    }  # fmt: skip


def whole(frames, context=REGISTER):
    return gather_reciprocity(frames, context)[None]


def test_stays_are_added_up_by_origin_and_receiver(frames_of_tables) -> None:
    sums = whole(frames_of_tables(stays=[stay("a"), stay("b"), stay("c", "DE", "KZ")]))
    assert [(cell.origin, cell.host, cell.person_days) for cell in sorted(sums.cells, key=str)] == [
        ("DE", "KZ", 10),
        ("KZ", "DE", 20),
    ]
    assert (sums.unit, sums.counts) == ("person_days", ())


def test_a_sample_is_kept_to_draw_from(frames_of_tables) -> None:
    sums = whole(frames_of_tables(stays=[stay("a"), stay("b")]), SAMPLE)
    assert sums.counts == (("KZ", "DE", 10.0, 2),)


def test_money_goes_from_the_payers_country_to_the_payees(frames_of_tables) -> None:
    def paid(name, amount, **more):
        row = {
            "flow": name,
            "stay": "a",
            "payer": "sponsor",
            "payer_country": "KZ",
            "amount": amount,
        }
        return row | {"payee": "host", "payee_country": "DE", "currency": "EUR"} | more

    sums = whole(
        frames_of_tables(
            stays=[stay("a")],
            flows=[
                paid("f", 100),
                paid("g", -30),
                paid("h", 50, currency="KZT"),
                paid("i", 7, payee_country="ZZ"),
                paid("j", 9, item="special_needs"),
            ],
        )
    )
    assert sums.arcs["money"] == (("KZ", "DE", 70.0, 3, 1), ("KZ", None, 7.0, 1, 0))


def test_hours_taught_go_with_the_visitor(frames_of_tables) -> None:
    stays = [stay("a", teaching_hours=8.5), stay("b"), stay("c", teaching_hours=-1.0)]
    sums = whole(frames_of_tables(stays=stays))
    assert sums.arcs["teaching_hours"] == (("KZ", "DE", 8.5, 3, 2),)


def test_talks_count_as_far_as_they_are_acknowledged(frames_of_tables) -> None:
    sums = whole(
        frames_of_tables(
            stays=[stay("a")],
            commitments=[owed("t", "a", "C08", 3.0), owed("u", "a", "C02", 9.0)],
            deliveries=[said("t", 2.0, "acknowledged"), said("t", 1.0, "disputed")],
        )
    )
    assert sums.arcs["talks"] == (("KZ", "DE", 2.0, 1, 0),)


def test_outputs_go_with_the_stay_that_they_came_of(frames_of_tables) -> None:
    named = [
        {"stay": "a", "party": "host", "output": name, "role": "writing"} for name in ("x", "y")
    ]
    sums = whole(frames_of_tables(stays=[stay("a"), stay("b")], credits=named))
    assert sums.arcs["outputs"] == (("KZ", "DE", 2.0, 1, 0),)


def test_places_in_return_are_owed_by_the_receiver_to_the_origin(frames_of_tables) -> None:
    sums = whole(
        frames_of_tables(
            stays=[stay("a"), stay("b")],
            commitments=[
                owed("p", "a", "E08", 4.0), owed("q", "b", "E08", 2.0), owed("r", "b", "E08", None),
            ],
            deliveries=[said("p", 1.0, "acknowledged"), said("p", 2.0, "unanswered")],
        )
    )  # fmt: skip
    assert sums.places == {("DE", "KZ"): Places(6, 1, 3, commitments=2, uncounted=1)}


def test_what_the_sending_side_owes_is_no_place_in_return(frames_of_tables) -> None:
    owes = [owed("p", "a", "E08", 4.0, "sending"), owed("q", "a", "E08", 1.0, "contractor")]
    sums = whole(frames_of_tables(stays=[stay("a")], commitments=owes))
    assert sums.places == {("DE", "KZ"): Places(1, 0, 1, commitments=1)}


def test_without_deliveries_every_place_may_have_been_granted(frames_of_tables) -> None:
    tables = {"stays": [stay("a")], "commitments": [owed("p", "a", "E08", 4.0)]}
    sums = whole(frames_of_tables(**tables))
    assert sums.places == {("DE", "KZ"): Places(4, 0, 4, commitments=1)}
    assert "talks" not in sums.arcs


def test_what_is_not_recorded_is_no_network(frames_of_tables) -> None:
    sums = whole(frames_of_tables(stays=[stay("a")]))
    assert set(sums.arcs) == {"teaching_hours"}
    assert sums.places == {}
    assert gather_reciprocity(frames_of_tables(stays=[]), REGISTER) == {}


def test_codes_that_name_no_country_are_no_places(frames_of_tables) -> None:
    sums = whole(frames_of_tables(stays=[stay("a", "ZZ"), stay("b")]), SAMPLE)
    assert {(cell.origin, cell.host) for cell in sums.cells} == {(None, "DE"), ("KZ", "DE")}
    assert sums.counts == (("KZ", "DE", 10.0, 1),)


def test_groups_by_a_place_have_one_end_and_institutions_as_nodes(frames_of_tables) -> None:
    stays = [stay("a", sending="S", host="H"), stay("b", sending="S", host="H2")]
    found = gather_reciprocity(frames_of_tables(by="host", stays=stays), REGISTER)
    assert list(found) == ["H", "H2"]
    assert all(sums.grouped_by_end for sums in found.values())
    assert (found["H"].cells[0].origin, found["H"].cells[0].host) == ("S", "H")
