"""Find the files that come with the program: in a checkout, a wheel or a frozen app."""

from pathlib import Path

PACKAGE = Path(__file__).parents[1]


def resource(*parts: str) -> Path:
    """Return the path of a resource; a wheel carries them in the package, the others beside it."""
    inside = PACKAGE / "resources"
    return (inside if inside.is_dir() else PACKAGE.parent / "resources").joinpath(*parts)
