// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_fixture.h"
#include "test_program.h"
#include "toolkit/copy_guard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kCopyGuardHostile = u"a\x1B[31mb"_s;
const QString kRevealed = u"a⟨U+001B⟩[31mb"_s;

/// What the clipboard holds after Ctrl+C in the widget, which has selected all it can.
QString copiedFrom(QWidget& widget)
{
    QGuiApplication::clipboard()->setText(u"before"_s);
    widget.setFocus();
    QTest::keyClick(&widget, Qt::Key_C, Qt::ControlModifier);
    return QGuiApplication::clipboard()->text();
}

}

/// Copying by the keys that a widget knows by itself.
class CopyGuardTest final : public QObject
{
    Q_OBJECT

    const CopyGuard m_guard;
    std::unique_ptr<QWidget> m_window;

    template <class Text>
    [[nodiscard]] Text* text(bool isReadOnly) const
    {
        auto* made = new Text(m_window.get());
        m_window->layout()->addWidget(made);
        made->setReadOnly(isReadOnly);
        if constexpr (requires { made->setPlainText(kCopyGuardHostile); })
            made->setPlainText(kCopyGuardHostile);
        else
            made->setText(kCopyGuardHostile);
        made->selectAll();
        return made;
    }

    void show() const
    {
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        new QHBoxLayout(m_window.get());
    }
    void cleanup() { m_window.reset(); }

    void aTextThatIsOnlyReadIsCopiedPlainly()
    {
        auto* block = text<QPlainTextEdit>(true);
        auto* line = text<QLineEdit>(true);
        show();
        QCOMPARE(copiedFrom(*block), kRevealed);
        QCOMPARE(copiedFrom(*line), kRevealed);
        line->setSelection(2, 1);
        QCOMPARE(copiedFrom(*line), u"["_s);
    }

    void aListIsCopiedPlainly()
    {
        auto* list = new QListWidget(m_window.get());
        m_window->layout()->addWidget(list);
        list->addItem(kCopyGuardHostile);
        list->setCurrentRow(0);
        show();
        QCOMPARE(copiedFrom(*list), kRevealed);
    }

    void whatIsEditedIsCopiedAsItIs()
    {
        auto* block = text<QPlainTextEdit>(false);
        auto* line = text<QLineEdit>(false);
        show();
        QCOMPARE(copiedFrom(*block), kCopyGuardHostile);
        QCOMPARE(copiedFrom(*line), kCopyGuardHostile);
    }

    void aValueIsCopiedAsItIs()
    {
        auto* block = text<QPlainTextEdit>(true);
        CopyGuard::leaveAlone(*m_window);
        show();
        QCOMPARE(copiedFrom(*block), kCopyGuardHostile);
    }

    void whatAnotherProgramCopiesIsItsOwn()
    {
        auto* block = text<QPlainTextEdit>(true);
        show();
        block->setFocus();
        QGuiApplication::clipboard()->setText(kCopyGuardHostile + u'x');
        QCOMPARE(QGuiApplication::clipboard()->text(), kCopyGuardHostile + u'x');
    }

    void aCellIsCopiedAsItIs()
    {
        const TablePage table(u"CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT);"
                              " INSERT INTO t VALUES (1, 'a' || char(27) || '[31mb');"_s,
            u"t"_s);
        table.page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(table.page.get()));
        QGuiApplication::clipboard()->setText(u"before"_s);
        table.page->grid().setCurrentCell(0, 1);
        table.page->grid().table()->setFocus();
        table.page->run(PageCommand::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), kCopyGuardHostile);
    }
};

TW_TEST(CopyGuardTest)
#include "copy_guard_test.moc"
