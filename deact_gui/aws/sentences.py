"""What AWS and its library raise → the kind of error, and its sentence.

Sentences never quote what was raised: it may hold a key, or what a credential program printed.
"""

from botocore import exceptions as aws
from botocore.exceptions import BotoCoreError

from deact_gui.core.errors import (
    AccessDenied,
    DeactError,
    Incomplete,
    NoCredentials,
    Offline,
    Replaced,
    ReportError,
    SignInExpired,
    SourceError,
)

Answer = tuple[type[DeactError], str]
"""What to raise, and its sentence with fields left open: profile, region, what was wanted, …"""

EXPIRED: Answer = (
    SignInExpired,
    "The sign-in of {who} has run out. Sign in again the way you got it, then try again.",
)
SIGN_IN: Answer = (
    SignInExpired,
    "{who} needs you to sign in first. Run aws login in a terminal, then try again.",
)
EXPIRED_HERE: Answer = (
    SignInExpired,
    "The sign-in of {who} has run out. Sign in again to go on.",
)
SIGN_IN_HERE: Answer = (SignInExpired, "{who} needs you to sign in first. Sign in to go on.")
"""In the place of the two above where Deact itself can sign in."""
REFUSED: Answer = (
    AccessDenied,
    "AWS refuses {wanted} to {who}. It lacks the permission {permission} on the bucket {bucket}: "
    "send your AWS administrator the details, which hold the policy that allows it.",
)
_GONE: Answer = (
    ReportError,
    "AWS does not have {wanted}. Reports are kept there for 90 days: choose another date.",
)
NO_BUCKET: Answer = (
    SourceError,
    "AWS publishes no reports in the region {region}: there is no bucket {bucket}. "
    "Choose one that has them: {regions}.",
)
_CHANGED: Answer = (
    Replaced,
    "AWS replaced {wanted} since it was listed. List the reports again.",
)
_BUSY: Answer = (SourceError, "AWS can't answer just now. Try again in a minute.")
_SILENT: Answer = (
    Offline,
    "AWS does not answer. Check the internet connection, and that {region} is the right region.",
)
_CUT_OFF: Answer = (Offline, "The connection to AWS broke off. Check it and try again.")
_DAMAGED: Answer = (Incomplete, "{wanted} did not arrive whole. Try again.")
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
_ACCOUNT: Answer = (
    AccessDenied,
    "AWS does not serve the account of {who}: it is suspended, closed, or not signed up for S3. "
    "Please ask your AWS administrator.",
)
CLOCK: Answer = (
    SourceError,
    "This computer's clock is wrong, so AWS refuses to answer. Set date and time, and try again.",
)
NO_ROLE: Answer = (
    AccessDenied,
    "AWS does not let {who} take on its role: the role does not exist, or it is not open to you. "
    "Ask your AWS administrator.",
)
UNKNOWN: Answer = (
    SourceError,
    "AWS gave an answer that Deact does not know to {who}: {code}. Try again, or ask your AWS "
    "administrator.",
)

CODES: dict[str, Answer] = {
    "ExpiredToken": EXPIRED,
    "ExpiredTokenException": EXPIRED,
    "InvalidToken": EXPIRED,
    "TokenRefreshRequired": EXPIRED,
    "UnauthorizedException": EXPIRED,
    "InvalidAccessKeyId": _UNKNOWN_KEY,
    "InvalidClientTokenId": _UNKNOWN_KEY,
    "UnrecognizedClientException": _UNKNOWN_KEY,
    "SignatureDoesNotMatch": (
        NoCredentials,
        "The secret key of {who} does not belong to the access key. Have your AWS administrator "
        "enter both anew (aws configure).",
    ),
    "RequestTimeTooSkewed": CLOCK,
    "RequestInTheFuture": CLOCK,
    "RequestExpired": CLOCK,
    "AccountProblem": _ACCOUNT,
    "AllAccessDisabled": _ACCOUNT,
    "InvalidPayer": _ACCOUNT,
    "NotSignedUp": _ACCOUNT,
    "OptInRequired": _ACCOUNT,
    "InvalidRange": _DAMAGED,
    "NoSuchBucket": NO_BUCKET,
    "PermanentRedirect": NO_BUCKET,
    "AuthorizationHeaderMalformed": NO_BUCKET,
    "IllegalLocationConstraintException": NO_BUCKET,
    "NoSuchKey": _GONE,
    "PreconditionFailed": _CHANGED,
    "RequestTimeout": _BUSY,
    "SlowDown": _BUSY,
    "Throttling": _BUSY,
    "ThrottlingException": _BUSY,
}
"""By the error code of AWS's answer."""

STATUSES: dict[int, Answer] = {
    301: NO_BUCKET,
    401: REFUSED,
    403: REFUSED,
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
            "No AWS credentials were found for {who}. Choose another profile, or have your AWS "
            "administrator complete it.",
        ),
    ),
    (
        aws.PartialCredentialsError,
        (
            NoCredentials,
            "{who} is not complete: it has an access key without a secret key, or a role without "
            "a source_profile. Have your AWS administrator complete it.",
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
            "The program that gets the credentials of {who} failed. The details tell what it said; "
            "it may want you to sign in somewhere first.",
        ),
    ),
    (
        aws.MissingDependencyException,
        (
            NoCredentials,
            "{who} uses a kind of sign-in that Deact does not have here. Choose another profile.",
        ),
    ),
    (
        aws.RefreshWithMFAUnsupportedError,
        (
            SignInExpired,
            "The sign-in of {who} with MFA has run out. Try again: you are asked for a new code.",
        ),
    ),
    (aws.SSOTokenLoadError, SIGN_IN),
    (aws.LoginTokenLoadError, SIGN_IN),
    (aws.NoAuthTokenError, SIGN_IN),
    (aws.TokenRetrievalError, EXPIRED),
    (aws.SSOError, EXPIRED),
    (aws.LoginError, EXPIRED),
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
    (aws.IncompleteReadError, _CUT_OFF),
    (aws.ChecksumError, _DAMAGED),
    (aws.FlexibleChecksumError, _DAMAGED),
)
"""By what botocore raises of itself; the first that fits counts, so subclasses come first."""
