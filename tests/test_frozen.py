"""Claims about what the frozen app does to its environment."""

import locale
import os

import pytest

from deact_gui import frozen


def test_what_pyinstaller_set_is_put_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/app/_internal:/theirs")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/theirs")
    monkeypatch.setenv("_PYI_ARCHIVE_FILE", "/app/deact")
    frozen.restore_environment()
    assert os.environ["LD_LIBRARY_PATH"] == "/theirs"
    assert not {"LD_LIBRARY_PATH_ORIG", "_PYI_ARCHIVE_FILE"} & os.environ.keys()


def test_what_was_not_set_before_is_not_set_after(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/app/_internal")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    frozen.restore_environment()
    assert "LD_LIBRARY_PATH" not in os.environ


@pytest.mark.skipif(os.name != "posix", reason="Windows has Unicode names")
@pytest.mark.parametrize(("given", "then"), [("C", "C.UTF-8"), ("POSIX", "C.UTF-8")])
def test_without_a_locale_names_are_utf8(
    monkeypatch: pytest.MonkeyPatch, given: str, then: str
) -> None:
    before = locale.setlocale(locale.LC_CTYPE)
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.setenv("LC_CTYPE", given)
    try:
        frozen.use_utf8()
        assert (os.environ["LC_CTYPE"], locale.setlocale(locale.LC_CTYPE)) == (then, then)
    finally:
        locale.setlocale(locale.LC_CTYPE, before)
