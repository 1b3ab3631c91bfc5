"""Whether a certificate leads to a root that is trusted, by what is at hand: nothing is fetched."""

import datetime as dt
from collections.abc import Sequence

from asn1crypto import pem, x509
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import PathError, ValidationError

from sapar.values.unusable import UnusableError


def roots_of(content: bytes) -> tuple[x509.Certificate, ...]:
    """The certificates of a PEM file.

    Raises:
        UnusableError: if it holds none.
    """
    try:
        blocks = list(pem.unarmor(content, multiple=True))
        return tuple(x509.Certificate.load(der, strict=True) for _kind, _told, der in blocks)
    except (ValueError, TypeError):
        reason = "certificates in PEM form were expected"
        raise UnusableError("roots-unreadable", "roots", "cannot be read", reason) from None


def leads_to_a_root(
    certificate: x509.Certificate,
    others: Sequence[x509.Certificate],
    roots: Sequence[x509.Certificate],
    moment: dt.datetime,
) -> bool:
    """Whether a certificate was valid at a moment under one of some roots.

    Whether it was revoked is not asked: nobody is asked anything.

    Args:
        certificate: of whoever signed.
        others: that came with it.
        roots: that are trusted.
        moment: of signing.
    """
    if not roots:
        return False
    known = ValidationContext(
        trust_roots=list(roots), other_certs=list(others), allow_fetching=False, moment=moment
    )
    validator = CertificateValidator(certificate, list(others), validation_context=known)
    try:
        validator.async_validate_usage(set()).send(None)
    except (PathError, ValidationError):
        return False
    except StopIteration:
        return True
    raise AssertionError("a certificate is looked for in the network")
