# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One line a case: case | ours | other | ratio | goal | verdict
# Usage: awk -v cases='NAME…' -v group=NAME -f report.awk SAMPLES cases.txt
# SAMPLES holds lines "sample GROUP SIDE METRIC VALUE" and "missing GROUP SIDE REASON…".
# With -v beside=COMMIT each case stands beside the same case of an earlier build; less is better.

BEGIN { split(cases, list); for (i in list) wanted[list[i]] }

$1 == "sample" { key = $2 SUBSEP $3 SUBSEP $4; value[key, ++count[key]] = $5 + 0 }
$1 == "missing" { reason = $0; sub(/^[^ ]+ [^ ]+ [^ ]+ /, "", reason); missing[$2, $3] = reason }
FILENAME ~ /cases\.txt$/ && $1 in wanted && $2 == group {
    if (beside) {
        $5 = "ours/other<=1.03"
        $6 = "earlier"
    }
    report()
}

function sorted(key,    i, j, held)
{
    for (i = 2; i <= count[key]; ++i) {
        held = value[key, i]
        for (j = i - 1; j >= 1 && value[key, j] > held; --j)
            value[key, j + 1] = value[key, j]
        value[key, j + 1] = held
    }
    return count[key]
}

function median(key,    n)
{
    n = sorted(key)
    return n % 2 ? value[key, (n + 1) / 2] : (value[key, n / 2] + value[key, n / 2 + 1]) / 2
}

function number(x) { return sprintf(x < 10 ? "%.3f" : x < 100 ? "%.1f" : "%.0f", x) }

function spread(key, unit,    middle)
{
    middle = median(key)
    return sprintf("%s %s (%s .. %s)", number(middle), unit, number(value[key, 1]),
        number(value[key, count[key]]))
}

# Counts may be zero on both sides.
function ratio_of(one, another,    divisor)
{
    divisor = median(another)
    return divisor ? median(one) / divisor : median(one) ? 1e6 : 1
}

# The goal is met, missed by less than a twentieth, or missed.
function verdict(x, sign, goal)
{
    if (sign == ">=")
        return x >= goal ? "ok" : x >= goal * 0.95 ? "ok~" : "short"
    if (sign == "<" ? x < goal : x <= goal)
        return "ok"
    return x <= goal * 1.05 ? "ok~" : "short"
}

function line(ours, other, ratio, goal, result)
{
    printf "%-16s | %-38s | %-38s | %6s | %-10s | %s\n", $1, ours, other, ratio, goal, result
}

function report(    subject, sign, goal, ours, other, oursText, otherText, ratio, x, goalText)
{
    match($5, /[<>]=?/)
    subject = substr($5, 1, RSTART - 1)
    sign = substr($5, RSTART, RLENGTH)
    goal = substr($5, RSTART + RLENGTH) + 0
    goalText = sign " " goal (subject ~ "/" ? "" : " " $4)
    ours = $2 SUBSEP "ours" SUBSEP $3
    other = $2 SUBSEP $6 SUBSEP $3

    oursText = count[ours] ? spread(ours, $4) : "-"
    if ($7 != "-" && count[$2, "ours", $7])
        oursText = oursText ", " substr($7, 1, index($7, "_") - 1) " " \
            number(median($2 SUBSEP "ours" SUBSEP $7))
    otherText = $6 == "-" ? "-" : $6 " " (count[other] ? spread(other, $4) : "")

    if (($2, "ours") in missing)
        return line(missing[$2, "ours"], "-", "-", goalText, "skip")
    if (!count[ours])
        return line("failed", otherText, "-", goalText, "short")
    if ($6 == "-") {
        median(ours)
        x = subject == "worst" ? value[ours, count[ours]] : median(ours)
        return line(oursText, "-", "-", goalText, verdict(x, sign, goal))
    }
    if (($2, $6) in missing || !count[other])
        return line(oursText, $6 ": " (($2, $6) in missing ? missing[$2, $6] : "failed"), "-",
            goalText, "skip")
    x = subject == "ours/other" ? ratio_of(ours, other) : ratio_of(other, ours)
    line(oursText, otherText, sprintf("%.2f", x), goalText, verdict(x, sign, goal))
}
