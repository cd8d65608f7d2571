"""Texts in phone columns, for hypothesis: usual, odd, broken, and as long as they like."""

from hypothesis import strategies as st

PREFIXES = (
    *("", "1", "1-", "1 ", "(", " ", "'", '"', '="', "+1", "+1 ", "+1 (", "(+1) ", "++1", "+ 1"),
    *(
        "+ +1",
        "+-+1",
        "+",
        "+44 ",
        "+2",
        "0",
        "00",
        "001",
        "011 1 ",
        "0111",
        "+01",
        "+1 1 ",
        "tel:+1-",
    ),
    *(
        "tel:+1-",
        "Cell: ",
        "a",
        "\uff0b1",
        "\u200b",
        "\u00a0",
        "\t",
        "*",
        "/",
        "1.",
        "-",
        "#",
        "2",
        "0.1",
    ),
)
BETWEEN = (
    *("", "", "", "-", ".", " ", ") ", ")", " - ", "/", "*", "  ", ".."),
    *(
        "\u00a0",
        "\u2011",
        "\u2013",
        "\u3000",
        "\u200b",
        "x",
        ",",
        "+",
        "\t",
        "\0",
        "_",
        "~",
        ":",
        ";",
        "'",
        '"',
    ),
)
SUFFIXES = (
    *("", "", "", " ", "-", ".", '"', "'", "\n", "0", "99", ".0", ".00", ".5", ".0123", "E0", "E9"),
    *("E+09", "e+10", " ext 5", " ext. 12345", "x123", ";ext=7", " #9", "#", ", ext 1", " extn 4"),
    *(
        "/3125550188",
        " / 312-555-0188",
        ", 3125550188",
        " or 3125550188",
        " (home)",
        "a",
        "\0",
        "+",
    ),
)
_NOISE = "0123456789 ()+-./*\"'=,xeE#;:@A\u00a0\u2013\uff10\uff19\u0661\u00b2\0\t\n"


@st.composite
def _numbers(draw: st.DrawFn) -> str:
    """Put a number together from parts that each may be odd."""
    area, exchange, line = (draw(st.from_regex(f"[0-9]{{{n}}}", fullmatch=True)) for n in (3, 3, 4))
    if draw(st.booleans()):
        area, exchange = "206", "555"
    if draw(st.integers(0, 9)) == 0:
        area = area.translate({48 + i: 0xFF10 + i for i in range(10)})
    between = st.sampled_from(BETWEEN)
    prefix, suffix = draw(st.sampled_from(PREFIXES)), draw(st.sampled_from(SUFFIXES))
    return prefix + area + draw(between) + exchange + draw(between) + line + suffix


@st.composite
def _scientific(draw: st.DrawFn) -> str:
    """Write a number as Excel does when a column is narrow, with all its digits or fewer."""
    digits = draw(st.sampled_from(("2065550123", "12065550123", "2065550100", "20655501230")))
    shown = digits[: draw(st.integers(1, len(digits)))]
    exponent = draw(st.sampled_from(("E+09", "E9", "e+9", "E+10", "E10", "E+8", "E-9", "E+009")))
    return f"{shown[0]}.{shown[1:]}{exponent}"


@st.composite
def _edited(draw: st.DrawFn) -> str:
    """Change one character of a number."""
    text = draw(_numbers())
    at = draw(st.integers(0, len(text)))
    return text[:at] + draw(st.sampled_from(_NOISE)) + text[at + draw(st.integers(0, 1)) :]


@st.composite
def _padded(draw: st.DrawFn) -> str:
    """Make a number just as long as what the fast path sees of a cell, or a little off."""
    text, size = draw(_numbers()), draw(st.integers(21, 28))
    filling = draw(st.sampled_from((" ", ".", "-", "0", "(", "\u00a0")))
    return text.ljust(size, filling) if draw(st.booleans()) else text.rjust(size, filling)


spellings = st.one_of(
    _numbers(),
    _edited(),
    _padded(),
    _scientific(),
    st.text("0123456789", min_size=9, max_size=14),
    st.text(_NOISE, max_size=30),
    st.text(max_size=12),
)
"""What may stand in a phone column."""
