"""Directives for what the reference need not repeat: it is made from the program itself, each time the site is built.

`command-line`, `pattern-language`, `house-styles` and `spellings` are written as Markdown and read by
the page's own parser, so that they can be linked, searched and compared by a test.
"""

from __future__ import annotations

import html
import textwrap
from collections.abc import Iterator
from typing import Any

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from hebdate.cli.app import app as command_line
from hebdate.names.spellings import TRADITIONS
from hebdate.writing import layout
from hebdate.writing.styles import STYLES


def cell(text: str) -> str:
    """A text as one cell of a Markdown table: as it stands, set apart where it is Hebrew."""
    escaped = html.escape(" ".join(text.split()), quote=False).replace("|", "&#124;")
    if any("\u0590" <= char <= "\u05ff" for char in text):
        return f'<bdi lang="he">{escaped}</bdi>'
    return f"<bdi>{escaped}</bdi>"


def commands() -> Iterator[tuple[str, Any]]:
    """(name, command) of the program, in the order in which its help lists them."""
    import typer

    program: Any = typer.main.get_command(command_line())
    context = program.make_context("hebdate", [], resilient_parsing=True)
    for name in program.list_commands(context):
        yield name, program.get_command(context, name)


def options(command: Any) -> Iterator[tuple[str, str]]:
    """(how it is written, what it does) for each argument and option of a command."""
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            yield parameter.metavar or parameter.name.upper(), getattr(parameter, "help", "") or ""
        else:
            written = ", ".join((*parameter.opts, *parameter.secondary_opts))
            takes = "" if parameter.is_flag or not parameter.metavar else f" {parameter.metavar}"
            yield written + takes, parameter.help or ""


def command_lines() -> Iterator[str]:
    """The reference of the command line, as Markdown."""
    for name, command in commands():
        yield f"## hebdate {name}"
        yield ""
        for paragraph in (command.help or "").split("\n\n"):
            yield " ".join(paragraph.replace("\f", "").split()).replace("<", "&lt;")
            yield ""
        yield "| written | what it does |"
        yield "|---|---|"
        for written, meaning in (*options(command), ("-h, --help", "Show the help and exit.")):
            yield f"| <code>{cell(written)}</code> | {cell(meaning)} |"
        yield ""
        if command.epilog:
            yield f"{cell(command.epilog)}"
            yield ""


def house_styles() -> Iterator[str]:
    """Every house style: its line as it was printed, and where."""
    for name, style in STYLES.items():
        yield f"## {name}"
        yield ""
        yield f"{style.title}. Seen: {cell(style.source)}."
        yield ""
        yield '<p class="hebdate-lead">' + cell(style.line) + "</p>"
        yield ""
        yield "```text"
        yield style.pattern
        yield "```"
        yield ""


def spellings() -> Iterator[str]:
    """Every tradition of spelling the Hebrew months, a row each."""
    yield "| name | the months, Tishri to Elul |"
    yield "|---|---|"
    for name, months in TRADITIONS.items():
        yield f"| `{name}` | {cell(', '.join(month for month in months if month))} |"


def pattern_language() -> Iterator[str]:
    """The marks of a pattern, as the module that reads them explains them."""
    explained = (
        (layout.__doc__ or "").split("A layout printed is a pattern:\n", 1)[1].split("\nLayouts come from", 1)[0]
    )
    yield "```text"
    yield from textwrap.dedent(explained).strip("\n").splitlines()
    yield "```"


MADE = {
    "command-line": command_lines,
    "pattern-language": pattern_language,
    "house-styles": house_styles,
    "spellings": spellings,
}


class Made(SphinxDirective):
    """A directive without arguments that puts the Markdown of its name into the page."""

    has_content = False

    def run(self) -> list[nodes.Node]:
        lines = list(MADE[self.name]())
        content = StringList(lines, source=f"<{self.name}>")
        return self.parse_text_to_nodes("\n".join(content), allow_section_headings=True)


def setup(app: Sphinx) -> dict[str, object]:
    """Register the directives."""
    for name in MADE:
        app.add_directive(name, Made)
    return {"parallel_read_safe": True}
