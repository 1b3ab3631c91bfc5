"""A signature of one party, added to a file: what was there before stays byte for byte."""

import datetime as dt
from dataclasses import dataclass
from io import BytesIO

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, InnerScaling, SimpleBoxLayoutRule
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.stamp import StaticStampStyle

from sapar.exchange.pades.apart import apart
from sapar.exchange.pades.imported import SetPage
from sapar.exchange.pades.keys import Key
from sapar.exchange.pades.setting import Block, set_block

FILLED = SimpleBoxLayoutRule(
    AxisAlignment.ALIGN_MIN, AxisAlignment.ALIGN_MIN, inner_content_scaling=InnerScaling.NO_SCALING
)
"""The block is as large as its place."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a signature says.

    Attributes:
        field: that is signed, as in `host`.
        name: of whoever signs.
        reason: what is signed and how, in one line; names the digest of the text.
        place: the organisation.
        moment: of signing.
        block: what is seen on the page.
    """

    field: str
    name: str
    reason: str
    place: str
    moment: dt.datetime
    block: Block


class _Signer(PdfSigner):
    """A signer that is told the moment, and reads no clock."""

    moment: dt.datetime

    def init_signing_session(
        self,
        pdf_out: BasePdfFileWriter,
        existing_fields_only: bool = False,  # noqa: FBT001, FBT002 -- pyHanko's
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.moment
        return session


def signed(pdf: bytes, key: Key, stamp: Stamp) -> bytes:
    """The file with one more signature: it begins with the whole file as it was.

    Args:
        pdf: with an empty field of that name.
        key: that signs.
        stamp: what the signature says.
    """
    told = PdfSignatureMetadata(
        field_name=stamp.field,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        name=stamp.name,
        reason=stamp.reason,
        location=stamp.place,
    )
    page = SetPage(set_block(stamp.block))
    style = StaticStampStyle(
        background=page, background_opacity=1.0, background_layout=FILLED, border_width=0
    )
    signer = _Signer(told, key.signer, stamp_style=style)
    signer.moment = stamp.moment
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    made: BytesIO = apart(lambda: signer.sign_pdf(writer, existing_fields_only=True))
    return made.getvalue()
