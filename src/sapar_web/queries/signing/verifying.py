"""What a file or a digest is: which version, who signed it, and whether it is as it was signed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sapar.exchange.pades.checking import Found, signatures_in
from sapar.values.digest import Digest
from sapar.values.unusable import UnusableError
from sapar_web.models import Signature, Version, VersionFile
from sapar_web.queries.signing.files import Part, parts_of
from sapar_web.queries.signing.versions import Standing, standing, versions_of

LARGEST = 20 * 1024 * 1024
"""Bytes of a file at most."""

LONGEST = 5
"""Seconds that a file is looked at: anybody may send one."""

DIGEST = re.compile(rb"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")
"""A digest as it is written into each signature."""

MOST = 50
"""Digests in a file that are looked up."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """A part of a file that is not what was signed.

    Attributes:
        party: whose signature added the part; empty for the text itself.
        at: place of the first byte that differs, counted from 1 in the whole file.
        count: bytes of the part that differ.
    """

    party: str
    at: int
    count: int


@dataclass(frozen=True, slots=True)
class Verified:
    """What is known of a file or a digest.

    Attributes:
        found: the version with its signatures; None where this site knows of none.
        by_file: whether the file itself was given, and not a digest alone.
        exact: whether the file is byte for byte what this site made.
        carried: signatures that the exact file carries; later ones came after it was taken.
        wrong: parts that differ.
        missing: parties whose part is cut off.
        added: bytes behind the last part that this site did not write.
        broken: parties whose signatures do not hold in this file.
        signatures: what the file itself holds, whoever made them.
        unreadable: whether it cannot be read as PDF.
        later: versions of the same agreement that all have signed since.
    """

    found: Standing | None
    by_file: bool
    exact: bool = False
    carried: int = 0
    wrong: Sequence[Wrong] = ()
    missing: Sequence[str] = ()
    added: int = 0
    broken: Sequence[str] = ()
    signatures: Sequence[Found] = ()
    unreadable: bool = False
    later: Sequence[int] = field(default=())


def verified_digest(text: str) -> Verified:
    """What is known of a digest: of an agreement, or of a file with some signatures."""
    digest = text.strip().lower()
    version = Version.objects.filter(digest=digest).order_by("-number").first()
    if version is not None:
        return Verified(standing(version), by_file=False, later=_later(version))
    part = _of_file(digest)
    if part is None:
        return Verified(None, by_file=False)
    version, carried = part
    return Verified(
        standing(version), by_file=False, exact=True, carried=carried, later=_later(version)
    )


def verified_file(content: bytes) -> Verified:
    """What is known of a file, whoever sends it.

    Names are told to whoever has the file, and not to whoever has its digest: a file counts as had
    where a part of it is byte for byte what this site wrote, or a signature over this very text,
    by a key that signed it, holds in it.
    """
    exact = _of_file(Digest.of(content).text)
    signatures, unreadable = _signatures(content)
    if exact is not None:
        version, carried = exact
        told = {"exact": True, "carried": carried, "later": _later(version)}
        return Verified(standing(version), by_file=True, signatures=signatures, **told)
    version = next(_named_in(content), None)
    if version is None:
        return Verified(None, by_file=True, signatures=signatures, unreadable=unreadable)
    return _compared(version, content, signatures, unreadable=unreadable)


def _of_file(digest: str) -> tuple[Version, int] | None:
    """The version of a file as this site made it, and how many signatures it carries."""
    first = VersionFile.objects.select_related("version").filter(digest=digest).first()
    if first is not None:
        return first.version, 0
    rows = Signature.objects.select_related("version").defer("part", "evidence")
    signed = rows.filter(file_digest=digest).first()
    return (signed.version, signed.number) if signed is not None else None


def _named_in(content: bytes) -> Iterator[Version]:
    """Versions whose digest stands in a file."""
    seen = dict.fromkeys(match.decode() for match in DIGEST.findall(content))
    yield from Version.objects.filter(digest__in=list(seen)[:MOST]).order_by("-number")


def _signatures(content: bytes) -> tuple[Sequence[Found], bool]:
    try:
        return signatures_in(content, compared=False, seconds=LONGEST), False
    except UnusableError:
        return (), True


def _compared(
    version: Version, content: bytes, signatures: Sequence[Found], *, unreadable: bool
) -> Verified:
    """Part by part what differs, and which signatures do not hold because of it."""
    parts = parts_of(version)
    wrong = [each for each in (_wrong(part, content) for part in parts) if each is not None]
    missing = [part.party for part in parts if part.begin >= len(content)]
    own = set(Signature.objects.filter(version=version).values_list("certificate", flat=True))
    # The site's key signs every agreement: a signature of another one is none of this.
    holds = [each for each in signatures if each.intact and version.digest in each.reason]
    same = any(content[part.begin : part.end] == part.content for part in parts)
    at = min((parts_index(parts, each.party) for each in wrong), default=len(parts))
    broken = [part.party for number, part in enumerate(parts) if part.party and number >= at]
    return Verified(
        standing(version),
        by_file=same or any(each.certificate in own for each in holds),
        wrong=wrong,
        missing=[party for party in missing if party],
        added=max(0, len(content) - parts[-1].end) if parts else 0,
        broken=[party for party in broken if party not in missing],
        signatures=signatures,
        unreadable=unreadable,
        later=_later(version),
    )


def parts_index(parts: Sequence[Part], party: str) -> int:
    """The place of a party's part; that of the text is 0."""
    return next(number for number, part in enumerate(parts) if part.party == party)


def _wrong(part: Part, content: bytes) -> Wrong | None:
    """How a part differs; None where it is the same, or cut off as a whole."""
    given = content[part.begin : part.end]
    if not given or given == part.content:
        return None
    pairs = zip(given, part.content, strict=False)
    places = [place for place, (one, other) in enumerate(pairs) if one != other]
    cut = len(part.content) - len(given)
    first = places[0] if places else len(given)
    return Wrong(part.party, part.begin + first + 1, len(places) + cut)


def _later(version: Version) -> list[int]:
    """Numbers of later versions that all have signed."""
    return [
        each.version.number
        for each in versions_of(version.agreement_id)
        if each.complete and each.version.number > version.number
    ]
