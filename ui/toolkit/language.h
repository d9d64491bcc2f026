// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QTranslator>

class QApplication;

namespace tw {

/// The language of the window: its words, its numbers and the side at which lines begin. What was
/// made before apply() keeps its words.
class Language final
{
public:
    /// `code` is one of codes(); anything else: the language of the system where there is one,
    /// else English.
    void apply(QApplication& application, const QString& code);

    /// The languages there are, by their ISO codes; English is in the source.
    [[nodiscard]] static QStringList codes();

private:
    QTranslator m_ours;
    QTranslator m_ofQt;
};

}
