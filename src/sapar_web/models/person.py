"""A person who signs in."""

from typing import Any, ClassVar
from uuid import uuid4

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class People(BaseUserManager["Person"]):
    """How people are made and found."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "Person":
        """A person with an address; without a password nobody can sign in with one."""
        person = self.model(email=self.normalize_email(email).lower(), **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def get_by_natural_key(self, email: str | None) -> "Person":
        """The person of an address, whatever its case."""
        return self.get(email=(email or "").lower())


class Person(AbstractBaseUser):
    """A person. Whatever they may do comes from their memberships and from what they were asked to.

    Attributes:
        key: by which pages and the API name them.
        email: lower case; by which they sign in.
        name: as they write it.
        language: of pages and mail.
        erased_at: when the person's data were erased: history keeps the number alone.
    """

    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("name"), max_length=200, blank=True)
    language = models.CharField(_("language"), max_length=2, blank=True)
    daily_mail = models.BooleanField(_("one message a day about what waits on me"), default=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[People] = People()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="email_is_lower")
        ]

    def __str__(self) -> str:
        if self.erased_at is not None:
            return gettext("erased person")
        return self.name or self.email

    def get_full_name(self) -> str:
        """How the person is called."""
        return str(self)
