"""Only one can hold a lock, and whoever waits for it can give up."""

from pathlib import Path

import pytest

from deact_gui.core.checkpoint import Cancelled
from deact_gui.core.lock import is_locked, locked


def give_up() -> None:
    raise Cancelled


def test_a_second_holder_waits_and_can_give_up(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    with locked(lock, give_up), pytest.raises(Cancelled), locked(lock, give_up):
        pytest.fail("two hold the lock")


def test_waiting_ends_when_the_lock_is_free(tmp_path: Path) -> None:
    first = locked(tmp_path / "lock", give_up)
    first.__enter__()
    waited: list[bool] = []

    def let_go() -> None:
        waited.append(True)
        first.__exit__(None, None, None)

    with locked(tmp_path / "lock", let_go):
        assert waited == [True]


def test_an_error_lets_go(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), locked(tmp_path / "lock", give_up):
        raise ZeroDivisionError
    with locked(tmp_path / "lock", give_up):
        pass


def test_a_lock_is_seen_by_others_as_long_as_it_is_held(tmp_path: Path) -> None:
    with locked(tmp_path / "lock", give_up):
        assert is_locked(tmp_path / "lock")
    assert not is_locked(tmp_path / "lock")
