from sapar.cli.printable import printable


def test_text_is_kept_with_its_blanks_that_do_not_break() -> None:
    assert (
        printable("56.7\u00a0% of 1\u202f200, Қазақстан") == "56.7\u00a0% of 1\u202f200, Қазақстан"
    )


def test_codes_that_would_steer_a_terminal_are_written_out() -> None:
    assert printable("a\x1b[2Jb\nc\u202e") == "a\\x1b[2Jb\\nc\\u202e"
