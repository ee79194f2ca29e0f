"""A fuzzer that watches which branches an input takes: atheris, from the printed lines of the tests as seeds.

    pip install atheris && python tools/fuzz_guided.py -runs=200000

The options are libFuzzer's. What is looked for: any exception out of `hebdate.parse` or `hebdate.find`, a reading whose
spans lie outside its text, and a claim that is no day; `tools/fuzz.py` knows what was written and looks for more.
"""

from __future__ import annotations

import json
import pathlib
import sys
import tempfile

import atheris

with atheris.instrument_imports(include=["hebdate"]):
    import hebdate
    from hebdate.reading import reader  # noqa: F401 - loaded lazily, and to be watched too

from fuzz import ROOT, sound


def one_input(data: bytes) -> None:
    """One text, in whatever bytes the fuzzer has come to."""
    text = data.decode("utf-8", "surrogateescape")
    wrong = sound(hebdate.parse(text, strict=False), text, layout=True)
    last = 0
    for found in hebdate.find(text):
        start, end = found.span
        wrong = wrong or ("" if last <= start and text[start:end] == found.text else "find: a wrong span")
        last = end
    if wrong:
        raise AssertionError(f"{wrong}: {text!r}")


def main() -> None:
    """Fuzz, with a folder of seeds that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("corpus.jsonl", "made.jsonl"):
            lines = (ROOT / "tests" / "data" / name).read_text(encoding="utf-8").splitlines()
            for number, line in enumerate(lines):
                text = json.loads(line).get("text", "")
                pathlib.Path(folder, f"{name}-{number}").write_text(text, encoding="utf-8")
        atheris.Setup([*sys.argv, folder], one_input)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
