from sapar_web.pages.offers.price_forms import FeeForm, MarginForm, PriceForm


def test_what_an_item_buys_is_kept_when_its_price_changes() -> None:
    now = {"id": "desk", "service": "Desk", "clauses": ["workspace"], "amount": "5", "per": "day"}
    form = PriceForm(now, {"amount": "7", "per": "week"})
    assert form.is_valid()
    assert form.value() == {**now, "amount": "7", "per": "week"}


def test_who_pays_the_fee_is_kept_and_bands_come_by_length() -> None:
    form = FeeForm({"paid_by": "sponsor", "amount": "9"}, {"days-0": "30", "amount-0": "90"})
    assert form.is_valid()
    assert form.value() == {"paid_by": "sponsor", "bands": [{"days": 30, "amount": "90"}]}


def test_a_margin_is_asked_for_in_per_cent_and_kept_as_a_share() -> None:
    assert MarginForm("0.075").initial == {"told": "7.5"}
    form = MarginForm(None, {"told": "7.5"})
    assert form.is_valid()
    assert form.value() == "0.075"
