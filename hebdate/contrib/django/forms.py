"""A field of forms that takes a Hebrew date as people write it: ``died = HebrewDateField()``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError

from hebdate.date import HebrewDate
from hebdate.dayinput import reading_of
from hebdate.errors import HebdateError
from hebdate.reading import Determined

#: Hebrew years that are read with no word beside them, and so are shown as people write them.
_PLAIN_YEARS: Final = range(5000, 6000)

#: The longest text that is looked at.
_LONGEST: Final = 200


class HebrewDateField(forms.Field):
    """Text in either calendar and any form that `hebdate.parse` reads as one day -> its `HebrewDate`; None for none.

    A text that names no single day is an error in hebdate's own words ("plain Adar in a leap year can be Adar I or Adar
    II"). ``locales``: languages that are read besides the usual ones. Validators get the date.
    """

    widget = forms.TextInput
    default_error_messages = {  # noqa: RUF012 - as Django has it
        "invalid": "Enter a date.",
        "several": "Enter one day: this names several.",
        "too_long": f"Enter a date: at most {_LONGEST} characters.",
    }

    def __init__(self, *, locales: str | Iterable[str] = (), **options: Any) -> None:
        self.locales = (locales,) if isinstance(locales, str) else tuple(locales)
        super().__init__(**options)

    def to_python(self, value: Any) -> HebrewDate | None:
        """The text that was sent, or a date that is given. Raises ValidationError."""
        if value is None or isinstance(value, HebrewDate):
            return value
        text = str(value).strip()
        if not text:
            return None
        if len(text) > _LONGEST:
            raise ValidationError(self.error_messages["too_long"], code="too_long")
        try:
            reading = reading_of(text, self.locales)
            if isinstance(reading, Determined) and reading.first == reading.last:
                return reading.hebrew
        except HebdateError as error:
            raise ValidationError(str(error), code="invalid") from None
        if isinstance(reading, Determined):
            raise ValidationError(self.error_messages["several"], code="several")
        words = "; ".join(dict.fromkeys(each.message for each in reading.diagnostics))
        raise ValidationError(words or self.error_messages["invalid"], code="invalid")

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """A text box that takes no longer text, and runs as what is typed runs."""
        return {**super().widget_attrs(widget), "maxlength": str(_LONGEST), "dir": "auto"}

    def prepare_value(self, value: Any) -> Any:
        """A date as the form shows it, in a text that is read back to it."""
        if isinstance(value, HebrewDate):
            return str(value) if value.year in _PLAIN_YEARS else value.isoformat(fields=True)
        return value

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the text names another day than before, however it is written."""
        try:
            return bool(self.to_python(initial) != self.to_python(data))
        except ValidationError:
            return True
