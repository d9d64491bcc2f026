// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "described_file.h"
#include "models/page/computed_check.h"
#include "test_program.h"

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// Trying a computed column before it is read.
class ComputedCheckTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<DescribedFile> m_items;
    std::unique_ptr<BrowseController> m_page;

    [[nodiscard]] Result<ColumnType> check(
        const QString& name, const QString& expression, const QString& replaced = {}) const
    {
        ComputedCheck check(*m_page);
        std::optional<Result<ColumnType>> answer;
        check.check({.alias = name, .expression = expression}, replaced)
            .then(m_page.get(), [&answer](const Result<ColumnType>& result) { answer = result; });
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); });
        return answer ? *answer : fail(ErrorKind::Internal, u"no answer"_s);
    }

private Q_SLOTS:
    void init()
    {
        m_items = std::make_unique<DescribedFile>(kItems, u"items"_s, u"secret"_s);
        m_page
            = std::make_unique<BrowseController>(m_items->adapter, QualifiedName{{}, u"items"_s});
        m_page->open();
        QTRY_COMPARE(m_page->state(), BrowseController::State::Ready);
    }

    void cleanup()
    {
        m_page.reset();
        m_items.reset();
    }

    void whatTheServerComputesIsAccepted()
    {
        QVERIFY(check(u"loud"_s, u"upper(name)"_s));
        QVERIFY(m_page->query().columns().computed().empty());
    }

    void whatItDoesNotKnowIsRefused() { QVERIFY(!check(u"bad"_s, u"nope(name)"_s)); }

    void maskedColumnsAreRefusedUnasked()
    {
        const Result<ColumnType> answer = check(u"leak"_s, u"upper(secret)"_s);
        QVERIFY(!answer);
        QVERIFY(answer.error().message.contains(u"secret"_s));
    }

    void aNameIsFreeAgainForWhatIsReplaced()
    {
        m_page->query().columns().setComputed(
            {{.alias = u"loud"_s, .expression = u"upper(name)"_s}});
        QTRY_COMPARE(m_page->state(), BrowseController::State::Ready);
        QVERIFY(check(u"loud"_s, u"lower(name)"_s, u"loud"_s));
    }
};

TW_TEST(ComputedCheckTest)
#include "computed_check_test.moc"
