"""What there is to choose from, whatever state the user's AWS files are in."""

from pathlib import Path

import pytest

from deact_gui.aws.profile_kind import ProfileKind
from deact_gui.aws.profiles import Profile, profiles
from deact_gui.aws.regions import regions
from deact_gui.core.errors import NoCredentials


def write(home: Path, name: str, text: str) -> None:
    (home / ".aws").mkdir(exist_ok=True)
    (home / ".aws" / name).write_text(text)


def test_without_aws_files_only_the_environment_is_left() -> None:
    assert profiles() == [Profile(None, None)]


def test_profiles_come_from_both_files_by_name(home: Path) -> None:
    write(home, "config", "[default]\nregion = eu-west-1\n[profile ops]\nregion = us-west-2\n")
    write(home, "credentials", "[billing]\naws_access_key_id = somebody\n")
    assert profiles() == [
        Profile(None, "eu-west-1"),
        Profile("billing", None, ProfileKind.KEYS),
        Profile("default", "eu-west-1"),
        Profile("ops", "us-west-2"),
    ]


def test_a_profile_that_the_environment_asks_for_need_not_exist(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(home, "config", "[profile ops]\n")
    monkeypatch.setenv("AWS_PROFILE", "gone")
    assert [profile.name for profile in profiles()] == [None, "ops"]
    assert regions()


def test_a_broken_file_is_named_as_the_reason(home: Path) -> None:
    write(home, "config", "[profile ops\nnonsense")
    with pytest.raises(NoCredentials, match=r"mistake in it. Check the files config"):
        profiles()
    assert regions(), "the regions don't stand in that file"


def test_regions_begin_with_the_one_most_users_need() -> None:
    assert regions()[0] == "us-east-1"
    assert regions().count("us-east-1") == 1
    assert {"eu-west-1", "ca-central-1", "us-gov-west-1"} < set(regions())
    assert "eu-north-1" not in regions(), "there is no Pinpoint"
