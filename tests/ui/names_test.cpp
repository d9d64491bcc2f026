// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextEdit>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

template <typename... Kinds>
bool isOneOf(const QWidget* widget)
{
    return (qobject_cast<const Kinds*>(widget) || ...);
}

bool isControl(const QWidget* widget)
{
    return isOneOf<QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QTabBar, QTextEdit,
        QPlainTextEdit, QAbstractSpinBox, QKeySequenceEdit>(widget);
}

/// What Qt puts into its own widgets, and names itself or not at all.
bool isPartOfAnother(const QWidget* widget)
{
    if (widget->objectName().startsWith(u"qt_"_s) || isOneOf<QHeaderView>(widget))
        return true;
    for (const QWidget* parent = widget->parentWidget(); parent; parent = parent->parentWidget())
        if (isOneOf<QComboBox, QAbstractSpinBox, QKeySequenceEdit, QLineEdit>(parent)
            || parent->inherits("QComboBoxPrivateContainer") || isOneOf<QTabBar>(parent))
            return !widget->objectName().contains(u'.');
    return widget->inherits("QMenuBarExtension") || widget->inherits("QToolBarExtension");
}

QString nameOf(QWidget* widget)
{
    const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : QString();
}

QString whereIs(const QWidget* widget)
{
    QStringList path;
    for (; widget; widget = widget->parentWidget())
        path.prepend(
            QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName());
    return path.join(u" > "_s);
}

QKeySequence mnemonicOf(const QWidget* widget)
{
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        return QKeySequence::mnemonic(button->text());
    const auto* label = qobject_cast<const QLabel*>(widget);
    return label && label->buddy() ? QKeySequence::mnemonic(label->text()) : QKeySequence();
}

}

class NamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyControlIsNamed_data();
    void everyControlIsNamed();
    void noTwoControlsShareAMnemonic_data() { everyControlIsNamed_data(); }
    void noTwoControlsShareAMnemonic();
    void noTwoMenusShareAMnemonic();

private:
    [[nodiscard]] QWidget* shown(const QByteArray& action);

    QTemporaryDir m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void NamesTest::init()
{
    m_fixture = std::make_unique<WindowFixture>(m_folder.path());
    m_fixture->open({u"orders"_s});
}

void NamesTest::cleanup()
{
    m_fixture.reset();
    QFile::remove(m_folder.filePath(u"settings.ini"_s));
}

/// Gives the command and returns what it opened: a dialog, or the window with it.
QWidget* NamesTest::shown(const QByteArray& action)
{
    MainWindow* window = m_fixture->window.get();
    if (action == "close a tab with changes") {
        static_cast<TestPage*>(window->currentPage())->changes = 1;
        m_fixture->action("file.closeTab.action")->trigger();
    } else if (!action.isEmpty()) {
        m_fixture->action(action.constData())->trigger();
    }
    for (QDialog* dialog : window->findChildren<QDialog*>())
        if (dialog->isVisible())
            return dialog;
    return window;
}

void NamesTest::everyControlIsNamed_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::newRow("the window") << QByteArray();
    QTest::newRow("a tab with changes is closed") << QByteArray("close a tab with changes");
    for (const char* action : {"file.newConnection.action", "connection.edit.action",
             "edit.preferences.action", "view.commandPalette.action", "view.quickOpen.action",
             "view.log.action", "view.pool.action", "help.handbook.action", "help.shortcuts.action",
             "help.health.action", "help.about.action"})
        QTest::newRow(action) << QByteArray(action);
}

void NamesTest::everyControlIsNamed()
{
    QFETCH(const QByteArray, action);
    int controls = 0;
    for (QWidget* widget : shown(action)->findChildren<QWidget*>()) {
        if (!isControl(widget) || isPartOfAnother(widget))
            continue;
        ++controls;
        QVERIFY2(widget->objectName().count(u'.') >= 1, qPrintable(whereIs(widget)));
        QVERIFY2(!nameOf(widget).isEmpty() || !widget->accessibleName().isEmpty(),
            qPrintable(whereIs(widget)));
    }
    QVERIFY(controls > 0);
}

void NamesTest::noTwoControlsShareAMnemonic()
{
    QFETCH(const QByteArray, action);
    QHash<QKeySequence, const QWidget*> owners;
    const QWidget* window = shown(action);
    for (const QWidget* widget : window->findChildren<QWidget*>()) {
        const QKeySequence key = mnemonicOf(widget);
        if (key.isEmpty() || !widget->isVisible() || widget->window() != window)
            continue;
        QVERIFY2(!owners.contains(key),
            qPrintable(key.toString() + u": "_s + whereIs(widget) + u" and "_s
                + whereIs(owners.value(key))));
        owners.insert(key, widget);
    }
}

void NamesTest::noTwoMenusShareAMnemonic()
{
    QSet<QKeySequence> keys;
    for (const QAction* menu : m_fixture->window->menuBar()->actions()) {
        const QKeySequence key = QKeySequence::mnemonic(menu->text());
        QVERIFY2(!key.isEmpty(), qPrintable(menu->text()));
        QVERIFY2(!keys.contains(key), qPrintable(menu->text()));
        keys.insert(key);
    }
    QVERIFY(keys.size() > 5);
}

TW_TEST(NamesTest)
#include "names_test.moc"
