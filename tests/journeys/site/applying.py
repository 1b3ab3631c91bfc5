"""A call is opened, people apply on two devices, are nominated, reviewed and selected."""

from datetime import date, timedelta
from io import BytesIO

from playwright.sync_api import expect
from pypdf import PdfWriter
from tests.journeys.site.conftest import Arrive
from tests.journeys.site.somebody import Somebody
from tests.journeys.site.tendering import PHONE, kazakh
from tests.sapar_web.competing import Contest
from tests.sapar_web.conftest import Tender

from sapar.terms.model import model_terms
from sapar_web.actions.offers.beginning import begin_offer
from sapar_web.actions.offers.selecting import Reasons, select_offer
from sapar_web.actions.offers.submitting import submit_offer
from sapar_web.models import Application, Call, Offer
from sapar_web.models.offer import today

SCHEME = model_terms().scheme
FIRST = SCHEME.first_day + timedelta(days=33)
LAST = FIRST + timedelta(days=69)
WEEKS = "Weeks 1 to 4: sampling. Weeks 5 to 10: analysis and a lesson from it."
TITLE = "Research stays, winter (invented)"
REASON = "The plan fits the laboratory of the host."


def open_call(officer: Somebody, tender: Tender) -> Contest:
    """Under terms of which a contractor's offer was selected, open a call."""
    offer = selected_offer(tender)
    officer.open(f"/offers/{offer.key}/")
    officer.press("Begin a call for applications")
    write_call(officer, tender.cast.host.name)
    officer.press("Save")
    officer.sees("Once open, nothing of it can be changed")
    officer.look()
    officer.press("Open the call")
    officer.sees("How applications are weighed", "Use at home")
    officer.look()
    return Contest(tender.cast, tender.terms, offer, Call.objects.get())


def selected_offer(tender: Tender) -> Offer:
    """The contractor's offer, the only one, selected by deeds."""
    cast, agent = tender.cast, tender.cast.actor("agent")
    named = {"organisation": cast.contractor.key, "role": "contractor"}
    offer = begin_offer(agent, terms=tender.terms.key, **named)
    offer = submit_offer(agent, key=offer.key, revision=offer.revision)
    tender.close()
    reasons = Reasons("The one that came.")
    return select_offer(cast.actor("officer"), key=offer.key, reasons=reasons)


def write_call(officer: Somebody, host: str) -> None:
    """Fill in the call: one place, two criteria, one question, blind."""
    ahead = [today() + timedelta(days=each) for each in (10, 20, 40)]
    days = [*ahead, SCHEME.first_day, SCHEME.last_day]
    names = ("closes_on", "nominates_on", "decides_on", "first_day", "last_day")
    filled: dict[str, str | date] = {
        "title": TITLE,
        "hosts": host,
        "summary": "Ten weeks at a laboratory, with a mentor.",
        "places": "1",
        "budget": "12000",
        "currency": "EUR",
        "criterion-0": "Plan",
        "how-0": "5: each week has a task; 0: none has.",
        "weight-0": "60",
        "criterion-1": "Use at home",
        "how-1": "5: a course changes; 0: nothing does.",
        "weight-1": "40",
        "question-0": "What will you do there?",
        **dict(zip(names, days, strict=True)),
    }
    for name, value in filled.items():
        officer.page.fill(f"[name='{name}']", str(value))
    officer.page.get_by_label("Reviewers see neither names").check()
    officer.look()


def ask_a_reviewer(officer: Somebody) -> str:
    """The link for somebody who belongs to no organisation."""
    officer.follow("Reviewers")
    officer.fill("E-mail address", "nobody@example.org")
    officer.press("Ask")
    officer.sees("This is the link for nobody@example.org.")
    officer.look()
    return officer.page.locator("main code").inner_text()


def apply_on_two_devices(arrive: Arrive, contest: Contest) -> Somebody:
    """Begin at a desk; go on, put a file and submit on a phone. The desk is told it is behind."""
    desk, phone = arrive("lecturer"), arrive("lecturer", viewport=PHONE, has_touch=True)
    desk.open("/calls/")
    desk.look()
    desk.follow(TITLE)
    desk.press("Apply")
    desk.fill("Institution at home", contest.cast.sender.name)
    desk.fill("First day", FIRST.isoformat())
    desk.fill("Last day", LAST.isoformat())
    desk.fill("What will you do there?", "Weeks 1 to 4: sampling.")
    desk.sees("Saved at")
    desk.look()
    go_on(phone)
    desk.fill("What will you do there?", "Weeks 1 to 4: nothing yet.")
    desk.sees("This was changed on another device.")
    desk.look()
    submit(phone)
    return phone


def go_on(phone: Somebody) -> None:
    """What was written at the desk is there."""
    phone.open("/")
    phone.look()
    phone.follow("Finish it")
    expect(phone.page.get_by_label("What will you do there?")).to_have_value(
        "Weeks 1 to 4: sampling."
    )
    phone.fill("What will you do there?", WEEKS)
    phone.sees("Saved at")
    phone.look()


def submit(phone: Somebody) -> None:
    """Put a file, look it all over, submit."""
    phone.page.get_by_label("File", exact=True).set_input_files(
        {"name": "plan.pdf", "mimeType": "application/pdf", "buffer": blank_page()}
    )
    phone.press("Add the file")
    phone.sees("The file is there.", "plan.pdf")
    phone.press("Look it over and submit")
    phone.sees(WEEKS, "plan.pdf")
    phone.look()
    phone.press("Submit the application")
    phone.sees("Where it stands")
    phone.look()


def blank_page() -> bytes:
    """A PDF that holds nothing."""
    writer, held = PdfWriter(), BytesIO()
    writer.add_blank_page(200, 200)
    writer.write(held)
    return held.getvalue()


def nominate(sending: Somebody) -> None:
    """The office at home reads and writes Kazakh."""
    sending.open("/")
    sending.look()
    sending.follow(kazakh("Nominate, or decline to"))
    sending.sees(WEEKS, "plan.pdf")
    sending.page.get_by_label(kazakh("nominates"), exact=True).check()
    sending.fill(kazakh("Your own reasons"), "Осы курсты оқытады.")
    sending.fill(kazakh("What you will do when the person is back"), "Көктемде жаңа курс ашамыз.")
    sending.look()
    sending.press(kazakh("Say it"))
    sending.sees(kazakh("It was said, and the applicant is told."))
    sending.look()


def rival(contest: Contest) -> None:
    """A further person applies and is nominated, by deeds."""
    [name] = contest.people(1)
    days = {"first_day": FIRST.isoformat(), "last_day": LAST.isoformat()}
    contest.nominated(name, answers={"what-will-you-do-there": "Measure soil."}, **days)


def review(reviewer: Somebody, link: str, contest: Contest) -> None:
    """Score without a name on the page."""
    made = Application.objects.get(call=contest.call, participant=contest.cast.people["lecturer"])
    reviewer.open(link)
    reviewer.sees("Names, organisations and files are hidden in this call.")
    reviewer.look()
    reviewer.follow(made.alias)
    reviewer.sees(WEEKS, "this call hides them from reviewers")
    reviewer.misses("Lecturer", contest.cast.sender.name, "plan.pdf")
    reviewer.fill("Plan: points, 0 to 5", "5")
    reviewer.fill("Plan: why", "Each week has a task.")
    reviewer.fill("Use at home: points, 0 to 5", "4")
    reviewer.fill("Use at home: why", "One lesson.")
    reviewer.look()
    reviewer.press("Submit the review")
    reviewer.sees("Submitted: it counts.")
    reviewer.misses(made.alias)
    reviewer.look()


def select(officer: Somebody, contest: Contest) -> None:
    """With the last days behind, decide with reasons."""
    contest.past()
    officer.open("/")
    officer.look()
    officer.follow("Read and decide")
    officer.sees("Lecturer", "92.00", "no review")
    officer.fill("Why the selected", REASON)
    officer.fill("Why not all the others, also those not shown here", "There is one place.")
    officer.look()
    officer.press("Decide")
    officer.sees("Decided. Everybody who applied is told.")
    officer.look()
