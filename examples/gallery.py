"""One day in every locale and every house style, on one page: ``python examples/gallery.py gallery.html``."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from babel import Locale, UnknownLocaleError

from hebdate.names._cldr.locales import LOCALES
from hebdate.writing.html import escape, render_html
from hebdate.writing.options import WIDTHS
from hebdate.writing.styles import STYLES

_PAGE = """\
<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{day} in {locales} locales and {styles} house styles</title>
<style>
body {{ margin: 2rem auto; max-width: 90rem; padding: 0 1.5rem; font: 1rem/1.5 system-ui, sans-serif; }}
h1 {{ font-size: 1.6rem; margin: 0; }}
h2 {{ font-size: 1.2rem; margin: 2rem 0 .5rem; }}
label {{ display: block; margin-top: 1rem; }}
input {{ font: inherit; padding: .3rem .6rem; width: min(24rem, 100%); }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ border-bottom: 1px solid #8884; padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: top; }}
thead th {{ background: #fff; position: sticky; top: 0; }}
tbody th {{ font-weight: normal; width: 18rem; }}
tbody th span {{ display: block; opacity: .7; font-size: .85rem; }}
time {{ white-space: pre-line; }}
</style>
</head>
<body>
<h1>{day} in {locales} locales and {styles} house styles</h1>
<label>Show the rows that contain <input type="search" placeholder="Arabic, fr, jewish-press"></label>
<h2>House styles</h2>
<table>
<thead><tr><th scope="col">Style</th><th scope="col">The day</th></tr></thead>
<tbody>
{houses}
</tbody>
</table>
<h2>Locales</h2>
<table>
<thead><tr><th scope="col">Locale</th>{widths}</tr></thead>
<tbody>
{rows}
</tbody>
</table>
<script>
document.querySelector("input").addEventListener("input", event => {{
    const wanted = event.target.value.trim().toLowerCase();
    for (const row of document.querySelectorAll("tbody tr"))
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
}});
</script>
</body>
</html>
"""


def gallery(day: dt.date) -> str:
    """The page: one table of house styles, one of locales with a column for each width."""
    return _PAGE.format(
        day=day.isoformat(),
        locales=len(LOCALES),
        styles=len(STYLES),
        houses="\n".join(
            _row(name, style.title, f'<td id="{name}">{render_html(day, style=name)}</td>')
            for name, style in STYLES.items()
        ),
        widths="".join(f'<th scope="col">{width}</th>' for width in WIDTHS),
        rows="\n".join(_row(locale, _english(locale), "".join(_cells(day, locale))) for locale in sorted(LOCALES)),
    )


def _row(name: str, title: str, cells: str) -> str:
    return f'<tr><th scope="row">{escape(name)}<span>{escape(title)}</span></th>{cells}</tr>'


def _cells(day: dt.date, locale: str) -> Iterator[str]:
    for width in WIDTHS:
        yield f'<td id="{locale}-{width}">{render_html(day, locale=locale, style=width)}</td>'


def _english(locale: str) -> str:
    """The English name of a locale; "" for one that Babel has no name for."""
    try:
        return Locale.parse(locale, sep="-").get_display_name("en") or ""
    except (UnknownLocaleError, ValueError):
        return ""


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("file", type=Path, help="where to write the page")
    options.add_argument("--day", type=dt.date.fromisoformat, default=dt.date(2022, 5, 16), help="an ISO date")
    chosen = options.parse_args()
    chosen.file.parent.mkdir(parents=True, exist_ok=True)
    chosen.file.write_text(gallery(chosen.day), "utf-8")
