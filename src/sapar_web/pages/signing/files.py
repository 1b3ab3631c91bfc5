"""Files of a version, for its parties alone: signed and unsigned, the signed text, evidence."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.refusals import MissingError
from sapar_web.models import Signature, Version
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.stays.reading import agreement_or_missing
from sapar_web.queries.signing.files import file_of
from sapar_web.queries.signing.text import text_file

PDF, JSON, CMS = "application/pdf", "application/json", "application/pkcs7-signature"


@require_safe
@signed_in
def download(request: HttpRequest, key: UUID, number: int, name: str, ending: str) -> HttpResponse:
    """`signed.pdf`, `unsigned.pdf`, or `agreement.json`, whose SHA-256 is what was signed."""
    agreement = agreement_or_missing(request, key)
    require(actor(request), Deed.DOWNLOAD_AGREEMENT, agreement)
    version = Version.objects.filter(agreement=agreement, number=number).first()
    if version is None:
        raise MissingError
    made = {
        ("signed", "pdf"): (lambda: file_of(version), PDF),
        ("unsigned", "pdf"): (lambda: text_file(version), PDF),
        ("agreement", "json"): (version.canonical.encode, JSON),
    }
    if (name, ending) not in made:
        raise MissingError
    content, kind = made[name, ending]
    return _file(content(), kind, f"agreement-{version.digest[:8]}-{name}.{ending}")


@require_safe
@signed_in
def evidence(request: HttpRequest, key: UUID, signature: UUID) -> HttpResponse:
    """The detached signature of a party, or the scan of the paper, as it was handed in."""
    agreement = agreement_or_missing(request, key)
    require(actor(request), Deed.DOWNLOAD_AGREEMENT, agreement)
    rows = Signature.objects.select_related("scan").filter(version__agreement=agreement)
    found = rows.filter(key=signature).first()
    if found is not None and found.evidence is not None:
        return _file(bytes(found.evidence), CMS, f"{found.party}.p7s")
    if found is not None and found.scan is not None:
        ending = found.scan.kind.rpartition("/")[2]
        return _file(bytes(found.scan.content), found.scan.kind, f"paper.{ending}")
    raise MissingError


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    """A file that the browser keeps and never shows in a page of the site."""
    if not content:
        raise MissingError
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; sandbox",
    }
    return HttpResponse(content, content_type=kind, headers=headers)
