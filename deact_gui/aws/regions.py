"""The regions that have deactivation reports."""

HOME_REGION = "us-east-1"
"""Where most users' reports are: the region to begin with."""


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


def partition(region: str) -> str:
    """Return the part of AWS that a region is in, as names of resources begin with it."""
    from botocore.exceptions import BotoCoreError
    from botocore.loaders import create_loader
    from botocore.regions import EndpointResolver

    try:
        return EndpointResolver(create_loader().load_data("endpoints")).get_partition_for_region(
            region
        )
    except BotoCoreError:
        return "aws"
