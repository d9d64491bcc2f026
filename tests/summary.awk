# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Counts test functions. Usage: awk -v junit=DIR -f summary.awk CTEST.xml
#
# CTEST.xml (ctest --output-junit) says which programs ran, how each ended and what it printed;
# DIR/<program>.xml (Qt Test) names the functions and data rows of each. A program that crashed,
# timed out, never started or left no complete results counts as one failure, on top of what its
# results show. Ends with status 1 when something failed or nothing ran.

function decoded(text)
{
    gsub(/&lt;/, "<", text)
    gsub(/&gt;/, ">", text)
    gsub(/&quot;/, "\"", text)
    gsub(/&apos;/, "'", text)
    gsub(/&#x002D;/, "-", text)
    gsub(/&#xA;|&#x000A;|&#10;/, "\n", text)
    gsub(/&amp;/, "\\&", text)
    return text
}

function attribute(line, name, start)
{
    start = index(line, " " name "=\"")
    if (!start)
        return ""
    line = substr(line, start + length(name) + 3)
    return decoded(substr(line, 1, index(line, "\"") - 1))
}

# The fixtures of a program are not tests, unless they decide its outcome.
function isFixture(name)
{
    return name == "initTestCase" || name == "cleanupTestCase"
}

function closeCase()
{
    if (outcome == "failed")
        failedHere++
    else if (outcome == "skipped")
        skips[++skipped] = current
    else if (caseName != "" && !isFixture(caseName))
        passed++
    caseName = ""
    outcome = ""
}

function openCase(line, suite)
{
    closeCase()
    caseName = attribute(line, "name")
    current = suite ": " attribute(line, "classname") "::" caseName
}

# Counts the functions of one program; true when its results are complete.
function readResults(program, file, line, complete)
{
    file = junit "/" program ".xml"
    complete = 0
    inText = 0
    while ((getline line < file) > 0) {
        if (inText)
            inText = line !~ /\]\]>$/
        else if (line ~ /^ *<!\[CDATA\[/)
            inText = line !~ /\]\]>$/
        else if (line ~ /^  <testcase /)
            openCase(line, program)
        else if (line ~ /^    <(failure|error) /)
            outcome = "failed"
        else if (line ~ /^    <skipped/ && outcome == "") {
            outcome = "skipped"
            reasons[skipped + 1] = attribute(line, "message")
        } else if (line ~ /^<\/testsuite>/)
            complete = 1
    }
    close(file)
    closeCase()
    return complete
}

# What a program said of its failures; all but its successes when it could not name them.
function showFailure(program, why, lines, count, i, shown, showing)
{
    count = split(output[program], lines, "\n")
    printf "\nFAILED %s%s\n", program, why
    for (i = 1; i <= count && shown < 200; i++) {
        if (lines[i] ~ /^(FAIL!|XPASS) /)
            showing = 1
        else if (lines[i] ~ /^(PASS|SKIP|XFAIL|QDEBUG|QINFO|QWARN|Totals|\*\*\*\*\*|Config)/)
            showing = 0
        else if (why != "")
            showing = 1
        if (showing && ++shown)
            print "    " lines[i]
        if (lines[i] ~ /^   Loc: /)
            showing = 0
    }
}

function judge(program, complete, why)
{
    failedHere = 0
    complete = readResults(program)
    why = ""
    if (status[program] == "notrun")
        why = " did not run"
    else if (!complete)
        why = " ended without its results: a crash or a time limit"
    else if (status[program] == "fail" && !failedHere)
        why = " ended with an error after its tests passed"
    if (why != "")
        failedHere++
    if (failedHere)
        showFailure(program, why)
    failed += failedHere
}

/^\t<testcase / {
    program = attribute($0, "name")
    programs[++programCount] = program
    status[program] = attribute($0, "status")
}

/^\t\t<system-out>/ {
    inOutput = 1
    sub(/^\t\t<system-out>/, "")
}

inOutput {
    inOutput = !sub(/<\/system-out>$/, "")
    output[program] = output[program] decoded($0) "\n"
}

END {
    for (i = 1; i <= programCount; i++)
        judge(programs[i])
    if (skipped)
        printf "\n"
    for (i = 1; i <= skipped; i++)
        printf "skipped %s: %s\n", skips[i], reasons[i]
    if (!programCount)
        print "No test ran."
    printf "\n%d passed, %d failed, %d skipped\n", passed, failed, skipped
    exit failed > 0 || passed == 0
}
