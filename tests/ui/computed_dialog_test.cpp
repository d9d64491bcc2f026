// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns/column_chooser.h"
#include "columns/computed_dialog.h"
#include "exporting/export_dialog.h"
#include "grid/column_placement.h"
#include "page_fixture.h"
#include "test_program.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTableView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kComputedDialogSchema
    = u"CREATE TABLE goods (id INTEGER PRIMARY KEY, name TEXT, price NUMERIC, stock INTEGER,"
      " secret TEXT);"
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900)"
      "INSERT INTO goods SELECT i, 'name ' || i, i, 2, 's' || i FROM n;"_s;

enum ComputedDialogColumns
{
    ComputedDialogId,
    Name,
    Price,
    Stock,
    ComputedDialogCode,
    First, ///< computed
    Second
};

ComputedColumn typed(const QString& name, const QString& expression)
{
    return {.alias = name, .expression = expression};
}

}

/// ComputedDialogColumns that the server computes: made in a dialog, shown beside the others, kept
/// for the table.
class ComputedDialogTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TablePage> m_table;
    std::unique_ptr<TableSettings> m_memory;

    [[nodiscard]] BrowsePage& page() const { return *m_table->page; }
    [[nodiscard]] QTableView* table() const { return page().grid().table(); }
    [[nodiscard]] QString hint() const { return page().statusTexts().value(0); }
    [[nodiscard]] QString place() const
    {
        return TableSettings::placeOf(
            page().controller().adapter().pool()->config(), {u"main"_s, u"goods"_s});
    }
    void reopen() { m_table->open(u"goods"_s, m_memory.get()); }
    void keep(const std::vector<ComputedColumn>& columns)
    {
        m_memory->setComputed(place(), columns);
        reopen();
    }
    [[nodiscard]] QPointer<ComputedDialog> opened(CommandId command) const
    {
        page().run(command);
        return page().findChild<ComputedDialog*>();
    }
    template <class Widget>
    [[nodiscard]] static Widget* in(const QPointer<ComputedDialog>& dialog, const char* name)
    {
        return dialog->findChild<Widget*>(QString::fromLatin1(name));
    }
    [[nodiscard]] static QString stateOf(const QPointer<ComputedDialog>& dialog)
    {
        return in<QLabel>(dialog, "computed.state.label")->text();
    }

private Q_SLOTS:
    void init()
    {
        m_table = std::make_unique<TablePage>(
            kComputedDialogSchema, u"goods"_s, GuardOptions(), u"secret"_s);
        m_memory = std::make_unique<TableSettings>(m_table->file.folder() + u"/tables.ini"_s);
        reopen();
    }
    void cleanup()
    {
        m_table.reset();
        m_memory.reset();
    }

    void aColumnIsAddedByKeyboardAndKept()
    {
        page().grid().setCurrentCell(1, Price);
        const auto dialog = opened(PageCommand::AddComputed);
        auto* name = in<QLineEdit>(dialog, "computed.name.edit");
        auto* expression = in<QLineEdit>(dialog, "computed.expression.edit");
        QTRY_VERIFY(name->hasFocus());
        QTest::keyClicks(name, u"worth"_s);
        QTest::keyClick(name, Qt::Key_Tab);
        QTest::keyClick(in<QComboBox>(dialog, "computed.kind.combo"), Qt::Key_Tab);
        QVERIFY(expression->hasFocus());
        QTest::keyClicks(expression, u"price * stock"_s);
        QTRY_VERIFY2(
            stateOf(dialog).startsWith(u"The server accepts it"_s), qPrintable(stateOf(dialog)));
        QTest::keyClick(expression, Qt::Key_Return);
        QTRY_VERIFY(!dialog);
        QTRY_COMPARE(m_table->cell(2, First), u"6"_s);
        QCOMPARE(page().grid().currentCell(), m_table->model().index(1, First));
        reopen();
        QTRY_COMPARE(m_table->cell(4, First), u"10"_s);
    }

    void choicesAreThoseOfAWhereLine()
    {
        const auto dialog = opened(PageCommand::AddComputed);
        auto* line = in<QLineEdit>(dialog, "computed.expression.edit");
        QTest::keyClicks(line, u"pri"_s);
        QTest::keyClick(line, Qt::Key_Tab);
        QCOMPARE(line->text(), u"price "_s);
        dialog->reject();
    }

    void mistakesAreToldBeforeItIsAdded_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown column") << u"x"_s << u"prize * 2"_s << u"prize"_s;
        QTest::newRow("second statement") << u"x"_s << u"1; DROP TABLE goods"_s << u"semicolon"_s;
        QTest::newRow("leaves its parentheses")
            << u"x"_s << u"1) FROM goods; --"_s << u"closes nothing"_s;
        QTest::newRow("open comment") << u"x"_s << u"1 /* "_s << u"never ends"_s;
        QTest::newRow("open string") << u"x"_s << u"'1"_s << u"never ends"_s;
        QTest::newRow("parameter") << u"x"_s << u":x"_s << u"parameter"_s;
        QTest::newRow("name of a column") << u"PRICE"_s << u"1"_s << u"named PRICE already"_s;
        QTest::newRow("aggregate") << u"x"_s << u"sum(price)"_s << u"aggregate"_s;
        QTest::newRow("masked") << u"x"_s << u"upper([secret])"_s << u"secret is masked"_s;
        QTest::newRow("whole row") << u"x"_s << u"(SELECT count(*) FROM goods)"_s << u"masked"_s;
        QTest::newRow("markup") << u"<b>&x"_s << u"<b>"_s << u"syntax error"_s;
    }
    void mistakesAreToldBeforeItIsAdded()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, expression);
        QFETCH(const QString, words);
        const auto dialog = opened(PageCommand::AddComputed);
        in<QLineEdit>(dialog, "computed.name.edit")->setText(name);
        in<QLineEdit>(dialog, "computed.expression.edit")->setText(expression);
        in<QPushButton>(dialog, "computed.apply.button")->click();
        QTRY_VERIFY(!dialog || stateOf(dialog).contains(words));
        QVERIFY(dialog);
        QCOMPARE(in<QLabel>(dialog, "computed.state.label")->property("kind"), u"error"_s);
        QVERIFY(page().controller().query().columns().computed().empty());
        in<QLineEdit>(dialog, "computed.name.edit")->setText(u"good"_s);
        in<QLineEdit>(dialog, "computed.expression.edit")->setText(u"stock + 1"_s);
        in<QPushButton>(dialog, "computed.apply.button")->click();
        QTRY_VERIFY(!dialog);
        QTRY_COMPARE(m_table->cell(0, First), u"3"_s);
        QCOMPARE(m_table->file.column(u"SELECT count(*) FROM goods"_s), QStringList(u"900"_s));
    }

    void conditionsGiveLabels()
    {
        const auto dialog = opened(PageCommand::AddComputed);
        in<QLineEdit>(dialog, "computed.name.edit")->setText(u"class"_s);
        in<QComboBox>(dialog, "computed.kind.combo")->setCurrentIndex(1);
        auto* column = in<QComboBox>(dialog, "filter.column.combo");
        QCOMPARE(column->findText(u"secret"_s), -1);
        const auto add = [&](const char* op, const QString& value, const QString& label) {
            column->setCurrentText(u"price"_s);
            column->setCurrentIndex(column->findText(u"price"_s));
            auto* operators = in<QComboBox>(dialog, "filter.operator.combo");
            operators->setCurrentIndex(operators->findText(QString::fromLatin1(op)));
            in<QLineEdit>(dialog, "filter.value.edit")->setText(value);
            in<QLineEdit>(dialog, "computed.label.edit")->setText(label);
            in<QPushButton>(dialog, "computed.branch.add.button")->click();
        };
        add("<", u"3"_s, u"cheap"_s);
        add("<", u"2"_s, u"a gift's"_s);
        auto* list = in<QListWidget>(dialog, "computed.branch.list");
        QCOMPARE(list->count(), 2);
        QCOMPARE(list->item(1)->text(), u"a gift's if price < 2"_s);
        in<QPushButton>(dialog, "computed.branch.up.button")->click();
        in<QLineEdit>(dialog, "computed.otherwise.edit")->setText(u"dear"_s);
        in<QPushButton>(dialog, "computed.apply.button")->click();
        QTRY_VERIFY(!dialog);
        QTRY_COMPARE(m_table->cell(0, First), u"a gift's"_s);
        QCOMPARE(m_table->cell(1, First), u"cheap"_s);
        QCOMPARE(m_table->cell(2, First), u"dear"_s);
        reopen();
        QTRY_COMPARE(m_table->cell(2, First), u"dear"_s);
        page().grid().setCurrentCell(0, First);
        const auto again = opened(PageCommand::EditComputed);
        QCOMPARE(in<QListWidget>(again, "computed.branch.list")->count(), 2);
        QCOMPARE(in<QLineEdit>(again, "computed.otherwise.edit")->text(), u"dear"_s);
        again->reject();
    }

    void oneIsChangedAndRemovedFromItsHeader()
    {
        keep({typed(u"a"_s, u"id + 1"_s), typed(u"b"_s, u"id + 2"_s)});
        QVERIFY(!page().can(PageCommand::EditComputed));
        page().grid().setCurrentCell(0, First);
        const auto dialog = opened(PageCommand::EditComputed);
        QCOMPARE(in<QLineEdit>(dialog, "computed.name.edit")->text(), u"a"_s);
        in<QLineEdit>(dialog, "computed.expression.edit")->setText(u"id * 100"_s);
        in<QPushButton>(dialog, "computed.apply.button")->click();
        QTRY_VERIFY(!dialog);
        QTRY_COMPARE(m_table->cell(1, First), u"200"_s);
        QCOMPARE(m_table->cell(1, Second), u"4"_s);
        page().grid().setCurrentCell(0, First);
        page().run(PageCommand::RemoveComputed);
        QCOMPARE(m_table->model().columnCount(), int(First) + 1);
        QTRY_COMPARE(m_table->cell(1, First), u"4"_s);
        QCOMPARE(m_memory->computed(place()).size(), 1u);
    }

    void itIsReadOnlyAndSaysWhy()
    {
        keep({typed(u"worth"_s, u"price * stock"_s)});
        page().grid().setCurrentCell(0, First);
        page().run(PageCommand::EditCell);
        QCOMPARE(hint(), u"worth is computed from price * stock and cannot be changed."_s);
        for (const CommandId command : {PageCommand::SortAscending, PageCommand::ShowColumnValues,
                 PageCommand::FilterByValue, PageCommand::MaskColumn, PageCommand::FollowReference})
            QVERIFY(!page().can(command));
        QVERIFY(page().can(PageCommand::HideColumn));
        QHeaderView* header = table()->horizontalHeader();
        table()->scrollTo(m_table->model().index(0, First));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
            {header->sectionViewportPosition(First) + 20, header->height() / 2});
        QCOMPARE(
            hint(), u"Rows cannot be sorted by worth, which is computed when they are read."_s);
        QVERIFY(page().controller().query().requested().sort.isEmpty());
    }

    void aSavedRowIsComputedAnew_data()
    {
        QTest::addColumn<bool>("isContinuous");
        QTest::newRow("pages") << false;
        QTest::newRow("without pages") << true;
    }
    void aSavedRowIsComputedAnew()
    {
        QFETCH(const bool, isContinuous);
        m_memory->setContinuous(place(), isContinuous);
        keep({typed(u"worth"_s, u"price * stock"_s)});
        QCOMPARE(page().controller().loader().isContinuous(), isContinuous);
        QCOMPARE(m_table->cell(1, First), u"4"_s);
        m_table->stage(1, Price, u"50"_s);
        QCOMPARE(m_table->cell(1, First), u"4"_s); // of the row as it is saved
        page().run(PageCommand::Save);
        QTRY_COMPARE(m_table->cell(1, First), u"100"_s);
        QCOMPARE(m_table->cell(2, First), u"6"_s);
    }

    void rowsFarBelowHaveItToo()
    {
        m_memory->setContinuous(place(), true);
        keep({typed(u"worth"_s, u"price * stock"_s)});
        page().run(PageCommand::LastPage);
        const auto last = [this] { return m_table->model().rowCount() - 1; };
        QTRY_COMPARE(m_table->model().display(last(), ComputedDialogId).text, u"900"_s);
        QCOMPARE(m_table->model().display(last(), First).text, u"1800"_s);
        page().controller().loader().goTo({.kind = RowPlace::Kind::Number, .number = 450});
        const auto shows = [this] {
            for (int row = 0; row < m_table->model().rowCount(); ++row)
                if (m_table->model().display(row, ComputedDialogId).text == u"450"_s)
                    return m_table->model().display(row, First).text;
            return QString();
        };
        QTRY_COMPARE(shows(), u"900"_s);
    }

    void aHiddenOneIsNotRead()
    {
        keep({typed(u"a"_s, u"id + 1"_s), typed(u"b"_s, u"id + 2"_s)});
        page().grid().setCurrentCell(0, First);
        page().run(PageCommand::HideColumn);
        page().controller().refresh();
        QTRY_COMPARE(page().controller().query().requested().computed.size(), 1u);
        QTRY_COMPARE(m_table->model().header().columns.size(), 6);
        QCOMPARE(m_table->cell(0, Second), u"3"_s);
        page().run(PageCommand::ChooseColumns);
        auto* dialog = page().findChild<ColumnChooser*>();
        auto* search = dialog->findChild<QLineEdit*>(u"columns.search.edit"_s);
        QTest::keyClicks(search, u"a"_s);
        QTest::keyClick(search, Qt::Key_Escape);
        dialog->findChild<QListWidget*>(u"columns.list"_s)->item(First)->setCheckState(Qt::Checked);
        dialog->findChild<QPushButton*>(u"columns.apply.button"_s)->click();
        QTRY_COMPARE(m_table->cell(0, First), u"2"_s);
    }

    void theLayoutStaysWhenOneComes()
    {
        page().grid().setCurrentCell(0, Stock);
        page().run(PageCommand::HideColumn);
        QHeaderView* header = table()->horizontalHeader();
        header->moveSection(header->visualIndex(Price), 0);
        const auto dialog = opened(PageCommand::AddComputed);
        in<QLineEdit>(dialog, "computed.name.edit")->setText(u"n"_s);
        in<QLineEdit>(dialog, "computed.expression.edit")->setText(u"id"_s);
        in<QPushButton>(dialog, "computed.apply.button")->click();
        QTRY_VERIFY(!dialog);
        QTRY_COMPARE(m_table->cell(0, First), u"1"_s);
        QVERIFY(table()->isColumnHidden(Stock));
        QCOMPARE(header->visualIndex(Price), 0);
        QCOMPARE(header->visualIndex(First), int(First));
    }

    void theLayoutGoesByNamesWhenOneIsRemoved()
    {
        keep({typed(u"a"_s, u"id + 1"_s), typed(u"b"_s, u"id + 2"_s)});
        page().grid().setCurrentCell(0, Second);
        page().run(PageCommand::HideColumn);
        page().grid().setCurrentCell(0, First);
        page().run(PageCommand::RemoveComputed);
        QCOMPARE(m_table->model().columns().at(First).name, u"b"_s);
        QVERIFY(table()->isColumnHidden(First));
    }

    void whatCannotBeReadAnyMoreIsLeftOut()
    {
        keep({typed(u"a"_s, u"id + 1"_s), typed(u"b"_s, u"gone + 2"_s)});
        QCOMPARE(m_table->model().columnCount(), int(First));
        QCOMPARE(m_table->cell(0, Name), u"name 1"_s);
        QVERIFY2(m_table->notice().startsWith(u"A computed column was left out: "_s),
            qPrintable(m_table->notice()));
        QVERIFY(m_table->notice().contains(u"gone"_s));
        QCOMPARE(m_memory->computed(place()).size(), 2u);
    }

    void whatIsMaskedAgainTakesItAway()
    {
        page().run(PageCommand::RevealMasked);
        QTRY_COMPARE(m_table->cell(0, ComputedDialogCode), u"s1"_s);
        page().controller().query().columns().setComputed({typed(u"loud"_s, u"upper(secret)"_s)});
        QTRY_COMPARE(m_table->cell(0, First), u"S1"_s);
        page().run(PageCommand::RevealMasked);
        QCOMPARE(m_table->model().columnCount(), int(First));
        QVERIFY(page().controller().query().columns().computed().empty());
    }

    void exportsAndCopiesHaveItWhereTheyCan()
    {
        keep({typed(u"worth"_s, u"price * stock"_s)});
        page().run(PageCommand::Export);
        const QPointer<ExportDialog> dialog = page().findChild<ExportDialog*>();
        const QString path = m_table->file.folder() + u"/out.csv"_s;
        dialog->findChild<QLineEdit*>(u"export.path.edit"_s)->setText(path);
        dialog->findChild<QPushButton*>(u"export.start.button"_s)->click();
        QTRY_VERIFY(!dialog->isRunning());
        dialog->reject();
        QTRY_VERIFY(!dialog);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readLine(), QByteArray("id,name,price,stock,worth\n"));
        QCOMPARE(file.readLine(), QByteArray("1,name 1,1,2,2\n"));

        page().grid().setCurrentCell(0, Stock);
        table()->selectionModel()->select(
            m_table->model().index(0, First), QItemSelectionModel::Select);
        page().run(PageCommand::CopyCsv);
        QVERIFY(QApplication::clipboard()->text().startsWith(u"stock,worth"_s));
        page().run(PageCommand::CopyInsert);
        QVERIFY(QApplication::clipboard()->text().contains(u"(\"stock\") VALUES\n(2);"_s));
        QCOMPARE(hint(), u"Computed columns were not copied."_s);
    }
};

TW_TEST(ComputedDialogTest)
#include "computed_dialog_test.moc"
