# Turns rows of counts.tsv into one table for each case, bodies and responses apart.
BEGIN { FS = "\t" }

/^#/ || ($2 != "body" && $2 != "response") { next }

{
    at = "`" $1 "`, " $2
    if (!(at in base)) {
        base[at] = $4
        order[++tables] = at
    }
    rows[at] = rows[at] sprintf("| %s | %.0f | %.2f | %.0f | %.0f |\n", $3, $4 / times, $4 / base[at], $5 / times, $6 / times)
}

END {
    for (i = 1; i <= tables; i++) {
        print "\n### " order[i] "\n"
        print "| contestant | instructions | ratio | allocations | bytes |"
        print "|---|--:|--:|--:|--:|"
        printf "%s", rows[order[i]]
    }
    print ""
}
