// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/importing/import_file.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

/// A file of rows, and how a person would read it.
struct OddFile
{
    QString name;
    QString shape;
    QByteArray text;
};

QByteArray withoutEscapes(const QByteArray& line)
{
    QByteArray text;
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (line[at] != '\\') {
            text += line[at];
            continue;
        }
        switch (line[++at]) {
        case 't':
            text += '\t';
            break;
        case 'r':
            text += '\r';
            break;
        case 'c':
            return text;
        default:
            text += line[at];
        }
    }
    return text + '\n';
}

QList<OddFile> oddFiles()
{
    QFile data(QStringLiteral(TW_UNIT_DATA) + u"/csv_shapes.txt"_s);
    if (!data.open(QIODevice::ReadOnly))
        qFatal("the odd files cannot be read");
    QList<OddFile> files;
    for (const QByteArray& line : data.readAll().chopped(1).split('\n')) {
        if (line.startsWith("== ")) {
            const QString title = QString::fromUtf8(line.sliced(3));
            files.append({title.section(u": "_s, 0, 0), title.section(u": "_s, 1), {}});
        } else if (!files.isEmpty()) {
            files.last().text += withoutEscapes(line);
        }
    }
    return files;
}

}

/// How files of rows are guessed that other programs and people write.
class CsvShapesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allAreReadAsAPersonWould();
    void aCutFileIsReadAsTheWhole();

private:
    [[nodiscard]] Result<ImportFile> opened(const QByteArray& text) const;

    QTemporaryDir m_folder;
};

Result<ImportFile> CsvShapesTest::opened(const QByteArray& text) const
{
    QFile file(m_folder.filePath(u"odd.csv"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("the test's file cannot be written");
    file.close();
    TW_TRY(ImportInput input, ImportInput::ofFile(file.fileName()));
    return ImportFile::open(std::move(input), {});
}

void CsvShapesTest::allAreReadAsAPersonWould()
{
    const QList<OddFile> files = oddFiles();
    QCOMPARE(files.size(), 100);
    QStringList wrong;
    for (const OddFile& odd : files) {
        const auto file = opened(odd.text);
        const QString said = file ? file->recipe().said() : file.error().message;
        if (!said.startsWith(odd.shape))
            wrong.append(u"%1: %2, not %3"_s.arg(odd.name, said, odd.shape));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

/// Where a trial ends says nothing about a file.
void CsvShapesTest::aCutFileIsReadAsTheWhole()
{
    for (const OddFile& odd : oddFiles()) {
        const qsizetype rows = odd.text.count('\n');
        if (rows < 2 || odd.text.contains('\r'))
            continue;
        const QByteArray body = odd.text.sliced(odd.text.indexOf('\n') + 1);
        QByteArray longer = odd.text;
        while (longer.size() < qsizetype(300) << 10)
            longer += body;
        const auto file = opened(longer);
        QVERIFY2(file, qPrintable(odd.name));
        const auto whole = opened(odd.text + body.repeated(3));
        QVERIFY2(whole, qPrintable(odd.name));
        const auto marks
            = [](const ImportFile& read) { return read.recipe().said().section(u", "_s, 0, 1); };
        QVERIFY2(marks(*file) == marks(*whole),
            qPrintable(u"%1: %2, not %3"_s.arg(odd.name, marks(*file), marks(*whole))));
    }
}

TW_TEST(CsvShapesTest)
#include "csv_shapes_test.moc"
