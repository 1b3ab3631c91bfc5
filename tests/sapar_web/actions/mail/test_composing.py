import re

from sapar_web.actions.mail.composing import letter, letter_with_links


def links(body: str) -> list[str]:
    return re.findall(r"\S+://\S+", body)


def test_a_mail_has_one_link_and_nothing_of_the_matter(settings) -> None:
    said = letter(["/terms/1/", "/terms/1/"])
    assert said.subject == "Sapar: something waits for you"
    assert said.body.startswith("Something waits for you on Sapar:")
    assert links(said.body) == [f"{settings.SITE_URL}/terms/1/"]


def test_a_mail_about_several_leads_to_the_first_page(settings) -> None:
    said = letter(["/terms/1/", "/offers/2/", "/terms/1/"])
    assert said.body.startswith("2 things wait for you on Sapar:")
    assert links(said.body) == [f"{settings.SITE_URL}/"]


def test_a_path_is_not_escaped_as_on_a_page() -> None:
    assert "/a?b=1&c=2\n" in letter(["/a?b=1&c=2"]).body


def test_a_mail_to_whoever_holds_links_has_each_of_them_and_speaks_of_no_account(settings) -> None:
    said = letter_with_links(["/l/one/", "/l/two/"])
    assert said.subject == "Sapar: something waits for you"
    assert said.body.startswith("2 things wait for you on Sapar:")
    assert links(said.body) == [f"{settings.SITE_URL}/l/one/", f"{settings.SITE_URL}/l/two/"]
    assert "signing in" not in said.body
    assert letter_with_links(["/l/one/"], "ru").body != letter_with_links(["/l/one/"], "kk").body
