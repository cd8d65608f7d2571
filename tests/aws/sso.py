"""A stand-in for AWS's single sign-on, which can't be had without a company at AWS.

It stands for the services sso-oidc (register, authorize a device, token) and sso (credentials of a
role). It answers as their API reference says, errors with their names in ``x-amzn-ErrorType``, and
is no proof that AWS does.
"""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

from tests.aws.http import Answered, Asked, serving
from tests.s3.rgw import Keys

START_URL = "https://acme.awsapps.com/start"
CODE = "ABCD-EFGH"
ERRORS = {
    "pending": "AuthorizationPendingException",
    "slow_down": "SlowDownException",
    "denied": "AccessDeniedException",
    "expired": "ExpiredTokenException",
    "busy": "InternalServerException",
}


class Sso:
    """What was asked of it, and what it shall answer."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self.endpoint = ""
        self.asked: list[str] = []
        """The paths, in their order."""
        self.registered: list[dict[str, object]] = []
        self.script: list[str] = []
        """What the next questions for a token are answered with; then it is given."""
        self.tokens: set[str] = set()
        """Those that count: taking one out revokes it."""
        self.refreshable: set[str] = set()
        self.roles = {("123456789012", "Ops")}
        self.lives = 3600
        """Seconds that a token is good for."""

    def answer(self, asked: Asked) -> Answered:
        path = urlsplit(asked.path)
        self.asked.append(path.path)
        match path.path:
            case "/client/register":
                return self._register(json.loads(asked.body))
            case "/device_authorization":
                return self._authorize(json.loads(asked.body))
            case "/token":
                return self._token(json.loads(asked.body))
            case "/federation/credentials":
                query = {name: each[0] for name, each in parse_qs(path.query).items()}
                return self._credentials(query, asked.headers.get("x-amz-sso_bearer_token", ""))
        return _error("InvalidRequestException")

    def _register(self, body: dict[str, object]) -> Answered:
        self.registered.append(body)
        until = int(time.time()) + 90 * 86400
        return _json({"clientId": "client", "clientSecret": "hush", "clientSecretExpiresAt": until})

    def _authorize(self, body: dict[str, object]) -> Answered:
        if body["startUrl"] != START_URL:
            return _error("InvalidRequestException")
        page = f"{self.endpoint}/device"
        return _json(
            {
                "deviceCode": "device",
                "userCode": CODE,
                "verificationUri": page,
                "verificationUriComplete": f"{page}?user_code={CODE}",
                "expiresIn": 600,
                "interval": 1,
            }
        )

    def _token(self, body: dict[str, object]) -> Answered:
        if body["grantType"] == "refresh_token":
            if body["refreshToken"] not in self.refreshable:
                return _error("InvalidGrantException")
        elif self.script:
            return _error(ERRORS[self.script.pop(0)])
        number = len(self.tokens)
        self.tokens.add(f"token-{number}")
        self.refreshable.add(f"refresh-{number}")
        return _json(
            {
                "accessToken": f"token-{number}",
                "refreshToken": f"refresh-{number}",
                "tokenType": "Bearer",
                "expiresIn": self.lives,
            }
        )

    def _credentials(self, query: dict[str, str], token: str) -> Answered:
        if token not in self.tokens:
            return _error("UnauthorizedException", 401)
        if (query["account_id"], query["role_name"]) not in self.roles:
            return _error("ForbiddenException", 403)
        return _json(
            {
                "roleCredentials": {
                    "accessKeyId": self._keys.access,
                    "secretAccessKey": self._keys.secret,
                    "sessionToken": "session",
                    "expiration": int((time.time() + 3600) * 1000),
                }
            }
        )


@contextmanager
def sso_running(keys: Keys) -> Iterator[Sso]:
    """Start it on loopback and stop it again."""
    sso = Sso(keys)
    with serving(sso.answer) as sso.endpoint:
        yield sso


def _json(body: dict[str, object]) -> Answered:
    return Answered(200, json.dumps(body).encode(), {"Content-Type": "application/json"})


def _error(name: str, status: int = 400) -> Answered:
    return Answered(
        status,
        json.dumps({"error": name, "message": name}).encode(),
        {"Content-Type": "application/json", "x-amzn-ErrorType": name},
    )
