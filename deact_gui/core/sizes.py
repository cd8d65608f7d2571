"""Say how large something is, as the window does."""

_UNITS = ("kB", "MB", "GB", "TB")


def size_in_words(size: int) -> str:
    """Return bytes in the unit that suits them: ``53.4 kB``."""
    if size < 1000:
        return "1 byte" if size == 1 else f"{size} bytes"
    power = next((n for n in range(1, len(_UNITS)) if round(size / 1000**n, 1) < 1000), len(_UNITS))
    return f"{size / 1000**power:,.1f} {_UNITS[power - 1]}"
