from sapar_web.pages.attachments import attachment


def test_a_file_is_saved_and_never_shown_or_run() -> None:
    response = attachment(b"<script>", "image/png", 'Құжат "1".png')
    assert response.content == b"<script>"
    assert response["Content-Type"] == "image/png"
    assert response["Content-Disposition"] == (
        "attachment; filename*=UTF-8''%D2%9A%D2%B1%D0%B6%D0%B0%D1%82%20%221%22.png"
    )
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert response["X-Content-Type-Options"] == "nosniff"
