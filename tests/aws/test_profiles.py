"""What there is to choose from, whatever state the user's AWS files are in."""

from pathlib import Path

import pytest
from botocore.session import Session

from deact_gui.aws.profile_kind import ProfileKind
from deact_gui.aws.profiles import Profile, _Files, find_profile, profiles
from deact_gui.aws.regions import REGIONS
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


def test_a_broken_file_is_named_as_the_reason(home: Path) -> None:
    write(home, "config", "[profile ops\nnonsense")
    with pytest.raises(NoCredentials, match=r"mistake in it. Check the files config"):
        profiles()


def test_the_regions_are_those_that_botocore_lists() -> None:
    session = Session()
    listed = {
        region
        for partition in session.get_available_partitions()
        for region in session.get_available_regions("pinpoint", partition)
    }
    assert list(REGIONS) == ["us-east-1", *sorted(listed - {"us-east-1"})]
    assert {"eu-west-1", "ca-central-1", "us-gov-west-1"} < set(REGIONS)
    assert "eu-north-1" not in REGIONS, "there is no Pinpoint"


TEXTS = {
    "config": (
        "",
        "[default]\nregion = eu-west-1\n",
        "[profile ops]\nrole_arn = arn\nsource_profile = base\n[profile base]\nregion = eu-west-1",
        "[profile 'a b']\nsso_session = work\nsso_account_id = 1\n[sso-session work]\nsso_region=x",
        "[profile s3]\ns3 =\n  max_concurrent_requests = 20\nregion = eu-west-1\n",
        "[plugins]\ncli = x\n[profile ops]\naws_access_key_id = somebody\n",
    ),
    "credentials": (
        "",
        "[default]\naws_access_key_id = a\naws_secret_access_key = b\n",
        "[ops]\naws_access_key_id = other\n[billing]\ncredential_process = /bin/x 'y z'\n",
        "[profile ops]\naws_access_key_id = so it is called\n",
    ),
}


@pytest.mark.parametrize("elsewhere", [None, "~/set up/credentials", ""])
@pytest.mark.parametrize("credentials", TEXTS["credentials"])
@pytest.mark.parametrize("config", TEXTS["config"])
def test_the_files_are_merged_as_botocore_merges_them(
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    config: str,
    credentials: str,
    elsewhere: str | None,
) -> None:
    for name, text in (("config", config), ("credentials", credentials)):
        if text:
            write(home, name, text)
    if elsewhere is not None:
        (home / ".aws").mkdir(exist_ok=True)
        (home / ".aws").rename(home / "set up")
        monkeypatch.setenv("AWS_CONFIG_FILE", str(home / "set up" / "config"))
        monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", elsewhere)
    merged = Session().full_config["profiles"]
    assert [each.name for each in profiles()] == [None, *sorted(merged)]
    for name, settings in merged.items():
        assert _Files().profiles[name] == settings
        assert find_profile(name).region == settings.get("region")
