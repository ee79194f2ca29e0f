"""``hebdate styles``: every style on one day."""

from __future__ import annotations

from collections.abc import Sequence

from hebdate.cli.convert import Writing, subject
from hebdate.cli.out import BOLD, DIM, OK, Look, UsageError, names_no_day, put, put_json, shown

#: The day they are shown on unless another is given: that of the header which the project began with.
DAY = "2022-05-16"


def run_styles(
    texts: Sequence[str] = (), look: Look | None = None, locale: str = "en", after_sunset: bool | None = None
) -> int:
    """Each style's name and what a day looks like in it, and where the style comes from."""
    from hebdate.cli.show import describe
    from hebdate.writing.options import WIDTHS
    from hebdate.writing.styles import STYLES

    look = look or Look()
    reading = subject(" ".join(texts) or DAY, None, after_sunset)
    if not reading.determined:
        raise UsageError(f"{names_no_day(reading)}\n{describe(reading, Look())}")
    rows = [(width, f"CLDR, {locale}", Writing(style=width, locale=locale)) for width in WIDTHS]
    rows += [(name, style.title, Writing(style=name)) for name, style in STYLES.items()]
    wide = max(len(name) for name, _, _ in rows)
    for name, title, writing in rows:
        line = writing.write(reading)
        if look.json:
            put_json({"style": name, "title": title, "pattern": str(writing.layout()), "rendered": line})
        else:
            margin = " " * (wide + 2)
            put(f"{look.paint(name, BOLD)}{margin[len(name) :]}{shown(line)}".replace("\n", f"\n{margin}"))
            put(margin + look.paint(title, DIM))
    return OK
