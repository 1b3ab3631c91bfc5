from dataclasses import replace

from sapar.balance.release_facts import ReleaseFacts

PUBLIC = ReleaseFacts("public", "For the public", 10, 0.5, 2, 2, 0.2, 0.85)


def test_a_release_says_in_one_line_what_it_withholds() -> None:
    assert PUBLIC.line == "For the public: no figure is withheld."
    assert replace(PUBLIC, primary=1).line == (
        "For the public: 1 figure is withheld, 1 about too few people, 0 so that they stay so."
    )
    assert replace(PUBLIC, primary=3, complementary=2).line == (
        "For the public: 5 figures are withheld, 3 about too few people, 2 so that they stay so."
    )


def test_the_holders_of_the_record_see_all() -> None:
    assert replace(PUBLIC, title="The holders' own copy", people=0).line == ("Nothing is withheld.")
