"""Where a refusal must not even tell that the thing is there."""

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError

SECRET = frozenset(
    {
        *(Deed.READ_TERMS, Deed.READ_DRAFTING, Deed.READ_OFFER, Deed.READ_OFFERS),
        *(Deed.READ_CALL, Deed.READ_APPLICATION, Deed.READ_APPLICATIONS, Deed.READ_TO_REVIEW),
        Deed.READ_REVIEWERS,
        *(Deed.READ_STAY, Deed.READ_NEED, Deed.READ_AGREEMENT, Deed.READ_PROPOSAL),
        *(Deed.READ_MONEY, Deed.READ_SCHEME_MONEY),
        *(Deed.READ_RECORD, Deed.USE_LOG_LINK, Deed.LOG_BY_LINK, Deed.RESOLVE_DISPUTE),
    }
)
"""To look at these and be refused is to find nothing; so it is to change what one may not see."""


def hidden(error: Exception) -> bool:
    """Whether an error is a refusal that must look like nothing is there."""
    return isinstance(error, RefusedError) and (error.deed in SECRET or error.unseen)
