"""What the signatures of a PDF file hold: each by its own revision, as pyHanko finds it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import islice

from asn1crypto import x509
from pyhanko.pdf_utils.decode_limits import (
    DEFAULT_PURPOSE_LIMITS,
    DecodeLimits,
    DecodePurpose,
    StreamDecodeLimits,
)
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import EmbeddedPdfSignature, validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from sapar.exchange.pades.apart import TooLongError, apart
from sapar.exchange.pades.chain import leads_to_a_root
from sapar.exchange.pades.keys import fingerprint_of, subject_of
from sapar.values.unusable import UnusableError

MOST = 20
"""Signatures of a file that are looked at; an agreement has six at most."""

LONGEST = 60
"""Seconds that a file is looked at: a small one can be made that takes hours."""

TABLE = StreamDecodeLimits(max_output_size=2**20)
"""A table of what lies where in a file, unpacked: some 200,000 parts, and not gigabytes."""

LIMITS = DecodeLimits(per_purpose={**DEFAULT_PURPOSE_LIMITS, DecodePurpose.XREF_STREAM: TABLE})

HARMLESS = {ModificationLevel.NONE, ModificationLevel.LTA_UPDATES, ModificationLevel.FORM_FILLING}
"""What may have been added after a signature: further signatures."""


@dataclass(frozen=True, slots=True)
class Found:
    """A signature in a file.

    Attributes:
        field: that was signed, as in `host`.
        intact: whether what it covers is byte for byte what was signed, by this certificate.
        whole: whether it covers the file to its end.
        changed: whether something but further signatures was added after it; False where that was
            not asked.
        subject: whose the certificate is; empty where it cannot be read.
        certificate: SHA-256 of it; empty where it cannot be read.
        trusted: whether it leads to a root that is trusted.
        moment: of signing, as the signature says; None where it does not.
        name: of whoever signed, as the signature says.
        reason: what was signed and how, as it says.
    """

    field: str
    intact: bool = False
    whole: bool = False
    changed: bool = False
    subject: str = ""
    certificate: str = ""
    trusted: bool = False
    moment: dt.datetime | None = None
    name: str = ""
    reason: str = ""


def signatures_in(
    pdf: bytes,
    roots: Sequence[x509.Certificate] = (),
    *,
    compared: bool = True,
    seconds: float = LONGEST,
) -> tuple[Found, ...]:
    """The signatures of a file, in the order in which they were made.

    Args:
        pdf: the file, whoever it comes from.
        roots: certificates that are trusted.
        compared: whether to find out, for each, what was added after it: seconds for a long file.
        seconds: after which it is given up.

    Raises:
        UnusableError: if the file cannot be read as PDF, is encrypted, or takes too long.
    """
    try:
        return apart(lambda: tuple(_found(pdf, roots, compared=compared)), seconds)
    except TooLongError:
        reason = "a PDF file that can be read in a moment was expected"
        raise UnusableError("pdf-too-long", "file", "takes too long to read", reason) from None
    except Exception as error:
        # A malformed file makes pyHanko raise many kinds.
        reason = "a PDF file that is whole and has no password was expected"
        raise UnusableError("pdf-unreadable", "file", "cannot be read as PDF", reason) from error


def _found(pdf: bytes, roots: Sequence[x509.Certificate], *, compared: bool) -> Iterator[Found]:
    reader = PdfFileReader(BytesIO(pdf), decode_limits=LIMITS)
    if reader.encrypted:
        raise ValueError("encrypted")
    for each in islice(reader.embedded_regular_signatures, MOST):
        try:
            yield _judged(each, roots, compared=compared)
        except Exception:  # noqa: BLE001 -- so does a malformed signature: it does not hold
            yield Found(str(each.field_name))


def _judged(
    each: EmbeddedPdfSignature, roots: Sequence[x509.Certificate], *, compared: bool
) -> Found:
    said, certificate = each.sig_object, each.signer_cert
    moment = each.self_reported_timestamp
    # Whom to trust is asked below: here only whether the certificate made this signature.
    own = ValidationContext(trust_roots=[certificate], allow_fetching=False, moment=moment)
    status, comparable = _status(each, own, compared=compared)
    others = list(each.other_embedded_certs)
    trusted = moment is not None and leads_to_a_root(certificate, others, roots, moment)
    level = status.modification_level
    return Found(
        field=str(each.field_name),
        intact=status.intact and status.valid,
        whole=status.coverage == SignatureCoverageLevel.ENTIRE_FILE,
        changed=not comparable or (level is not None and level not in HARMLESS),
        subject=subject_of(certificate),
        certificate=fingerprint_of(certificate),
        trusted=trusted,
        moment=moment,
        name=str(said.get("/Name", "")),
        reason=str(said.get("/Reason", "")),
    )


def _status(
    each: EmbeddedPdfSignature, own: ValidationContext, *, compared: bool
) -> tuple[PdfSignatureStatus, bool]:
    """What pyHanko says of it, and whether what was added after it can be read at all."""
    try:
        return validate_pdf_signature(each, own, skip_diff=not compared), True
    except Exception:  # noqa: BLE001 -- the part behind may be damaged in any way
        return validate_pdf_signature(each, own, skip_diff=True), False
