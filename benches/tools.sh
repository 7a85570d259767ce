# Sourced by the scripts beside it: installs a tool that is missing, and writes a table into a page.
# shellcheck shell=bash

export CARGO_TERM_COLOR=never LC_ALL=C

# Installs the Debian package of a command where that is missing: COMMAND [PACKAGE].
need_apt() {
    command -v "$1" >/dev/null && return
    local package=${2:-$1}
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        echo "$1 is missing; install the package $package" >&2
        exit 1
    fi
    echo "$1 is missing; installing $package with apt-get" >&2
    apt-get update >&2
    apt-get install --yes "$package" >&2
}

# Installs a crate's command with cargo where that version is missing: CRATE VERSION.
need_cargo() {
    cargo install --list | grep -q "^$1 v$2:" && return
    echo "installing $1 $2 with cargo" >&2
    cargo install --locked "$1" --version "$2" >&2
}

# Replaces what a page has between `<!-- NAME -->` and `<!-- end of NAME -->`: PAGE NAME <TEXT.
write_part() {
    local text new
    text=$(mktemp) new=$(mktemp)
    cat >"$text"
    awk -v start="<!-- $2 -->" -v end="<!-- end of $2 -->" -v text="$text" '
        $0 == end { inside = 0 }
        !inside
        $0 == start { inside = 1; while ((getline line <text) > 0) print line }' "$1" >"$new"
    cat "$new" >"$1"
    rm "$text" "$new"
}

# Prints the machine and the compiler of a measurement.
machine() {
    local cpu
    cpu=$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)
    echo "$(nproc) cores of ${cpu:-an unknown CPU}, $(rustc --version | cut -d ' ' -f 1-2)"
}

# Prints the versions in `Cargo.lock` of some crates, the newest of each: CRATE...
versions() {
    local crate version all=()
    for crate in "$@"; do
        version=$(sed -n "/^name = \"$crate\"$/{n;s/version = \"\(.*\)\"/\1/p}" Cargo.lock | tail -n 1)
        all+=("$crate $version")
    done
    printf '%s\n' "${all[@]}" | paste -sd ',' | sed 's/,/, /g'
}
