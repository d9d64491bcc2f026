// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/browse_page.h"
#include "engine_database.h"
#include "grid/grid_view.h"
#include "grid/headers/grid_header.h"
#include "inspector/inspector_pane.h"
#include "test_program.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableWidget>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kMomentsSchema
    = u"CREATE TABLE visits (id INTEGER PRIMARY KEY, came TIMESTAMP WITH TIME ZONE);"
      "INSERT INTO visits VALUES (1, '2024-05-01 14:00:00.000001+00'), (2, NULL);"_s;

}

/// Moments of a real server in a zone of the person's choice.
class MomentsTest final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};
    PostgresServer m_server;
    std::unique_ptr<EngineDatabase> m_database;
    std::unique_ptr<BrowsePage> m_page;

    void open()
    {
        QFETCH(const bool, isPostgres);
        m_database = std::make_unique<EngineDatabase>(m_server, isPostgres, kMomentsSchema);
        m_page = std::make_unique<BrowsePage>(
            UiContext{m_theme, m_icons}, m_database->adapter(), QualifiedName{{}, u"visits"_s});
        m_page->resize(1000, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QApplication::setActiveWindow(m_page.get());
        QTRY_VERIFY(m_page->isLoaded());
        m_page->grid().setCurrentCell(0, 1);
        m_written = model().value(0, 1).toText();
        QVERIFY2(m_written.endsWith(u".000001+00"_s) || isPostgres, qPrintable(m_written));
        m_page->setOptions({.zone = DisplayZone::named("Asia/Kolkata")});
    }
    [[nodiscard]] ResultModel& model() const { return *m_page->controller().model(); }
    template <class Widget>
    [[nodiscard]] Widget* find(const QString& name) const
    {
        return m_page->findChild<Widget*>(name);
    }

    static inline const QString kShown = u"2024-05-01 19:30:00.000001+05:30"_s;
    QString m_written;

private Q_SLOTS:
    void cleanup()
    {
        m_page.reset();
        m_database.reset();
    }

    void theGridShowsAndCopiesDifferentTexts_data() { EngineDatabase::addEngines(); }
    void theGridShowsAndCopiesDifferentTexts()
    {
        open();
        QCOMPARE(model().display(0, 1).text, kShown);
        QCOMPARE(model().display(1, 1).text, u"NULL"_s);
        m_page->run(PageCommand::Copy);
        QCOMPARE(QApplication::clipboard()->text(), m_written);
        m_page->grid().editCurrentCell();
        const auto* editor = find<QLineEdit>(u"grid.cell.edit"_s);
        QVERIFY(editor);
        QCOMPARE(editor->text(), m_written);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(m_page->controller().edits()->changes().isEmpty());
    }

    void theHeaderHasRoomForItsSign_data() { EngineDatabase::addEngines(); }
    void theHeaderHasRoomForItsSign()
    {
        open();
        auto* header = qobject_cast<GridHeader*>(m_page->grid().table()->horizontalHeader());
        const int withZone = header->widthHint(1);
        QVERIFY(model().headers().typeText(1).endsWith(u" · Asia/Kolkata"_s));
        QVERIFY(model().headers().typeText(1).startsWith(u"timestamptz"_s)
            || !m_database->isPostgres());
        QVERIFY(header->sectionSize(1) >= withZone);
        const QImage signedHeader = header->grab().toImage();
        m_page->setOptions({});
        QVERIFY(header->grab().toImage() != signedHeader);
        QCOMPARE(model().display(0, 1).text, m_written);
    }

    void theFormHoldsTheServersTextAndShowsTheOther_data() { EngineDatabase::addEngines(); }
    void theFormHoldsTheServersTextAndShowsTheOther()
    {
        open();
        m_page->run(PageCommand::ShowForm);
        QCOMPARE(find<QLineEdit>(u"form.input.1"_s)->text(), m_written);
        QCOMPARE(find<QLabel>(u"form.label.1"_s)->text(), kShown);
        QVERIFY(find<QLabel>(u"form.type.1"_s)->text().contains(u"Asia/Kolkata"_s));
        m_page->setOptions({});
        QVERIFY(find<QLabel>(u"form.label.1"_s)->text().isEmpty());
        QVERIFY(!find<QLabel>(u"form.type.1"_s)->text().contains(u"Asia/Kolkata"_s));
    }

    void theInspectorHasBothTexts_data() { EngineDatabase::addEngines(); }
    void theInspectorHasBothTexts()
    {
        open();
        m_page->run(PageCommand::Inspect);
        QCOMPARE(find<QPlainTextEdit>(u"inspector.value.edit"_s)->toPlainText(), m_written);
        QCOMPARE(find<QLabel>(u"inspector.note.label"_s)->text(), u"In Asia/Kolkata: "_s + kShown);
        find<InspectorPane>(u"inspector.pane"_s)->showTab(1);
        QCOMPARE(find<QTableWidget>(u"inspector.row.table"_s)->item(1, 1)->text(), kShown);
    }
};

TW_TEST(MomentsTest)
#include "moments_test.moc"
