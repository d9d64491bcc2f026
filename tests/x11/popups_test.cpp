// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filtering/sql_line.h"
#include "grid/grid_view.h"
#include "palette/palette_commands.h"
#include "real_window.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QAbstractItemView>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QScreen>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolBar>
#include <QToolButton>
#include <QWindow>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

/// With more columns than the widest of the screens shows.
const QString kSchema
    = u"CREATE TABLE visits (id INTEGER PRIMARY KEY, name TEXT NOT NULL, note TEXT, place TEXT,"
      "street TEXT, town TEXT, country TEXT, phone TEXT, mail TEXT, first_name_of_guest TEXT,"
      "last_name_of_guest TEXT, kind_of_journey TEXT, reason_of_visit TEXT, kind_of_room TEXT,"
      "way_of_paying TEXT, a TEXT, b TEXT, c TEXT, day DATE);"
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)"
      "INSERT INTO visits (id, name, note, town, day) SELECT i, 'name ' || i, 'note ' || i % 9, "
      "'town ' || i % 40, '2026-11-25' FROM n;"_s;

enum class Where
{
    Grid,
    FilterLine,
    Cell,
    Console
};

/// What the keyboard goes to.
struct Focus
{
    QPointer<QWindow> window = QGuiApplication::focusWindow();
    QPointer<QWidget> widget = QApplication::focusWidget();

    [[nodiscard]] bool isBack() const
    {
        return window && widget && QGuiApplication::focusWindow() == window
            && QApplication::focusWidget() == widget && !QApplication::activePopupWidget();
    }
};

QString named(const QObject* object)
{
    return object
        ? object->objectName() + u'/' + QString::fromLatin1(object->metaObject()->className())
        : u"nothing"_s;
}

}

/// What opens over a window of X11: it stays on the screen, and the keyboard comes back.
class PopupsTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteFile> m_file;
    std::unique_ptr<RealWindow> m_real;
    QUuid m_shop;

    [[nodiscard]] MainWindow& window() const { return *m_real->window; }
    [[nodiscard]] QTableView* table() const { return m_real->page()->grid().table(); }
    [[nodiscard]] QRect screen() const { return window().screen()->availableGeometry(); }

    /// The keys go where the window manager says, so what is pressed is pressed there.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget* popup = QApplication::activePopupWidget();
        QWidget* target = popup ? (popup->focusWidget() ? popup->focusWidget() : popup)
                                : QApplication::focusWidget();
        QVERIFY2(target, "nothing takes the keys");
        QTest::keyClick(target, key, modifiers);
    }

    void openWindow()
    {
        m_real = std::make_unique<RealWindow>(
            m_folder->path(), QList<BackendPtr>{makeSqliteBackend()}, QSize());
        QVERIFY(QTest::qWaitForWindowExposed(m_real->window.get()));
        QTRY_COMPARE(QGuiApplication::focusWindow(), window().windowHandle());
        m_shop = m_real->connections.add(m_file->config(), {});
    }

    void openTable()
    {
        m_real->open(m_shop, {{}, u"visits"_s});
        window().showMaximized();
        QTRY_VERIFY(window().width() > screen().width() - 40); // less a frame
        QTRY_VERIFY(screen().contains(window().geometry())); // its place comes after its size
        QTRY_VERIFY(table()->hasFocus() || (table()->setFocus(), table()->hasFocus()));
    }

    void toLastColumn() const
    {
        m_real->page()->grid().setCurrentCell(
            0, m_real->page()->controller().model()->columnCount() - 1);
    }

    [[nodiscard]] QWidget* shown(const QString& name) const
    {
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (top->objectName() == name && top->isVisible())
                return top;
            for (auto* widget : top->findChildren<QWidget*>(name))
                if (widget->isVisible())
                    return widget;
        }
        return nullptr;
    }

    /// A popup of X11 that is there with all of its window.
    [[nodiscard]] QString offScreen(const QWidget* widget) const
    {
        const QRect place(widget->mapToGlobal(QPoint()), widget->size());
        if (screen().contains(place)
            && (widget->window() != &window() || window().geometry().contains(place)))
            return {};
        return named(widget) + u' ' + QDebug::toString(place) + u" of "_s
            + QDebug::toString(screen());
    }

private Q_SLOTS:
    void init()
    {
        if (const QString reason = qApp->property("reason").toString(); !reason.isEmpty())
            QSKIP(qPrintable(u"no screen of X11: "_s + reason));
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::make_unique<SqliteFile>(kSchema);
        openWindow();
    }

    void cleanup()
    {
        m_real.reset();
        m_file.reset();
        m_folder.reset();
    }

    void theFirstWindowFitsTheScreen()
    {
        QTRY_VERIFY2(screen().contains(window().frameGeometry()),
            qPrintable(QDebug::toString(window().frameGeometry())));
        QVERIFY(window().frameGeometry() != window().geometry()); // as managed windows are
    }

    void whatOpensStaysOnTheScreenAndGivesTheKeyboardBack_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("popup");
        QTest::newRow("values of the last column")
            << u"column.values.action"_s << u"grid.values.popup"_s;
        QTest::newRow("a condition") << u"data.addFilter.action"_s << u"filter.dialog"_s;
        QTest::newRow("the palette")
            << WindowCommand::CommandPalette.toString() << u"palette.panel"_s;
        QTest::newRow("objects") << WindowCommand::QuickOpen.toString() << u"palette.panel"_s;
    }

    void whatOpensStaysOnTheScreenAndGivesTheKeyboardBack()
    {
        QFETCH(const QString, command);
        QFETCH(const QString, popup);
        openTable();
        toLastColumn();
        const Focus before;
        m_real->action(command.toLatin1().constData())->trigger();
        QTRY_VERIFY2(shown(popup), qPrintable(popup));
        QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget() != before.widget);
        QCOMPARE(offScreen(shown(popup)), QString());
        press(Qt::Key_Escape);
        QTRY_VERIFY2(!shown(popup), qPrintable(popup));
        QTRY_VERIFY2(before.isBack(), qPrintable(named(QApplication::focusWidget())));
    }

    void theCalendarOfACellStaysOnTheScreen()
    {
        openTable();
        toLastColumn();
        const Focus grid;
        press(Qt::Key_F2);
        QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
        const Focus editor;
        press(Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(shown(u"grid.cell.calendar"_s));
        QCOMPARE(offScreen(shown(u"grid.cell.calendar"_s)), QString());
        QVERIFY(editor.isBack());
        press(Qt::Key_Left);
        press(Qt::Key_Return);
        QTRY_VERIFY(!shown(u"grid.cell.calendar"_s));
        QVERIFY(editor.isBack());
        QCOMPARE(qobject_cast<QLineEdit*>(editor.widget)->text(), u"2026-11-24"_s);
        press(Qt::Key_Escape);
        QTRY_VERIFY(grid.isBack());
    }

    void completionsStayOnTheScreen_data()
    {
        QTest::addColumn<Where>("where");
        QTest::newRow("of a condition") << Where::FilterLine;
        QTest::newRow("of a cell") << Where::Cell;
        QTest::newRow("of a console") << Where::Console;
    }

    void completionsStayOnTheScreen()
    {
        QFETCH(const Where, where);
        openTable();
        const auto list = [this, where]() -> QWidget* {
            return where == Where::Console ? shown(u"editor.completion.popup"_s)
                                           : QApplication::activePopupWidget();
        };
        if (where == Where::FilterLine) {
            m_real->find<SqlLine>("grid.filter.where.edit")->setFocus();
        } else if (where == Where::Cell) {
            m_real->page()->grid().setCurrentCell(table()->model()->rowCount() - 1, 5);
            press(Qt::Key_F2);
            press(Qt::Key_A, Qt::ControlModifier);
            press(Qt::Key_Delete);
        } else {
            m_real->action("file.newConsole.action")->trigger();
            QTRY_VERIFY(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()));
            QTest::keyClicks(QApplication::focusWidget(), u"SELECT * FROM vi"_s);
        }
        const Focus before;
        QVERIFY(before.widget);
        press(Qt::Key_Space, Qt::ControlModifier);
        QTRY_VERIFY(list());
        QCOMPARE(offScreen(list()), QString());
        press(Qt::Key_Escape);
        QTRY_VERIFY(!list());
        QTRY_VERIFY2(before.isBack(), qPrintable(named(QApplication::focusWidget())));
    }

    void menusOfTheBarStayOnTheScreen()
    {
        openTable();
        const Focus before;
        for (QAction* entry : window().menuBar()->actions()) {
            QMenu* menu = entry->menu();
            if (!menu || !entry->isVisible())
                continue;
            window().menuBar()->setActiveAction(entry);
            if (!menu->isVisible())
                menu->popup(window().menuBar()->mapToGlobal(
                    window().menuBar()->actionGeometry(entry).bottomLeft()));
            QTRY_VERIFY(menu->isVisible());
            QCOMPARE(offScreen(menu), QString());
            menu->close();
            QTRY_VERIFY(!QApplication::activePopupWidget());
        }
        window().menuBar()->setActiveAction(nullptr);
        QTRY_VERIFY2(before.isBack(), qPrintable(named(QApplication::focusWidget())));
    }

    void theMenuOfACellAtTheEdgeStaysOnTheScreen()
    {
        openTable();
        const Focus before;
        const QPoint corner = table()->viewport()->rect().bottomRight() - QPoint(20, 20);
        Q_EMIT m_real->page()->grid().contextMenuRequested(
            table()->viewport()->mapToGlobal(corner));
        QTRY_VERIFY(QApplication::activePopupWidget());
        QCOMPARE(offScreen(QApplication::activePopupWidget()), QString());
        press(Qt::Key_Escape);
        QTRY_VERIFY2(before.isBack(), qPrintable(named(QApplication::focusWidget())));
    }
};

TW_TEST(PopupsTest)
#include "popups_test.moc"
