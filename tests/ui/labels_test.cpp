// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/password_dialog.h"
#include "grid/grid_view.h"
#include "navigator/new_database_dialog.h"
#include "real_window.h"
#include "shown_text.h"
#include "sqlite_file.h"
#include "test_program.h"
#include "toolkit/language.h"

#include <QDialog>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

QString placeOf(const QWidget* widget)
{
    QStringList path;
    for (; widget; widget = widget->parentWidget())
        if (!widget->objectName().isEmpty())
            path.prepend(widget->objectName());
    return path.join(u" > "_s);
}

bool isClippedLabel(const QLabel* label)
{
    if (label->text().isEmpty())
        return false;
    if (label->wordWrap())
        return label->height() < label->heightForWidth(label->width());
    return label->width() < label->sizeHint().width()
        || label->height() < label->fontMetrics().height();
}

bool isClippedButton(const QAbstractButton* button)
{
    const auto* tool = qobject_cast<const QToolButton*>(button);
    if (button->text().isEmpty() || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly))
        return false;
    return button->width() < button->minimumSizeHint().width()
        || button->height() < button->fontMetrics().height();
}

/// Qt's own parts of its widgets, which Qt lays out.
bool isOfQt(const QWidget* widget)
{
    return widget->objectName().startsWith(u"qt_"_s) || widget->inherits("QDockWidgetTitleButton")
        || widget->inherits("QTabBar");
}

QStringList clippedTexts()
{
    QStringList clipped;
    for (const QWidget* widget : shownWidgets()) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool isClipped
            = (label && isClippedLabel(label)) || (button && isClippedButton(button));
        if (isClipped && !isOfQt(widget))
            clipped << placeOf(widget) + u": "_s + test::textOf(widget);
    }
    return clipped;
}

}

/// Every dialog, dock and page in every language: no label and no button may be cut off.
class LabelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theSearchFindsWhatIsClipped();
    void noTextIsClipped_data();
    void noTextIsClipped();

private:
    void start(const QString& code);
    void lookAt(const QString& what);
    void lookAtEveryTabOf(QDialog* dialog, const QString& what);
    void lookAtCommands();
    void lookAtPages();
    void closeDialogs() const;

    SqliteFile m_file{
        u"CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT NOT NULL, is_deleted BOOLEAN NOT"
        " NULL DEFAULT FALSE, created_at TIMESTAMP, country TEXT);"
        "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customer (id),"
        " total NUMERIC, note TEXT);"
        "INSERT INTO customer (id, name) VALUES (1, 'Ada'), (2, 'Grace');"
        "INSERT INTO orders VALUES (1, 1, 2.50, 'one'), (2, 2, 5, NULL);"_s};
    QTemporaryDir m_settings;
    Language m_language;
    std::unique_ptr<RealWindow> m_window;
    QStringList m_clipped;
    QSet<QString> m_seen; ///< once is enough
};

void LabelsTest::init()
{
    m_clipped.clear();
    m_seen.clear();
    QFile::remove(m_settings.filePath(u"settings.ini"_s));
}

void LabelsTest::cleanup()
{
    m_window.reset();
    m_language.apply(*qApp, u"en"_s);
}

void LabelsTest::start(const QString& code)
{
    m_language.apply(*qApp, code);
    m_window = std::make_unique<RealWindow>(m_settings.path());
    const QUuid connection = m_window->connections.add(m_file.config(), {});
    m_window->window->openConnection(connection);
    m_window->open(connection, {{}, u"customer"_s});
    QVERIFY(m_window->page());
    m_window->page()->findChild<GridView*>()->setCurrentCell(0, 1);
}

void LabelsTest::lookAt(const QString& what)
{
    QCoreApplication::processEvents(); // lays out what has changed
    const auto unseen = [this] {
        QStringList texts = clippedTexts();
        texts.removeIf([this](const QString& text) { return m_seen.contains(text); });
        return texts;
    };
    // An answer may just have changed a text that is laid out next.
    static_cast<void>(QTest::qWaitFor([&] { return unseen().isEmpty(); }, 1000));
    for (const QString& clipped : unseen()) {
        m_clipped << what + u" | "_s + clipped;
        m_seen.insert(clipped);
    }
}

void LabelsTest::lookAtEveryTabOf(QDialog* dialog, const QString& what)
{
    lookAt(what);
    for (QTabWidget* tabs : dialog->findChildren<QTabWidget*>())
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            lookAt(what + u' ' + QString::number(tab));
        }
    for (QListWidget* sections : dialog->findChildren<QListWidget*>())
        for (int row = 0; row < sections->count(); ++row) {
            sections->setCurrentRow(row);
            lookAt(what + u' ' + QString::number(row));
        }
}

void LabelsTest::closeDialogs() const
{
    for (QDialog* dialog : m_window->window->findChildren<QDialog*>())
        if (dialog->isVisible())
            dialog->close();
    while (QWidget* popup = QApplication::activePopupWidget())
        popup->close();
}

void LabelsTest::lookAtCommands()
{
    ResultModel* model = m_window->page()->controller().model();
    QVERIFY(model->setData(model->index(0, 1), u"Ada L."_s, Qt::EditRole));
    QVERIFY(model->setData(model->index(1, 1), u"Grace H."_s, Qt::EditRole));
    for (const char* command :
        {"file.newConnection.action", "connection.edit.action", "edit.preferences.action",
            "view.log.action", "view.pool.action", "help.handbook.action", "help.shortcuts.action",
            "help.health.action", "help.about.action", "file.export.action", "edit.value.action",
            "edit.find.action", "edit.replace.action", "data.inspect.action", "view.pending.action",
            "data.review.action", "column.values.action", "column.choose.action",
            "data.addFilter.action", "view.commandPalette.action", "view.quickOpen.action"}) {
        QAction* action = m_window->action(command);
        QVERIFY2(action, command);
        action->trigger();
        lookAt(QString::fromLatin1(command));
        for (QDialog* dialog : m_window->window->findChildren<QDialog*>())
            if (dialog->isVisible())
                lookAtEveryTabOf(dialog, QString::fromLatin1(command));
        closeDialogs();
    }
}

void LabelsTest::lookAtPages()
{
    const QUuid connection = m_window->connections.at(0).profile.id;
    NewDatabaseDialog database(m_window->connections, connection, nullptr);
    database.show();
    lookAt(u"a new database"_s);
    database.hide();
    ConnectionProfile profile = m_window->connections.at(0).profile;
    profile.config.backend = u"postgresql"_s;
    profile.config.host = u"db.example.com"_s;
    PasswordDialog password(profile, {.kind = ErrorKind::Authentication, .message = u"no"_s});
    password.show();
    lookAt(u"a password"_s);
    password.hide();
    QTest::keyClick(m_window->find<QWidget>("navigator.objects.tree"), Qt::Key_F4);
    QTRY_VERIFY(!m_window->page());
    QTRY_VERIFY(m_window->window->currentPage()->isLoaded());
    lookAt(u"a structure"_s);
}

/// The test of the test.
void LabelsTest::theSearchFindsWhatIsClipped()
{
    QWidget window;
    window.setObjectName(u"window"_s);
    auto* label = new QLabel(u"a word"_s, &window);
    label->setObjectName(u"label"_s);
    auto* button = new QPushButton(u"another word"_s, &window);
    button->setObjectName(u"button"_s);
    label->resize(label->sizeHint());
    button->resize(button->sizeHint());
    window.show();
    QCOMPARE(clippedTexts(), QStringList());
    label->resize(label->width() - 1, label->height());
    button->resize(button->minimumSizeHint().width() - 1, button->height());
    QCOMPARE(clippedTexts().size(), 2);
}

void LabelsTest::noTextIsClipped_data()
{
    QTest::addColumn<QString>("code");
    for (const char* code : {"en", "de", "fa"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void LabelsTest::noTextIsClipped()
{
    QFETCH(const QString, code);
    start(code);
    lookAt(u"the window"_s);
    lookAtCommands();
    lookAtPages();
    QVERIFY2(m_clipped.isEmpty(), qPrintable(m_clipped.join(u'\n')));
}

TW_TEST(LabelsTest)
#include "labels_test.moc"
