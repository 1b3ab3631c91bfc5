"""Keys, certificates and a document that are invented for these tests."""

import datetime as dt
from dataclasses import dataclass

import pytest
import typst
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs7, pkcs12
from cryptography.x509.oid import NameOID

from sapar.exchange.pades.keys import Key, new_key, opened
from sapar.exchange.pades.preparing import prepared
from sapar.exchange.pades.setting import Block, Leaf, Place
from sapar.exchange.pades.signing import Stamp, signed

NOW = dt.datetime(2027, 3, 1, 9, 30, tzinfo=dt.UTC)
TEXT = b'{"title":"An agreement (invented)"}'
PARTIES = ("sponsor", "sending", "host", "participant")


@pytest.fixture(scope="session")
def key() -> Key:
    """A key that signs its own certificate."""
    return opened(new_key("Sapar, sapar.example.org", NOW), "")


@dataclass(frozen=True)
class Authority:
    """Somebody who certifies, and a person whom they certified for a year.

    Attributes:
        root: certificate of the authority, as PEM.
        chain: certificate of the person.
        secret: key of the person.
    """

    root: bytes
    chain: x509.Certificate
    secret: ec.EllipticCurvePrivateKey

    def p12(self, word: str) -> bytes:
        """The person's key as a file."""
        shut = serialization.BestAvailableEncryption(word.encode())
        return pkcs12.serialize_key_and_certificates(b"a", self.secret, self.chain, None, shut)

    def cms(self, text: bytes, *options: pkcs7.PKCS7Options) -> bytes:
        """A signature of the person over a text, by OpenSSL's own hands."""
        builder = pkcs7.PKCS7SignatureBuilder().set_data(text)
        signer = builder.add_signer(self.chain, self.secret, hashes.SHA256())
        wanted = [pkcs7.PKCS7Options.Binary, *options]
        return signer.sign(serialization.Encoding.DER, wanted)


def name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _begun(
    by: x509.Name,
    whose: x509.Name,
    public: ec.EllipticCurvePublicKey,
    now: dt.datetime,
    days: int,
) -> x509.CertificateBuilder:
    first, last = now - dt.timedelta(days=1), now + dt.timedelta(days=days)
    number = x509.random_serial_number()
    return x509.CertificateBuilder(by, whose, public, number, first, last)


@pytest.fixture(scope="session")
def authority() -> Authority:
    """An invented authority and a person."""
    return make_authority(NOW)


def make_authority(now: dt.datetime) -> Authority:
    """An authority and a person whom it certified the day before."""
    top, own = (ec.generate_private_key(ec.SECP256R1()) for _each in range(2))
    by = name("Invented Authority")
    root = (
        _begun(by, by, top.public_key(), now, 3650)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(top, hashes.SHA256())
    )
    whose = name("Aizhan Serikova (invented)")
    person = _begun(by, whose, own.public_key(), now, 365).sign(top, hashes.SHA256())
    return Authority(root.public_bytes(serialization.Encoding.PEM), person, own)


@pytest.fixture(scope="session")
def document(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """An agreement that is ready for signatures."""
    source = tmp_path_factory.mktemp("set") / "agreement.typ"
    source.write_text("#set document(title: [Agreement])\n= Agreement (invented)")
    plain = typst.compile(source, ignore_system_fonts=True, pdf_standards=["a-2a", "ua-1"])
    places = [Place(party, party.title()) for party in PARTIES]
    facts = [("Document", "Agreement (invented)"), ("SHA-256", "ab" * 32)]
    return prepared(plain, Leaf("Қолтаңбалар", facts, places, "A note.", "kk"), TEXT)


def stamp(party: str, after: int = 0, by: str = "Әсел Қуанова") -> Stamp:
    """What a party's signature says."""
    told = Block(by, [("Position", "Head (invented)"), ("SHA-256", "ab" * 32)], "kk")
    moment = NOW + dt.timedelta(hours=after)
    return Stamp(party, by, f"Agreed: SHA-256 {'ab' * 32}", "Riverside (invented)", moment, told)


@pytest.fixture(scope="session")
def signed_by_two(document: bytes, key: Key) -> tuple[bytes, bytes]:
    """The file after the host has signed, and after the participant has, too."""
    once = signed(document, key, stamp("host"))
    return once, signed(once, key, stamp("participant", 2))
