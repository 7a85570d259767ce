# Turns the lines of criterion about bodies or responses into a table: -v work=body|response.
/^test / {
    line = substr($0, 6)
    split(line, halves, / \.\.\. bench: +/)
    slash = index(halves[1], "/")
    split(substr(halves[1], 1, slash - 1), group, ", ")
    if (group[2] != work) next
    case = group[1]
    name = substr(halves[1], slash + 1)
    split(halves[2], words, " ")
    gsub(",", "", words[1])
    if (!(case in base)) {
        base[case] = words[1]
        cases[++columns] = case
    }
    if (!(name in known)) {
        known[name] = 1
        names[++rows] = name
    }
    median[case, name] = words[1]
}

END {
    printf "\n| contestant |"
    for (i = 1; i <= columns; i++) printf " `%s` |", cases[i]
    printf "\n|---|"
    for (i = 1; i <= columns; i++) printf "--:|"
    for (j = 1; j <= rows; j++) {
        printf "\n| %s |", names[j]
        for (i = 1; i <= columns; i++) cell(median[cases[i], names[j]], base[cases[i]])
    }
    print "\n"
}

function cell(ns, base) {
    if (ns == "") printf " |"
    else printf " %d, %.2f |", ns, ns / base
}
