# All checks, and the benchmarks. Read by setup.sh; needs its `root` and `environment`.

# Settings of a developer's own desktop must not decide whether a check passes.
forget_desktop() {
    unset LC_ALL LC_CTYPE LC_MESSAGES LANGUAGE LAONIAN_HOME
    unset QT_SCALE_FACTOR QT_SCREEN_SCALE_FACTORS QT_FONT_DPI
    unset QT_STYLE_OVERRIDE QT_QPA_PLATFORMTHEME
    export LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen
}

# Run one check and remember that it failed: one call shows everything that is wrong.
check() {
    name=$1
    shift
    printf '\n== %s ==\n' "$name"
    "$@" || failed="$failed $name;"
}

# Run all checks; pytest last, so that its closing line is the last one.
run_checks() {
    forget_desktop
    bin=$environment/bin
    failed=
    check 'ruff check' "$bin/ruff" check .
    check 'ruff format' "$bin/ruff" format --check .
    check 'mypy --strict' "$bin/mypy" --strict
    check 'import contracts' "$bin/lint-imports"
    if [ -n "$failed" ]; then
        printf '\n!! 没通过 / failed:%s\n' "$failed"
    fi
    check 'pytest' "$bin/python" -m pytest -n auto --dist worksteal "$@"
    [ -z "$failed" ]
}

# Run every benchmark, one after another, so that none slows another down.
run_benchmarks() {
    forget_desktop
    failed=
    for script in "$root"/tests/benchmarks/bench_*.py; do
        "$environment/bin/python" "$script" || failed="$failed $(basename "$script")"
    done
    if [ -n "$failed" ]; then
        printf '没跑完 / failed:%s\n' "$failed" >&2
        return 1
    fi
}
