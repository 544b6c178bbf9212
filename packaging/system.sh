# The system packages of Debian, UOS and Kylin: which are missing, and how they get here.
# Read by setup.sh; needs its `say` and `give_up`.

# What Qt's windows, sound and printing link against and PySide6 does not bring along.
libraries='libgl1 libegl1 libdbus-1-3 libfontconfig1 libglib2.0-0 libxkbcommon-x11-0
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libpulse0 libxrandr2 libcups2'

# apt as a line for a person to type, and as this script runs it.
install_line='apt-get install -y --no-install-recommends'

has_packages() {
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null
}

# Print those of the named packages that are not installed. Since 2024 Debian and Ubuntu
# call some libraries by their old name with t64 at its end.
missing_packages() {
    with_new_names=
    for name in "$@"; do
        with_new_names="$with_new_names $name ${name}t64"
    done
    # shellcheck disable=SC2086 # one word a package
    known=" $(dpkg-query -W -f '${Package}:${db:Status-Status} ' $with_new_names 2>/dev/null || true)"
    for name in "$@"; do
        case $known in
        *" $name:installed "* | *" ${name}t64:installed "*) ;;
        *) printf '%s ' "$name" ;;
        esac
    done
}

ask_an_administrator() {
    as_root=
    if [ "$(id -u)" -ne 0 ] && command -v sudo >/dev/null; then
        as_root='sudo '
    fi
    say "还缺几个系统软件包，装它们要管理员的权限。请管理员（root）输入下面这一行，然后再来一次：" \
        "Some system packages are missing, and installing them takes an administrator (root). Type this line, then start again:"
    printf '\n%sapt-get update && %s%s %s\n\n' "$as_root" "$as_root" "$install_line" "${*}" >&2
    exit 1
}

# Run apt-get without a question. It waits when another installation is under way.
quiet_apt() {
    # shellcheck disable=SC2086 # `become` is nothing, or two words
    $become env DEBIAN_FRONTEND=noninteractive apt-get -qq \
        -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" </dev/null >/dev/null
}

# Install the named packages; where this is not allowed, say what to type and stop.
install_packages() {
    if [ "$(id -u)" -eq 0 ]; then
        become=
    elif sudo -n true 2>/dev/null; then
        become='sudo -n'
    else
        ask_an_administrator "$@"
    fi
    say "正在装系统软件包：$*" "Installing system packages: $*"
    install="${install_line#apt-get }"
    # shellcheck disable=SC2086 # options
    quiet_apt $install --simulate "$@" 2>/dev/null || quiet_apt update || true
    # A list of packages a few weeks old names files that are gone: then once more, fresh.
    # shellcheck disable=SC2086 # options
    quiet_apt $install "$@" || { quiet_apt update && quiet_apt $install "$@"; } ||
        give_up "系统软件包没有装好，原因见上面几行。多半是网络不通：通了以后再来一次。" \
            "The system packages did not get installed; the lines above say why. Mostly it is the network: try again once it is back."
}

# See to it that the named packages are here.
need_packages() {
    if has_packages; then
        missing=$(missing_packages "$@")
        if [ -n "$missing" ]; then
            # shellcheck disable=SC2086 # one word a package
            install_packages $missing
        fi
    elif ! environment_is_ready; then
        say "这个系统不用 apt，请自己装好这些（名字照 Debian 的写法）：" \
            "This system has no apt. Please install what these are called here (Debian's names):"
        printf '%s ' "$@" >&2
        printf '\n' >&2
    fi
}
