// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_subject.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int kMutants = 5000;
constexpr int kLongest = 512;

QList<QByteArray> corpus()
{
    QList<QByteArray> inputs;
    const QDir folder(QStringLiteral(TW_FUZZ_CORPUS));
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            inputs.append(file.readAll());
    }
    return inputs;
}

/// Changes inputs by chance, the same in every run.
class Mutator
{
public:
    explicit Mutator(QList<QByteArray> inputs)
        : m_inputs(std::move(inputs))
    { }

    [[nodiscard]] QByteArray next()
    {
        QByteArray input = any();
        for (int i = 1 + below(6); i > 0; --i)
            change(input);
        return input.left(kLongest);
    }

private:
    [[nodiscard]] int below(qsizetype limit) { return m_random.bounded(int(limit)); }
    [[nodiscard]] const QByteArray& any() { return m_inputs[below(m_inputs.size())]; }

    [[nodiscard]] QByteArray piece(const QByteArray& bytes)
    {
        return bytes.mid(below(bytes.size() + 1), below(12));
    }

    void change(QByteArray& input)
    {
        const int at = below(input.size() + 1);
        switch (below(5)) {
        case 0:
            input.insert(at, char(below(256)));
            break;
        case 1:
            input.remove(at, 1 + below(4));
            break;
        case 2:
            input.insert(at, piece(any()));
            break;
        case 3:
            input.insert(at, piece(input));
            break;
        default:
            input.replace(at, 1, QByteArray(1, char(32 + below(95))));
        }
    }

    QList<QByteArray> m_inputs;
    QRandomGenerator m_random{20};
};

}

/// Runs a fuzzing subject without a fuzzer: over its corpus and over some thousand mutants of it.
class FuzzReplayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCorpusMakesNoFinding();
    void mutantsOfTheCorpusMakeNoFinding();
};

void FuzzReplayTest::theCorpusMakesNoFinding()
{
    const QList<QByteArray> inputs = corpus();
    QVERIFY(!inputs.isEmpty());
    QCOMPARE(findingFor({}), QByteArray());
    for (const QByteArray& input : inputs)
        QCOMPARE(findingFor(input), QByteArray());
}

void FuzzReplayTest::mutantsOfTheCorpusMakeNoFinding()
{
    Mutator mutator(corpus());
    for (int i = 0; i < kMutants; ++i) {
        const QByteArray input = mutator.next();
        const QByteArray finding = findingFor(input);
        QVERIFY2(
            finding.isEmpty(), QByteArray(finding + " for bytes " + input.toHex()).constData());
    }
}

QTEST_GUILESS_MAIN(FuzzReplayTest)
#include "fuzz_replay_test.moc"
