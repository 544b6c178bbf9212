#!/bin/sh
# Does all the set-up on a bare machine, asks nothing, then does what it was called for:
#
#   sh packaging/setup.sh run      open the program with a demonstration class
#   sh packaging/setup.sh test     run all checks
#   sh packaging/setup.sh setup    only .venv, with the command .venv/bin/laonian
#   sh packaging/setup.sh bench    print the figures on speed and memory
#   sh packaging/setup.sh screens  draw every screen into the folder screens/
#   sh packaging/setup.sh audit    measure every screen against docs/accessibility.md
#   sh packaging/setup.sh soak     use the program for a long time and watch it
#
# Words after run, test, screens, audit and soak are handed on. What set-up has to say goes
# to standard error, so that standard output belongs to what was called for.

set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"

# Say something in both languages.
say() {
    printf '%s\n%s\n' "$1" "$2" >&2
}

give_up() {
    say "$1" "$2"
    exit 1
}

. "$root/packaging/system.sh"
. "$root/packaging/environment.sh"
. "$root/packaging/checks.sh"

# See to it that everything is here. Arguments: run or test, then further system packages.
set_up() {
    group=$1
    shift
    # Another Python's libraries and another environment have no business in this one.
    unset PYTHONHOME PYTHONPATH VIRTUAL_ENV
    if ! environment_is_ready; then
        find_python
        [ -n "$python" ] || set -- "$@" python3
        "${python:-false}" -c 'import ensurepip' 2>/dev/null || set -- "$@" python3-venv
    fi
    # shellcheck disable=SC2086 # one word a package
    need_packages $libraries "$@"
    if ! environment_is_ready; then
        find_python
        [ -n "$python" ] ||
            give_up "要 Python 3.11 或更新的，这里没有。" "Python 3.11 or newer is needed; there is none here."
    fi
    need_environment
}

# Fill a home of its own inside the clone, so that nobody real is ever mixed with it.
fill_home() {
    home=$root/home
    if [ -e "$home/being-filled" ]; then
        rm -rf -- "$home"
    fi
    if [ ! -e "$home/classroom.sqlite3" ]; then
        say "正在放进一个演示班……" "Filling in a demonstration class."
        mkdir -p "$home"
        : >"$home/being-filled"
        "$environment/bin/laonian" --home "$home" demo >&2
        rm -f "$home/being-filled"
    fi
}

need_display() {
    case ${QT_QPA_PLATFORM:-xcb} in
    xcb* | wayland*)
        [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] ||
            give_up "都准备好了，可是这里没有显示器，窗口打不开。请在有桌面的电脑上再输入一次。" \
                "All is ready, but there is no display here to open a window on. Please type this again on a desktop."
        ;;
    esac
}

case ${1:-} in
run)
    shift
    set_up run
    fill_home
    need_display
    exec "$environment/bin/laonian" --home "$root/home" "$@"
    ;;
test)
    shift
    set_up test xvfb xauth postgresql
    run_checks "$@"
    ;;
setup)
    set_up run
    say "好了。命令是 .venv/bin/laonian" "Done. The command is .venv/bin/laonian"
    ;;
bench)
    set_up test xvfb xauth gcc libc6-dev
    run_benchmarks
    ;;
screens)
    shift
    set_up run
    exec "$environment/bin/laonian" screens "$root/screens" "$@"
    ;;
audit)
    shift
    set_up test
    exec "$environment/bin/python" -m tests.audit.run "$@"
    ;;
soak)
    shift
    set_up test xvfb xauth xdotool postgresql gcc libc6-dev
    exec "$environment/bin/python" -m tests.soak.run "$@"
    ;;
*)
    say "用法：sh packaging/setup.sh run|test|setup|bench|screens|audit|soak" \
        "Usage: sh packaging/setup.sh run|test|setup|bench|screens|audit|soak"
    exit 2
    ;;
esac
