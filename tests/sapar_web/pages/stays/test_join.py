"""Coming in by a link."""


def test_a_guessed_link_leads_nowhere(cast) -> None:
    assert cast.client("lecturer").get("/stays/join/guessed/").status_code == 404
