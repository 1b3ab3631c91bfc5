"""Adding a signature to the file of its version. Part of a deed."""

from sapar.exchange.pades.keys import Key
from sapar.exchange.pades.preparing import prepared
from sapar.exchange.pades.signing import signed
from sapar.values.digest import Digest
from sapar_web.actions.signing.wording import language_of, leaf_of, stamp_of
from sapar_web.models import Signature, Version, VersionFile
from sapar_web.queries.signing.files import file_of
from sapar_web.queries.signing.text import text_file


def file_made(version: Version) -> bytes:
    """The file of a version with all signatures so far, made now if it was not there."""
    found = file_of(version)
    if found:
        return found
    language = language_of(version)
    content = prepared(text_file(version), leaf_of(version), version.canonical.encode())
    VersionFile.objects.create(
        version=version, content=content, digest=Digest.of(content).text, language=language
    )
    return content


def add_to_file(signature: Signature, key: Key) -> Signature:
    """Write a signature down, and the part that it adds to the file.

    Args:
        signature: complete but for its number, its part and its file's digest.
        key: with which the part is made.
    """
    version = signature.version
    before = file_made(version)
    signature.number = Signature.objects.filter(version=version).count() + 1
    signature.certificate = key.fingerprint
    whole = signed(before, key, stamp_of(signature, version.file.language))
    signature.part, signature.file_digest = whole[len(before) :], Digest.of(whole).text
    signature.save(force_insert=True)
    return signature
