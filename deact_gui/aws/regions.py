"""The regions that have deactivation reports."""

HOME_REGION = "us-east-1"
"""Where most users' reports are: the region to begin with."""

REGIONS = (
    HOME_REGION,
    *("ap-northeast-1", "ap-northeast-2", "ap-south-1", "ap-southeast-1", "ap-southeast-2"),
    *("ca-central-1", "eu-central-1", "eu-west-1", "eu-west-2"),
    *("us-east-2", "us-gov-west-1", "us-west-2"),
)
"""Those of AWS's Pinpoint, which the reports belong to, as botocore lists them: a test compares.

Written out, for at the start of the window botocore would take as long as all the rest.
"""


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
