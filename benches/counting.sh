# Sourced by `count` and `gate`: builds the contestants and counts them with gungraun.
# shellcheck shell=bash

# Every count is of so many renderings; `Contestant::repeat` in contestants/src/lib.rs.
export TIMES=100

need_apt valgrind
need_cargo gungraun-runner "$(sed -n '/^name = "gungraun-runner"/{n;s/version = "\(.*\)"/\1/p}' Cargo.lock)"

# Builds the counts of a package and sets `harness` and `contestants`, its list: PACKAGE.
build_counts() {
    local build=(cargo build --release --quiet --package "$1" --bin "$1" --bench counts)
    harness=$("${build[@]}" --message-format=json-render-diagnostics |
        sed -n 's/.*"name":"counts".*"executable":"\([^"]*\)".*/\1/p')
    contestants=$(cargo run --release --quiet --package "$1")
}

# Counts one contestant by its number in the list, and prints what gungraun prints: NUMBER [LIMITS].
#
# gungraun clears the environment. The counts do not depend on where the repository is either.
count_one() {
    "$harness" --bench "counts::all::render::all_$1" --workspace-root "$PWD" \
        --home "$(dirname "$harness")/gungraun" --nosummary --color never "${@:2}" 2>&1
}

# Counts contestants and prints case, work, name, instructions, allocations and bytes of each, of
# all `TIMES` renderings: NUMBER...
count() {
    export -f count_one
    export harness
    local number
    printf '%s\n' "$@" | xargs -P "$(nproc)" -I % bash -c 'count_one % | figures %' | sort -n |
        while IFS=$'\t' read -r number figures; do
            printf '%s\t%s\n' "$(sed -n "$((number + 1))p" <<<"$contestants")" "$figures"
        done
}

# Takes the figures out of what gungraun prints: NUMBER.
figures() {
    awk -v number="$1" -F '[:|]' '
        /Instructions:/ { instructions = $2 + 0 }
        /Total blocks:/ { blocks = $2 + 0 }
        /Total bytes:/ { bytes = $2 + 0 }
        END {
            if (!instructions) { print "gungraun printed no count" >"/dev/stderr"; exit 1 }
            printf "%d\t%d\t%d\t%d\n", number, instructions, blocks, bytes
        }'
}
export -f figures
