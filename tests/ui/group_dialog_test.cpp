// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/browse_page.h"
#include "engine_database.h"
#include "filter_chips.h"
#include "filtering/group_dialog.h"
#include "grid/grid_view.h"
#include "test_program.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kGroupDialogSchema
    = u"CREATE TABLE goods (id INTEGER PRIMARY KEY, kind TEXT, shop TEXT, price INTEGER,"
      " is_deleted BOOLEAN NOT NULL DEFAULT FALSE);"
      "INSERT INTO goods VALUES (1, 'pen', 'a', 2, FALSE), (2, 'pen', 'b', 3, FALSE),"
      " (3, 'book', 'a', 20, FALSE), (4, 'pen', 'a', 4, TRUE), (5, NULL, 'a', NULL, FALSE),"
      " (6, 'pen', 'a', 1, FALSE);"_s;

}

/// The rows of a page in groups.
class GroupDialogTest final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};
    PostgresServer m_server;
    std::unique_ptr<EngineDatabase> m_database;
    std::unique_ptr<BrowsePage> m_page;
    GroupDialog* m_dialog = nullptr;

    void open(const QString& column)
    {
        QFETCH(const bool, isPostgres);
        m_database = std::make_unique<EngineDatabase>(m_server, isPostgres, kGroupDialogSchema);
        m_page = std::make_unique<BrowsePage>(
            UiContext{m_theme, m_icons}, m_database->adapter(), QualifiedName{{}, u"goods"_s});
        m_page->resize(900, 500);
        m_page->show();
        QTRY_VERIFY(m_page->isLoaded());
        m_page->grid().setCurrentCell(0, m_page->controller().table()->columnIndex(column));
        QVERIFY(m_page->can(PageCommand::GroupRows));
        m_page->run(PageCommand::GroupRows);
        m_dialog = m_page->findChild<GroupDialog*>();
        QVERIFY(m_dialog);
        QTRY_VERIFY(note().contains(u"group"_s));
    }
    template <class Widget>
    [[nodiscard]] Widget* child(const char* name) const
    {
        return m_dialog->findChild<Widget*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString note() const { return child<QLabel>("group.note.label")->text(); }
    void choose(const char* name, const QString& text) const
    {
        auto* box = child<QComboBox>(name);
        QVERIFY2(box->findText(text) >= 0, qPrintable(text));
        box->setCurrentIndex(box->findText(text));
        Q_EMIT box->activated(box->currentIndex());
    }
    /// The lines of the list, cells parted by commas.
    [[nodiscard]] QStringList groups() const
    {
        const QAbstractItemModel* rows = child<QTreeView>("group.rows.view")->model();
        QStringList lines;
        for (int row = 0; row < rows->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < rows->columnCount(); ++column)
                cells.append(rows->index(row, column).data().toString());
            lines.append(cells.join(u','));
        }
        return lines;
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeName::Light); }
    void cleanup()
    {
        m_page.reset();
        m_database.reset();
    }

    void rowsAreCountedByTheColumnOfTheCursor_data() { EngineDatabase::addEngines(); }
    void rowsAreCountedByTheColumnOfTheCursor()
    {
        open(u"kind"_s);
        QCOMPARE(groups().first(), u"pen,3"_s); // the deleted one is not shown and not counted
        QCOMPARE(groups().size(), 3);
        QVERIFY(groups().contains(u"NULL,1"_s));
        QCOMPARE(note(), u"3 groups"_s);
        QVERIFY(!child<QComboBox>("group.column.combo")->isEnabled());
        // Which group is meant by the button can be seen.
        auto* list = child<QTreeView>("group.rows.view");
        QCOMPARE(list->selectionModel()->selectedRows().size(), 1);
        const QImage image = list->viewport()->grab().toImage();
        const auto ground = [&](int row) {
            const QRect place = list->visualRect(list->model()->index(row, 0));
            return image.pixelColor(place.left() + 2, place.center().y());
        };
        QVERIFY(ground(0) != ground(1));
    }

    void aNumberIsMadeOfEachGroup_data() { EngineDatabase::addEngines(); }
    void aNumberIsMadeOfEachGroup()
    {
        open(u"kind"_s);
        choose("group.function.combo", u"Sum of"_s);
        choose("group.column.combo", u"price"_s);
        QTRY_COMPARE(groups(), QStringList({u"book,1,20"_s, u"pen,3,6"_s, u"NULL,1,NULL"_s}));
        const QAbstractItemModel* rows = child<QTreeView>("group.rows.view")->model();
        QCOMPARE(rows->headerData(2, Qt::Horizontal).toString(), u"Sum of price"_s);
        QVERIFY(child<QComboBox>("group.column.combo")->findText(u"kind"_s) < 0);
        choose("group.second.combo", u"shop"_s);
        QTRY_COMPARE(groups().size(), 4);
        QCOMPARE(groups().at(1), u"pen,a,2,3"_s);
        child<QPushButton>("group.copy.button")->click();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(
            u"kind\tshop\tRows\tSum of price\nbook\ta\t1\t20\n"_s));
    }

    void theRowsOfAGroupAreShown_data() { EngineDatabase::addEngines(); }
    void theRowsOfAGroupAreShown()
    {
        open(u"kind"_s);
        auto* list = child<QTreeView>("group.rows.view");
        list->setCurrentIndex(list->model()->index(0, 0));
        child<QPushButton>("group.show.button")->click();
        QTRY_COMPARE(m_page->controller().model()->rowCount(), 3);
        QVERIFY(chipText(*m_page, 0).contains(u"kind = pen"_s));
        list->setCurrentIndex(list->model()->index(int(groups().indexOf(u"NULL,1"_s)), 0));
        child<QPushButton>("group.show.button")->click();
        QTRY_COMPARE(m_page->controller().model()->rowCount(), 1);
        QCOMPARE(m_page->controller().model()->value(0, 0).toText(), u"5"_s);
    }

    void groupsAreOfTheFilteredRows_data() { EngineDatabase::addEngines(); }
    void groupsAreOfTheFilteredRows()
    {
        open(u"kind"_s);
        m_dialog->close();
        m_page->controller().query().setFilter(
            Filter::condition(u"shop"_s, FilterOperator::Equal, {Value::text(u"b"_s)}));
        QTRY_COMPARE(m_page->controller().model()->rowCount(), 1);
        m_page->run(PageCommand::GroupRows);
        QTRY_COMPARE(m_page->findChildren<GroupDialog*>().size(), 1);
        m_dialog = m_page->findChild<GroupDialog*>();
        QTRY_COMPARE(groups(), QStringList(u"pen,1"_s));
        QCOMPARE(note(), u"1 group"_s);
    }
};

TW_TEST(GroupDialogTest)
#include "group_dialog_test.moc"
