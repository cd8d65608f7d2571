#!/bin/sh
# Install what `make run` or `make test` needs, in silence when all of it is here: setup.sh run|test|tools|bench|build
#   Debian and Ubuntu, by apt-get: Qt's shared libraries; what freezes the app; for tests Xvfb, an S3 server (Ceph RGW),
#   LibreOffice and what checks menu entries.
#   Everywhere: uv, and with it the locked dependencies in .venv.
set -eu
cd "$(dirname "$0")/.."

qt="libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
for_builds="binutils zstd libwayland-client0 libwayland-cursor0 libwayland-egl1"
for_tests="xvfb xauth x11-utils libglib2.0-bin desktop-file-utils appstream ceph-mon ceph-osd ceph-common ceph-base radosgw libreoffice-calc-nogui"

# Provided names count too: libglib2.0-0 is libglib2.0-0t64 on Ubuntu 24.04.
installed_packages() {
    dpkg-query -W -f '${db:Status-Status}, ${Package}, ${Provides}\n' | sed -n '/^installed/s/[, ]\{1,\}/ /gp' | tr '\n' ' '
}

install_packages() {
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null || return 0
    here=" $(installed_packages) "
    missing=
    for package; do
        case $here in *" $package "*) ;; *) missing="$missing $package" ;; esac
    done
    [ -n "$missing" ] || return 0

    install="apt-get install -y --no-install-recommends$missing"
    if [ "$(id -u)" = 0 ]; then
        as_root="env"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        as_root="sudo -n env"
    else
        echo "Packages are missing, and installing them takes root. Run this, then make again:" >&2
        printf '\n    sudo %s\n\n' "$install" >&2
        return 1
    fi
    echo "Installing$missing"
    mkdir -p .cache
    {
        $as_root apt-get update # may fail for somebody's foreign repository: try all the same
        $as_root DEBIAN_FRONTEND=noninteractive $install
    } >.cache/apt-get.log 2>&1 || {
        tail -n 5 .cache/apt-get.log
        echo "apt-get could not install them; see .cache/apt-get.log."
        return 1
    } >&2
}

# Into .cache with --target, because Debian forbids pip to install elsewhere (PEP 668).
find_uv() {
    for uv in "$(command -v uv || true)" "$HOME/.local/bin/uv" "$HOME/.cargo/bin/uv" .cache/uv/bin/uv; do
        [ -x "$uv" ] && "$uv" --version >/dev/null 2>&1 && return 0
    done
    echo "Installing uv in .cache/uv"
    PIP_ROOT_USER_ACTION=ignore python3 -m pip install --quiet --disable-pip-version-check --target .cache/uv uv || {
        echo "uv could not be installed with pip. Install uv yourself, then make again." >&2
        exit 1
    }
}

# Python as a shared library, which the frozen app carries; Debian's python3 does without.
shared_python() {
    [ -x /usr/bin/python3 ] && /usr/bin/python3 -c 'import sys; print("libpython%d.%d" % sys.version_info[:2])' || true
}

complete=yes
case ${1-} in
    run) install_packages $qt || complete=no ;;
    build) install_packages $qt $for_builds $(shared_python) || complete=no ;;
    test) install_packages $qt $for_builds $(shared_python) $for_tests || complete=no ;;
esac
find_uv
groups=
case ${1-} in
    bench) groups="--group bench" ;;
    build | test) groups="--group build" ;;
esac
# Inexact: a group that was added before (bench, build) stays.
sync="sync --frozen --inexact $groups"
"$uv" $sync --check --quiet 2>/dev/null || "$uv" $sync

# Without Qt no test starts. Without Xvfb or the S3 server most do: those that can't say so.
if [ "$complete ${1-}" = "no test" ] && ! .venv/bin/python -c "import PySide6.QtWidgets" 2>/dev/null; then
    echo "The tests can't start without Qt's libraries: they are among the packages above." >&2
    exit 1
fi
