"""HebrewDateField of models and of forms: in SQLite and in PostgreSQL, in fixtures, migrations and forms."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
import test_django  # noqa: F401 - configures Django, once for all of its tests
from databases import needed_postgres
from django import forms as django_forms
from django.core import serializers
from django.core.exceptions import FieldError, ValidationError
from django.db import connections, models
from django.db.migrations.writer import MigrationWriter
from hypothesis import given
from hypothesis import strategies as st

from hebdate.contrib.django.fields import HebrewDateField
from hebdate.contrib.django.forms import HebrewDateField as FormField
from hebdate.date import HebrewDate, Month
from hebdate.errors import DateError, RangeError

DATE = HebrewDate(5782, Month.IYYAR, 15)
FIRST, LAST = HebrewDate.from_date(dt.date.min), HebrewDate.from_date(dt.date.max)


class Grave(models.Model):
    """One stone."""

    died = HebrewDateField(null=True, blank=True)

    class Meta:
        app_label = "hebdate"


def settings_of(name: str) -> dict[str, Any]:
    if name == "sqlite":
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    url = urlsplit(needed_postgres())
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": url.path[1:],
        "USER": url.username,
        "PASSWORD": url.password,
        "HOST": url.hostname,
        "PORT": url.port,
    }


@pytest.fixture(params=["sqlite", "postgresql"])
def graves(request: pytest.FixtureRequest) -> Iterator[Any]:
    """The rows of an empty table on that database, gone afterwards."""
    connections.databases[request.param] = connections.configure_settings(
        {"default": {}, request.param: settings_of(request.param)}
    )[request.param]
    connection = connections[request.param]
    with connection.schema_editor() as editor:
        editor.create_model(Grave)
    yield Grave.objects.using(request.param)
    with connection.schema_editor() as editor:
        editor.delete_model(Grave)
    connection.close()
    del connections.databases[request.param]
    del connections[request.param]


def test_dates_come_back(graves: Any) -> None:
    """The ends of datetime.date, Adar I, and NULL; each a HebrewDate again."""
    dates = [FIRST, HebrewDate(5782, Month.ADAR_I, 30), DATE, LAST, None]
    for date in dates:
        graves.create(died=date)
    assert list(graves.order_by("id").values_list("died", flat=True)) == dates
    assert [grave.died for grave in graves.order_by("id")] == dates


def test_questions(graves: Any) -> None:
    """Order, lookups by either kind of date and by text, civil years, aggregates, and the next one by date."""
    for date in (DATE + 1, DATE - 1, None, DATE):
        graves.create(died=date)
    found = graves.order_by("died").values_list("died", flat=True)
    assert list(found.filter(died__gt=DATE)) == [DATE + 1]
    assert list(found.filter(died__lte=DATE.to_date())) == [DATE - 1, DATE]
    assert list(found.filter(died="5782-M08-15")) == [DATE]
    assert list(found.filter(died__range=(DATE - 1, DATE))) == [DATE - 1, DATE]
    assert list(found.filter(died__in=[DATE])) == [DATE]
    assert found.filter(died__year=2022).count() == 3
    assert found.filter(died__isnull=True).count() == 1
    assert graves.aggregate(models.Max("died")) == {"died__max": DATE + 1}


def test_fixtures(graves: Any) -> None:
    """dumpdata writes the text of isoformat, and loaddata takes it."""
    graves.create(died=DATE)
    graves.create(died=None)
    data = serializers.serialize("json", graves.order_by("id"))
    assert '"died": "2022-05-16[u-ca=hebrew]"' in data
    again = [each.object.died for each in serializers.deserialize("json", data)]  # type: ignore[attr-defined]
    assert again == [DATE, None]


def test_a_migration_has_the_field_and_its_default() -> None:
    field = HebrewDateField(default=DATE)
    text, imports = MigrationWriter.serialize(field)
    assert "hebdate.contrib.django.fields.HebrewDateField(default=" in text
    names: dict[str, Any] = {}
    exec("\n".join(imports), names)
    assert eval(text, names).default == DATE


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("5783-M06-30", "day 30 is out of range 1..29: Adar 5783 has 29 days"),
        ("2022-05-16", "'2022-05-16' does not say whose year it has"),
        (738291, "a Hebrew date is expected, found 738291"),
        (dt.datetime(2022, 5, 16, 21), "a Hebrew date is expected, found datetime.datetime"),  # noqa: DTZ001
    ],
)
def test_error_of_a_value(value: object, message: str) -> None:
    """Where it is checked, in our words; where it is not, the database never sees it."""
    with pytest.raises(ValidationError) as caught:
        HebrewDateField().clean(value, None)
    assert caught.value.messages[0].startswith(message)
    with pytest.raises(DateError):
        HebrewDateField().get_prep_value(value)


def test_error_of_a_date_that_the_database_cannot_have() -> None:
    with pytest.raises(RangeError):
        HebrewDateField().get_prep_value(HebrewDate(1, Month.TISHRI, 1))


@pytest.mark.parametrize("option", ["auto_now", "auto_now_add"])
def test_error_of_auto_now(option: str) -> None:
    with pytest.raises(FieldError, match="depends on sunset"):
        HebrewDateField(**{option: True})


# -- forms ---------------------------------------------------------------------------------------------------------


class GraveForm(django_forms.ModelForm):  # type: ignore[type-arg]
    """As Django makes it of the model."""

    class Meta:
        model = Grave
        fields = ("died",)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("15 Iyyar 5782", DATE),
        ("ט״ו באייר תשפ״ב", DATE),
        ("16 May 2022", DATE),
        ("2022-05-16", DATE),
        (" 5782-M08-15 ", DATE),
        ("Monday, May 16th | 15 Iyyar 5782", DATE),
        ("May 16, 2022 | 16 Iyyar 5782", DATE + 1),  # in the evening
        ("", None),
    ],
)
def test_what_a_form_takes(text: str, date: HebrewDate | None) -> None:
    form = GraveForm({"died": text})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["died"] == date
    assert form.has_changed() is (date is not None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("15 Adar 5782", "the year has two Adars"),
        ("30 Adar 5783", "Adar 5783 has 29 days"),
        ("Tuesday, May 16th | 15 Iyyar 5782", "found Tuesday, but 2022-05-16 is a Monday"),
        ("5782-08-15", "if the year is Hebrew, write the month's code"),
        ("5783-M05L-01", "5783 is a common year"),
        ("hello", "no date"),
        ("2021-09-02/2021-09-08", "Enter one day: this names several."),
        ("x" * 1_000_000, "Enter a date: at most 200 characters."),
        ("5782", "a year is named, not a day"),
    ],
)
def test_error_of_a_form(text: str, words: str) -> None:
    """The person who typed it is told why, in a line."""
    form = GraveForm({"died": text})
    assert not form.is_valid()
    (message,) = form.errors["died"]
    assert words in message
    assert len(message) < 300


def test_a_form_shows_a_date_that_it_reads() -> None:
    form = GraveForm(instance=Grave(died=DATE))
    assert 'value="15 Iyyar 5782"' in str(form["died"])
    assert 'maxlength="200"' in str(form["died"])
    assert not GraveForm({"died": "ט״ו באייר תשפ״ב"}, initial={"died": DATE}).has_changed()
    assert GraveForm({"died": "hello"}, initial={"died": DATE}).has_changed()


@given(st.dates())
def test_every_date_that_is_shown_is_read_back(day: dt.date) -> None:
    date = HebrewDate.from_date(day)
    assert FormField().clean(FormField().prepare_value(date)) == date


def test_the_languages_of_a_form() -> None:
    assert FormField(locales="tr").clean("16 Mayıs 2022") == DATE
    with pytest.raises(ValidationError):
        FormField().clean("")
    assert FormField(required=False).clean("") is None
