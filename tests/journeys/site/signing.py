"""All sign with a second factor, and anybody checks the file."""

from pathlib import Path

from allauth.mfa.totp.internal import auth
from asn1crypto import pem
from django.core.cache import cache
from playwright.sync_api import expect
from tests.authenticator import code
from tests.journeys.site.somebody import Somebody
from tests.journeys.site.stating import in_language
from tests.journeys.site.tendering import fetched
from tests.journeys.site.test_ways_to_sign_in import confirm
from tests.pdf_judges import poppler, pyhanko

from sapar_web.actions.signing.keys import site_key
from sapar_web.models import Person, Signature

SIX = 6
"""Who sign: sponsor, sending institution, host, contractor, participant and mentor."""


def set_up_an_app(one: Somebody) -> str:
    """Whoever has no second factor is led to set one up, and back; the secret of the app."""
    one.open("/")
    one.follow("Read and sign")
    one.sees("You have none yet.")
    one.look()
    one.follow("Set one up")
    one.look()
    one.follow("Activate")
    confirm(one)
    secret = one.page.get_by_label("Authenticator secret").input_value()
    one.page.get_by_label("Authenticator code").fill(code(secret))
    one.press("Activate")
    one.page.wait_for_url("**/recovery-codes/**")
    one.look()
    one.follow("Go on to the agreement that waits for your signature")
    return secret


def with_an_app(one: Somebody, person: Person) -> str:
    """Somebody has set up an app before; they go to what waits for their signature."""
    secret = auth.generate_totp_secret()
    auth.TOTP.activate(person, secret)
    one.open("/")
    one.look()
    one.follow(in_language(one)("Read and sign"))
    return secret


def sign(one: Somebody, secret: str, position: str) -> None:
    """Show a code, name one's position, sign."""
    said = in_language(one)
    show_a_code(one, secret)
    position_field = one.page.locator("[name=position]")
    position_field.fill(position)
    one.look()
    one.press(said("Sign"))
    one.sees(said("You have signed."), position)
    one.look()


def show_a_code(one: Somebody, secret: str) -> None:
    """Show the second factor on the page for it, and come back."""
    # Each code works once, and half a minute later there is another one.
    cache.clear()
    back = one.page.url
    one.page.locator("a.button[href*='/signing/code/']").click()
    one.look()
    one.page.locator("[name=code]").fill(code(secret))
    one.page.locator("main form:has([name=code]) button").click()
    expect(one.page).to_have_url(back)


def in_force(one: Somebody) -> None:
    """What follows from the agreement stands below the last signature."""
    one.sees("all have signed", "What was agreed", "Until", "Prices over the whole stay")
    hours = one.page.get_by_role("row").filter(has_text="mentor").first
    expect(hours).to_be_visible()


def judged(one: Somebody, folder: Path) -> bytes:
    """Download the file; two independent programs find a valid signature of each in it."""
    content = fetched(one, "Signed PDF")
    path, root = folder / "agreement.pdf", folder / "root.pem"
    path.write_bytes(content)
    root.write_bytes(pem.armor("CERTIFICATE", site_key().certificate.dump()))
    order = Signature.objects.order_by("number").values_list("party", flat=True)
    assert poppler(path).count("Signature Validation: Signature is Valid.") == len(order) == SIX
    assert pyhanko(path, root) == [f"{party} INTACT:TRUSTED" for party in order]
    return content


def with_one_byte_changed(content: bytes, folder: Path) -> tuple[bytes, list[str], list[str]]:
    """The file with one byte of the third signature's part changed.

    Returns:
        It; who signed before the change, whose signatures hold; the others, whose do not.
    """
    rows = list(Signature.objects.order_by("number"))
    place = len(content) - sum(len(each.part) for each in rows[2:]) + 100
    changed = content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]
    path, root = folder / "changed.pdf", folder / "root.pem"
    path.write_bytes(changed)
    holds = [str(each.get_party_display()) for each in rows[:2]]
    broken = [str(each.get_party_display()) for each in rows[2:]]
    assert "Digest Mismatch" in poppler(path)
    assert sum("INVALID" in each for each in pyhanko(path, root)) == len(broken)
    return changed, holds, broken


def check(visitor: Somebody, content: bytes, names: list[str]) -> None:
    """Anybody who has the file reads who signed."""
    give(visitor, content)
    visitor.sees("The file is as it was signed, by all", *names)
    visitor.look()


def check_changed(visitor: Somebody, changed: bytes, holds: list[str], broken: list[str]) -> None:
    """The page tells where the byte is, and whose signatures it breaks."""
    give(visitor, changed)
    visitor.sees("The file is not as it was signed")
    visitor.sees(f"In the part that was added with the signature of: {broken[0]}.", "1 in all.")
    visitor.sees(f"These signatures do not hold in this file: {', '.join(broken)}")
    for party in (*holds, *broken):
        row = visitor.page.locator("li.row").filter(has=visitor.page.locator("strong"))
        told = row.filter(has_text=party[:1].upper() + party[1:])
        expect(told).to_contain_text("does not hold" if party in broken else "signed")
    visitor.look()


def give(visitor: Somebody, content: bytes) -> None:
    """Put a file on the page where agreements are checked."""
    visitor.open("/")
    visitor.follow("Check a signed agreement")
    visitor.page.get_by_label("Signed PDF").set_input_files(
        {"name": "agreement.pdf", "mimeType": "application/pdf", "buffer": content}
    )
    visitor.press("Check")
