// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/configuration/problem.h>

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isError(const Problem& problem)
{
    return problem.severity == Problem::Severity::Error;
}

}

bool hasErrors(const QList<Problem>& problems)
{
    return std::any_of(problems.begin(), problems.end(), isError);
}

Error configurationError(const QList<Problem>& problems)
{
    QList<Problem> errors;
    std::copy_if(problems.begin(), problems.end(), std::back_inserter(errors), isError);
    Error error;
    error.kind = ErrorKind::Configuration;
    if (errors.size() == 1) {
        error.message = errors.first().message;
        error.hint = errors.first().fix;
        return error;
    }
    error.message = u"The configuration has %1 problems."_s.arg(errors.size());
    QStringList lines;
    for (const Problem& problem : errors)
        lines.append(
            problem.fix.isEmpty() ? problem.message : problem.message + u' ' + problem.fix);
    error.detail = lines.join(u'\n');
    return error;
}

}
