// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_tree.h"
#include "test_program.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw::test;

/// A setting that can be changed and that nobody reads is a promise that is not kept.
class SettingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachSettingIsReadByWhatItGoverns_data()
    {
        QTest::addColumn<QString>("member");
        static const QRegularExpression declared(
            u"^\\s+(?!using|static|enum|struct|return|friend)[\\w:<>]+[\\w:<>, ]*\\s(\\w+)\\s*(=[^=].*|\\{.*\\})?;"_s);
        for (const QString& file : {u"pool_options.h"_s, u"session_options.h"_s,
                 u"connection_config.h"_s, u"log_options.h"_s, u"guard_options.h"_s}) {
            const QString path = u"core/include/tuplewright/configuration/"_s + file;
            for (const QString& line : textOf(path).split(u'\n')) {
                const QRegularExpressionMatch match = declared.match(line.section(u"///"_s, 0, 0));
                if (match.hasMatch())
                    QTest::newRow(qPrintable(file + u' ' + match.captured(1))) << match.captured(1);
            }
        }
    }

    void eachSettingIsReadByWhatItGoverns()
    {
        QFETCH(const QString, member);
        const QRegularExpression use(u"(?:\\.|->)"_s + member + u"\\b"_s);
        for (const SourceLine& line : sourceLines({u"core/src"_s, u"app"_s, u"ui"_s})) {
            const bool isForm = line.path.contains(u"/configuration/"_s)
                || line.path.contains(u"/sources/"_s) || line.path.contains(u"connections/"_s);
            if (!isForm && use.match(line.code).hasMatch())
                return;
        }
        QFAIL("nobody reads it");
    }
};

TW_TEST(SettingsTest)
#include "settings_test.moc"
