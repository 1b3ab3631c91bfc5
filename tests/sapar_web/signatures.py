"""Versions and signatures as rows, for tests of what follows from them."""

from collections.abc import Sequence
from typing import Any

from sapar.values.digest import Digest
from sapar_web.models import Agreement, Signature, Stay, Version

FOUR = ["sponsor", "sending", "host", "participant"]


def version_of(stay: Stay, **other: Any) -> Version:
    """A frozen version of a stay's agreement; the agreement too, where there is none."""
    agreement, _made = Agreement.objects.get_or_create(stay=stay, defaults={"document": {}})
    number = other.pop("number", 1)
    text = f'{{"number":{number}}}'
    whole = {"canonical": text, "digest": Digest.of(text.encode()).text, "signers": FOUR}
    made = {"document": {"number": number}, "revision": 1, "made_by": stay.created_by}
    return Version.objects.create(agreement=agreement, number=number, **{**whole, **made, **other})


def sign_rows(
    version: Version, parties: Sequence[str] | None = None, **other: Any
) -> list[Signature]:
    """Signatures of some parties, or of all who are asked, with no file behind them."""
    whom = version.signers if parties is None else parties
    return [_signature(version, party, place, other) for place, party in enumerate(whom)]


def _signature(version: Version, party: str, place: int, other: dict[str, Any]) -> Signature:
    number = other.get("number", place + 1)
    told = {
        "person": version.made_by,
        "name": "Somebody (invented)",
        "position": "Head (invented)",
        "digest": version.digest,
        "factor": "passkey",
        "method": "site",
        "certificate": "c" * 64,
        "chain": "own",
        "part": b"part",
        "file_digest": Digest.of(f"{version.key} {number}".encode()).text,
    }
    made = {**told, **other, "party": party, "number": number}
    return Signature.objects.create(version=version, **made)
