"""Terms are drafted, and those who are asked have their say."""

import re

from tests.journeys.site.somebody import PASSWORD, Somebody
from tests.mail_server import Box

from sapar_web.actions.mail.delivering import hand_over
from sapar_web.models import Message, Terms

NEWCOMER = "newcomer@example.org"
GATES = ("A02", "A03", "B01", "C01", "C02", "C04")


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
    """A newcomer signs up by the link, confirms, and is where they were asked."""
    sign_up(lecturer, box)
    lecturer.open(box.link(NEWCOMER))
    lecturer.look()
    lecturer.press("Confirm")
    lecturer.sees("I approve: no change is needed")
    lecturer.look()


def sign_up(lecturer: Somebody, box: Box) -> None:
    """Follow the link of the mail, and make an account."""
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
