// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comment_scan.h"
#include "source_tree.h"
#include "test_program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw::test;

namespace {

const QString kSample = uR"(
#define TW_DO(x)                                                                               \
    void undocumented();
namespace tw {

/// A function with words
/// on two lines.
TW_CORE_EXPORT Result<int> documented(const QString& text = "(;{");

void bare(int number);

class TW_CORE_EXPORT Sample : public Base<int>
{
public:
    enum class Kind { One, Two };
    Sample() = default;
    explicit Sample(int number);
    Sample(const Sample&) = delete;
    Sample(Sample&& other) noexcept;
    Sample& operator=(Sample&& other) noexcept;
    ~Sample();
    void overridden() override;
    [[nodiscard]] bool beside() const; ///< with words beside it
    /// Two overloads.
    void twice(int number);
    void twice(const QString& text) { if (text.isEmpty()) { twice(0); } }

    /// Words that a blank line parts from what follows.

    template <class T>
    void apart(T value)
    {
        use(value);
    }
    friend bool operator==(const Sample&, const Sample&) = default;
    /// The first operator.
    int operator*() const;
    int* operator->() const;
    std::function<void(int)> callback = [](int) { };
    int (*pointer)(int) = nullptr;

private:
    void hidden();
    struct Part { void insideOfPrivate(); };
};

struct Plain
{
    int value() const { return 0; }
    int number = f(1);
};

int Sample::hidden() { return 1; }

}
)"_s;

QStringList undocumentedIn(const QString& header)
{
    QStringList names;
    for (const OfferedFunction& function : offeredFunctions(header)) {
        if (!function.isDocumented)
            names << u"%1:%2"_s.arg(QString::number(function.line), function.name);
    }
    return names;
}

}

/// Every function that the core offers has words of its own.
class CommentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theScannerFindsWhatIsOffered()
    {
        QStringList names;
        for (const OfferedFunction& function : offeredFunctions(kSample))
            names << function.name;
        QCOMPARE(names.join(u' '),
            u"documented bare Sample beside twice twice apart operation operation value"_s);
    }

    void theScannerKnowsWhatHasWords()
    {
        QCOMPARE(undocumentedIn(kSample).join(u' '),
            u"10:bare 17:Sample 30:apart 38:operation 49:value"_s);
    }

    void everyFunctionOfThePublicHeadersHasWords()
    {
        qsizetype functions = 0;
        QStringList complaints;
        for (const QString& path : sourceFiles({u"core/include"_s})) {
            const QString header = textOf(path);
            functions += offeredFunctions(header).size();
            for (const QString& place : undocumentedIn(header))
                complaints << path + u':' + place;
        }
        for (const QString& complaint : std::as_const(complaints))
            qWarning().noquote() << complaint + u": has no /// comment"_s;
        QVERIFY(complaints.isEmpty());
        QVERIFY2(functions > 800, "the scanner finds too few functions");
    }
};

TW_TEST(CommentsTest)
#include "comments_test.moc"
