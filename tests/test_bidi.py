"""bidi: what is stripped, how isolates stand, and repairs that hold back unless they are sure."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hebdate.errors import LayoutError
from hebdate.text.bidi import (
    FSI,
    LRI,
    PDI,
    RLI,
    base_direction,
    decode_mojibake,
    despace,
    has_rtl,
    isolate,
    reverse_visual,
    strip_marks,
    strip_niqqud,
)

DIRECTIONS = [
    ("", None),
    ("16/5/2022 |", None),
    ("16 May ט״ו", "ltr"),
    ("16 במאי May", "rtl"),
    ("‏May", "rtl"),  # a right-to-left mark is strong
    (f"{RLI}ט״ו{PDI} May", "ltr"),
    (f"{RLI}ט״ו{LRI}a{PDI}א{PDI} ", None),
    (f"{PDI}א", "rtl"),
    ("١٦ مايو", "rtl"),
]

# What was typed backwards -> in order. The second and third are two mastheads' year and holiday after decoding.
VISUAL = [
    ("םוי", "יום"),
    ('ה"עשת', 'תשע"ה'),
    ('ה"עשת םירופיכה םוי', 'יום הכיפורים תשע"ה'),
    ("2022 יאמב 16 ,ינש םוי", "יום שני, 16 במאי 2022"),
    ("(2020 יאמב 27) ף\"שתה ןוויסב 'ד", "ד' בסיוון התש\"ף (27 במאי 2020)"),
    ("  16.5.2022 ,םוי  ", "  יום, 16.5.2022  "),
    ('Juni 2015 · ה"עשת 5775', 'Juni 2015 · תשע"ה 5775'),
    ('Jahrgang 48 םוי 5775 ה"עשת Nr. 2', 'Jahrgang 48 תשע"ה 5775 יום Nr. 2'),
    ('ה"עשת\nJuni ב"פשת', 'תשע"ה\nJuni תשפ"ב'),
]

NOT_VISUAL = [
    "",
    "Monday",
    "יום",
    'תשע"ה',
    'ב"ה',  # two letters tell nothing
    'ב"הארץ',  # a prefix before a quoted name
    'ב"ישראל',
    "ט״ו באייר תשפ״ב",
    'םוי תשע"ה',  # one word each way
    "םוי יום",
    "יאמב",  # backwards, but nothing in it shows that
]

MOJIBAKE = [
    ('ä"òùú', 'ה"עשת'),
    ('á"òùú', 'ב"עשת'),
    ('ä"òùú íéøåôéëä íåé', 'ה"עשת םירופיכה םוי'),
    (
        'März 2012 · 45. Jahrgang Nr. 1· á"òùú 5772 · 2,50 Euro',
        'März 2012 · 45. Jahrgang Nr. 1· ב"עשת 5772 · 2,50 Euro',
    ),
    ('é"à úùøé', 'י"א תשרי'),
    ("÷éöåø", "קיצור"),
    ("ä' á úùøé", "ה' ב תשרי"),
    ("à Paris, úùøé", "à Paris, תשרי"),  # à may be French still
]

NOT_MOJIBAKE = [
    "",
    "May 16",
    "à Paris, été 2015",
    "äöü",
    "öö",
    "äöå",
    "áéí",
    "5 ÷ 3",
    "naïveté",
    'é"à',  # two letters
    "éééé",
    "Émile Zola, né à Paris",
    "ט״ו באייר",
    "3×4",
    "×××",
]

SPACED = [
    ("M a y", "May"),
    ("M A Y  1 6 , 2 0 2 2", "MAY 16, 2022"),
    ("M o n d a y , M a y 1 6 t h", "Monday, May 16th"),
    ("1 6 m a i 2 0 2 2", "16 mai 2022"),
    ("A d a r I I", "Adar II"),
    ("15 A d a r 5782", "15 Adar 5782"),
    ("A u g u s t u s\n1 9 1 9", "Augustus 1919"),
    ("ט ״ ו  ב א י י ר", "ט״ו באייר"),
]

NOT_SPACED = ["", "May 16", "A B", "N. Y. C.", "I y a r 1 5 5 7 8 2", "15 16 17", "Rosh Hodesh A d a r"]


def test_marks_are_stripped_all_and_alone() -> None:
    marks = [chr(code) for code in (0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A))]
    assert strip_marks("".join(marks)) == ""
    # Unicode's Bidi_Control property has exactly these twelve.
    assert len(marks) == 12
    assert strip_marks("a\u200dט״ו\u2060—") == "a\u200dט״ו\u2060—"


def test_niqqud_is_stripped_and_punctuation_stays() -> None:
    block = [chr(code) for code in range(0x0591, 0x05C8)]
    kept = [char for char in block if strip_niqqud(char)]
    assert kept == ["\u05be", "\u05c0", "\u05c3", "\u05c6"]
    assert all(unicodedata.category(char) == "Mn" for char in block if char not in kept)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("בְּאִיָיר", "באייר"),
        ("שׁ\ufb2a\ufb2b", "ששש"),
        ("\ufb4f", "אל"),
        ("\ufb1f", "\u05f2"),  # a letter of Yiddish, not a point
        ("\ufb4b", "ו"),
        ("é ñ", "é ñ"),
        ("מְנַחֵם־אָב", "מנחם־אב"),
    ],
)
def test_niqqud(text: str, expected: str) -> None:
    assert strip_niqqud(text) == expected


def test_no_presentation_form_is_left() -> None:
    forms = [chr(code) for code in range(0xFB1D, 0xFB50) if unicodedata.category(chr(code)) == "Lo"]
    assert len(forms) > 40
    assert all("א" <= char <= "\u05f2" for form in forms for char in strip_niqqud(form))


@pytest.mark.parametrize(("text", "direction"), DIRECTIONS)
def test_base_direction(text: str, direction: str | None) -> None:
    assert base_direction(text) == direction


@pytest.mark.parametrize(
    ("text", "expected"), [("", False), ("May é 16", False), ("a א", True), ("مايو", True), ("١٦", False)]
)
def test_has_rtl(text: str, expected: bool) -> None:
    assert has_rtl(text) is expected


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        ("", "auto", ""),
        ("a", "auto", f"{FSI}a{PDI}"),
        ("a", "ltr", f"{LRI}a{PDI}"),
        ("א", "rtl", f"{RLI}א{PDI}"),
        ("a\r\nb\n", "ltr", f"{LRI}a{PDI}\r\n{LRI}b{PDI}\n"),
        (f"a{PDI}b", "ltr", f"{LRI}ab{PDI}"),
        (f"a{RLI}b", "ltr", f"{LRI}a{RLI}b{PDI}{PDI}"),
        (f"{FSI}a{PDI}", "rtl", f"{RLI}{FSI}a{PDI}{PDI}"),
    ],
)
def test_isolate(text: str, direction: str, expected: str) -> None:
    assert isolate(text, direction) == expected  # type: ignore[arg-type]


def test_isolate_direction() -> None:
    with pytest.raises(LayoutError) as caught:
        isolate("a", "up")  # type: ignore[arg-type]
    assert str(caught.value) == "direction is one of 'ltr', 'rtl', 'auto', not 'up'"


@given(st.text(st.sampled_from(f"aא1 {LRI}{RLI}{FSI}{PDI}")))
def test_isolates_are_balanced_and_the_text_is_the_same(text: str) -> None:
    isolated = isolate(text)
    depth = 0
    for number, char in enumerate(isolated, 1):
        depth += (char in (LRI, RLI, FSI)) - (char == PDI)
        assert depth > 0 or number == len(isolated)
    assert depth == 0
    assert strip_marks(isolated) == strip_marks(text)


@pytest.mark.parametrize(("text", "expected"), VISUAL)
def test_reverse_visual(text: str, expected: str) -> None:
    assert reverse_visual(text) == expected
    assert reverse_visual(expected) is None


@pytest.mark.parametrize("text", NOT_VISUAL)
def test_reverse_visual_holds_back(text: str) -> None:
    assert reverse_visual(text) is None


def test_reverse_visual_by_force() -> None:
    assert reverse_visual("2022 יאמב 16", force=True) == "16 במאי 2022"
    assert reverse_visual("[1:2] - א(ב", force=True) == "ב)א - [1:2]"
    assert reverse_visual("רָיְא", force=True) == "איְרָ"


@given(st.text(st.sampled_from("אבגםת ()[]\"'.,-/012")))
def test_reversing_twice_changes_nothing(text: str) -> None:
    once = reverse_visual(text, force=True)
    assert once is not None
    assert reverse_visual(once, force=True) == text


@pytest.mark.parametrize(("text", "expected"), MOJIBAKE)
def test_mojibake(text: str, expected: str) -> None:
    assert decode_mojibake(text) == expected


@pytest.mark.parametrize("text", NOT_MOJIBAKE)
def test_mojibake_holds_back(text: str) -> None:
    assert decode_mojibake(text) is None


@pytest.mark.parametrize("text", ["תשפ״ב", "יום שני, ט״ו באייר תשפ״ב", "16 במאי – 2022"])
@pytest.mark.parametrize("codec", ["latin-1", "cp1252"])
def test_utf8_read_as_western(text: str, codec: str) -> None:
    damaged = "".join(
        # Python's cp1252 leaves five bytes undefined, where other decoders give the control character.
        bytes([byte]).decode(codec if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else "latin-1")
        for byte in text.encode()
    )
    assert decode_mojibake(damaged) == text


@given(
    st.lists(
        st.sampled_from(["תשרי", "כסלו", "אייר", "סיון", "תמוז", "אלול", "שבת"]), min_size=2, max_size=4, unique=True
    )
)
def test_windows_1255_read_as_1252(words: list[str]) -> None:
    text = " ".join(words)
    assert decode_mojibake(text.encode("cp1255").decode("cp1252")) == text


@pytest.mark.parametrize(("text", "expected"), SPACED)
def test_despace(text: str, expected: str) -> None:
    assert despace(text) == expected


@pytest.mark.parametrize("text", NOT_SPACED)
def test_despace_holds_back(text: str) -> None:
    assert despace(text) is None


@given(st.text(max_size=40))
def test_repairs_never_raise(text: str) -> None:
    for repaired in (reverse_visual(text), reverse_visual(text, force=True), decode_mojibake(text), despace(text)):
        assert repaired is None or isinstance(repaired, str)
