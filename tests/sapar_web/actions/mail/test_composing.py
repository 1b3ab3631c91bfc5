from sapar_web.actions.mail.composing import MOST, letter


def test_a_mail_has_links_and_nothing_of_the_matter(settings) -> None:
    site = settings.SITE_URL
    said = letter(["/terms/1/", "/offers/2/", "/terms/1/"])
    assert said.subject == "Sapar: something waits for you"
    assert [line for line in said.body.splitlines() if line.startswith(f"{site}/")] == [
        f"{site}/terms/1/",
        f"{site}/offers/2/",
    ]


def test_a_long_list_ends_with_the_first_page(settings) -> None:
    said = letter([f"/terms/{n}/" for n in range(MOST + 5)])
    links = [line for line in said.body.splitlines() if line.startswith(settings.SITE_URL)]
    assert links == [f"{settings.SITE_URL}/terms/{n}/" for n in range(MOST)] + [
        f"{settings.SITE_URL}/"
    ]


def test_a_path_is_not_escaped_as_on_a_page() -> None:
    assert "/a?b=1&c=2\n" in letter(["/a?b=1&c=2"]).body
