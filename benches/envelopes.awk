# Turns rows of counts.tsv into the table of errorbook in each envelope, beside a copy of the bytes.
BEGIN {
    FS = "\t"
    print "\n| envelope | case | instructions | ratio | allocations | bytes | the copy |"
    print "|---|---|--:|--:|--:|--:|--:|"
}

/^#/ || $2 == "body" || $2 == "response" { next }

$3 ~ /^copy/ { base[$1, $2] = $4; next }

{
    printf "| `%s` | `%s` | %.0f | %.2f | %.0f | %.0f | %.0f |\n", $2, $1, $4 / times,
        $4 / base[$1, $2], $5 / times, $6 / times, base[$1, $2] / times
}

END { print "" }
