"""A table of declared numbers refuses what it does not know, and cannot change."""

import pytest
from pydantic import ValidationError

from sapar.dataset.demonstration.declared import Declared, Share


class Rain(Declared):
    share: Share


def test_a_misspelt_key_is_refused():
    with pytest.raises(ValidationError, match="shares"):
        Rain.model_validate({"share": 0.5, "shares": 0.5})


@pytest.mark.parametrize("share", [-0.1, 1.1, float("nan")])
def test_a_share_is_from_0_to_1(share):
    with pytest.raises(ValidationError, match="share"):
        Rain.model_validate({"share": share})


def test_it_cannot_change():
    with pytest.raises(ValidationError, match="frozen"):
        Rain(share=0.5).share = 0.6
