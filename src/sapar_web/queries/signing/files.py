"""The file of a version: as it was before the first signature, and each part that was added."""

from dataclasses import dataclass

from sapar_web.models import Signature, Version, VersionFile


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the file.

    Attributes:
        party: whose signature added it; empty for the text itself.
        begin: of its first byte, counted from 0.
        content: its bytes.
        digest: SHA-256 of the file up to its end.
    """

    party: str
    begin: int
    content: bytes
    digest: str

    @property
    def end(self) -> int:
        """Of the byte after its last."""
        return self.begin + len(self.content)


def parts_of(version: Version) -> list[Part]:
    """The parts of a version's file, in order; none before somebody has signed or looked."""
    first = VersionFile.objects.filter(version=version).first()
    if first is None:
        return []
    found = [Part("", 0, bytes(first.content), first.digest)]
    rows = Signature.objects.filter(version=version).order_by("number")
    for party, content, digest in rows.values_list("party", "part", "file_digest"):
        found.append(Part(party, found[-1].end, bytes(content), digest))
    return found


def file_of(version: Version) -> bytes:
    """The whole file with all signatures so far; empty before it was made."""
    return b"".join(part.content for part in parts_of(version))
