"""Bytes of a file as UTF-8, block by block, and line by line where a block holds odd lines."""

import re
from dataclasses import dataclass, field

from sapar.exchange.erasmus import encodings

_SAMPLE = 4000
_SUSPECT = {
    # Bytes that cp1252 files hardly hold: C1 controls, most signs, rare letters; or UTF-8 pairs.
    "cp1252": re.compile(rb"[\x80-\x9f\xa0-\xbf\xd0\xd7\xdd\xde\xf0\xf7\xfd\xfe\xff]"),
    # Box drawing, fractions and signs of cp850, and letters that it shares with other sets.
    "cp850": re.compile(rb"[\x9b-\x9f\xa6-\xb4\xb8-\xc5\xc8-\xff]"),
}


@dataclass(slots=True)
class Decoder:
    """Turns the bytes of one file into UTF-8.

    Attributes:
        usual: the file's encoding, by a sample of the first lines beyond ASCII; None before any.
        narrow: whether bytes 0x80 to 0x9F occurred, which Latin-1 has no letters for.
    """

    usual: str | None = None
    narrow: bool = field(default=False)

    @property
    def name(self) -> str:
        """The encoding as the quality report calls it."""
        if self.usual == "cp1252" and not self.narrow:
            return "latin-1"
        return self.usual or "utf-8"

    def block(self, block: bytes) -> bytes | None:
        """The block as UTF-8 where all its lines are in the usual encoding; None otherwise."""
        if block.isascii():
            return block
        if self.usual is None:
            self.usual = encodings.likeliest(self._sample(block))
        if self.usual == "utf-8":
            return block if encodings.is_utf8(block) else None
        if _SUSPECT[self.usual].search(block):
            return None
        return encodings.decode(block, self.usual).encode()

    def line(self, line: bytes) -> tuple[bytes, bool]:
        """One line as UTF-8, and whether it was in another encoding than the usual."""
        if line.isascii():
            return line, False
        usual = self.usual or "utf-8"
        actual = encodings.encoding_of(line, usual)
        self.narrow = self.narrow or (actual == "cp1252" and _has_c1(line))
        text = line if actual == "utf-8" else encodings.decode(line, actual).encode()
        return text, actual != usual

    @staticmethod
    def _sample(block: bytes) -> list[bytes]:
        beyond = [line for line in block.split(b"\n") if not line.isascii()]
        return beyond[:_SAMPLE]


def _has_c1(line: bytes) -> bool:
    return any(0x80 <= byte <= 0x9F for byte in line)  # noqa: PLR2004 -- the C1 range
