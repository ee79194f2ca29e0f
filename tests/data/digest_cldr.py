"""Write `cldr_hebrew.json`, the expected values of `test_cldr.py`, straight from CLDR's JSON.

    python tests/data/digest_cldr.py FOLDER/package/main > tests/data/cldr_hebrew.json

FOLDER is the unpacked npm package cldr-cal-hebrew-full. This shares nothing with `tools/generate_cldr.py`, so that a
mistake there shows: for every locale, a digest of its month names and its full and long patterns as they stand.
"""

import hashlib
import json
import sys
from pathlib import Path


def months(names: dict[str, str]) -> str:
    leap = names.pop("7-yeartype-leap")
    ordered = [names[key] for key in sorted(names, key=int)]
    return "\n".join([*ordered[:7], leap, *ordered[7:]])


def value(pattern: "str | dict[str, str]") -> str:
    return pattern if isinstance(pattern, str) else pattern["_value"]


def main() -> None:
    digests: dict[str, str] = {}
    patterns: dict[str, list[str]] = {}
    for path in sorted(Path(sys.argv[1]).glob("*/ca-hebrew.json")):
        locale = path.parent.name
        calendar = json.loads(path.read_text("utf-8"))["main"][locale]["dates"]["calendars"]["hebrew"]
        kinds = calendar["months"]
        text = "\n\n".join(
            months(kinds[context][width]) for context in ("format", "stand-alone") for width in ("wide", "abbreviated")
        )
        digests[locale] = hashlib.sha256(text.encode()).hexdigest()[:12]
        formats = calendar["dateFormats"]
        patterns.setdefault(f"{value(formats['full'])}|{value(formats['long'])}", []).append(locale)

    json.dump(
        {
            "source": "npm cldr-cal-hebrew-full 48.2.0 (Unicode-3.0), by tests/data/digest_cldr.py",
            "digests": {digest: " ".join(k for k, v in digests.items() if v == digest) for digest in digests.values()},
            "patterns": {pattern: " ".join(locales) for pattern, locales in patterns.items()},
        },
        sys.stdout,
        ensure_ascii=False,
        indent=1,
    )
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
