"""The AWS profiles and regions to choose from."""

from dataclasses import dataclass

from deact_gui.aws.errors import Request, explained

HOME_REGION = "us-east-1"
"""Where most users' reports are: the region to begin with."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A named set of AWS credentials; without a name, what the environment provides."""

    name: str | None
    region: str | None
    """The region that the profile itself asks for."""


def profiles() -> list[Profile]:
    """Return what AWS's own files and the environment offer, the environment first."""
    from botocore.session import Session

    with explained(Request(profile=None, region=HOME_REGION)):
        known = Session().full_config["profiles"]
    default = known.get("default", {}).get("region")
    named = [Profile(name, known[name].get("region")) for name in sorted(known)]
    return [Profile(None, default), *named]


def regions() -> list[str]:
    """Return the regions whose reports can be asked for, the one to begin with first."""
    from botocore.loaders import create_loader
    from botocore.regions import EndpointResolver

    # Not a session's own list, which a mistake in the user's AWS files would take away.
    endpoints = EndpointResolver(create_loader().load_data("endpoints"))
    found = {
        region
        for partition in endpoints.get_available_partitions()
        for region in endpoints.get_available_endpoints("pinpoint", partition)
    }
    return [HOME_REGION, *sorted(found - {HOME_REGION})]
