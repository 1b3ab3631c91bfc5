"""The settings of the installation as Django names them."""

from pathlib import Path
from urllib.parse import urlsplit

from sapar.charts.stylesheet import FOLDER as CHARTS_STYLE
from sapar_web.settings.logs import logging_of
from sapar_web.settings.reading import values

_VALUES = values()
_ROOT = Path(__file__).resolve().parents[1]
_SITE = urlsplit(_VALUES["SAPAR_SITE_URL"])
_SECURE = _SITE.scheme == "https"

DEBUG = False
SECRET_KEY = _VALUES["SAPAR_SECRET_KEY"] or ""
SITE_URL = _VALUES["SAPAR_SITE_URL"]
DEMO = _VALUES["SAPAR_DEMO"]
DEMO_REPORT = Path(_VALUES["SAPAR_DATA"] or ".sapar") / "report.html"
ALLOWED_HOSTS = [_SITE.hostname, *_VALUES["SAPAR_ALLOWED_HOSTS"]]
CSRF_TRUSTED_ORIGINS = [SITE_URL]
ROOT_URLCONF = "sapar_web.urls"
WSGI_APPLICATION = "sapar_web.wsgi.application"

DATABASES = {"default": _VALUES["SAPAR_DATABASE_URL"] or {"ENGINE": "django.db.backends.dummy"}}
if _VALUES["SAPAR_DATABASE_URL"]:
    DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django.forms",
    "django_htmx",
    "sapar_web",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "procrastinate.contrib.django",
]
MIDDLEWARE = [
    "sapar_web.pages.headers.SecurityHeaders",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "sapar_web.pages.language.PersonLanguage",
    "sapar_web.pages.bodies.BoundedBodies",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "sapar_web.pages.errors.ErrorPages",
    "django_htmx.middleware.HtmxMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [_ROOT / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "django.template.loaders.filesystem.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "builtins": ["sapar_web.pages.tags"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "sapar_web.pages.context.site",
            ],
        },
    }
]
FORM_RENDERER = "sapar_web.pages.rendering.FormRenderer"

AUTH_USER_MODEL = "sapar_web.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "turn"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
# Where mail is sent, an address is proved before it is used; where not, the pages say so.
ACCOUNT_EMAIL_VERIFICATION = "mandatory" if _VALUES["SAPAR_EMAIL_URL"] else "none"
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_LOGIN_ON_EMAIL_CONFIRMATION = True  # in the browser that signed up: the way on is kept
ACCOUNT_FORMS = {"signup": "sapar_web.pages.accounts.forms.SignUp"}
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_RATE_LIMITS = {"verify": "30/m/ip"}  # beside those that allauth has
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_DEFAULT_HTTP_PROTOCOL = _SITE.scheme
ACCOUNT_ADAPTER = "sapar_web.pages.accounts.adapter.Accounts"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = not _VALUES["SAPAR_EMAIL_URL"]
MFA_TOTP_ISSUER = "Sapar"
MFA_TOTP_TOLERANCE = 1  # code before and after: for slow fingers, and clocks that are a little off
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not _SECURE
USERSESSIONS_TRACK_ACTIVITY = False

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = _SECURE
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _SECURE else None
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 31_536_000 if _SECURE else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "sapar_web.pages.errors.refused_form"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

LANGUAGE_CODE = _VALUES["SAPAR_LANGUAGE"]
# Each in itself: whoever looks for theirs may not read the language of the page.
LANGUAGES = [("en", "English"), ("kk", "Қазақша"), ("ru", "Русский")]
LOCALE_PATHS = [_ROOT / "locale", _ROOT / "locale" / "libraries"]
FORMAT_MODULE_PATH = ["sapar_web.pages.formats"]
USE_TZ = True
TIME_ZONE = _VALUES["SAPAR_TIME_ZONE"]

STATIC_URL = "/static/"
STATIC_ROOT = Path(_VALUES["SAPAR_DATA"] or ".sapar") / "static"
STATICFILES_DIRS = [_ROOT / "static", ("charts", str(CHARTS_STYLE))]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = Path(_VALUES["SAPAR_DATA"] or ".sapar") / "uploads"
SNAPSHOTS = Path(_VALUES["SAPAR_DATA"] or ".sapar") / "snapshots"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000

SIGNING_KEY = _VALUES["SAPAR_SIGNING_KEY"]
SIGNING_PASSPHRASE = _VALUES["SAPAR_SIGNING_PASSPHRASE"] or ""
SIGNING_KEPT = Path(_VALUES["SAPAR_DATA"] or ".sapar") / "signing.p12"
TRUSTED_ROOTS = _VALUES["SAPAR_TRUSTED_ROOTS"]

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
if _VALUES["SAPAR_EMAIL_URL"]:
    globals().update(_VALUES["SAPAR_EMAIL_URL"])
else:
    EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
DEFAULT_FROM_EMAIL = SERVER_EMAIL = _VALUES["SAPAR_EMAIL_FROM"]
MAIL_IS_SENT = bool(_VALUES["SAPAR_EMAIL_URL"])

LOGGING_CONFIG = "logging.config.dictConfig"
LOGGING = logging_of(_VALUES["SAPAR_LOG_LEVEL"], _VALUES["SAPAR_LOG_FORMAT"])
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "actions.mailing"
PROCRASTINATE_IMPORT_PATHS = [
    "sapar_web.actions.balance.asking",
    "sapar_web.actions.calls.opening",
    "sapar_web.actions.calls.places",
    "sapar_web.actions.calls.telling",
    "sapar_web.actions.opening",
    "sapar_web.actions.record.mediating",
    "sapar_web.actions.record.watching",
    "sapar_web.actions.signing.reminding",
    "sapar_web.actions.stays.awaiting",
]
NINJA_PAGINATION_PER_PAGE = 50
