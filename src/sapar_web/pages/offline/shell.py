"""The log's empty page, and the worker that gives it: the same for everybody.

What a browser keeps of this site is listed here: two scripts, the style, the sign, and the page in
each language, which has nothing of anybody. Pages that show something of a person are never among
it.
"""

import json
from functools import cache

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_GET

from sapar.values.digest import Digest
from sapar.values.language import speaking
from sapar.values.wording import Language

FILES = ("sapar.css", "sapar.svg", "log/queue.js", "log/page.js")
"""Files that the page needs."""

LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)

DIGITS = 16


@require_GET
def shell(_request: HttpRequest, language: str) -> HttpResponse:
    """The empty page of the log in one language."""
    if language not in LANGUAGES:
        raise Http404
    response = HttpResponse(shell_in(language))
    response.headers["Content-Language"] = language
    patch_cache_control(response, no_cache=True)
    return response


@require_GET
def worker(_request: HttpRequest) -> HttpResponse:
    """The worker's script: what it keeps, under a name that changes with it."""
    files = [static(each) for each in FILES]
    pages = [reverse("offline_shell", args=[each]) for each in LANGUAGES]
    kept = {"name": f"sapar-log-{_version()}", "files": files, "pages": pages}
    scripts = [static("log/queue.js"), static("log/worker.js")]
    lines = [
        '"use strict";',
        f"const SHELL = {json.dumps(kept)};",
        *(f"importScripts({json.dumps(each)});" for each in scripts),
        "",
    ]
    response = HttpResponse("\n".join(lines), content_type="text/javascript; charset=utf-8")
    patch_cache_control(response, no_cache=True)
    return response


@cache
def shell_in(language: str) -> str:
    """The page in a language, whoever asks."""
    with translation.override(language), speaking(Language(language)):
        return render_to_string("offline/shell.html", {"demo": settings.DEMO})


@cache
def _version() -> str:
    """A name for all that is kept: hashed names of files, and the pages' own text."""
    named = [static(each) for each in (*FILES, "log/worker.js")]
    whole = "\n".join([*named, *map(shell_in, LANGUAGES)])
    return Digest.of(whole.encode()).text[:DIGITS]
