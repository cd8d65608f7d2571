"""What an AWS administrator has to allow for reports to be read: this, and nothing else."""

import json

from deact_gui.aws.regions import partition


def policy(region: str) -> str:
    """Return the IAM policy that lets its owner list and get the reports of a region."""
    bucket = f"arn:{partition(region)}:s3:::{region}-pinpoint-sms-voice"
    statements = [
        {
            "Sid": "ListDeactivationReports",
            "Effect": "Allow",
            "Action": "s3:ListBucket",
            "Resource": bucket,
            "Condition": {"StringLike": {"s3:prefix": "sms-deact-reports/us/*"}},
        },
        {
            "Sid": "GetDeactivationReports",
            "Effect": "Allow",
            "Action": "s3:GetObject",
            "Resource": f"{bucket}/sms-deact-reports/us/*",
        },
    ]
    return json.dumps({"Version": "2012-10-17", "Statement": statements}, indent=2)
