// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/browse_page.h"
#include "browse/commands/browse_specs.h"
#include "engine_database.h"
#include "grid/grid_view.h"
#include "models/exporting/table_export.h"
#include "test_program.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QSignalSpy>
#include <QTableView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

QString formatCopiesSchema(bool isPostgres)
{
    return u"CREATE TABLE \"odd <i>\"\" notes\" (id INTEGER PRIMARY KEY, memo TEXT,"
           " amount NUMERIC(30,4), \"ra,w|\" %1, ok BOOLEAN);"
           "INSERT INTO \"odd <i>\"\" notes\" VALUES"
           " (1, '<img src=x onerror=1> &amp; \\| `*_[x](y)~', 12345678901234567.5, %2, true),"
           " (2, 'line\nbreak\ttab \"quoted\" ''single''', -0.5, NULL, false),"
           " (3, '=1+1', NULL, %2, NULL), (4, '\\N', 1, NULL, NULL), (5, '', 2, NULL, NULL),"
           " (6, NULL, 3, NULL, NULL), (7, '\\.', 4, NULL, NULL), (8, 'سلام ]]> --', 5, %2, true)"_s
               .arg(isPostgres ? u"BYTEA"_s : u"BLOB"_s,
                   isPostgres ? u"'\\x00ff27'"_s : u"x'00ff27'"_s);
}

const QualifiedName kNotes{{}, u"odd <i>\" notes"_s};

}

/// Cells are copied in every text format that files are written in, and alike.
class FormatCopiesTest final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};
    PostgresServer m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<EngineDatabase> m_database;
    std::shared_ptr<const Adapter> m_adapter;
    std::unique_ptr<BrowsePage> m_page;

    void open(const QString& masked = {})
    {
        QFETCH(const bool, isPostgres);
        m_database = std::make_unique<EngineDatabase>(
            m_server, isPostgres, formatCopiesSchema(isPostgres));
        m_adapter = m_database->adapter({}, {}, masked);
        m_page = std::make_unique<BrowsePage>(UiContext{m_theme, m_icons}, m_adapter, kNotes);
        m_page->resize(1100, 600);
        m_page->show();
        QTRY_VERIFY(m_page->isLoaded());
        m_page->grid().setCurrentCell(0, 0);
        m_page->grid().table()->selectAll();
    }

    [[nodiscard]] QString copied(CommandId command) const
    {
        QApplication::clipboard()->clear();
        m_page->run(command);
        return QApplication::clipboard()->text();
    }

    [[nodiscard]] QString written(const QString& format) const
    {
        const TablePtr table = *m_adapter->describe(kNotes, {});
        const TableExport rows(m_adapter, m_adapter->pool()->config(),
            TableExport::Source{table, table}, SelectQuery());
        const QString path = m_folder.filePath(u"rows"_s);
        const auto report = rows.write({path, {format}, {}}).wait();
        [&] { QVERIFY2(report, qPrintable(format)); }();
        QFile file(path);
        [&] { QVERIFY(file.open(QIODevice::ReadOnly)); }();
        return QString::fromUtf8(file.readAll());
    }

private Q_SLOTS:
    void cleanup()
    {
        m_page.reset();
        m_adapter.reset();
        m_database.reset();
    }

    void everyTextFormatHasItsCommand()
    {
        QStringList texts;
        for (const ExportFormat& format : exportFormats())
            if (format.isText)
                texts.append(format.id);
        QStringList copies;
        for (const FormatCopy& copy : formatCopies())
            copies.append(copy.format);
        QCOMPARE(copies, texts);
    }

    void copiesAreWhatFilesHold_data() { EngineDatabase::addEngines(); }
    void copiesAreWhatFilesHold()
    {
        open();
        for (const FormatCopy& copy : formatCopies()) {
            QVERIFY2(m_page->can(copy.command), copy.text);
            const QString text = copied(copy.command);
            QCOMPARE(text, written(copy.format));
            QVERIFY(!text.isEmpty() && !text.startsWith(QChar(QChar::ByteOrderMark)));
            QVERIFY(!text.contains(u'\r'));
        }
    }

    void copiedStatementsMakeTheSameRows_data() { EngineDatabase::addEngines(); }
    void copiedStatementsMakeTheSameRows()
    {
        open();
        const QString before = written(u"csv"_s);
        const QString statements = copied(PageCommand::CopyInsert);
        m_database->execute(u"DELETE FROM \"odd <i>\"\" notes\""_s);
        QVERIFY(written(u"csv"_s) != before);
        m_database->execute(statements);
        QCOMPARE(written(u"csv"_s), before);
    }

    void maskedColumnsAreInNone_data() { EngineDatabase::addEngines(); }
    void maskedColumnsAreInNone()
    {
        open(u"memo"_s);
        for (const FormatCopy& copy : formatCopies()) {
            const QString text = copied(copy.command);
            QVERIFY2(text.contains(u"amount"_s), copy.text);
            QVERIFY2(!text.contains(u"memo"_s) && !text.contains(u"onerror"_s), copy.text);
        }
    }

    void theMenuOfCopiesNamesThem_data() { EngineDatabase::addEngines(); }
    void theMenuOfCopiesNamesThem()
    {
        open();
        QList<CommandId> offered;
        connect(m_page.get(), &Page::menuRequested, this,
            [&offered](const QPoint&, const QList<CommandId>& commands) { offered = commands; });
        m_page->run(PageCommand::ChooseCopy);
        for (const FormatCopy& copy : formatCopies())
            QVERIFY2(offered.contains(copy.command), copy.text);
    }
};

TW_TEST(FormatCopiesTest)
#include "format_copies_test.moc"
