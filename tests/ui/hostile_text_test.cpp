// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connection_specs.h"
#include "grid/grid_view.h"
#include "opened_files.h"
#include "postgres_server.h"
#include "real_window.h"
#include "shell/commands/all_commands.h"
#include "shell/commands/tab_specs.h"
#include "shell/commands/window_commands.h"
#include "shown_text.h"
#include "sqlite_file.h"
#include "test_program.h"
#include "values/image_view.h"

#include <QBuffer>
#include <QClipboard>
#include <QDialog>
#include <QImage>
#include <QMimeData>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QtEndian>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// Names, cells, errors, notices, comments, labels and profiles that are markup, in the real
/// window. Their picture lies in a folder that tells when somebody opens a file in it.
class HostileTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theTrapBites();
    void namesAndCellsOfAFile();
    void everyCommandOverHostileRows();
    void whatATriggerSays();
    void profilesGroupsAndTags();
    void commentsLabelsAndNoticesOfAServer();
    void anUnreachableServersOwnWords();
    void textOfTheClipboardStaysText();
    void aPictureInACellOpensNothing();

private:
    void look();
    void openHostileTable();
    void closeDialogs() const;
    [[nodiscard]] int shownTimes(const QString& text) const;

    QTemporaryDir m_trap{QDir::tempPath() + u"/t-XXXXXX"_s};
    QString m_markup; ///< short enough for a name in PostgreSQL
    std::unique_ptr<OpenedFiles> m_opened;
    std::unique_ptr<QTemporaryDir> m_settings;
    std::unique_ptr<SqliteFile> m_file;
    std::unique_ptr<RealWindow> m_window;
    QUuid m_connection;
};

namespace {

QString quoted(QString name)
{
    return u'"' + name.replace(u'"', u"\"\""_s) + u'"';
}

QString literal(QString text)
{
    return u'\'' + text.replace(u'\'', u"''"_s) + u'\'';
}

}

void HostileTextTest::initTestCase()
{
    QVERIFY(m_trap.isValid());
    QImage(2, 2, QImage::Format_RGB32).save(m_trap.filePath(u"m.png"_s));
    m_markup = u"<img src=%1/m.png>&x%1\u202E</b>"_s.arg(m_trap.path());
    QVERIFY(m_markup.toUtf8().size() <= 63);
    m_opened = std::make_unique<OpenedFiles>(m_trap.path());
}

void HostileTextTest::init()
{
    QString sql
        = u"CREATE TABLE {n} ({n} INTEGER PRIMARY KEY, {a} TEXT DEFAULT {t}, {b} TEXT REFERENCES"
          " {o} ({n}), {c} TEXT);"
          "CREATE TABLE {o} ({n} TEXT PRIMARY KEY, note TEXT);"
          "INSERT INTO {o} VALUES ({t}, {t});"
          "INSERT INTO {n} VALUES (1, {t}, {t}, {t}), (2, '=cmd|'' /C calc''!A1', NULL, char(27) ||"
          " ']0;owned' || char(7) || char(27) || '[2J'), (3, {j}, NULL, '<svg/>');"
          "CREATE VIEW {v} AS SELECT * FROM {n};"
          "CREATE TRIGGER {w} BEFORE UPDATE ON {n} BEGIN SELECT RAISE(ABORT, {t}); END;"_s;
    const std::pair<QString, QString> names[]{{u"{n}"_s, {}}, {u"{a}"_s, u"a"_s},
        {u"{b}"_s, u"b"_s}, {u"{c}"_s, u"c\n"_s}, {u"{o}"_s, u"other"_s}, {u"{v}"_s, u"view"_s},
        {u"{w}"_s, u"when"_s}};
    for (const auto& [place, start] : names)
        sql.replace(place, quoted(start + m_markup));
    sql.replace(u"{t}"_s, literal(m_markup));
    sql.replace(u"{j}"_s, literal(u"{\"a\": \"%1\"}"_s.replace(u"%1"_s, m_markup)));
    m_file = std::make_unique<SqliteFile>(sql);
    m_settings = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<RealWindow>(m_settings->path());
}

void HostileTextTest::cleanup()
{
    closeDialogs();
    m_window.reset();
    QCOMPARE(m_opened->take(), QStringList());
}

void HostileTextTest::openHostileTable()
{
    m_connection = m_window->connections.add(m_file->config(), {});
    m_window->window->openConnection(m_connection);
    m_window->open(m_connection, {{}, m_markup});
    QVERIFY(m_window->page());
    m_window->page()->findChild<GridView*>()->setCurrentCell(0, 1);
}

/// Draws all that is open and its tool tips. Nothing may have read markup, nor opened the picture.
void HostileTextTest::look()
{
    for (QWidget* widget : shownWidgets()) {
        if (widget->isWindow())
            static_cast<void>(widget->grab());
        QVERIFY2(!readsMarkup(widget),
            qPrintable(widget->objectName() + u": "_s + test::textOf(widget)));
    }
    hoverEverything();
    QCOMPARE(m_opened->take(), QStringList());
}

void HostileTextTest::closeDialogs() const
{
    for (QDialog* dialog : m_window->window->findChildren<QDialog*>())
        if (dialog->isVisible())
            dialog->close();
    while (QWidget* popup = QApplication::activePopupWidget())
        popup->close();
}

int HostileTextTest::shownTimes(const QString& text) const
{
    int times = 0;
    for (const QWidget* widget : shownWidgets())
        times += int(test::textOf(widget).count(text));
    return times;
}

void HostileTextTest::theTrapBites()
{
    QLabel careless(m_markup);
    careless.show();
    static_cast<void>(careless.grab());
    QVERIFY(readsMarkup(&careless));
    QVERIFY(!m_opened->take().isEmpty());
    careless.setText({});
    careless.setToolTip(m_markup);
    hover(&careless, {1, 1});
    QVERIFY(!m_opened->take().isEmpty());
    QToolTip::hideText();
}

void HostileTextTest::namesAndCellsOfAFile()
{
    openHostileTable();
    QVERIFY(m_window->window->windowTitle().startsWith(m_markup));
    look();
    m_window->action("data.inspect.action")->trigger();
    auto* tabs = m_window->find<QTabBar>("inspector.tabs");
    QTRY_VERIFY(tabs && tabs->isVisible());
    QTRY_COMPARE(m_window->find<QPlainTextEdit>("inspector.value.edit")->toPlainText(), m_markup);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        look();
    }
}

/// Whatever a command opens is looked at, then closed.
void HostileTextTest::everyCommandOverHostileRows()
{
    openHostileTable();
    const QList<CommandId> leaving{WindowCommand::Quit, WindowCommand::CloseTab,
        WindowCommand::OpenFile, WindowCommand::FullScreen, WindowCommand::ResetLayout,
        WindowCommand::Disconnect, WindowCommand::ImportConnections,
        WindowCommand::ExportConnections, WindowCommand::CloseOtherTabs,
        WindowCommand::CloseTabsBehind};
    int given = 0;
    const CommandSet commands = allCommands(m_window->kinds);
    for (const CommandSpec& spec : commands.specs()) {
        if (leaving.contains(spec.id))
            continue;
        QAction* action = m_window->action(spec.id.name());
        if (!action->isEnabled())
            continue;
        const qsizetype before = shownWidgets().size();
        action->trigger();
        ++given;
        if (shownWidgets().size() != before)
            look();
        closeDialogs();
        if (m_window->page())
            QTRY_VERIFY2_WITH_TIMEOUT(m_window->page()->isLoaded(), spec.id.name(), 10'000);
    }
    QVERIFY2(given > 40, qPrintable(QString::number(given)));
    look();
}

void HostileTextTest::whatATriggerSays()
{
    openHostileTable();
    ResultModel* model = m_window->page()->controller().model();
    QVERIFY(model->setData(model->index(1, 1), QString(m_markup + u"changed"_s), Qt::EditRole));
    m_window->action("data.review.action")->trigger();
    QTRY_VERIFY(m_window->find<QDialog>("review.dialog"));
    look();
    closeDialogs();
    m_window->action("data.save.action")->trigger();
    QTRY_VERIFY(m_window->find<QLabel>("page.notice.text")->text().contains(m_markup));
    look();
    m_window->action("view.log.action")->trigger();
    look();
}

void HostileTextTest::profilesGroupsAndTags()
{
    ConnectionProfile profile;
    profile.id = QUuid::createUuid();
    profile.name = m_markup;
    profile.group = m_markup;
    profile.tags = {m_markup};
    profile.config = m_file->config();
    QVERIFY(m_window->connections.store(profile, {}));
    look();
    m_window->window->openConnection(profile.id);
    m_window->open(profile.id, {{}, m_markup});
    look();
    for (const char* command : {"connection.edit.action", "connection.remove.action"}) {
        m_window->action(command)->trigger();
        QTRY_VERIFY(shownTimes(m_markup) > 0);
        look();
        closeDialogs();
    }
}

void HostileTextTest::commentsLabelsAndNoticesOfAServer()
{
    PostgresServer server;
    QString sql = u"CREATE TYPE {e} AS ENUM ({t}, 'b'); CREATE TABLE {n} (id int PRIMARY KEY, {n}"
                  " {e} NOT NULL DEFAULT {t}); INSERT INTO {n} VALUES (1, {t});"
                  "COMMENT ON TABLE {n} IS {t}; COMMENT ON COLUMN {n}.{n} IS {t};"
                  "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                  " RAISE WARNING '%', {t}; RAISE EXCEPTION '%', {t}"
                  " USING DETAIL = {t}, HINT = {t}; END $$;"
                  "CREATE TRIGGER {n} BEFORE UPDATE ON {n} FOR EACH ROW EXECUTE FUNCTION f();"_s;
    sql.replace(u"{n}"_s, quoted(m_markup)).replace(u"{e}"_s, quoted(u"e"_s + m_markup));
    sql.replace(u"{t}"_s, literal(m_markup));
    server.psql(sql);
    const QUuid id = m_window->connections.add(server.config(), {});
    m_window->window->openConnection(id);
    m_window->open(id, {u"public"_s, m_markup});
    look();
    ResultModel* model = m_window->page()->controller().model();
    m_window->page()->findChild<GridView*>()->setCurrentCell(0, 1);
    QVERIFY(model->setData(model->index(0, 1), u"b"_s, Qt::EditRole));
    QTRY_VERIFY(m_window->action("data.save.action")->isEnabled());
    m_window->action("data.save.action")->trigger();
    const auto* notice = m_window->find<QLabel>("page.notice.text");
    QTRY_VERIFY2(notice->text().contains(m_markup), qPrintable(notice->text()));
    look();
    m_window->action("edit.cell.action")->trigger();
    look();
    QTest::keyClick(m_window->find<QWidget>("navigator.objects.tree"), Qt::Key_F4);
    QTRY_VERIFY(!m_window->page());
    QTRY_VERIFY(m_window->window->currentPage()->isLoaded());
    for (QAbstractButton* section :
        m_window->window->currentPage()->findChildren<QAbstractButton*>()) {
        section->click();
        look();
    }
    m_window.reset(); // before its server
    m_window = std::make_unique<RealWindow>(m_settings->path());
}

void HostileTextTest::anUnreachableServersOwnWords()
{
    ConnectionConfig config;
    config.backend = u"postgresql"_s;
    config.host = m_trap.path() + u"/no <b>such</b> place"_s;
    config.database = m_markup;
    config.user = m_markup;
    const QUuid id = m_window->connections.add(config, {});
    m_window->window->openTable(id, {{}, m_markup});
    QTRY_COMPARE_WITH_TIMEOUT(
        m_window->connections.find(id)->state, ConnectionEntry::State::Failed, 20'000);
    look();
}

/// Nothing but plain text is offered to other programs, and rich text of theirs is not taken.
void HostileTextTest::textOfTheClipboardStaysText()
{
    openHostileTable();
    const QString escaped = u"&lt;img src="_s; // where the text itself is markup
    const QString plain = u"<img src="_s;
    const QList<std::pair<const char*, QString>> copies{{"edit.copy.action", plain},
        {"copy.headers.action", plain}, {"copy.csv.action", plain}, {"copy.tsv.action", plain},
        {"copy.json.action", plain}, {"copy.ndjson.action", plain}, {"copy.insert.action", plain},
        {"copy.markdown.action", escaped}, {"copy.html.action", escaped},
        {"copy.xml.action", escaped}, {"copy.cppStruct.action", plain}};
    for (const auto& [command, expected] : copies) {
        QGuiApplication::clipboard()->clear();
        m_window->action(command)->trigger();
        const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
        QVERIFY2(copied->text().contains(expected), command);
        QCOMPARE(copied->text().contains(plain), expected == plain);
        QVERIFY2(!copied->hasHtml() && !copied->hasUrls(), command);
    }
    // Cells are copied as they are, which is told where a terminal would obey them.
    auto* grid = m_window->page()->findChild<GridView*>();
    const QSignalSpy told(grid, &GridView::statusMessage);
    m_window->action("edit.copy.action")->trigger();
    QCOMPARE(told.size(), 0);
    grid->setCurrentCell(1, 3);
    m_window->action("edit.copy.action")->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u'\x1B'));
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().first().toString().contains(u"terminal"_s));
    auto* rich = new QMimeData;
    const QString pasted = u"pasted "_s + m_markup;
    rich->setHtml(u"<b>bold</b>"_s + m_markup);
    rich->setText(pasted);
    QGuiApplication::clipboard()->setMimeData(rich);
    grid->setCurrentCell(1, 1);
    m_window->action("edit.paste.action")->trigger();
    QTRY_COMPARE(m_window->page()->controller().model()->value(1, 1).toText(), pasted);
    look();
}

void HostileTextTest::aPictureInACellOpensNothing()
{
    const auto text = [](const QByteArray& bytes) -> QByteArray { return "\\x" + bytes.toHex(); };
    const QByteArray drawing
        = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
          " width='9' height='9'><image width='9' height='9' xlink:href='"
        + m_trap.filePath(u"m.png"_s).toUtf8() + "'/></svg>";
    ImageView view(nullptr);
    QVERIFY(!view.setText(text(drawing)));
    QCOMPARE(m_opened->take(), QStringList());
    QFile picture(m_trap.filePath(u"m.png"_s));
    QVERIFY(picture.open(QIODevice::ReadOnly));
    QVERIFY(view.setText(text(picture.readAll())));
    static_cast<void>(m_opened->take()); // this test itself
    QByteArray huge;
    QBuffer buffer(&huge);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(QImage(2, 2, QImage::Format_RGB32).save(&buffer, "BMP"));
    qToLittleEndian<qint32>(30'000, huge.data() + 18); // its width
    qToLittleEndian<qint32>(30'000, huge.data() + 22); // and height
    QVERIFY(!view.setText(text(huge)));
}

TW_TEST(HostileTextTest)
#include "hostile_text_test.moc"
