// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script_choice.h"

namespace tw {

namespace {

QList<ScriptPart> selectedStatements(
    const QString& text, const TextPlaces& places, const SqlSyntax& syntax)
{
    const qsizetype start = places.selectionStart;
    QList<ScriptPart> parts = readScript(text.sliced(start, places.selectionEnd - start), syntax);
    const int lines = int(QStringView(text).first(start).count(u'\n'));
    for (ScriptPart& part : parts) {
        part.start += start;
        part.line += lines;
    }
    return parts;
}

}

QList<ScriptPart> chosenStatements(
    const QString& text, const TextPlaces& places, const SqlSyntax& syntax)
{
    if (places.selectionEnd > places.selectionStart)
        return selectedStatements(text, places, syntax);
    const QList<ScriptPart> parts = readScript(text, syntax);
    if (parts.isEmpty())
        return {};
    qsizetype chosen = 0;
    for (qsizetype i = 1; i < parts.size() && parts[i].start <= places.caret; ++i)
        chosen = i;
    return {parts[chosen]};
}

}
