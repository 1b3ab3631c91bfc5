from dataclasses import FrozenInstanceError

import pytest

from sapar.balance.stay_page.record import FORMAT, Open


def test_the_form_is_numbered_and_its_values_do_not_change() -> None:
    point = Open("pending", "archive: asked for, not decided")
    with pytest.raises(FrozenInstanceError):
        point.text = "archive: granted"  # type: ignore[misc]
    assert FORMAT == "sapar-stay/1"
