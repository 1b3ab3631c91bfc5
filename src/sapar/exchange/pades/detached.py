"""Detached signatures (CMS; files .p7s, .sig, .cms) over the bytes of a document."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from asn1crypto import cms, pem, x509
from cryptography.exceptions import UnsupportedAlgorithm
from pyhanko.sign.general import (
    CMSExtractionError,
    SignedDataCerts,
    extract_certificate_info,
    extract_signer_info,
)
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import validate_sig_integrity

from sapar.exchange.pades.chain import leads_to_a_root
from sapar.exchange.pades.keys import fingerprint_of, subject_of
from sapar.values.unusable import UnusableError

LARGEST = 256 * 1024
"""Bytes of a detached signature at most."""

DIGESTS = frozenset({"sha256", "sha384", "sha512", "sha3_256", "sha3_384", "sha3_512"})
"""Ways to take a digest that are relied on."""

BROKEN = frozenset({"md2", "md5", "sha1"})
"""Ways to take a digest for which other texts with the same one can be made."""


class Held(StrEnum):
    """What a detached signature is found to be."""

    HOLDS = "holds"
    FAILS = "fails"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class Detached:
    """A detached signature.

    Attributes:
        held: what it is found to be; `UNVERIFIED` where its algorithm (as GOST of national keys)
            cannot be computed here: it may hold or not.
        subject: whose the certificate is.
        certificate: SHA-256 of it.
        trusted: whether it leads to a root that is trusted; False where it is unverified.
        algorithm: of its digest and signature, as the file names them.
    """

    held: Held
    subject: str
    certificate: str
    trusted: bool
    algorithm: str


def detached(
    text: bytes, content: bytes, roots: Sequence[x509.Certificate], moment: dt.datetime
) -> Detached:
    """What a detached signature over a text holds.

    Args:
        text: that is to be signed, byte for byte.
        content: of the file with the signature, as DER or PEM.
        roots: certificates that are trusted.
        moment: at which it was handed in.

    Raises:
        UnusableError: if it is too large, no signature of this kind, has not exactly one signer,
            or lacks their certificate.
    """
    if len(content) > LARGEST:
        reason = "a detached signature has at most 256 KiB"
        raise UnusableError("signature-too-large", "signature", "too large", reason)
    try:
        data = _signed_data(content)
        signer, certificates = extract_signer_info(data), extract_certificate_info(data)
        found = _judged(text, data, signer, certificates)
        told = _algorithm(signer)
        subject = subject_of(certificates.signer_cert)
    except (ValueError, TypeError, KeyError, AttributeError, CMSExtractionError) as error:
        reason = "a CMS file of one signer with their certificate was expected"
        raise UnusableError(
            "signature-unreadable", "signature", "cannot be read", reason
        ) from error
    own, others = certificates.signer_cert, certificates.other_certs
    trusted = found is Held.HOLDS and leads_to_a_root(own, others, roots, moment)
    return Detached(found, subject, fingerprint_of(own), trusted, told)


def _signed_data(content: bytes) -> cms.SignedData:
    if pem.detect(content):
        content = pem.unarmor(content)[2]
    whole = cms.ContentInfo.load(content, strict=True)
    if whole["content_type"].native != "signed_data":
        raise ValueError("no signed data")
    return whole["content"]


def _algorithm(signer: cms.SignerInfo) -> str:
    parts = (
        signer[name]["algorithm"].native for name in ("digest_algorithm", "signature_algorithm")
    )
    return ", ".join(str(part) for part in parts)


def _judged(
    text: bytes, data: cms.SignedData, signer: cms.SignerInfo, certificates: SignedDataCerts
) -> Held:
    """Whether the digest of the text is in it, and its signer's key made it."""
    within = data["encap_content_info"]["content"].native
    way = signer["digest_algorithm"]["algorithm"].native
    if (within is not None and within != text) or way in BROKEN:
        return Held.FAILS
    if way not in DIGESTS:
        return Held.UNVERIFIED
    digest = hashlib.new(way, text).digest()
    kind = data["encap_content_info"]["content_type"].native
    try:
        holds = validate_sig_integrity(signer, certificates.signer_cert, kind, digest)
    except (NotImplementedError, UnsupportedAlgorithm):
        return Held.UNVERIFIED
    except SignatureValidationError:
        return Held.FAILS
    return Held.HOLDS if all(holds) else Held.FAILS
