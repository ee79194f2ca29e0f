"""Write `hebdate/names/_cldr/` from CLDR's JSON: Hebrew month names, eras, date patterns, and Gregorian words to read.

    python tools/generate_cldr.py            # write
    python tools/generate_cldr.py --check    # exit 1 if what is written differs from what would be

The data comes through the npm client (`npm pack`), pinned by version and SHA-512. `--cache DIR` keeps the packages, so
that a second run needs no network. The output is the same bytes on every machine.

How the tables are kept small: a locale is stored only where it differs from its parent, which is CLDR's parent locale
where `PARENTS` names one and otherwise the tag without its last part (`de-AT` -> `de` -> `und`).

What is changed on the way, because CLDR's Hebrew patterns are skeletons more than print (`G y MMMM d, EEEE`):

- the era goes, with the space, comma or brackets that held it ("15. Ijjar 5782 AM"; Arabic prints its word for a.m.);
- a month written as a number becomes its name: six numberings of the Hebrew months are in use, so "7.8." says nothing;
- a locale without Hebrew patterns of its own takes the order of its Gregorian ones, where it has those.

Every changed pattern can be read in the output; `tests/test_cldr.py` checks the laws above.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any, TypeVar

VERSION = "48.2.0"
PACKAGES = {
    "cldr-cal-hebrew-full": (
        "f40b9bcfc57be91b19c0d14ab0508deb022e6d5f602c9d0418a22f44e75f3e0b"
        "7b8a9e742ae855cf701894389964a6da73ca55dcbfc0700df314fea1e08acd3c"
    ),
    "cldr-dates-full": (
        "cccacabe330ee35e070dfb4bafabca1f57cd4076a414d7be1758784b47a0fb39"
        "8be16462f69238d5fc41dd4ad3243638d8c10cf3b8c2b80c3faa5a8281829c01"
    ),
    "cldr-core": (
        "cdf98ba2d867712c1fbf68e57afa12ae0236546807f120c61d7b2dea3504a2d1"
        "c0f27abd2207a0f63cdd24316d06ca3da6026e1bcf432b5e93ceb9990dda3606"
    ),
}
TARGET = Path(__file__).resolve().parent.parent / "hebdate" / "names" / "_cldr"

#: CLDR's month keys in the order of every table of Hebrew month names.
MONTH_KEYS = ("1", "2", "3", "4", "5", "6", "7", "7-yeartype-leap", "8", "9", "10", "11", "12", "13")
DAY_KEYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
#: Narrow names are left out: they are numbers, of which there are several systems, or single letters.
FORMS = tuple((context, width) for context in ("format", "stand-alone") for width in ("wide", "abbreviated"))
WIDTHS = ("full", "long", "medium", "short")

#: Languages whose Gregorian words are read without Babel, most usual on a bilingual page first.
READING = (
    *("en", "he", "yi", "fr", "es", "pt", "it", "de", "nl", "ru", "hu", "cs"),
    *("pl", "sv", "da", "nb", "nn", "fi", "uk", "ro", "ca", "sk", "ar"),
)

#: What the empty JSON of the root says; a locale with this has no Hebrew patterns of its own.
ROOT_FULL = "G y MMMM d, EEEE"
#: Words in a pattern that belong to the era and go with it: Basque "of the era", Tibetan "of the common era".
ERA_WORDS = ("'aroko' ", "སྤྱི་ལོ་")
#: Words after a month number that the month's name already ends in: the characters for "month" in zh, yue and ko.
MONTH_WORDS = ("月", "월")

Calendar = dict[str, Any]
T = TypeVar("T")


def main() -> int:
    """Generate, and write or compare."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare with what is written, write nothing")
    parser.add_argument("--cache", type=Path, help="keep the packages in this folder")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder: Path = options.cache or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        hebrew, gregorian, core, licence = read_packages(folder)
    outputs = generate(hebrew, gregorian, core)
    outputs[TARGET.parent.parent / "LICENSE-UNICODE"] = licence
    stale = [path for path, text in outputs.items() if not path.exists() or path.read_text("utf-8") != text]
    if options.check:
        for path in stale:
            print(f"stale: {path.name}", file=sys.stderr)
        return 1 if stale else 0
    for path in stale:
        path.write_text(outputs[path], encoding="utf-8", newline="\n")
    print(f"{len(outputs)} files, {len(stale)} changed")
    return 0


def read_packages(folder: Path) -> tuple[dict[str, Calendar], dict[str, Calendar], dict[str, Any], str]:
    """The packages as {locale: Hebrew calendar}, {locale: Gregorian calendar}, {core file: JSON}, and the licence."""
    hebrew: dict[str, Calendar] = {}
    gregorian: dict[str, Calendar] = {}
    core: dict[str, Any] = {}
    licence = ""
    for name, digest in PACKAGES.items():
        with tarfile.open(fetch(folder, name, digest)) as archive:
            for member in archive:
                file = archive.extractfile(member)
                parts = member.name.split("/")[1:]
                if file is None:
                    continue
                if parts[-1] in ("ca-hebrew.json", "ca-gregorian.json"):
                    calendars = json.load(file)["main"][parts[1]]["dates"]["calendars"]
                    (calendar,) = calendars.values()
                    (hebrew if parts[-1] == "ca-hebrew.json" else gregorian)[parts[1]] = calendar
                elif name == "cldr-core" and parts[-1].endswith(".json") and parts[0] != "package.json":
                    core[parts[-1].removesuffix(".json")] = json.load(file)
                elif parts == ["LICENSE"]:
                    licence = file.read().decode("utf-8").replace("\r\n", "\n")
    return dict(sorted(hebrew.items())), dict(sorted(gregorian.items())), core, licence


def fetch(folder: Path, name: str, digest: str) -> Path:
    """The package file, packed by npm unless it is there already; its SHA-512 must be the pinned one."""
    path = folder / f"{name}-{VERSION}.tgz"
    if not path.exists():
        npm = shutil.which("npm")
        if npm is None:
            raise SystemExit("npm is needed to fetch CLDR's data")
        subprocess.run(
            [npm, "pack", "--silent", f"{name}@{VERSION}"], cwd=folder, check=True, stdout=subprocess.DEVNULL
        )
    found = hashlib.sha512(path.read_bytes()).hexdigest()
    if found != digest:
        raise SystemExit(f"{path.name}: SHA-512 is {found}, but {digest} is pinned")
    return path


def generate(hebrew: dict[str, Calendar], gregorian: dict[str, Calendar], core: dict[str, Any]) -> dict[Path, str]:
    """Every output file: path -> text."""
    locales = tuple(hebrew)
    names = {locale: month_tables(calendar) for locale, calendar in hebrew.items()}
    eras = {locale: era_names(calendar) for locale, calendar in hebrew.items()}
    patterns = {locale: print_patterns(calendar, gregorian.get(locale)) for locale, calendar in hebrew.items()}
    numbers = {locale: numbering(calendar) for locale, calendar in hebrew.items()}
    parents = exceptional_parents(locales, core)
    return {
        TARGET / "__init__.py": init_module(),
        TARGET / "hebrew.py": hebrew_module(names, eras, parents),
        TARGET / "patterns.py": patterns_module(patterns, numbers, parents),
        TARGET / "locales.py": locales_module(locales, core, parents),
        TARGET / "gregorian.py": gregorian_module(gregorian),
    }


# Reading one locale's JSON.


def month_tables(calendar: Calendar) -> tuple[tuple[str, ...], ...]:
    """The tables of a locale in the order of `FORMS`. CLDR 48 has every key in every locale; a gap stops the run."""
    return tuple(tuple(calendar["months"][context][width][key] for key in MONTH_KEYS) for context, width in FORMS)


def era_names(calendar: Calendar) -> tuple[str, ...]:
    """The long and the short name of the era, once each."""
    return tuple(dict.fromkeys(calendar["eras"][kind]["0"] for kind in ("eraNames", "eraAbbr")))


def numbering(calendar: Calendar) -> str:
    """The numbering system that the full pattern asks for, "" for the locale's own."""
    full = calendar["dateFormats"]["full"]
    return str(full["_numbers"]) if isinstance(full, dict) else ""


def raw_patterns(calendar: Calendar) -> dict[str, str]:
    """The four patterns as CLDR has them."""
    formats = calendar["dateFormats"]
    return {width: str(f["_value"] if isinstance(f := formats[width], dict) else f) for width in WIDTHS}


def print_patterns(calendar: Calendar, gregorian: Calendar | None) -> tuple[str, ...]:
    """The four patterns made print-ready, in the order of `WIDTHS`."""
    found = raw_patterns(calendar)
    if found["full"] == ROOT_FULL and gregorian:
        borrowed = raw_patterns(gregorian)
        # Not Toki Pona's, which asks for its own numerals, nor Balochi's, whose full pattern has no month.
        if "#" not in borrowed["full"] and re.search("E.*M|M.*E", borrowed["full"]):
            found = borrowed
    found = {width: without_era(pattern).replace("Y", "y") for width, pattern in found.items()}
    full = month_as_name(found["full"], calendar)
    long = month_as_name(found["long"], calendar)
    # Chinese abbreviates "ninth month" to a digit, which reads as September.
    shortened = long if re.search("年|년", long) else re.sub("MMMM|LLLL", "MMM", long)
    medium = shortened if is_numeric(found["medium"]) else found["medium"]
    short = medium if is_numeric(found["short"]) else found["short"]
    for pattern in (full, long, medium, short):
        letters = set(re.sub("'[^']*'", "", pattern))
        if "G" in letters or not ({"d", "y"} <= letters and letters & {"M", "L"}):
            raise SystemExit(f"a pattern that cannot be printed: {pattern!r}")
    return full, long, medium, short


def without_era(pattern: str) -> str:
    """The pattern without its era field and without the space, comma or brackets that held it.

    >>> without_era("d MMMM, y (G)"), without_era("G y MMMM d"), without_era("y MMMM d G, EEEE"), without_era("y. G")
    ('d MMMM, y', 'y MMMM d', 'y MMMM d, EEEE', 'y.')
    """
    quoted: list[str] = []

    def hide(match: re.Match[str]) -> str:
        quoted.append(match.group())
        return chr(0xE000 + len(quoted) - 1)

    for words in ERA_WORDS:
        pattern = pattern.replace(words, "")
    bare = re.sub("'[^']*'", hide, pattern)
    bare = re.sub(r"\s*\(G+\)|^G+\.?\s*|[\s,،]*G+$|\s*G+(?=[,،])", "", bare)
    bare = re.sub(r"\s*\bG+\s+", " ", bare)
    bare = re.sub("[\ue000-\uf8ff]", lambda m: quoted[ord(m.group()) - 0xE000], bare)
    return bare.strip()


def is_numeric(pattern: str) -> bool:
    """Whether the month is a number in this pattern.

    >>> is_numeric("d.M.y"), is_numeric("d MMM y")
    (True, False)
    """
    match = re.search("[ML]+", re.sub("'[^']*'", "", pattern))
    return match is not None and len(match.group()) < 3


def month_as_name(pattern: str, calendar: Calendar) -> str:
    """The pattern with a month number turned into the month's name."""
    if not is_numeric(pattern):
        return pattern
    field = re.search("(?<!')M+", pattern)
    assert field is not None
    before, after = pattern[: field.start()], pattern[field.end() :]
    name = "MMMM"
    for word in MONTH_WORDS:
        if not after.startswith(word):
            continue
        if calendar["months"]["format"]["wide"]["1"].endswith(word):
            after = after.removeprefix(word)
        elif calendar["months"]["stand-alone"]["wide"]["1"].endswith(word):
            name, after = "LLLL", after.removeprefix(word)
    return before + name + after.removeprefix(".")


# Inheritance.


def truncated(locale: str) -> str:
    """The tag without its last part, "und" at the end."""
    return locale.rpartition("-")[0] or "und"


def exceptional_parents(locales: tuple[str, ...], core: dict[str, Any]) -> dict[str, str]:
    """The parents that truncation does not give: CLDR's list, and "und" for a script that is not the usual one."""
    explicit = core["parentLocales"]["supplemental"]["parentLocales"]["parentLocale"]
    likely = core["likelySubtags"]["supplemental"]["likelySubtags"]
    found = {}
    for locale in locales:
        language, _, rest = locale.partition("-")
        if locale in explicit:
            found[locale] = explicit[locale]
        elif re.fullmatch("[A-Z][a-z]{3}", rest) and likely.get(language, "").split("-")[1:2] != [rest]:
            found[locale] = "und"
    return {locale: parent for locale, parent in found.items() if parent != truncated(locale)}


def differing(table: dict[str, T], parents: dict[str, str]) -> dict[str, T]:
    """The entries that say something else than the parent's."""
    kept = {"und": table["und"]}
    for locale, value in table.items():
        parent = parents.get(locale) or truncated(locale)
        while parent not in table:
            parent = truncated(parent)
        if value != table[parent]:
            kept[locale] = value
    return kept


# Writing the modules.


def heading(says: str) -> str:
    """The first lines of every generated module."""
    return (
        f'"""{says}\n\nGENERATED by tools/generate_cldr.py from CLDR {VERSION}: do not edit.\n"""\n'
        "# Copyright © 2004-2026 Unicode, Inc.\n# SPDX-License-Identifier: Unicode-3.0\n\n"
    )


def init_module() -> str:
    return heading("Names and patterns of the Hebrew calendar, as CLDR has them.") + f'CLDR_VERSION = "{VERSION}"\n'


def pool(values: list[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """The different values in the order in which they first come."""
    return tuple(dict.fromkeys(values))


def rows(name: str, kind: str, items: list[str], brackets: str = "()") -> str:
    """An assignment with an item a line."""
    body = "".join(f"    {item},\n" for item in items)
    return f"{name}: {kind} = {brackets[0]}\n{body}{brackets[1]}\n"


def wrapped(words: list[str], width: int = 116) -> str:
    """Words as lines of an implicit string, for a `.split()`."""
    lines: list[str] = []
    line = ""
    for word in words:
        if line and len(line) + len(word) + 1 > width - 6:
            lines.append(line)
            line = ""
        line += ("" if not line else " ") + word
    lines.append(line)
    last = len(lines) - 1
    return "".join(f'    "{line}{"" if i == last else " "}"\n' for i, line in enumerate(lines))


def hebrew_module(
    names: dict[str, tuple[tuple[str, ...], ...]], eras: dict[str, tuple[str, ...]], parents: dict[str, str]
) -> str:
    kept = differing(names, parents)
    tables = pool([table for four in kept.values() for table in four])
    index = {table: str(i) for i, table in enumerate(tables)}
    return (
        heading("Hebrew month names and eras of every CLDR locale that differs from its parent.")
        + "#: Tishri, Heshvan, Kislev, Tevet, Shevat, Adar I, Adar, Adar II, Nisan, Iyyar, Sivan, Tamuz, Av, Elul.\n"
        + rows("TABLES", "tuple[tuple[str, ...], ...]", [repr(table) for table in tables])
        + "\n#: locale -> index in TABLES of: format wide, format abbreviated, stand-alone wide and abbreviated.\n"
        + rows(
            "NAMES",
            "dict[str, tuple[int, int, int, int]]",
            [f'"{locale}": ({", ".join(index[table] for table in four)})' for locale, four in kept.items()],
            "{}",
        )
        + "\n#: locale -> what the era is called, long and short; for reading, patterns carry no era.\n"
        + rows(
            "ERAS",
            "dict[str, tuple[str, ...]]",
            [f'"{locale}": {names!r}' for locale, names in differing(eras, parents).items()],
            "{}",
        )
    )


def patterns_module(patterns: dict[str, tuple[str, ...]], numbers: dict[str, str], parents: dict[str, str]) -> str:
    kept = differing(patterns, parents)
    quads = pool(list(kept.values()))
    index = {quad: i for i, quad in enumerate(quads)}
    return (
        heading("Date patterns of the Hebrew calendar, print-ready: no era, and the month always by name.")
        + "#: full, long, medium, short. Fields: EEEE cccc, d dd, MMMM MMM LLLL, y; quotes as in CLDR.\n"
        + rows("PATTERNS", "tuple[tuple[str, str, str, str], ...]", [repr(quad) for quad in quads])
        + "\n#: locale -> index in PATTERNS.\n"
        + rows("LOCALES", "dict[str, int]", [f'"{k}": {index[v]}' for k, v in kept.items()], "{}")
        + "\n#: locale -> numbering system of the Hebrew patterns, where it is not the locale's own.\n"
        + rows("NUMBERS", "dict[str, str]", [f'"{k}": "{v}"' for k, v in numbers.items() if v], "{}")
    )


def locales_module(locales: tuple[str, ...], core: dict[str, Any], parents: dict[str, str]) -> str:
    """Which locales there are, and which other tags mean them."""
    likely = core["likelySubtags"]["supplemental"]["likelySubtags"]
    languages = core["aliases"]["supplemental"]["metadata"]["alias"]["languageAlias"]
    rtl_scripts = {s for s, v in core["scriptMetadata"]["scriptMetadata"].items() if v.get("rtl") == "YES"}
    aliases = {
        tag: value["_replacement"]
        for tag, value in languages.items()
        if value["_replacement"] in locales and tag not in locales and not tag.startswith("und")
    }
    # zh-TW is zh-Hant: the region decides the script, and truncation alone would give the wrong one.
    for tag, full in likely.items():
        language, _, region = tag.partition("-")
        _, script, _ = full.split("-")
        if re.fullmatch("[A-Z]{2}|[0-9]{3}", region) and f"{language}-{script}" in locales and tag not in locales:
            exact = f"{language}-{script}-{region}"
            aliases[tag] = exact if exact in locales else f"{language}-{script}"
    rtl = []
    for locale in locales:
        language, *rest = locale.split("-")
        script = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
        script = script or likely.get(locale, likely.get(language, "und-Latn-ZZ")).split("-")[1]
        if script in rtl_scripts:
            rtl.append(locale)
    return (
        heading("The locales for which CLDR has a Hebrew calendar, and the other tags that mean them.")
        + f"#: {len(locales)} tags.\nLOCALES: frozenset[str] = frozenset((\n{wrapped(list(locales))}).split())\n"
        + "\n#: locale=parent, where cutting the last part off the tag does not give it.\n"
        + 'PARENTS: dict[str, str] = dict(pair.split("=") for pair in (\n'
        + f"{wrapped([f'{k}={v}' for k, v in sorted(parents.items())])}).split())\n"
        + "\n#: Locales written from right to left.\n"
        + f"RIGHT_TO_LEFT: frozenset[str] = frozenset((\n{wrapped(rtl)}).split())\n"
        + "\n#: tag=locale: CLDR's language aliases, and the regions that decide a script.\n"
        + 'ALIASES: dict[str, str] = dict(pair.split("=") for pair in (\n'
        + f"{wrapped([f'{k}={v}' for k, v in sorted(aliases.items())])}).split())\n"
    )


def gregorian_module(gregorian: dict[str, Calendar]) -> str:
    """Months and weekdays of the reading languages: all forms of a word, dots removed, once each."""
    forms = [(context, width) for width in ("wide", "abbreviated") for context in ("format", "stand-alone")]

    def words(calendar: Calendar, kind: str, key: str) -> tuple[str, ...]:
        found = (calendar[kind][context][width][key].replace(".", "") for context, width in forms)
        return tuple(dict.fromkeys(found))

    months = {lang: tuple(words(gregorian[lang], "months", str(m)) for m in range(1, 13)) for lang in READING}
    weekdays = {lang: tuple(words(gregorian[lang], "days", key) for key in DAY_KEYS) for lang in READING}
    kind = "dict[str, tuple[tuple[str, ...], ...]]"
    return (
        heading("Gregorian month and weekday names, for reading without Babel: the languages that are on by default.")
        + "#: language -> January to December; each: wide (as in a date, alone), then abbreviated; no dots.\n"
        + rows("MONTHS", kind, [f'"{k}": {v!r}' for k, v in months.items()], "{}")
        + "\n#: language -> Monday to Sunday, in the same forms.\n"
        + rows("WEEKDAYS", kind, [f'"{k}": {v!r}' for k, v in weekdays.items()], "{}")
    )


if __name__ == "__main__":
    raise SystemExit(main())
