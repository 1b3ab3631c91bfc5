"""One order of the groups of a balance, as `--order` and `--weights` ask for it."""

from pathlib import Path

from sapar.balance.document import Balance
from sapar.balance.further import ordered
from sapar.balance.order.weights import party_weights, weights_from
from sapar.values.language import _
from sapar.values.unusable import UnusableError


def ordered_by(balance: Balance, order: str | None, weights: Path | None) -> Balance:
    """The balance with the order that is asked for; as it is where none is.

    Args:
        balance: with groups.
        order: the reader's weights, as in `say=1,delivery=2`.
        weights: a file with the weights of several parties.

    Raises:
        UnusableError: B10 for weights of another form, or those of parties without the reader's
            own; B11 where the groups cannot be put in one order.
    """
    if order is None and weights is not None:
        message = _("weights of parties stand beside your own")
        raise UnusableError("B10", "--weights", message, _("expected --order too"))
    if order is None:
        return balance
    parties = None if weights is None else party_weights(weights)
    return ordered(balance, weights_from(order), parties)
