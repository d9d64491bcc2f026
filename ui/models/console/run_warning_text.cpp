// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_warning_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace tw {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("tw::RunWarning", source);
}

QString reasonOf(RunWarning::Kind kind)
{
    switch (kind) {
    case RunWarning::Kind::AllRows:
        return words(QT_TRANSLATE_NOOP("tw::RunWarning", "has no WHERE and changes all rows"));
    case RunWarning::Kind::Empties:
        return words(QT_TRANSLATE_NOOP("tw::RunWarning", "removes all rows"));
    case RunWarning::Kind::Drops:
        return words(QT_TRANSLATE_NOOP("tw::RunWarning", "removes an object for good"));
    case RunWarning::Kind::Defines:
        return words(QT_TRANSLATE_NOOP("tw::RunWarning", "changes the structure"));
    }
    return {};
}

}

QString warningText(const RunWarning& warning)
{
    return words(QT_TRANSLATE_NOOP("tw::RunWarning", "Line %1: %2 %3."))
        .arg(QLocale().toString(warning.part.line), warning.verb, reasonOf(warning.kind));
}

}
