# SPDX-FileCopyrightText: 2026 The Tuplewright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sources that static analysis reads together. Input: compile_commands.json of a build; `parts`
# matches the folders of the repository that are wanted, `folder` names where the units go, with a
# compile_commands.json for them and for each source alone. Prints the path of each unit.
#
# Sources with the same compiler options share a unit, up to `size` of them, unless their unnamed
# namespaces hold a name twice: these would clash in one translation unit.

BEGIN {
    if (!size)
        size = 40
}

/"directory": / { directory = value($0) }
/"command": / { command = value($0) }
/"file": / { add_entry(value($0), options_of(command)) }

END {
    description = folder "/compile_commands.json"
    printf "[" >description
    for (source in options_of_source)
        describe(source, options_of_source[source])
    for (unit = 1; unit <= units; ++unit)
        write_unit(unit)
    print "\n]" >description
}

function value(line)
{
    sub(/^ *"[a-z]+": "/, "", line)
    sub(/",?$/, "", line)
    return line
}

# Without the names of files and what only gcc knows. The headers that gcc has precompiled are
# read as they are.
function options_of(command)
{
    if (match(command, / -(D|I|isystem )/))
        command = substr(command, RSTART + 1)
    sub(/ -o [^ ]+ -c .*$/, "", command)
    gsub(/ -(fpch-preprocess|Winvalid-pch|Wno-subobject-linkage)/, "", command)
    return command " -Wno-deprecated-declarations -Wno-ignored-gch"
}

# A source, or a unit of the build, which includes its sources.
function add_entry(file, options,    line)
{
    if (file !~ /\.cxx$/) {
        add_source(file, options)
        return
    }
    while ((getline line <file) > 0) {
        if (line ~ /^#include ".*\.cpp"$/) {
            gsub(/^#include "|"$/, "", line)
            add_source(line, options)
        }
    }
    close(file)
}

function add_source(source, options,    names, unit)
{
    if (source !~ ("^" root "/(" parts ")/") || source in options_of_source)
        return
    options_of_source[source] = options
    read_names(source, names)
    unit = first_unit(options, names)
    includes[unit] = includes[unit] "#include \"" source "\"\n"
    ++count[unit]
    for (name in names)
        taken[unit, name] = 1
}

function first_unit(options, names,    unit)
{
    for (unit = 1; unit <= units; ++unit) {
        if (unit_options[unit] == options && count[unit] < size && is_free(unit, names))
            return unit
    }
    unit_options[++units] = options
    return units
}

function is_free(unit, names,    name)
{
    for (name in names) {
        if ((unit, name) in taken)
            return 0
    }
    return 1
}

# Names that the unnamed namespaces of a source declare, with the enumerators of plain enumerations,
# aliases, and macros.
function read_names(source, names,    line, inside, depth, is_enumeration)
{
    delete names
    while ((getline line <source) > 0) {
        sub(/\/\/.*$/, "", line)
        if (line ~ /^# *define /) {
            sub(/^# *define +/, "", line)
            sub(/[^A-Za-z0-9_].*$/, "", line)
            names[line] = 1
        } else if (line ~ /^namespace *(\{|$)/) {
            inside = 1
            depth = 0
        } else if ((line ~ /^(static |using [A-Za-z_]+ *=)/ || inside) && line !~ /^using namespace /)
            add_declared(line, names)
        if (line ~ /^[A-Za-z}]/)
            is_enumeration = inside && line ~ /^enum / && line !~ /^enum (class|struct) /
        else if (is_enumeration && match(line, /^ +[A-Za-z_0-9]+/))
            names[substr(line, RSTART + 4, RLENGTH - 4)] = 1
        if (inside) {
            depth += gsub(/\{/, "{", line) - gsub(/\}/, "}", line)
            if (depth <= 0 && line ~ /\}/)
                inside = 0
        }
    }
    close(source)
}

# A declaration stands at the start of its line, its name may end the line; what is indented is a
# part of one.
function add_declared(line, names)
{
    if (line ~ /^[A-Za-z]/ && match(line, /^(class|struct|enum class|enum|using) +[A-Za-z_0-9]+/)) {
        line = substr(line, 1, RLENGTH)
        sub(/^.* /, "", line)
        names[line] = 1
    } else if (line ~ /^[A-Za-z]/ && match(line, /[A-Za-z_0-9:]+ *(\(|=|\{|\[|;)|[A-Za-z_0-9]+$/)) {
        line = substr(line, RSTART, RLENGTH)
        gsub(/[^A-Za-z_0-9:]/, "", line)
        names[line] = 1
    }
}

function write_unit(unit,    path)
{
    path = folder "/unit_" unit ".cpp"
    printf "%s", includes[unit] >path
    close(path)
    describe(path, unit_options[unit])
    print path
}

function describe(path, options)
{
    printf "%s\n{ \"directory\": \"%s\", \"file\": \"%s\",\n  \"command\": \"clang++ %s -c %s\" }", \
        separator, directory, path, options, path >description
    separator = ","
}
