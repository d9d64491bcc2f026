// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "class_scan.h"
#include "source_tree.h"
#include "test_program.h"

#include <QDebug>
#include <QFileInfo>
#include <QHash>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tw::test;

namespace {

constexpr int kMostMethods = 40;
constexpr int kMostMembers = 20;
constexpr int kMostFiles = 2;
constexpr int kMostUnits = 15;
constexpr int kMedianLines = 120;
constexpr double kTestsToSources = 0.7;

const QStringList kParts{u"core"_s, u"ui"_s, u"app"_s};

/// What breaks a rule, such as `methods Session`, with what was found there.
using Breaches = QHash<QString, QString>;

/// Reads classes.txt: what breaks a rule, a colon, and the reason, continued on indented lines.
QHash<QString, QString> exceptions()
{
    QHash<QString, QString> reasons;
    QString breach;
    for (const QString& line : textOf(u"tests/layering/classes.txt"_s).split(u'\n')) {
        if (line.startsWith(u'#') || line.trimmed().isEmpty())
            continue;
        const bool isNew = !line.startsWith(u' ');
        if (isNew)
            breach = line.section(u':', 0, 0);
        reasons[breach] += (isNew ? line.section(u':', 1) : line).trimmed();
    }
    return reasons;
}

/// The name of a file without its folder and ending.
QString stemOf(const QString& path)
{
    return QFileInfo(path).completeBaseName();
}

/// The folder of a file, public headers of the core among its sources.
QString roomOfFile(const QString& path)
{
    QString room = QFileInfo(path).path();
    return room.replace(u"core/include/tuplewright"_s, u"core/src"_s);
}

struct ScannedFile
{
    QString path;
    bool isHeader = false;
    int lines = 0;
    QList<ScannedClass> classes;
    QSet<QString> defined; ///< classes whose members it defines
};

QList<ScannedFile> scanned(const QStringList& folders)
{
    QList<ScannedFile> files;
    for (const QString& path : sourceFiles(folders)) {
        const QString text = textOf(path);
        const QString code = bareCode(text);
        const bool isHeader = path.endsWith(u".h"_s);
        files.append({path, isHeader, int(text.count(u'\n')), classesIn(code),
            isHeader ? QSet<QString>() : definedClasses(code)});
    }
    return files;
}

/// The stems of the headers that declare each class.
QHash<QString, QSet<QString>> homesOf(const QList<ScannedFile>& files)
{
    QHash<QString, QSet<QString>> homes;
    for (const ScannedFile& file : files) {
        for (const ScannedClass& one : file.classes) {
            if (file.isHeader)
                homes[one.name].insert(stemOf(file.path));
        }
    }
    return homes;
}

bool declares(const ScannedFile& file, const QString& name)
{
    return std::ranges::any_of(
        file.classes, [&name](const ScannedClass& one) { return one.name == name; });
}

double medianLines(const QList<ScannedFile>& files)
{
    QList<int> lines;
    for (const ScannedFile& file : files)
        lines.append(file.lines);
    std::ranges::sort(lines);
    return lines.value(lines.size() / 2);
}

/// Lines that are neither blank nor a comment, since tests need fewer comments than interfaces.
double linesOfCode(const QStringList& folders)
{
    return double(std::ranges::count_if(sourceLines(folders),
        [](const SourceLine& line) { return !line.code.trimmed().isEmpty(); }));
}

/// Compares what was found with the exceptions that begin with one of these words.
void compare(const Breaches& found, const QStringList& kinds)
{
    QStringList complaints;
    const QHash<QString, QString> reasons = exceptions();
    for (auto breach = found.cbegin(); breach != found.cend(); ++breach) {
        if (reasons.value(breach.key()).isEmpty())
            complaints << breach.key() + u": "_s + breach.value();
    }
    for (auto reason = reasons.cbegin(); reason != reasons.cend(); ++reason) {
        if (kinds.contains(reason.key().section(u' ', 0, 0)) && !found.contains(reason.key()))
            complaints << reason.key() + u": the exception is not needed"_s;
    }
    complaints.sort();
    for (const QString& complaint : std::as_const(complaints))
        qWarning().noquote() << complaint;
    QVERIFY2(complaints.isEmpty(), "correct it, or give the reason in classes.txt");
}

}

/// How large classes, files and folders may be, and what a file may define.
class ClassesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theScannerCounts();
    void theScannerFindsDefinitions();
    void everyExceptionIsOfAKnownKind();
    void classesAreSmall();
    void filesDefineWhatTheirHeadersDeclare();
    void classesAreDefinedInOnePlace();
    void foldersOfTheWindowAreSmall();
    void filesAreShort();
    void thereAreEnoughTests();
};

void ClassesTest::theScannerCounts()
{
    const QString code = bareCode(uR"(
        /// class Ghost { int m_ghost; };
        class TW_EXPORT Sample final : public Base<int>
        {
            Q_OBJECT
        public:
            Sample(int number) : m_number{number} { }
            Sample(const Sample&) = delete;
            ~Sample() override = default;
            [[nodiscard]] QHash<int, QString> names(const Options& options = {}, char c = ';') const;
            bool operator<(const Sample& other) const { return m_number < other.m_number; }
            template <class T, class U> void visit(T&& visitor) { visitor("{"); }
        Q_SIGNALS:
            void changed();
        private:
            enum class Mode { Off, On };
            struct Part { int m_length = 0; int m_width = 0; };
            using Names = QStringList;
            friend class Other;
            static constexpr int kLimit = 3;
            std::function<void(int)> m_call = [](int) { };
            QList<Part> m_parts{Part(), Part()};
            int m_number = int(kLimit);
        };)"_s);
    const QList<ScannedClass> classes = classesIn(code);
    QCOMPARE(classes.size(), 2);
    QCOMPARE(classes[0].name, u"Sample"_s);
    QCOMPARE(classes[0].methods, 5);
    QCOMPARE(classes[0].members, 3);
    QCOMPARE(classes[1].name, u"Part"_s);
    QCOMPARE(classes[1].methods, 0);
    QCOMPARE(classes[1].members, 2);
}

void ClassesTest::theScannerFindsDefinitions()
{
    const QString code = bareCode(uR"(
        namespace tw {
        namespace { int Local::value() { return Other::number(); } }
        Sample::Sample(int number) : m_number{number}, m_names(Names::of(1)) { Base::start(); }
        Result<Sample::Part> Sample::part(int n) const { if (n) { return Third::get(n); } }
        const int Table::kRows = 3;
        bool Pair::operator==(const Pair& other) const { return true; }
        void free(const Fourth::Fifth& one) { }
        })"_s);
    QCOMPARE(definedClasses(code), (QSet<QString>{u"Local"_s, u"Sample"_s, u"Pair"_s}));
}

void ClassesTest::everyExceptionIsOfAKnownKind()
{
    const QStringList kinds{
        u"methods"_s, u"members"_s, u"files"_s, u"stem"_s, u"units"_s, u"lines"_s, u"tests"_s};
    const QHash<QString, QString> reasons = exceptions();
    for (auto reason = reasons.cbegin(); reason != reasons.cend(); ++reason) {
        QVERIFY2(kinds.contains(reason.key().section(u' ', 0, 0)), qPrintable(reason.key()));
        QVERIFY2(reason.value().size() > 10, qPrintable(reason.key() + u" has no reason"_s));
    }
}

void ClassesTest::classesAreSmall()
{
    Breaches found;
    for (const ScannedFile& file : scanned(kParts)) {
        for (const ScannedClass& one : file.classes) {
            const QString counts = u"%1 methods and %2 members, in %3"_s.arg(
                QString::number(one.methods), QString::number(one.members), file.path);
            if (one.methods > kMostMethods)
                found.insert(u"methods "_s + one.name, counts);
            if (one.members > kMostMembers)
                found.insert(u"members "_s + one.name, counts);
        }
    }
    compare(found, {u"methods"_s, u"members"_s});
}

void ClassesTest::filesDefineWhatTheirHeadersDeclare()
{
    Breaches found;
    for (const QString& part : kParts) {
        const QList<ScannedFile> files = scanned({part});
        const QHash<QString, QSet<QString>> homes = homesOf(files);
        QSet<QString> headers;
        for (const ScannedFile& file : files) {
            if (file.isHeader)
                headers.insert(roomOfFile(file.path) + u'/' + stemOf(file.path));
        }
        for (const ScannedFile& file : files) {
            const QString breach = u"stem "_s + file.path;
            const QString stem = stemOf(file.path);
            if (file.isHeader || stem == u"main")
                continue;
            if (!headers.contains(roomOfFile(file.path) + u'/' + stem))
                found.insert(breach, u"no header of this name beside it"_s);
            for (const QString& name : file.defined) {
                if (homes.contains(name) && !homes[name].contains(stem) && !declares(file, name))
                    found.insert(breach, u"defines members of "_s + name);
            }
        }
    }
    compare(found, {u"stem"_s});
}

void ClassesTest::classesAreDefinedInOnePlace()
{
    Breaches found;
    for (const QString& part : kParts) {
        const QList<ScannedFile> files = scanned({part});
        const QHash<QString, QSet<QString>> homes = homesOf(files);
        QHash<QString, QStringList> places;
        for (const ScannedFile& file : files) {
            for (const QString& name : file.defined) {
                if (homes.value(name).size() == 1 && !declares(file, name))
                    places[name] << file.path;
            }
        }
        for (auto place = places.cbegin(); place != places.cend(); ++place) {
            if (place->size() > kMostFiles)
                found.insert(u"files "_s + place.key(), place->join(u", "_s));
        }
    }
    compare(found, {u"files"_s});
}

void ClassesTest::foldersOfTheWindowAreSmall()
{
    Breaches found;
    QHash<QString, QSet<QString>> units;
    for (const QString& path : sourceFiles({u"ui"_s}))
        units[QFileInfo(path).path()].insert(stemOf(path));
    for (auto room = units.cbegin(); room != units.cend(); ++room) {
        if (room->size() > kMostUnits)
            found.insert(u"units "_s + room.key(), u"%1 units"_s.arg(room->size()));
    }
    compare(found, {u"units"_s});
}

void ClassesTest::filesAreShort()
{
    Breaches found;
    for (const QString& part : kParts) {
        const double median = medianLines(scanned({part}));
        if (median > kMedianLines)
            found.insert(u"lines "_s + part, u"%1 lines in the middle"_s.arg(median));
    }
    compare(found, {u"lines"_s});
}

void ClassesTest::thereAreEnoughTests()
{
    Breaches found;
    const double ratio = linesOfCode({u"tests"_s}) / linesOfCode(kParts);
    if (ratio < kTestsToSources)
        found.insert(u"tests all"_s, u"%1 lines of tests for each of the sources"_s.arg(ratio));
    compare(found, {u"tests"_s});
}

TW_TEST(ClassesTest)
#include "classes_test.moc"
