// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/setting_field.h"
#include "exporting/export_dialog.h"
#include "filtering/filter_bar.h"
#include "page_fixture.h"
#include "sqlite_window.h"
#include "test_program.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTableView>

using namespace tw;
using namespace tw::test;

namespace {

const QString kMaskedColumnsSchema
    = u"CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL, ssn TEXT, note TEXT);"
      "INSERT INTO people VALUES (1, 'Ada', 'secret-1', 'one'), (2, 'Bob', 'secret-2', NULL),"
      " (3, 'Cy', NULL, 'three');"_s;

enum MaskedColumnsColumns
{
    MaskedColumnsId,
    MaskedColumnsName,
    Ssn,
    MaskedColumnsNote
};

}

/// What is masked stays out of the window until somebody asks for it.
class MaskedColumnsTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TablePage> m_table;

    [[nodiscard]] BrowsePage& page() const { return *m_table->page; }
    [[nodiscard]] QString shown(int row, int column) const
    {
        return m_table->model().display(row, column).text;
    }
    [[nodiscard]] QString hint() const { return page().statusTexts().value(0); }
    [[nodiscard]] QString refusal() const
    {
        return m_table->child<QLabel>(u"grid.filter.error"_s)->text();
    }
    void reveal() const
    {
        page().run(PageCommand::RevealMasked);
        QTRY_COMPARE(m_table->cell(0, Ssn), u"secret-1"_s);
    }
    [[nodiscard]] QString exported(bool withMasked) const
    {
        page().run(PageCommand::Export);
        const QPointer<ExportDialog> dialog = page().findChild<ExportDialog*>();
        const QString path = m_table->file.folder() + u"/out.csv"_s;
        QFile::remove(path);
        dialog->findChild<QLineEdit*>(u"export.path.edit"_s)->setText(path);
        auto* box = dialog->findChild<QCheckBox*>(u"export.column.ssn"_s);
        if (box->isEnabled())
            box->setChecked(withMasked);
        dialog->findChild<QPushButton*>(u"export.start.button"_s)->click();
        [&] { QTRY_VERIFY(!dialog->isRunning()); }();
        dialog->reject();
        [&] { QTRY_VERIFY(!dialog); }();
        QFile file(path);
        [&] { QVERIFY(file.open(QIODevice::ReadOnly)); }();
        return QString::fromUtf8(file.readAll());
    }

private Q_SLOTS:
    void init()
    {
        m_table = std::make_unique<TablePage>(
            kMaskedColumnsSchema, u"people"_s, GuardOptions(), u"ssn"_s);
    }
    void cleanup() { m_table.reset(); }

    void aMaskedCellIsSeenAndSaidToBeMasked()
    {
        QCOMPARE(shown(0, Ssn), u"••••••"_s);
        QCOMPARE(shown(1, Ssn), u"••••••"_s);
        QCOMPARE(shown(2, Ssn), u"NULL"_s);
        const ResultModel& model = m_table->model();
        QCOMPARE(model.index(0, Ssn).data(Qt::AccessibleTextRole).toString(), u"masked"_s);
        QVERIFY(model.headerData(Ssn, Qt::Horizontal, Qt::AccessibleTextRole)
                .toString()
                .contains(u"masked"_s));
        QVERIFY(!m_table->cell(0, Ssn).contains(u"secret"_s));
        QVERIFY(!model.flags(model.index(0, Ssn)).testFlag(Qt::ItemIsEditable));
        QVERIFY(model.flags(model.index(0, MaskedColumnsName)).testFlag(Qt::ItemIsEditable));
    }

    void revealingShowsTheValuesAndMaskingHidesThem_data()
    {
        QTest::addColumn<bool>("isContinuous");
        QTest::newRow("pages") << false;
        QTest::newRow("without pages") << true;
    }
    void revealingShowsTheValuesAndMaskingHidesThem()
    {
        QFETCH(bool, isContinuous);
        if (isContinuous) {
            page().run(PageCommand::ContinuousRows);
            QTRY_VERIFY(
                page().controller().loader().isContinuous() && m_table->model().loadedRows() == 3);
        }
        QVERIFY(page().can(PageCommand::RevealMasked));
        QVERIFY(!page().isOn(PageCommand::RevealMasked));
        const int width = page().grid().table()->columnWidth(Ssn);
        m_table->file.execute(
            u"UPDATE people SET ssn = 'longer than the dots for it' WHERE id = 3"_s);
        reveal();
        QVERIFY(page().isOn(PageCommand::RevealMasked));
        QTRY_VERIFY(page().grid().table()->columnWidth(Ssn) > width);
        QCOMPARE(shown(1, Ssn), u"secret-2"_s);
        QVERIFY(page().statusTexts().contains(u"Masked values are shown"_s));
        page().run(PageCommand::RevealMasked);
        QCOMPARE(shown(0, Ssn), u"••••••"_s); // at once, before anything is read
        QVERIFY(!m_table->cell(0, Ssn).contains(u"secret"_s));
        QTRY_COMPARE(page().controller().state(), BrowseController::State::Ready);
        QCOMPARE(shown(0, Ssn), u"••••••"_s);
    }

    void maskedCellsAreNeverCopied()
    {
        QApplication::clipboard()->setText(u"before"_s);
        page().grid().setCurrentCell(0, Ssn);
        page().run(PageCommand::Copy);
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
        QCOMPARE(hint(), u"Masked values were not copied: ssn"_s);
        page().grid().table()->selectRow(0);
        page().run(PageCommand::CopyWithHeaders);
        QCOMPARE(QApplication::clipboard()->text(), u"id\tname\tnote\n1\tAda\tone"_s);
        QCOMPARE(hint(), u"Masked values were not copied: ssn"_s);
        reveal();
        page().grid().setCurrentCell(0, Ssn);
        page().run(PageCommand::Copy);
        QCOMPARE(QApplication::clipboard()->text().trimmed(), u"secret-1"_s);
    }

    void duplicatesLeaveThemToTheServer()
    {
        page().grid().setCurrentCell(0, MaskedColumnsName);
        page().run(PageCommand::DuplicateRows);
        QVERIFY(m_table->model().value(0, Ssn).isDefault());
        QCOMPARE(m_table->cell(0, MaskedColumnsName), u"Ada"_s);
    }

    void noFilterOrOrderTellsOfThem()
    {
        page().grid().setCurrentCell(0, Ssn);
        for (const CommandId command : {PageCommand::FilterByValue, PageCommand::ExcludeValue,
                 PageCommand::SortAscending, PageCommand::ShowColumnValues})
            QVERIFY(!page().can(command));
        page().controller().query().setLines(u"ssn > 'secret-1'"_s, {});
        QVERIFY(refusal().contains(u"ssn is masked"_s));
        QCOMPARE(m_table->model().loadedRows(), 3);
        page().controller().query().setLines(u"length(SSN) > 0"_s, {});
        QVERIFY(refusal().contains(u"ssn is masked"_s));
        page().controller().query().setLines({}, u"ssn"_s);
        QVERIFY(refusal().contains(u"ssn is masked"_s));
        QVERIFY(page().controller().query().rows().isEmpty());
        reveal();
        page().controller().query().setLines(u"ssn > 'secret-1'"_s, u"ssn"_s);
        QTRY_COMPARE(m_table->model().loadedRows(), 1);
        page().run(PageCommand::RevealMasked);
        QTRY_COMPARE(m_table->model().loadedRows(), 3);
        QVERIFY(page().controller().query().rows().isEmpty());
        QVERIFY(m_table->notice().contains(u"by masked columns were removed"_s));
    }

    void findingDoesNotLookIntoThem()
    {
        page().grid().setCurrentCell(0, Ssn);
        page().run(PageCommand::Find);
        auto* text = m_table->child<QLineEdit>(u"grid.find.text.edit"_s);
        text->setText(u"*"_s);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(
            m_table->child<QLabel>(u"grid.find.note.label"_s)->text(), u"The column is masked."_s);
    }

    void exportsLeaveThemOutUnlessAskedFor()
    {
        QCOMPARE(exported(true), u"id,name,note\n1,Ada,one\n2,Bob,\n3,Cy,three\n"_s);
        reveal();
        QCOMPARE(exported(false), u"id,name,note\n1,Ada,one\n2,Bob,\n3,Cy,three\n"_s);
        QVERIFY(exported(true).contains(u"secret-2"_s));
    }

    void aRevealedValueCanBeChangedAndIsReadAgain()
    {
        reveal();
        m_table->stage(0, Ssn, u"changed"_s);
        const StagedRow* staged
            = m_table->edits().changes().find(m_table->edits().changes().keys().first());
        QCOMPARE(staged->original.at(Ssn).toText(), u"***"_s); // nothing of it gets to the disk
        page().run(PageCommand::Save);
        QTRY_COMPARE(page().pendingChanges(), 0);
        QTRY_COMPARE(m_table->cell(0, Ssn), u"changed"_s);
        QCOMPARE(m_table->file.column(u"SELECT ssn FROM people ORDER BY id"_s),
            (QStringList{u"changed"_s, u"secret-2"_s, u"NULL"_s}));
    }

    void productionAsksBeforeItShowsThem()
    {
        GuardOptions guard;
        guard.environment = Environment::Production;
        m_table = std::make_unique<TablePage>(kMaskedColumnsSchema, u"people"_s, guard, u"ssn"_s);
        page().run(PageCommand::RevealMasked);
        auto* question = page().findChild<QMessageBox*>(u"page.reveal.dialog"_s);
        QVERIFY(question && question->text().contains(u"ssn"_s));
        question->reject();
        QVERIFY(!page().controller().description().isRevealed());
        QTRY_VERIFY(!page().findChild<QMessageBox*>(u"page.reveal.dialog"_s));
        page().run(PageCommand::RevealMasked);
        page().findChild<QPushButton*>(u"page.reveal.button"_s)->click();
        QTRY_COMPARE(m_table->cell(0, Ssn), u"secret-1"_s);
    }

    void theSettingsOfTheConnectionKeepTheMasks()
    {
        Run run(m_table->file.folder(), m_table->file);
        ConnectionProfile profile = run.connections().find(run.shop)->profile;
        QVERIFY(run.connections().store(profile, {}));
        run.open(u"people"_s);
        QCOMPARE(run.page->controller().model()->value(0, Ssn).toText(), u"secret-1"_s);
        run.page->grid().setCurrentCell(0, MaskedColumnsId);
        QVERIFY(!run.page->can(PageCommand::MaskColumn)); // it tells rows apart
        run.page->grid().setCurrentCell(0, Ssn);
        QVERIFY(!run.page->isOn(PageCommand::MaskColumn));
        QPointer<BrowsePage> before = run.page;
        run.page->run(PageCommand::MaskColumn);
        QTRY_VERIFY(run.page && run.page != before && run.page->isLoaded());
        QCOMPARE(run.page->controller().model()->display(0, Ssn).text, u"••••••"_s);
        const auto setting = [&run] {
            return run.connections().find(run.shop)->profile.config.session.maskedColumns;
        };
        QCOMPARE(setting(), u"main.people.ssn"_s);
        QCOMPARE(ProfileStore(m_table->file.folder() + u"/profiles.json"_s)
                     .load()
                     ->first()
                     .config.session.maskedColumns,
            u"main.people.ssn"_s);

        before = run.page;
        run.page->grid().setCurrentCell(0, Ssn);
        QVERIFY(run.page->isOn(PageCommand::MaskColumn));
        run.page->run(PageCommand::MaskColumn);
        run.find<QPushButton>("mask.remove.button")->click();
        QTRY_VERIFY(run.page && run.page != before && run.page->isLoaded());
        QCOMPARE(run.page->controller().model()->value(0, Ssn).toText(), u"secret-1"_s);
        QCOMPARE(setting(), QString());
    }

    void onlyAStoredConnectionIsMasked()
    {
        Run run(m_table->file.folder(), m_table->file);
        run.open(u"people"_s);
        const QPointer<BrowsePage> before = run.page;
        run.page->grid().setCurrentCell(0, Ssn);
        run.page->run(PageCommand::MaskColumn);
        QCOMPARE(run.page, before);
        QVERIFY(run.find<QLabel>("window.notice.text")->text().contains(u"settings"_s));
    }

    void theListIsCheckedWhereItIsTyped()
    {
        ProfileDraft draft({QUuid(), u"shop"_s, m_table->file.config()});
        QWidget page;
        SettingField field(draft, u"masked_columns"_s, u"connection.guard"_s, &page);
        auto* line = field.findChild<QLineEdit*>();
        QTest::keyClicks(line, u"ssn,\"x"_s);
        QVERIFY(draft.problemOf(u"masked_columns"_s));
        QVERIFY(!field.findChild<QLabel*>(u"connection.guard.masked_columns.problem.label"_s)
                ->text()
                .isEmpty());
        QTest::keyClicks(line, u"\""_s);
        QVERIFY(!draft.problemOf(u"masked_columns"_s));
        QCOMPARE(draft.config().session.maskedColumns, u"ssn,\"x\""_s);
    }
};

TW_TEST(MaskedColumnsTest)
#include "masked_columns_test.moc"
