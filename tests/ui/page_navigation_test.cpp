// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/rows/page_navigation.h"
#include "test_program.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// The way to other result pages.
class PageNavigationTest : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<PageNavigation> m_it;

    template <class Widget>
    [[nodiscard]] Widget& part(const char* name) const
    {
        return *m_it->findChild<Widget*>(QString::fromLatin1("grid.pager.") + QLatin1String(name));
    }
    [[nodiscard]] bool isEnabled(const char* name) const
    {
        return part<QToolButton>(name).isEnabled();
    }
    static PageInfo pageOf(qint64 number, qint64 pages, TotalKind kind = TotalKind::Exact)
    {
        PageInfo page;
        page.number = number;
        page.pages = pages;
        page.totalKind = kind;
        page.hasPrevious = number > 1;
        page.hasNext = number < pages;
        return page;
    }

private Q_SLOTS:
    void init() { m_it = std::make_unique<PageNavigation>(UiContext{m_theme, m_icons}); }

    void nothingIsPossibleBeforeAPageWasRead()
    {
        for (const char* name : {"first.button", "previous.button", "next.button", "last.button"})
            QVERIFY2(!isEnabled(name), name);
        QCOMPARE(part<QLabel>("pages.label").text(), QString());
    }

    void buttonsLeadToTheirPages()
    {
        m_it->setPage(pageOf(3, 5));
        QSignalSpy pages(m_it.get(), &PageNavigation::pageRequested);
        const QSignalSpy last(m_it.get(), &PageNavigation::lastPageRequested);
        part<QToolButton>("first.button").click();
        part<QToolButton>("previous.button").click();
        part<QToolButton>("next.button").click();
        part<QToolButton>("last.button").click();
        QCOMPARE(pages.size(), 3);
        QCOMPARE(pages.at(0).first(), QVariant(qint64(1)));
        QCOMPARE(pages.at(1).first(), QVariant(qint64(2)));
        QCOMPARE(pages.at(2).first(), QVariant(qint64(4)));
        QCOMPARE(last.size(), 1);
        m_it->setPage(pageOf(5, 5));
        QVERIFY(!isEnabled("next.button") && !isEnabled("last.button"));
    }

    void aTypedNumberEndsAtTheLastPageWhereThatIsKnown_data()
    {
        QTest::addColumn<TotalKind>("kind");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("requested");
        QTest::newRow("in reach") << TotalKind::Exact << u"4"_s << qint64(4);
        QTest::newRow("beyond") << TotalKind::Exact << u"77"_s << qint64(5);
        QTest::newRow("beyond an estimate") << TotalKind::Estimate << u"77"_s << qint64(77);
        QTest::newRow("nothing") << TotalKind::Exact << QString() << qint64(1);
    }
    void aTypedNumberEndsAtTheLastPageWhereThatIsKnown()
    {
        QFETCH(const TotalKind, kind);
        QFETCH(const QString, typed);
        m_it->setPage(pageOf(2, 5, kind));
        QSignalSpy pages(m_it.get(), &PageNavigation::pageRequested);
        auto& number = part<QLineEdit>("number.edit");
        number.setText(typed);
        Q_EMIT number.returnPressed();
        QCOMPARE(pages.size(), 1);
        QTEST(pages.at(0).first().toLongLong(), "requested");
    }

    void estimatedPagesAreMarked()
    {
        m_it->setPage(pageOf(1, 12, TotalKind::Estimate));
        QCOMPARE(part<QLabel>("pages.label").text(), u"of ~12"_s);
        m_it->setPage(pageOf(1, 12));
        QCOMPARE(part<QLabel>("pages.label").text(), u"of 12"_s);
    }

    void anUnusualSizeIsListedInItsPlace()
    {
        auto& sizes = part<QComboBox>("size.combo");
        PageInfo page = pageOf(1, 2);
        page.size = 250;
        m_it->setPage(page);
        QCOMPARE(sizes.currentData().toLongLong(), 250);
        QCOMPARE(sizes.itemData(sizes.currentIndex() - 1).toLongLong(), 100);
        QCOMPARE(sizes.itemData(sizes.currentIndex() + 1).toLongLong(), 500);
        const int count = sizes.count();
        m_it->setPage(page);
        QCOMPARE(sizes.count(), count); // once is enough
        QSignalSpy chosen(m_it.get(), &PageNavigation::pageSizeRequested);
        Q_EMIT sizes.activated(sizes.currentIndex());
        QCOMPARE(chosen.at(0).first().toLongLong(), 250);
    }
};

TW_TEST(PageNavigationTest)
#include "page_navigation_test.moc"
