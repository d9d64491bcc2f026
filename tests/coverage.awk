# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sums up what gcovr --csv counted. Usage: awk -v least=N -f coverage.awk FILE.csv
# Ends with status 1 below 90 %.

function share(covered, lines)
{
    return lines ? 100 * covered / lines : 100
}

function lineFor(name, covered, lines)
{
    return sprintf("%6.1f %%  %6d of %6d  %s", share(covered, lines), covered, lines, name)
}

# core/src/postgres/link/x.cpp belongs to core/postgres/link, core/include/tuplewright/pool/x.h to
# core/pool, ui/console/x.cpp to ui/console.
function folderOf(path)
{
    sub(/core\/(src|include\/tuplewright)\//, "core/", path)
    sub(/\/[^\/]*$/, "", path)
    return path
}

BEGIN { FS = "," }

FNR > 1 && $2 > 0 {
    folder = folderOf($1)
    lines[folder] += $2
    covered[folder] += $3
    allLines += $2
    allCovered += $3
    files[++fileCount] = $1
    missing[$1] = $2 - $3
    fileLines[$1] = $2
}

# The next of the files that is worst covered, in share of its lines.
function takeWorst(i, worst)
{
    for (i = 1; i <= fileCount; i++)
        if (!(files[i] in taken) && (worst == "" || missing[files[i]] / fileLines[files[i]] \
            > missing[worst] / fileLines[worst]))
            worst = files[i]
    taken[worst] = 1
    return worst
}

END {
    print "The least covered files"
    for (n = 1; n <= least && n <= fileCount; n++) {
        worst = takeWorst()
        print lineFor(worst, fileLines[worst] - missing[worst], fileLines[worst])
    }
    print "\nBy folder"
    for (folder in lines)
        print lineFor(folder, covered[folder], lines[folder]) | "sort -k 6"
    close("sort -k 6")
    print ""
    print lineFor("in all", allCovered, allLines)
    exit share(allCovered, allLines) < 90
}
