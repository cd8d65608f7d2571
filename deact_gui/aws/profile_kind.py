"""The ways in which an AWS profile gets its credentials; imports nothing that is slow."""

from enum import Enum


class ProfileKind(Enum):
    """How a profile gets its credentials."""

    KEYS = "access key"
    ENVIRONMENT = "environment variables"
    PROCESS = "credential program"
    ROLE = "role"
    ROLE_WITH_CODE = "role with MFA"
    SSO = "single sign-on"
    LOGIN = "aws login"
    WEB_IDENTITY = "web identity"
    NONE = "no credentials"
    """None that the files and the environment tell of; a machine in AWS's cloud has some still."""
