// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QApplication>
#include <QLibraryInfo>

// The translations lie in a static library, which has to name them; the macro wants no namespace.
static void initTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace tw {

namespace {

QLocale localeOf(const QString& code)
{
    return Language::codes().contains(code) ? QLocale(code) : QLocale::system();
}

}

QStringList Language::codes()
{
    return {QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("fa")};
}

void Language::apply(QApplication& application, const QString& code)
{
    initTranslations();
    const QLocale locale = localeOf(code);
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_ofQt);
    const bool isOurs = m_ours.load(locale, QStringLiteral("tuplewright"), QStringLiteral("_"),
        QStringLiteral(":/translations"));
    // Half a window in one language and half in another helps nobody.
    if (isOurs) {
        QCoreApplication::installTranslator(&m_ours);
        if (m_ofQt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_ofQt);
    }
    QLocale::setDefault(locale);
    application.setLayoutDirection(isOurs ? locale.textDirection() : Qt::LeftToRight);
}

}
