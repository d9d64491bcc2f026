// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace tw::test {

/// Makes every text of ours two fifths longer and strange to look at.
class PseudoTranslator final : public QTranslator
{
public:
    QString translate(const char* /*context*/, const char* source, const char* /*comment*/,
        int number) const override
    {
        QString text
            = QString::fromUtf8(source).replace(QStringLiteral("%n"), QString::number(number));
        const qsizetype more = text.size() * 2 / 5 + 1;
        return text.replace(u'a', u'å').replace(u'e', u'ë').replace(u'o', u'ö')
            + QString(more, u'ñ');
    }
    bool isEmpty() const override { return false; }
};

}
