"""Keys that sign: made here, or opened from PKCS#12. They stay in memory."""

import datetime as dt
from dataclasses import dataclass, field

from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID
from pyhanko.sign.signers import SimpleSigner

from sapar.values.digest import Digest
from sapar.values.unusable import UnusableError

BITS = 3072
"""Length of a key that is made here: as strong as SHA-256 is."""

LASTS = dt.timedelta(days=3653)
"""How long the certificate of a key that is made here is valid."""

LARGEST = 64 * 1024
"""Bytes of a PKCS#12 file at most."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key with its certificate.

    Attributes:
        signer: the key; never shown.
    """

    signer: SimpleSigner = field(repr=False)

    @property
    def certificate(self) -> asn1.Certificate:
        """What says whose it is."""
        return self.signer.signing_cert

    @property
    def subject(self) -> str:
        """Whose it is, as the certificate says."""
        return subject_of(self.certificate)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate."""
        return fingerprint_of(self.certificate)


def subject_of(certificate: asn1.Certificate) -> str:
    """Whose a certificate is, in words."""
    named: str = certificate.subject.human_friendly
    return named


def fingerprint_of(certificate: asn1.Certificate) -> str:
    """SHA-256 of a certificate, by which it is known again."""
    return Digest.of(certificate.dump()).text


def new_key(name: str, moment: dt.datetime) -> bytes:
    """A new key with a certificate that it signs itself, as PKCS#12 without a passphrase.

    Args:
        name: of the installation; at most 64 characters are taken.
        moment: from which the certificate is valid.
    """
    key = rsa.generate_private_key(65537, BITS)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name[:64])])
    made = (
        x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(moment)
        .not_valid_after(moment + LASTS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    return pkcs12.serialize_key_and_certificates(b"sapar", key, made, None, plain)


def _usage() -> x509.KeyUsage:
    """What the certificate is for: signatures that bind."""
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def opened(content: bytes, passphrase: str) -> Key:
    """The key of a PKCS#12 file.

    Args:
        content: of the file.
        passphrase: that opens it; empty for none.

    Raises:
        UnusableError: if it is too large, cannot be opened, or has no key or no certificate.
    """
    if len(content) > LARGEST:
        raise UnusableError("key-too-large", "key", "too large", "a key file has at most 64 KiB")
    try:
        signer = SimpleSigner.load_pkcs12_data(content, [], passphrase.encode() or None)
    except (ValueError, TypeError, AttributeError):
        raise UnusableError(
            "key-unopened",
            "key",
            "cannot be opened",
            "a PKCS#12 file (.p12 or .pfx) with a key and its certificate, and its passphrase",
        ) from None
    return Key(signer)


def require_fit(key: Key, moment: dt.datetime) -> None:
    """Go on only if a key may sign agreements at a moment, as its certificate says.

    Raises:
        UnusableError: if the certificate is not valid then, or is not for signatures.
    """
    certificate = key.certificate
    validity = certificate["tbs_certificate"]["validity"]
    if not validity["not_before"].native <= moment <= validity["not_after"].native:
        reason = f"it is valid to {validity['not_after'].native:%Y-%m-%d}"
        raise UnusableError("key-not-valid-now", "key", "its certificate is not valid now", reason)
    usage = certificate.key_usage_value
    if usage is not None and not usage.native & {"digital_signature", "non_repudiation"}:
        reason = "its certificate says what it may be used for"
        raise UnusableError("key-not-for-signing", "key", "it is not for signatures", reason)
