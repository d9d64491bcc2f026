// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batch_dialog.h"
#include "browse/saving/password_hash_dialog.h"
#include "columns/treatment_dialog.h"
#include "form/form_view.h"
#include "grid/blocks/grid_clipboard.h"
#include "models/cells/block_commands.h"
#include "models/tables/column_treatment.h"
#include "page_fixture.h"
#include "test_program.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kTreatmentSchema
    = u"CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, secret TEXT, age INTEGER);"
      "INSERT INTO users VALUES (1, 'ada@example.com', 'x', 36), (2, ' Odd One ', NULL, 200);"
      "CREATE TABLE stamped (id INTEGER PRIMARY KEY, name TEXT, updated_at TIMESTAMP);"
      "INSERT INTO stamped VALUES (1, 'Ada', '2024-05-01 10:00:00');"_s;

}

/// How a person has a column called, and what becomes of values that are entered into it.
class TreatmentTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TablePage> m_table;
    std::unique_ptr<TableSettings> m_memory;

    void treat(int column, const std::function<void(TreatmentDialog&)>& fill) const
    {
        m_table->page->grid().setCurrentCell(0, column);
        QVERIFY(m_table->page->can(PageCommand::TreatColumn));
        m_table->page->run(PageCommand::TreatColumn);
        auto* dialog = m_table->page->findChild<TreatmentDialog*>();
        QVERIFY(dialog);
        fill(*dialog);
        dialog->findChild<QPushButton*>(u"treatment.use.button"_s)->click();
        QTRY_VERIFY(!m_table->page->findChild<TreatmentDialog*>());
    }
    static void tick(const TreatmentDialog& dialog, const char* name)
    {
        dialog.findChild<QCheckBox*>(QString::fromLatin1(name))->setChecked(true);
    }
    static QLineEdit* line(const TreatmentDialog& dialog, const char* name)
    {
        return dialog.findChild<QLineEdit*>(QString::fromLatin1(name));
    }
    /// Whether a text is taken for a cell.
    [[nodiscard]] bool takes(int row, int column, const QString& text) const
    {
        ResultModel& model = m_table->model();
        return model.setData(model.index(row, column), text, Qt::EditRole);
    }

private Q_SLOTS:
    void init()
    {
        m_table = std::make_unique<TablePage>(kTreatmentSchema, u"users"_s);
        m_memory = std::make_unique<TableSettings>(m_table->file.folder() + u"/tables.ini"_s);
        m_table->open(u"users"_s, m_memory.get());
    }
    void cleanup()
    {
        m_table->page.reset();
        m_memory.reset();
        m_table.reset();
    }

    void whatFillsItselfIsNotEditedByAccident()
    {
        m_table->open(u"stamped"_s, m_memory.get());
        const ResultModel& model = m_table->model();
        QVERIFY(!takes(0, 2, u"2020-01-01 00:00:00"_s));
        QVERIFY(!(model.flags(model.index(0, 2)) & Qt::ItemIsEditable));
        QVERIFY(model.flags(model.index(0, 1)) & Qt::ItemIsEditable);
        const Error why = model.rules().readOnlyError(0, 2);
        QVERIFY(why.message.contains(u"updated_at fills itself"_s));
        QVERIFY(!why.hint.isEmpty());
        treat(2, [](TreatmentDialog& dialog) { tick(dialog, "treatment.unlocked.check"); });
        QVERIFY(takes(0, 2, u"2020-01-01 00:00:00"_s));
        m_table->open(u"stamped"_s, m_memory.get()); // it is kept
        QVERIFY(takes(0, 2, u"2020-01-01 00:00:00"_s));
    }

    void aNewRowMayTellItsTimes()
    {
        m_table->open(u"stamped"_s, m_memory.get());
        m_table->page->run(PageCommand::NewRow);
        QVERIFY(takes(0, 2, u"2020-01-01 00:00:00"_s));
    }

    void aCaptionStandsInPlaceOfTheName()
    {
        treat(1, [](TreatmentDialog& dialog) {
            line(dialog, "treatment.caption.edit")->setText(u"Mail"_s);
        });
        QCOMPARE(m_table->model().headers().caption(1), u"Mail"_s);
        QCOMPARE(m_table->model().columns().at(1).name, u"email"_s);
        const QString tip
            = m_table->model().headerData(1, Qt::Horizontal, Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(u"Mail"_s) && tip.contains(u"email"_s));
        const QString spoken
            = m_table->model().headerData(1, Qt::Horizontal, Qt::AccessibleTextRole).toString();
        QVERIFY(spoken.startsWith(u"Mail, email"_s));
        m_table->page->run(PageCommand::ShowForm);
        const auto labels = m_table->page->findChild<FormView*>()->findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel* label) { return label->text().contains(u"Mail"_s); }));
        m_table->open(u"users"_s, m_memory.get());
        QCOMPARE(m_table->model().headers().caption(1), u"Mail"_s);
        treat(1, [](TreatmentDialog& dialog) {
            QCOMPARE(line(dialog, "treatment.caption.edit")->text(), u"Mail"_s);
            line(dialog, "treatment.caption.edit")->clear();
        });
        QCOMPARE(m_table->model().headers().caption(1), u"email"_s);
    }

    void valuesAreKeptAsTheColumnWants()
    {
        treat(1, [](TreatmentDialog& dialog) {
            tick(dialog, "treatment.trim.check");
            tick(dialog, "treatment.collapse.check");
            tick(dialog, "treatment.null.check");
            dialog.findChild<QComboBox*>(u"treatment.case.combo"_s)->setCurrentIndex(1);
        });
        QVERIFY(takes(0, 1, u"  Grace   LIN "_s));
        QCOMPARE(m_table->cell(0, 1), u"grace lin"_s);
        QVERIFY(takes(0, 1, u"   "_s));
        QVERIFY(m_table->model().value(0, 1).isNull());
        m_table->edits().staged().discardAll();
        // What nobody enters is left as it is.
        QVERIFY(takes(1, 1, u" Odd One "_s));
        QCOMPARE(m_table->edits().changes().size(), 0);
    }

    void whatDoesNotFitIsRefusedAsItIsTyped()
    {
        treat(1, [](TreatmentDialog& dialog) {
            tick(dialog, "treatment.trim.check");
            tick(dialog, "treatment.required.check");
            tick(dialog, "treatment.email.check");
        });
        treat(3, [](TreatmentDialog& dialog) {
            line(dialog, "treatment.least.edit")->setText(u"0"_s);
            line(dialog, "treatment.most.edit")->setText(u"150"_s);
        });
        QVERIFY(!takes(0, 1, u"nobody"_s));
        QVERIFY(takes(0, 1, u" grace@example.com "_s));
        QCOMPARE(m_table->cell(0, 1), u"grace@example.com"_s);
        QVERIFY(m_table->model().rules().refuses(1, Value()));
        QVERIFY(!takes(0, 3, u"151"_s));
        QVERIFY(takes(0, 3, u"150"_s));
    }

    void aRequiredValueIsMissedWhenANewRowIsSaved()
    {
        treat(1, [](TreatmentDialog& dialog) { tick(dialog, "treatment.required.check"); });
        m_table->page->run(PageCommand::NewRow);
        const int row = m_table->model().rowCount() - 1;
        const int place = m_table->model().value(0, 0).isDefault() ? 0 : row;
        m_table->stage(place, 3, u"5"_s);
        const Result<Batch> plan = m_table->edits().saving().plan();
        QVERIFY(!plan);
        QCOMPARE(plan.error().column, u"email"_s);
        m_table->stage(place, 1, u"x"_s);
        QVERIFY(m_table->edits().saving().plan());
    }

    void aPasswordIsHashedBesideTheWindow()
    {
        m_table->page->grid().setCurrentCell(0, 2);
        m_table->page->run(PageCommand::InsertPasswordHash);
        auto* dialog = m_table->page->findChild<PasswordHashDialog*>();
        QVERIFY(dialog);
        auto* insert = dialog->findChild<QPushButton*>(u"hash.insert.button"_s);
        auto* password = dialog->findChild<QLineEdit*>(u"hash.password.edit"_s);
        auto* again = dialog->findChild<QLineEdit*>(u"hash.again.edit"_s);
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        password->setText(u"open sesame"_s);
        again->setText(u"open"_s);
        QVERIFY(!insert->isEnabled());
        again->setText(u"open sesame"_s);
        insert->click();
        QTRY_VERIFY(m_table->edits().changes().size() == 1);
        QVERIFY(passwordMatches(u"open sesame"_s, m_table->cell(0, 2)));
        QTRY_VERIFY(!m_table->page->findChild<PasswordHashDialog*>());
    }

    void whatIsPastedIsTreatedToo()
    {
        treat(1, [](TreatmentDialog& dialog) { tick(dialog, "treatment.trim.check"); });
        m_table->page->grid().setCurrentCell(0, 1);
        m_table->page->grid().clipboard().pasteText(u"  one  \n  two  "_s);
        QCOMPARE(m_table->cell(0, 1), u"one"_s);
        QCOMPARE(m_table->cell(1, 1), u"two"_s);
    }

    void whatIsThereAlreadyIsNoEntry()
    {
        treat(1, [](TreatmentDialog& dialog) {
            tick(dialog, "treatment.trim.check");
            tick(dialog, "treatment.email.check");
        });
        GridView& grid = m_table->page->grid();
        grid.setCurrentCell(0, 1);
        grid.clipboard().pasteText(u"ada@example.com\n Odd One "_s);
        QCOMPARE(m_table->edits().changes().size(), 0);
        // A row beside it that is entered changes alone.
        grid.clipboard().pasteText(u"new@example.com\n Odd One "_s);
        QCOMPARE(m_table->edits().changes().size(), 1);
        QCOMPARE(m_table->cell(1, 1), u" Odd One "_s);
        // Back to what was there.
        grid.clipboard().pasteText(u"ada@example.com\n Odd One "_s);
        QCOMPARE(m_table->edits().changes().size(), 0);
    }

    void allMatchingRowsAreTreatedToo()
    {
        treat(1, [](TreatmentDialog& dialog) {
            tick(dialog, "treatment.trim.check");
            tick(dialog, "treatment.email.check");
        });
        m_table->page->run(PageCommand::ChangeManyRows);
        auto* dialog = m_table->page->findChild<BatchDialog*>();
        QVERIFY(dialog);
        auto* next = dialog->findChild<QPushButton*>(u"batch.run.button"_s);
        dialog->findChild<QCheckBox*>(u"batch.all.check"_s)->setChecked(true);
        QTRY_VERIFY(next->isEnabled());
        next->click();
        auto* column = dialog->findChild<QComboBox*>(u"batch.1.column.combo"_s);
        column->setCurrentIndex(column->findText(u"email"_s));
        auto* value = dialog->findChild<QLineEdit*>(u"batch.1.value.edit"_s);
        QTest::keyClicks(value, u"nobody"_s);
        const auto* note = dialog->findChild<QLabel*>(u"batch.note.label"_s);
        QTRY_VERIFY(note->text().contains(u"email"_s));
        value->clear();
        QTest::keyClicks(value, u"  all@example.com "_s);
        QTRY_VERIFY(note->isHidden() && next->isEnabled());
        next->click();
        next->click();
        QTRY_COMPARE(m_table->file.column(u"SELECT DISTINCT email FROM users"_s),
            QStringList{u"all@example.com"_s});
    }

    void rulesThatCannotBeReadAreNotTaken()
    {
        m_table->page->grid().setCurrentCell(0, 1);
        m_table->page->run(PageCommand::TreatColumn);
        auto* dialog = m_table->page->findChild<TreatmentDialog*>();
        const auto* use = dialog->findChild<QPushButton*>(u"treatment.use.button"_s);
        line(*dialog, "treatment.least.edit")->setText(u"few"_s);
        QVERIFY(!use->isEnabled());
        line(*dialog, "treatment.least.edit")->clear();
        line(*dialog, "treatment.pattern.edit")->setText(u"("_s);
        QVERIFY(!use->isEnabled());
        line(*dialog, "treatment.pattern.edit")->setText(u"[a-z]+@[a-z.]+"_s);
        QVERIFY(use->isEnabled());
        dialog->findChild<QPlainTextEdit*>(u"treatment.choices.edit"_s)
            ->setPlainText(u"a@b.c\nd@e.f"_s);
        dialog->findChild<QPushButton*>(u"treatment.use.button"_s)->click();
        QVERIFY(!takes(0, 1, u"ada@example.com"_s));
        QVERIFY(takes(0, 1, u"d@e.f"_s));
    }

    void treatmentsAreReadBackAsTheyWereWritten()
    {
        ColumnTreatment all;
        all.caption = u"Über \"name\""_s;
        all.transforms = {Transform::Trim, Transform::Upper, Transform::EmptyToNull};
        all.isRequired = all.isEmail = true;
        all.least = u"1"_s;
        all.most = u"12345678901234567890.5"_s;
        all.pattern = u"\\d+"_s;
        all.choices = {u"a"_s, u"b, c"_s};
        const ColumnTreatments treatments{{u"one"_s, all}, {u"odd \"two\""_s, {u"Two"_s}}};
        QCOMPARE(treatmentsFrom(treatmentsText(treatments)), treatments);
        QVERIFY(treatmentsFrom("nonsense").isEmpty());
        QVERIFY(treatmentsFrom(treatmentsText({{u"plain"_s, {}}})).isEmpty());
    }
};

TW_TEST(TreatmentTest)
#include "treatment_test.moc"
