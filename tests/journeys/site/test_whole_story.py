"""The whole story of terms of reference, from a draft to the letter to whom was not selected."""

import hashlib
import re
from datetime import timedelta

import pytest
from django.utils import timezone, translation
from playwright.sync_api import expect
from tests.journeys.site.conftest import Arrive
from tests.journeys.site.somebody import PASSWORD, Somebody
from tests.mail_server import Box

from sapar_web.actions.mail.delivering import hand_over
from sapar_web.management.demonstration.terms import let_the_last_day_pass
from sapar_web.models import Message, Terms

NEWCOMER = "newcomer@example.org"
GATES = ("A02", "A03", "B01", "C01", "C02", "C04")
PHONE = {"width": 360, "height": 740}


@pytest.mark.django_db(transaction=True)
def test_from_a_draft_to_the_reasons_of_a_selection(arrive: Arrive, box: Box) -> None:
    officer = arrive("officer")
    draft(officer)
    take_out_and_put_back(officer)
    ask_the_institution(officer)
    ask_a_person(officer)
    sending, lecturer = arrive("international"), arrive()
    come_by_mail(lecturer, box)
    sending.follow("Say what you need")
    speak(sending, lecturer)
    answer(officer)
    approve(sending, lecturer)
    publish(officer)
    download(officer)
    riverside, island = offer_in_kazakh(arrive), offer_on_a_phone(arrive)
    let_the_last_day_pass(Terms.objects.get())
    select(officer)
    read_the_decision(riverside, island)


def draft(officer: Somebody) -> None:
    """Begin from the model; the check complains that nobody was asked."""
    officer.open("/")
    officer.page.get_by_role("link", name="Terms", exact=True).click()
    officer.follow("Begin new terms")
    officer.fill("Title of the terms", "Archive visits (invented)")
    officer.look()
    officer.press("Begin the draft")
    officer.sees("findings stand in the way")
    assert gates(officer) == {code: code not in ("A02", "A03") for code in GATES}
    officer.look()


def gates(officer: Somebody) -> dict[str, bool]:
    """How the gates stand on the page of the draft."""
    told = officer.page.locator("ul.gates li").all_inner_texts()
    found = [re.fullmatch(r"(holds|does not hold)\s+(\w+) .*", each) for each in told]
    return {each[2]: each[1] == "holds" for each in found if each}


def take_out_and_put_back(officer: Somebody) -> None:
    """Take a clause out, and change one's mind."""
    clause = officer.page.locator("#c-planning-with-sending")
    clause.get_by_role("link", name="Write").click()
    officer.page.get_by_text("Move or take out").click()
    officer.press("Take this clause out")
    officer.sees("The clause was taken out. You can put it back.")
    officer.sees("no clause cites A02", "Add such a clause from the catalogue beside the draft.")
    officer.look()
    officer.page.locator("#removed").get_by_role("button").first.click()
    officer.sees("The clause was put back.")


def ask_the_institution(officer: Somebody) -> None:
    officer.follow("Ask a sending institution")
    officer.page.get_by_label("Name of the institution").fill("steppe")
    officer.press("Search")
    chosen = officer.page.get_by_label("Institution", exact=True)
    chosen.select_option(label="University of the Steppe (invented)")
    officer.fill("E-mail address there", "international@example.org")
    officer.look()
    officer.press("Ask for their say")
    officer.sees("This is the link for international@example.org.")
    officer.follow("Who was asked")


def ask_a_person(officer: Somebody) -> None:
    officer.follow("Ask a participant")
    officer.fill("E-mail address", NEWCOMER)
    officer.press("Ask for their say")
    officer.sees(f"This is the link for {NEWCOMER}.", "It was also mailed to them.")
    officer.look()
    for number in Message.objects.values_list("pk", flat=True):
        hand_over(number, last=False)


def come_by_mail(lecturer: Somebody, box: Box) -> None:
    """A newcomer follows the link of the mail, signs up, confirms, and is where they were asked."""
    lecturer.open(box.link(NEWCOMER))
    lecturer.follow("Make one")
    lecturer.look()
    lecturer.fill("Name", "Aruzhan Newcomer (invented)")
    lecturer.fill("Email", NEWCOMER)
    lecturer.fill("Password", PASSWORD)
    lecturer.look()
    lecturer.page.locator("main form button").last.click()
    lecturer.sees("We have sent an email to you")
    lecturer.look()
    lecturer.open(box.link(NEWCOMER))
    lecturer.look()
    lecturer.press("Confirm")
    lecturer.sees("You are asked for your say")
    lecturer.look()
    lecturer.press("Read the draft and speak")


def speak(sending: Somebody, lecturer: Somebody) -> None:
    """Both say what they need, and comment on clauses."""
    need(sending, "We need our classes covered while a teacher is away.")
    need(lecturer, "I need two days a week in the archive.")
    comment(sending, "mentor-hours", "Let the mentor write a report on each hour.")
    comment(lecturer, "mentor-hours", "One hour a week is little.")


def need(one: Somebody, words: str) -> None:
    one.fill("In your words", words)
    one.press("State this need")
    one.sees("It is said.", words)


def comment(one: Somebody, clause: str, words: str) -> None:
    part = one.page.locator(f"#clause-{clause}")
    part.get_by_text("Comment on this clause").click()
    part.get_by_label("Your comment").fill(words)
    one.press("Comment", part)
    one.sees(words)
    one.look()


def answer(officer: Somebody) -> None:
    """Change the clause, then answer each word: taken, partly, declined twice."""
    officer.open("/")
    officer.look()
    officer.follow("Go on writing")
    officer.page.locator("#c-mentor-hours").get_by_role("link", name="Write").click()
    officer.page.fill("[name='v.quantity']", "3")
    officer.press("Save")
    officer.sees("Saved.")
    officer.look()
    outcomes = {
        "One hour a week is little.": ("taken", "Three hours now."),
        "report on each hour": ("taken in part", "The hours are counted; no reports."),
        "classes covered": ("not taken", "The law pays for that already."),
        "two days a week": ("not taken", "Each archive has its own days."),
    }
    officer.open(f"/voices/of/{Terms.objects.get().key}/?show=waiting")
    for words, (outcome, reason) in outcomes.items():
        reply(officer, words, outcome, reason)
    officer.sees("Nothing here.")


def reply(officer: Somebody, words: str, outcome: str, reason: str) -> None:
    """Answer the word that says this."""
    word = officer.page.locator("article.card", has_text=words)
    word.locator("summary", has_text="Answer").click()
    word.get_by_label(outcome, exact=True).check()
    word.get_by_label("Why").fill(reason)
    officer.look()
    officer.press("Answer", word)
    officer.sees("It is answered.")


def approve(sending: Somebody, lecturer: Somebody) -> None:
    """Both read what became of their words, and approve the text as it stands."""
    for one, told in ((sending, "no reports"), (lecturer, "Three hours now.")):
        one.open("/")
        one.look()
        one.follow("Read what changed")
        one.sees(told)
        one.press("I approve: no change is needed")
        one.sees("approved as it stands")


def publish(officer: Somebody) -> None:
    """With green gates, publish, and take offers for a week."""
    officer.open("/")
    officer.look()
    officer.follow("Go on writing")
    officer.sees("nothing stands in the way of publishing")
    assert gates(officer) == dict.fromkeys(GATES, True)
    officer.look()
    officer.follow("Look at it and publish")
    last = timezone.localdate() + timedelta(days=7)
    officer.fill("Last day for offers", last.isoformat())
    officer.look()
    officer.press("Publish")
    officer.sees("Offers until")
    officer.look()


def download(officer: Somebody) -> None:
    """Get the files; the digest on the page is that of the bytes of the JSON."""
    officer.page.get_by_text("Download", exact=True).click()
    assert fetched(officer, "PDF").startswith(b"%PDF-")
    assert fetched(officer, "DOCX").startswith(b"PK")
    digest = hashlib.sha256(fetched(officer, "JSON")).hexdigest()
    shown = officer.page.locator("dd.digest").first.inner_text()
    assert shown.removeprefix("sha256:") == digest


def fetched(officer: Somebody, name: str) -> bytes:
    """The file behind a link of the page."""
    with officer.page.expect_download() as told:
        officer.follow(name)
    return told.value.path().read_bytes()


def offer_in_kazakh(arrive: Arrive) -> Somebody:
    """One host answers every clause in a browser that speaks Kazakh."""
    host = arrive("receiver", locale="kk")
    host.look()
    host.follow(kazakh("Read and offer"))
    host.press(kazakh("Begin"))
    accept_all(host, kazakh("Accept"))
    host.look()
    host.follow(kazakh("Look it over and submit"))
    host.look()
    host.press(kazakh("Submit as it is"))
    host.sees(kazakh("The offer is submitted."))
    host.look()
    return host


def kazakh(words: str) -> str:
    """Words of the site as a Kazakh browser shows them."""
    with translation.override("kk"):
        said = translation.gettext(words)
    assert said != words
    return said


def accept_all(host: Somebody, accept: str) -> None:
    """Accept each clause that is unanswered."""
    buttons = host.page.get_by_role("button", name=accept, exact=True)
    expect(buttons.first).to_be_visible()
    for left in range(buttons.count(), 0, -1):
        buttons.first.click()
        expect(buttons).to_have_count(left - 1)


def offer_on_a_phone(arrive: Arrive) -> Somebody:
    """The other one offers less, on a phone."""
    host = arrive("outsider", viewport=PHONE, has_touch=True)
    host.look()
    host.follow("Read and offer")
    host.press("Begin")
    card = host.page.locator("#answers-mentor-hours")
    card.get_by_role("link", name="Answer otherwise").tap()
    card.get_by_label("We offer another number or time").check()
    card.get_by_label("Number that you offer instead").fill("1")
    card.get_by_label("Why").fill("Our mentors have eight guests each.")
    host.look()
    card.get_by_role("button", name="Save").tap()
    expect(card).to_contain_text("eight guests")
    host.look()
    host.follow("Look it over and submit")
    host.look()
    host.press("Submit as it is")
    host.sees("The offer is submitted.")
    host.look()
    return host


def select(officer: Somebody) -> None:
    """Compare, and select with reasons for both."""
    officer.open("/")
    officer.look()
    officer.follow("Compare and decide")
    officer.sees("eight guests")
    officer.look()
    officer.follow("Select the offer of Riverside University (invented)")
    officer.fill("Why this offer", "Three hours with a mentor every week.")
    officer.fill("Why not the others", "One hour a week is less than was asked.")
    officer.look()
    officer.press("Select")
    officer.sees("The offer is selected, and everybody reads why.")
    officer.look()


def read_the_decision(riverside: Somebody, island: Somebody) -> None:
    """Each reads its own reason, and nothing of the other's."""
    told = {
        "Three hours with a mentor every week.": (
            riverside,
            kazakh("Read the decision"),
            kazakh("Selected"),
        ),
        "One hour a week is less than was asked.": (island, "Read the decision", "Not selected"),
    }
    for reason, (host, button, outcome) in told.items():
        host.open("/")
        host.page.get_by_role("button", name=button).click()
        host.sees(outcome, reason)
        host.misses(*(each for each in told if each != reason))
        host.look()
