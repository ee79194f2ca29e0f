"""HebrewDate, Month and Reading in other people's models: Pydantic, FastAPI, msgspec, attrs, orjson, Polars."""

from __future__ import annotations

import dataclasses
import json
import pickle
from pathlib import Path
from typing import Any

import attrs
import msgspec
import orjson
import polars as pl
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

import hebdate
from hebdate.date import MAX_YEAR, HebrewDate, Month
from hebdate.errors import CODES, HebdateError
from hebdate.reading import Agreement, Determined, Reading
from hebdate.schemas import READING

DATE, TEXT = HebrewDate(5782, Month.IYYAR, 15), "2022-05-16[u-ca=hebrew]"
DATES = st.integers(HebrewDate(1, "tishri", 1).toordinal(), HebrewDate(MAX_YEAR, "elul", 29).toordinal()).map(
    HebrewDate.fromordinal
)


class Grave(BaseModel):
    """What a user would write."""

    died: HebrewDate
    month: Month | None = None
    line: Reading | None = None


ADAPTER: TypeAdapter[HebrewDate] = TypeAdapter(HebrewDate)
READINGS: TypeAdapter[Reading] = TypeAdapter(Reading)


# -- Pydantic ------------------------------------------------------------------------------------------------------


@given(DATES)
def test_every_date_comes_back(date: HebrewDate) -> None:
    """In Python as it is, in JSON as the text of isoformat, and from either text."""
    assert ADAPTER.validate_python(date) is date
    assert json.loads(ADAPTER.dump_json(date)) == date.isoformat()
    assert ADAPTER.dump_python(date) is date
    for text in (date.isoformat(), date.isoformat(fields=True)):
        assert ADAPTER.validate_json(json.dumps(text)) == date
        assert ADAPTER.validate_python(text) == date


@given(st.integers(-2, 14_000), st.integers(-1, 15), st.integers(-2, 33))
def test_no_way_to_a_day_that_is_none(year: int, month: int, day: int) -> None:
    """Objects of fields, which it took apart before, and texts: what validates, the constructor makes too."""
    for value in ({"year": year, "month": month, "day": day}, [year, month, day]):
        with pytest.raises(ValidationError):
            ADAPTER.validate_python(value)
        with pytest.raises(ValidationError):
            ADAPTER.validate_json(json.dumps(value))
    for code in (f"M{month:02}", f"M{month:02}L"):
        try:
            date = ADAPTER.validate_python(f"{year:04}-{code}-{day:02}")
        except ValidationError:
            with pytest.raises(HebdateError):
                HebrewDate(year, code, day)
        else:
            assert date == HebrewDate(year, code, day)


def test_a_model_comes_back() -> None:
    grave = Grave(died=DATE, month=Month.ADAR_I, line=hebdate.parse("May 16, 2022"))
    text = grave.model_dump_json()
    assert json.loads(text)["died"] == TEXT
    assert json.loads(text)["month"] == "M05L"
    assert json.loads(text)["line"]["gregorian"] == "2022-05-16"
    again = Grave.model_validate_json(text)
    assert (again.died, again.month) == (DATE, Month.ADAR_I)
    assert again.line is not None
    assert again.line.to_dict() == hebdate.parse("May 16, 2022").to_dict()
    assert Grave.model_validate(grave.model_dump()).model_dump() == grave.model_dump()


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("5783-M06-30", "day 30 is out of range 1..29: Adar 5783 has 29 days"),
        (
            "2022-05-16",
            "'2022-05-16' does not say whose year it has: write 2022-05-16[u-ca=hebrew] if it is Gregorian,"
            " or Hebrew fields as in 5782-M08-15",
        ),
        (
            "{0}{x}",
            "found '{0}{x}', but a Hebrew date is written 2022-05-16[u-ca=hebrew] or 5782-M08-15",
        ),
        (738291, "expected a HebrewDate or a str, found 738291 (int)"),
        (DATE.to_date(), "expected a HebrewDate or a str, found datetime.date(2022, 5, 16) (date)"),
    ],
)
def test_error_in_our_words(value: object, message: str) -> None:
    """One error, our sentence alone."""
    with pytest.raises(ValidationError) as caught:
        Grave(died=value)  # type: ignore[arg-type]
    assert [(error["loc"], error["msg"]) for error in caught.value.errors()] == [(("died",), message)]


def test_error_of_a_megabyte() -> None:
    with pytest.raises(ValidationError) as caught:
        Grave(died="x" * 1_000_000)  # type: ignore[arg-type]
    assert len(caught.value.errors()[0]["msg"]) < 300


def test_the_schema_says_what_is_taken() -> None:
    schema = Grave.model_json_schema()
    died = schema["properties"]["died"]
    assert died["type"] == "string"
    assert died["examples"] == [TEXT, "5782-M08-15"]
    assert ADAPTER.json_schema(mode="serialization")["pattern"] == died["pattern"]
    import re

    for text in (*died["examples"], "5782-M05L-30", HebrewDate(1, "tishri", 1).isoformat()):
        assert re.search(died["pattern"], text)
    for text in ("2022-05-16", "5782-M13-01", f"x{TEXT}", f"{TEXT}x"):
        assert not re.search(died["pattern"], text)


def test_the_schema_of_a_reading_has_every_key() -> None:
    reading = hebdate.parse("Tuesday, May 16th | 15 Iyyar 5782", strict=False).to_dict()
    schema: Any = READINGS.json_schema()
    assert list(schema["properties"]) == list(reading)
    assert schema["properties"]["agreement"]["enum"] == list(Agreement.__args__)  # type: ignore[attr-defined]
    assert list(schema["properties"]["diagnostics"]["items"]["properties"]) == list(reading["diagnostics"][0])
    assert schema == dict(READING)


# -- readings ------------------------------------------------------------------------------------------------------


def corpus() -> list[str]:
    path = Path(__file__).parent / "data" / "corpus.jsonl"
    return [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]


def test_readings_come_back() -> None:
    """All the corpus, through JSON and Pydantic; the JSON says as much as before."""
    for text in [*corpus(), "2022-05-16T07:14:00-04:00", "16 May 2022, 14:30"]:
        reading = hebdate.parse(text, strict=False)
        data = json.loads(READINGS.dump_json(reading))
        assert data == reading.to_dict()
        again = READINGS.validate_python(data)
        assert again.to_dict() == data
        assert (again.date, again.last_date, again.hebrew) == (reading.date, reading.last_date, reading.hebrew)
        assert pickle.loads(pickle.dumps(reading)) == reading


AGREE = hebdate.parse("Monday, May 16th | 15 Iyyar 5782").to_dict()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"agreement": "sure"},
            "an agreement is one of agree, evening, single, mismatch, underdetermined, none, found",
        ),
        ({"gregorian": None}, "the agreement 'agree' claims a day, but gregorian is missing"),
        ({"gregorian": "2022-05-17"}, "hebrew is 15 Iyyar 5782, which is not the day of 2022-05-17"),
        ({"edtf": "2022-05-17"}, "edtf is '2022-05-17', which is not the day 2022-05-16"),
        ({"gregorian": "2022-05-17/2022-05-16"}, "days are 2022-05-16 or 2022-05-16/2022-05-18, found"),
        ({"hebrew": {"year": 5783, "month_code": "M05L", "day": 31}}, "5783 is a common year and has one Adar"),
        ({"hebrew": {"year": 5783, "month_code": "M13", "day": 31}}, "no Hebrew month has the code 'M13'"),
        ({"hebrew": {"year": "5783"}}, "a Hebrew year and day are whole numbers, found"),
        ({"hebrew": 5782}, "Hebrew fields are an object of year, month_code and day, found 5782"),
        ({"weekday": "Mon"}, "a weekday is Monday to Sunday, found 'Mon'"),
        ({"span": [0]}, "a span is two whole numbers, found [0]"),
        ({"text": None}, "expected a text, found None"),
        ({"candidates": "2022"}, "candidates is a list, found '2022'"),
        ({"diagnostics": ["weekday"]}, "a diagnostic is an object, found 'weekday'"),
    ],
)
def test_error_of_a_reading(change: dict[str, Any], message: str) -> None:
    """No claim gets in that hebdate would not make."""
    data = {**AGREE, **change}
    with pytest.raises(HebdateError) as caught:
        Reading.from_dict(data)
    assert str(caught.value).startswith(message)
    with pytest.raises(ValidationError):
        READINGS.validate_python(data)


def test_a_reading_can_be_read() -> None:
    assert repr(hebdate.parse("Monday, May 16th | 15 Iyyar 5782")) == (
        "<Reading 'Monday, May 16th | 15 Iyyar 5782': agree, 2022-05-16>"
    )
    assert repr(hebdate.parse("Tuesday, May 16th | 15 Iyyar 5782", strict=False)) == (
        "<Reading 'Tuesday, May 16th | 15 Iyyar 5782': mismatch, weekday, 2 candidates>"
    )
    assert repr(hebdate.parse("2021-09-02/2021-09-08")) == (
        "<Reading '2021-09-02/2021-09-08': single, 2021-09-02/2021-09-08>"
    )
    assert len(repr(hebdate.parse("x " * 1900, strict=False))) < 200


def test_whether_a_reading_claims_a_day() -> None:
    assert isinstance(hebdate.parse("May 16, 2022"), Determined)
    assert not isinstance(hebdate.parse("Shabbat shalom", strict=False), Determined)
    assert not isinstance("May 16, 2022", Determined)
    assert set(CODES) >= {"no-date", "weekday"}


# -- FastAPI -------------------------------------------------------------------------------------------------------


def test_fastapi() -> None:
    """A body, an answer, a refusal and the document, by HTTP."""
    app = FastAPI()

    @app.post("/next")
    def following(grave: Grave) -> Grave:
        return Grave(died=grave.died.add(years=1, overflow="constrain"))

    @app.get("/read")
    def read(text: str) -> Reading:
        return hebdate.parse(text, strict=False)

    client = TestClient(app)
    assert client.post("/next", json={"died": "5782-M08-15"}).json()["died"] == "2023-05-06[u-ca=hebrew]"
    refused = client.post("/next", json={"died": {"year": 5783, "month": 6, "day": 31}})
    assert refused.status_code == 422
    refused = client.post("/next", json={"died": "5783-M05L-01"})
    assert (refused.status_code, refused.json()["detail"][0]["msg"]) == (
        422,
        "5783 is a common year and has one Adar: Month.ADAR",
    )
    text = "Monday, May 16th | 15 Iyyar 5782"
    assert client.get("/read", params={"text": text}).json() == hebdate.parse(text).to_dict()
    schemas = client.get("/openapi.json").json()["components"]["schemas"]
    assert schemas["Grave"]["properties"]["died"]["examples"] == [TEXT, "5782-M08-15"]


def test_fastapi_in_an_address() -> None:
    """In the path and in the query it is a value, and no body."""
    app = FastAPI()

    @app.get("/days/{day}")
    def later(day: HebrewDate, until: HebrewDate | None = None, month: Month | None = None) -> list[str]:
        return [str(day), str(until), month.code if month else ""]

    client = TestClient(app)
    assert client.get("/days/5782-M08-15").json() == ["15 Iyyar 5782", "None", ""]
    asked = client.get("/days/5782-M08-15", params={"until": TEXT, "month": "M05L"})
    assert asked.json() == ["15 Iyyar 5782", "15 Iyyar 5782", "M05L"]
    assert client.get("/days/2022-05-16").status_code == 422
    assert client.get("/days/5782-M08-15", params={"month": "9"}).status_code == 422


# -- the others: nobody takes the value apart any more, and the lines of the docstrings do it ----------------------


def test_it_is_no_dataclass() -> None:
    assert not dataclasses.is_dataclass(HebrewDate)
    assert not dataclasses.is_dataclass(DATE)


def test_msgspec() -> None:
    """Refused without a hook, in both directions; as the text with one."""

    class Row(msgspec.Struct):
        died: HebrewDate

    with pytest.raises(TypeError, match="unsupported"):
        msgspec.json.encode(DATE)
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(b'{"died":{"year":5783,"month":6,"day":31}}', type=Row)
    data = msgspec.json.encode(Row(DATE), enc_hook=HebrewDate.isoformat)
    assert data == f'{{"died":"{TEXT}"}}'.encode()
    hook = lambda kind, text: kind.fromisoformat(text)  # noqa: E731 - the line of the docstring
    assert msgspec.json.decode(data, type=Row, dec_hook=hook) == Row(DATE)
    with pytest.raises(msgspec.ValidationError, match="Adar 5783 has 29 days"):
        msgspec.json.decode(b'{"died":"5783-M06-30"}', type=Row, dec_hook=hook)
    reading = hebdate.parse("May 16, 2022")
    assert msgspec.json.decode(msgspec.json.encode(reading.to_dict())) == reading.to_dict()


def test_orjson() -> None:
    with pytest.raises(TypeError):
        orjson.dumps(DATE)
    assert orjson.dumps({"died": DATE}, default=HebrewDate.isoformat) == f'{{"died":"{TEXT}"}}'.encode()
    reading = hebdate.parse("May 16, 2022")
    data = orjson.dumps(reading, option=orjson.OPT_PASSTHROUGH_DATACLASS, default=Reading.to_dict)
    assert orjson.loads(data) == reading.to_dict()


def test_attrs() -> None:
    """A field of attrs holds it whole, and a validator asks for it."""

    @attrs.frozen
    class Row:
        died: HebrewDate = attrs.field(
            converter=lambda value: HebrewDate.fromisoformat(value) if isinstance(value, str) else value,
            validator=attrs.validators.instance_of(HebrewDate),
        )

    assert Row(DATE) == Row(TEXT) == Row("5782-M08-15")
    assert attrs.asdict(Row(DATE)) == {"died": DATE}
    assert attrs.asdict(Row(DATE), value_serializer=lambda _, __, value: str(value)) == {"died": "15 Iyyar 5782"}
    with pytest.raises(TypeError):
        Row({"year": 5782, "month": 9, "day": 15})


def test_polars() -> None:
    """It panicked, in Rust; now it is a column of objects, and the civil day is the column to compute with."""
    series = pl.Series("died", [DATE, None])
    assert series.dtype == pl.Object
    assert series.to_list() == [DATE, None]
    civil = pl.Series([date.to_date() for date in (DATE, DATE + 1)])
    assert civil.dtype == pl.Date
