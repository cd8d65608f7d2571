"""What AWS and its library raise → a sentence that says what to do.

Sentences never quote what was raised: it may hold a key, or what a credential program printed.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from botocore import exceptions as aws
from botocore.exceptions import BotoCoreError, ClientError

from deact_gui.core.errors import (
    AccessDenied,
    DeactError,
    NoCredentials,
    Offline,
    ReportError,
    SignInExpired,
    SourceError,
)

Answer = tuple[type[DeactError], str]
"""What to raise, and its sentence with the fields of a Request left open."""


@dataclass(frozen=True, slots=True)
class Request:
    """Who asks AWS for what, in the words of the sentences."""

    profile: str | None
    region: str
    bucket: str = ""
    wanted: str = ""

    @property
    def who(self) -> str:
        """Return what to call the credentials that are used."""
        return f"the AWS profile {self.profile}" if self.profile else "the default AWS set-up"


_EXPIRED: Answer = (
    SignInExpired,
    "The sign-in of {who} has run out. Sign in again (aws sso login, or however you got it).",
)
_SIGN_IN: Answer = (
    SignInExpired,
    "{who} needs you to sign in first. Run aws sso login or aws login, then try again.",
)
_REFUSED: Answer = (
    AccessDenied,
    "AWS refuses {wanted} to {who}. It needs s3:ListBucket and s3:GetObject on the bucket "
    "{bucket}: ask your AWS administrator.",
)
_GONE: Answer = (
    ReportError,
    "AWS does not have {wanted}. Reports are kept there for 90 days: choose another date.",
)
_NO_BUCKET: Answer = (
    SourceError,
    "AWS publishes no reports in the region {region}: there is no bucket {bucket}. "
    "Choose another region.",
)
_CHANGED: Answer = (
    ReportError,
    "AWS replaced {wanted} since it was listed. List the reports again.",
)
_BUSY: Answer = (SourceError, "AWS can't answer just now. Try again in a minute.")
_SILENT: Answer = (
    Offline,
    "AWS does not answer. Check the internet connection, and that {region} is the right region.",
)
_CUT_OFF: Answer = (Offline, "The connection to AWS broke off. Check it and try again.")
_DAMAGED: Answer = (ReportError, "{wanted} did not arrive whole. Try again.")
_UNKNOWN_KEY: Answer = (
    NoCredentials,
    "AWS does not know the access key of {who}. It may have been deleted: get a new one from your "
    "AWS administrator.",
)
_CONFIG: Answer = (
    NoCredentials,
    "{who} has a mistake in it. Check the files config and credentials in the "
    "folder .aws of your home folder.",
)
_NO_ROLE: Answer = (
    AccessDenied,
    "AWS does not let {who} take on its role. Ask your AWS administrator.",
)
_UNKNOWN: Answer = (
    SourceError,
    "AWS gave an answer that Deact does not know to {who}: {code}. Try again, or ask your AWS "
    "administrator.",
)

CODES: dict[str, Answer] = {
    "ExpiredToken": _EXPIRED,
    "ExpiredTokenException": _EXPIRED,
    "InvalidToken": _EXPIRED,
    "TokenRefreshRequired": _EXPIRED,
    "UnauthorizedException": _EXPIRED,
    "InvalidAccessKeyId": _UNKNOWN_KEY,
    "InvalidClientTokenId": _UNKNOWN_KEY,
    "UnrecognizedClientException": _UNKNOWN_KEY,
    "SignatureDoesNotMatch": (
        NoCredentials,
        "The secret key of {who} does not belong to the access key. Enter both anew with "
        "aws configure.",
    ),
    "RequestTimeTooSkewed": (
        SourceError,
        "This computer's clock is wrong, so AWS refuses to answer. Set date and time, and try "
        "again.",
    ),
    "NoSuchBucket": _NO_BUCKET,
    "PermanentRedirect": _NO_BUCKET,
    "AuthorizationHeaderMalformed": _NO_BUCKET,
    "IllegalLocationConstraintException": _NO_BUCKET,
    "NoSuchKey": _GONE,
    "PreconditionFailed": _CHANGED,
    "RequestTimeout": _BUSY,
    "SlowDown": _BUSY,
    "Throttling": _BUSY,
    "ThrottlingException": _BUSY,
}
"""By the error code of AWS's answer."""

STATUSES: dict[int, Answer] = {
    301: _NO_BUCKET,
    401: _REFUSED,
    403: _REFUSED,
    404: _GONE,
    412: _CHANGED,
    429: _BUSY,
    500: _BUSY,
    502: _BUSY,
    503: _BUSY,
    504: _BUSY,
}
"""By HTTP status, for codes not listed: an answer to HEAD has no other code."""

SIGN_IN_OPERATIONS = ("AssumeRole", "AssumeRoleWithWebIdentity", "GetRoleCredentials")
"""Calls that botocore makes by itself to get credentials for a profile."""

EXCEPTIONS: tuple[tuple[type[BotoCoreError], Answer], ...] = (
    (
        aws.NoCredentialsError,
        (
            NoCredentials,
            "No AWS credentials were found for {who}. Choose another profile, or enter them with "
            "aws configure.",
        ),
    ),
    (
        aws.PartialCredentialsError,
        (
            NoCredentials,
            "{who} is not complete: it has an access key without a secret key, or a role without "
            "a source_profile. Complete it with aws configure.",
        ),
    ),
    (
        aws.ProfileNotFound,
        (
            NoCredentials,
            "{who} does not exist. Choose another profile; if AWS_PROFILE is set, check it.",
        ),
    ),
    (
        aws.CredentialRetrievalError,
        (
            NoCredentials,
            "The program that gets the credentials of {who} failed. Run it in a terminal to see "
            "why (credential_process in .aws/config).",
        ),
    ),
    (
        aws.MissingDependencyException,
        (
            NoCredentials,
            "{who} uses a kind of sign-in that Deact does not have. Choose another profile, or run "
            "aws configure export-credentials.",
        ),
    ),
    (
        aws.RefreshWithMFAUnsupportedError,
        (SignInExpired, "The sign-in of {who} with MFA has run out. Start Deact again."),
    ),
    (aws.SSOTokenLoadError, _SIGN_IN),
    (aws.LoginTokenLoadError, _SIGN_IN),
    (aws.NoAuthTokenError, _SIGN_IN),
    (aws.TokenRetrievalError, _EXPIRED),
    (aws.SSOError, _EXPIRED),
    (aws.LoginError, _EXPIRED),
    (aws.MetadataRetrievalError, _SILENT),
    (aws.ConfigParseError, _CONFIG),
    (aws.ConfigNotFound, _CONFIG),
    (aws.InvalidConfigError, _CONFIG),
    (aws.NoRegionError, (SourceError, "{who} has no region. Choose one.")),
    (
        aws.ProxyConnectionError,
        (Offline, "The proxy that this computer is set to use does not answer. Check HTTPS_PROXY."),
    ),
    (
        aws.SSLError,
        (
            Offline,
            "No safe connection to AWS: its certificate is not trusted here. Check the clock; "
            "behind a company proxy set AWS_CA_BUNDLE.",
        ),
    ),
    (aws.EndpointConnectionError, _SILENT),
    (aws.ConnectTimeoutError, _SILENT),
    (aws.ReadTimeoutError, _CUT_OFF),
    (aws.HTTPClientError, _CUT_OFF),
    (aws.ConnectionError, _SILENT),
    (aws.IncompleteReadError, _DAMAGED),
    (aws.ChecksumError, _DAMAGED),
    (aws.FlexibleChecksumError, _DAMAGED),
)
"""By what botocore raises of itself; the first that fits counts, so subclasses come first."""


@contextmanager
def explained(request: Request) -> Iterator[None]:
    """Raise what botocore raises as a DeactError; leave the rest alone."""
    try:
        yield
    except (BotoCoreError, ClientError) as error:
        if isinstance(error, ClientError):
            kind, sentence = _answer_to_refusal(error)
        else:
            kind, sentence = _answer_to_failure(error)
        text = sentence.format(
            region=request.region,
            bucket=request.bucket,
            wanted=request.wanted,
            who=request.who,
            code=_code(error),
        )
        # Not chained: a log of the cause could show a key.
        raise kind(text[0].upper() + text[1:]) from None


def _answer_to_refusal(error: ClientError) -> Answer:
    if answer := CODES.get(_code(error)):
        return answer
    if error.operation_name in SIGN_IN_OPERATIONS:
        return _NO_ROLE
    status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    return STATUSES.get(status, _UNKNOWN)


def _answer_to_failure(error: BotoCoreError) -> Answer:
    fitting = (answer for exception, answer in EXCEPTIONS if isinstance(error, exception))
    return next(fitting, _UNKNOWN)


def _code(error: BotoCoreError | ClientError) -> str:
    if isinstance(error, ClientError):
        return error.response.get("Error", {}).get("Code", "nothing")
    return type(error).__name__
