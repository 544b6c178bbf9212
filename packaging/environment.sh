# The folder .venv: Python, the locked dependencies and the command `laonian`.
# Read by setup.sh; needs its `root`, `say` and `give_up`.

environment=$root/.venv
# What .venv was made from, written when it is complete.
stamp=$environment/set-up-from
# Lies in .venv while it is being filled. Found at the start, it tells of a power cut:
# half a library looks like a whole one to every later check, so all is made anew.
unfinished=$environment/set-up-unfinished
uv=$environment/bin/uv

# Set `python` to a Python of at least 3.11, the system's own one first.
find_python() {
    for python in python3 python3.11 python3.12 python3.13 python3.14; do
        if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            return
        fi
    done
    python=
}

# Print what .venv is made from, and where.
fingerprint() {
    cksum <"$root/uv.lock"
    cksum <"$root/pyproject.toml"
    cksum <"$root/packaging/environment.sh"
    printf '%s\n' "$root"
    "$environment/bin/python" -c 'import sys; print(sys.version)'
}

# Say whether the clone was moved or copied since: every script in .venv/bin names its place.
environment_moved() {
    [ -e "$stamp" ] && ! grep -qxF -- "$root" "$stamp"
}

environment_runs() {
    "$environment/bin/python" -c '' 2>/dev/null &&
        { "$uv" --version || "$environment/bin/python" -m pip --version; } >/dev/null 2>&1
}

# Say whether .venv holds what `group` (run or test) asks for; takes a tenth of a second.
environment_is_ready() {
    [ -e "$stamp" ] && [ ! -e "$unfinished" ] && [ -x "$environment/bin/laonian" ] || return 1
    set -- "$environment"/lib/python3*/site-packages/PySide6/QtCore.abi3.so
    [ -e "$1" ] || return 1
    [ "$group" = run ] || [ -x "$environment/bin/pytest" ] || return 1
    made_from=$(cat "$stamp")
    made_now=$(fingerprint 2>/dev/null) || return 1
    # What the tests need holds all that the program needs.
    [ "$made_from" = "$made_now
$group" ] || [ "$made_from" = "$made_now
test" ]
}

# Wait until no other set-up works in this folder. The lock dies with this process.
lock_set_up() {
    { mkdir -p "$root/build" && touch "$root/build/set-up.lock"; } ||
        give_up "这个文件夹不让写：$root" "This folder cannot be written to: $root"
    exec 9>>"$root/build/set-up.lock"
    try='import fcntl; fcntl.flock(9, fcntl.LOCK_EX | fcntl.LOCK_NB)'
    if ! "$python" -c "$try" 9>&9 2>/dev/null; then
        say "另一个窗口正在做准备，等它做完……" "Another set-up is at work here; waiting for it."
        "$python" -c 'import fcntl; fcntl.flock(9, fcntl.LOCK_EX)' 9>&9
    fi
}

# Install what uv.lock names, byte for byte.
install_locked() {
    case $group in
    run) chosen='--no-dev' ;;
    test) chosen='--group dev --extra neural' ;;
    esac
    # A machine with a package index of its own is given the same files, known by their
    # hashes, from there: the lock itself names the public index only.
    if [ -n "${UV_DEFAULT_INDEX:-}${UV_INDEX_URL:-}${UV_INDEX:-}" ]; then
        # shellcheck disable=SC2086 # options
        "$uv" export --quiet --frozen --no-emit-project --extra postgres $chosen \
            --output-file "$environment/locked.txt" &&
            "$uv" pip install --python "$environment/bin/python" --require-hashes \
                -r "$environment/locked.txt" &&
            "$uv" pip install --python "$environment/bin/python" --no-deps -e "$root"
    else
        # shellcheck disable=SC2086 # options
        UV_PROJECT_ENVIRONMENT=$environment "$uv" sync --python "$environment/bin/python" \
            --locked --inexact --extra postgres $chosen
    fi
}

make_environment() {
    say "正在准备程序要用的东西，头一次要几分钟……" \
        "Getting everything ready; the first time takes some minutes."
    if [ -e "$unfinished" ] || environment_moved || ! environment_runs; then
        rm -rf -- "$environment"
        "$python" -m venv "$environment"
    fi
    : >"$unfinished"
    rm -f "$stamp"
    "$uv" --version >/dev/null 2>&1 ||
        PIP_USER=0 "$environment/bin/python" -m pip install --quiet \
            --disable-pip-version-check 'uv>=0.9' || no_luck
    install_locked || no_luck
    { fingerprint && printf '%s\n' "$group"; } >"$stamp"
    rm -f "$unfinished"
}

no_luck() {
    give_up "没有装好，原因见上面几行。多半是网络不通：通了以后再来一次，会接着做。" \
        "This did not work; the lines above say why. Mostly it is the network: try again once it is back."
}

# See to it that .venv holds what `group` (run or test) asks for.
need_environment() {
    if environment_is_ready; then
        return
    fi
    lock_set_up
    if ! environment_is_ready; then
        make_environment
    fi
    # The program that is started next must not keep others waiting.
    exec 9>&-
}
