"""A field of models: ``died = HebrewDateField()``. In the database it is the civil day, a plain ``date``.

It orders, filters (``died__gt=HebrewDate(5782, "iyyar", 15)``) and aggregates by the day, and ``died__year`` is the
civil year. Fixtures have the text of `HebrewDate.isoformat`, and forms take what `hebdate.parse` reads
(`hebdate.contrib.django.forms`).
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.core.exceptions import FieldError, ValidationError
from django.db import models
from django.db.migrations.serializer import BaseSerializer
from django.db.migrations.writer import MigrationWriter

from hebdate.contrib.django import forms
from hebdate.date import HebrewDate
from hebdate.dayinput import civil_day
from hebdate.errors import HebdateError


class HebrewDateField(models.DateField):  # type: ignore[type-arg, unused-ignore]
    """A `HebrewDate`, stored as the civil day in whose daylight it stands.

    A `datetime.date` is taken too, as that day; a datetime is not, for it can belong to either of two. ``auto_now`` and
    ``auto_now_add`` are refused with FieldError: which Hebrew date it is now depends on a sunset.
    """

    description = "Hebrew date"

    def __init__(self, *args: Any, **options: Any) -> None:
        if options.get("auto_now") or options.get("auto_now_add"):
            raise FieldError("a Hebrew date has no auto_now: which one it is depends on sunset; set it in your code")
        super().__init__(*args, **options)

    def from_db_value(self, value: dt.date | None, expression: Any, connection: Any) -> HebrewDate | None:
        """What the database has, for Python."""
        return None if value is None else HebrewDate.from_date(value)

    def to_python(self, value: Any) -> HebrewDate | None:  # type: ignore[override, unused-ignore]
        """A value of a fixture or of a form that did not clean it. Raises ValidationError."""
        if value is None or isinstance(value, HebrewDate):
            return value
        try:
            if isinstance(value, str):
                return HebrewDate.fromisoformat(value)
            return HebrewDate.from_date(civil_day(value))
        except HebdateError as error:
            raise ValidationError(str(error), code="invalid") from None

    def get_prep_value(self, value: Any) -> dt.date | None:
        """What Python has, for the database. Raises `DateError`, `RangeError`."""
        value = models.Field.get_prep_value(self, value)  # not DateField's, which would make a date of a datetime
        if isinstance(value, str):
            value = HebrewDate.fromisoformat(value)
        return None if value is None else civil_day(value)

    def value_to_string(self, obj: models.Model) -> str:
        """The value as fixtures write it."""
        value = self.value_from_object(obj)
        return "" if value is None else HebrewDate.from_date(civil_day(value)).isoformat()

    def formfield(self, **options: Any) -> Any:  # type: ignore[override, unused-ignore]
        """The field of a form, which takes what `hebdate.parse` reads."""
        return models.Field.formfield(self, **{"form_class": forms.HebrewDateField, **options})


class _DateSerializer(BaseSerializer):
    """A `HebrewDate` in a migration, where a field has one as its default."""

    def serialize(self) -> tuple[str, set[str]]:
        return f"hebdate.HebrewDate.fromisoformat({self.value.isoformat()!r})", {"import hebdate"}


MigrationWriter.register_serializer(HebrewDate, _DateSerializer)
