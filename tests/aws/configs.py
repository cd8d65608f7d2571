"""AWS config files as administrators write them."""

KEYS = """
[profile keys]
region = us-west-2
aws_access_key_id = readerkey
aws_secret_access_key = readersecret
"""
ROLE = f"""{KEYS}
[profile role]
role_arn = arn:aws:iam::123456789012:role/Ops
source_profile = keys
"""
MFA = f"""{KEYS}
[profile mfa]
role_arn = arn:aws:iam::123456789012:role/Ops
mfa_serial = arn:aws:iam::123456789012:mfa/ann
source_profile = keys
"""
SSO = """
[profile sso]
sso_session = acme
sso_account_id = 123456789012
sso_role_name = Ops
[sso-session acme]
sso_region = us-east-1
sso_start_url = https://acme.awsapps.com/start
sso_registration_scopes = sso:account:access
"""
LEGACY_SSO = """
[profile sso]
sso_start_url = https://acme.awsapps.com/start
sso_region = us-east-1
sso_account_id = 123456789012
sso_role_name = Ops
"""
ROLE_BY_SSO = f"""{SSO}
[profile role]
role_arn = arn:aws:iam::123456789012:role/Ops
source_profile = sso
"""
LOGIN = """
[profile login]
login_session = arn:aws:sts::123456789012:assumed-role/Ops/ann
"""
