"""A month as a page of HTML: a wall calendar for the screen and for one sheet of paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from hebdate.drawings.captions import Captions, hebrew_first, is_holy
from hebdate.errors import LayoutError
from hebdate.writing.html import Html, escape

if TYPE_CHECKING:
    from hebdate.grid import Day, Grid

Paper = Literal["a4", "letter"]

#: Paper, lying -> the height in millimetres that ten millimetres of margin leave of it.
_PAPER: Final[dict[str, tuple[str, int]]] = {"a4": ("A4 landscape", 190), "letter": ("letter landscape", 195)}

_STYLE: Final = """
  @page { size: %(size)s; margin: 10mm }
  * { box-sizing: border-box }
  body { margin: 0; padding: 1rem; color: #1d1d1f; background: #fff; font: 14px/1.25 "Noto Sans", "Noto Sans Hebrew",
    "Helvetica Neue", Arial, sans-serif }
  h1 { margin: 0 0 .6rem; font-size: 1.9rem; line-height: 1.2 }
  h1 small { margin-inline-start: .6em; font-size: 1.2rem; font-weight: 400; color: #5c5c66 }
  table { width: 100%%; border-collapse: collapse; table-layout: fixed }
  th { height: 1.6rem; font-weight: 600; text-align: start; padding-inline-start: .4rem; border-block-end: 2px solid }
  td { height: calc((100vh - 8.2rem) / %(rows)d); border: 1px solid #c9c9d1; padding: .25rem .4rem;
    vertical-align: top; overflow: hidden }
  .numbers { display: flex; justify-content: space-between; align-items: baseline; gap: .3em; white-space: nowrap }
  .own { font-size: 1.35rem; font-weight: 600 }
  .other { color: #5c5c66 }
  ul { list-style: none; margin: .15rem 0 0; padding: 0; font-size: .82rem }
  .holy-day { background: #fdf3e1 }
  .outside { color: #9a9aa3; background: none }
  .outside .other { color: inherit }
  .holy { font-weight: 700; color: #8a3b00 }
  .fast { color: #8c1d40 }
  .reading { font-style: italic }
  .modern { color: #1f4e9c }
  .omer, .eve { color: #5c5c66 }
  .outside li { color: inherit }
  @media print {
    html { font-size: 12px }
    body { padding: 0; font-size: 11px; print-color-adjust: exact; -webkit-print-color-adjust: exact }
    h1 { height: 12mm; margin: 0; font-size: 24px }
    h1 small { font-size: 15px }
    th { height: 7mm }
    td { height: %(row).1fmm }
  }
"""


def html_month(grid: Grid, names: str = "en", *, paper: Paper = "a4") -> Html:
    """A month as a whole HTML page, which prints on one sheet of "a4" or "letter", lying.

    All text is escaped, each cell is a `<time>`, and a language that runs from right to left turns the whole page.
    Raises `LocaleError` for a language without names of observances, `LayoutError` for another paper.

    >>> from hebdate.grid import month
    >>> page = html_month(month(2024, 6, schedule="israel"), "he")
    >>> '<html lang="he" dir="rtl">' in page, page.count("<td")
    (True, 42)
    """
    if paper not in _PAPER:
        raise LayoutError(f"no paper {paper!r}: it is {' or '.join(map(repr, _PAPER))}")
    words = Captions(names)
    own, other = map(escape, words.title(grid))
    size, height = _PAPER[paper]
    # Title and heads take 19 mm, and some room is left for the borders.
    style = _STYLE % {"size": size, "row": (height - 23) / len(grid.weeks), "rows": len(grid.weeks)}
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in words.heads(grid))
    rows = "\n".join(f"<tr>{''.join(_cell(words, grid, day) for day in week)}</tr>" for week in grid.weeks)
    return Html(
        f'<!doctype html>\n<html lang="{words.locale}" dir="{words.direction}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{own} · {other}</title>\n'
        f"<style>{style}</style>\n</head>\n<body>\n<h1>{own} <small>{other}</small></h1>\n<table>\n"
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n</body>\n</html>\n"
    )


def _cell(words: Captions, grid: Grid, day: Day) -> str:
    """One day: both numbers, and what it is."""
    marks = [name for name, so in (("holy-day", is_holy(day)), ("outside", day.outside)) if so]
    civil, hebrew = words.civil_label(day), words.day_label(day)
    own, other = (hebrew, civil) if hebrew_first(grid) else (civil, hebrew)
    notes = "".join(f'<li class="{note.kind}">{escape(note.text)}</li>' for note in words.notes(day) if not day.outside)
    place = f' class="{" ".join(marks)}"' if marks else ""
    return (
        f'<td{place}><time datetime="{day.date}" class="numbers"><bdi class="own">{escape(own)}</bdi> '
        f'<bdi class="other">{escape(other)}</bdi></time>{f"<ul>{notes}</ul>" if notes else ""}</td>'
    )
