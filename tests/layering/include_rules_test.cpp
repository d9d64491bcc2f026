// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_tree.h"
#include "test_program.h"

#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw::test;

namespace {

/// The folders of the core that values pass through, which are exact.
const QStringList kWaysOfValues{u"core/src/values"_s, u"core/src/query"_s, u"core/src/rendering"_s,
    u"core/src/results"_s, u"core/src/editing"_s, u"core/src/exporting"_s, u"core/src/connection"_s,
    u"core/src/pool"_s, u"core/src/session"_s, u"core/src/applying"_s, u"core/src/adapter"_s,
    u"core/src/reading"_s, u"core/src/writing"_s, u"core/src/records"_s, u"core/src/manager"_s};

/// The folders of the library's sources, but for one.
QStringList coreSourcesBut(const QString& folder)
{
    const QDir sources(QDir(QStringLiteral(TW_SOURCE_DIR)).filePath(u"core/src"_s));
    QStringList folders;
    for (const QString& name : sources.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (name != folder)
            folders << u"core/src/"_s + name;
    }
    return folders;
}

bool isBelow(const QString& path, const QStringList& folders)
{
    return std::any_of(folders.begin(), folders.end(),
        [&path](const QString& folder) { return path.startsWith(folder); });
}

bool isHeaderOf(const QString& module, const QString& header)
{
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    return header.startsWith(module + u'/') || headers.exists(module + u'/' + header);
}

}

class IncludeRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void qtModulesStayInTheirLayer_data();
    void qtModulesStayInTheirLayer();
    void forbiddenCodeIsAbsent_data();
    void forbiddenCodeIsAbsent();
    void everyFileNamesItsLicence_data();
    void everyFileNamesItsLicence();
};

void IncludeRulesTest::qtModulesStayInTheirLayer_data()
{
    QTest::addColumn<QStringList>("folders");
    QTest::addColumn<QStringList>("modules");
    const QString core = u"QtCore"_s;
    QTest::newRow("the library's interface knows Qt Core alone")
        << QStringList{u"core/include"_s} << QStringList{core};
    QTest::newRow("the library's sources know Qt Core alone")
        << coreSourcesBut(u"sqlite"_s) << QStringList{core};
    QTest::newRow("only the SQLite back end knows Qt Sql")
        << QStringList{u"core/src/sqlite"_s} << QStringList{core, u"QtSql"_s};
    QTest::newRow("models know no widget")
        << QStringList{u"ui/models"_s} << QStringList{core, u"QtGui"_s};
    QTest::newRow("the command line knows Qt Core alone")
        << QStringList{u"app/cli"_s} << QStringList{core};
    const QStringList window{core, u"QtGui"_s, u"QtWidgets"_s, u"QtSvg"_s};
    QTest::newRow("the window knows no database") << QStringList{u"ui"_s} << window;
    QTest::newRow("the program knows the desktop's bus")
        << QStringList{u"app/desktop"_s} << window + QStringList{u"QtDBus"_s};
}

void IncludeRulesTest::qtModulesStayInTheirLayer()
{
    QFETCH(const QStringList, folders);
    QFETCH(const QStringList, modules);
    for (const QString& folder : folders)
        QVERIFY2(!sourceFiles({folder}).isEmpty() || folder.startsWith(u"core/src/"),
            qPrintable(folder));
    for (const SourceLine& line : sourceLines(folders)) {
        const QString header = includedFile(line.code);
        const bool allowed = !header.startsWith(u'Q')
            || std::any_of(modules.begin(), modules.end(),
                [&header](const QString& module) { return isHeaderOf(module, header); });
        QVERIFY2(allowed, qPrintable(line.where()));
    }
}

void IncludeRulesTest::forbiddenCodeIsAbsent_data()
{
    QTest::addColumn<QStringList>("folders");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("specimen"); // proves that the pattern bites
    QTest::addColumn<QStringList>("exceptions");
    const QStringList ours{u"core"_s, u"ui"_s, u"app"_s};
    const QStringList window{u"ui"_s, u"app/desktop"_s};

    QTest::newRow("libpq stays in its back end")
        << ours << u"include.*(libpq|postgres_ext)"_s << u"#include <libpq-fe.h>"_s
        << QStringList{u"core/src/postgres/"_s};
    QTest::newRow("libpq's objects die in their handles")
        << ours << u"\\bPQ(clear|finish|freeCancel)\\b"_s << u"PQclear(result);"_s
        << QStringList{
               u"core/src/postgres/link/pq_handles.h"_s, u"core/src/postgres/link/pq_library.h"_s};
    QTest::newRow("sqlite3 stays in its back end")
        << ours << u"include.*sqlite3"_s << u"#include <sqlite3.h>"_s
        << QStringList{u"core/src/sqlite/"_s};
    QTest::newRow("only the programs name a back end")
        << ours << u"include.*\\b(postgres|sqlite)/"_s
        << u"#include <tuplewright/sqlite/sqlite_backend.h>"_s
        << QStringList{
               u"core/src/postgres/"_s, u"core/src/sqlite/"_s, u"core/src/engines/"_s, u"app/"_s};
    const QStringList engines{u"core/src/postgres/"_s, u"core/src/sqlite/"_s};
    QTest::newRow("only an engine, what wires it and its settings name it")
        << ours << u"\"(postgres|postgresql|sqlite)\""_s << u"config.backend = u\"sqlite\"_s;"_s
        << engines
            + QStringList{u"app/"_s,
                // the settings that one engine alone has, with libpq's words among their values
                u"core/src/configuration/setting_table.cpp"_s,
                // families of variables, and libpq's own way to write an address
                u"core/src/sources/"_s};
    QTest::newRow("only an engine knows its catalogue and its words")
        << ours << u"\\b(pg_catalog|pg_temp|pg_class|regconfig|sqlite_(master|schema|stat\\d))\\b"_s
        << u"SELECT oid FROM pg_catalog.pg_class"_s << engines;
    QTest::newRow("only dialects write what engines write differently")
        << ours << u"\"\\s*(RETURNING|ON CONFLICT|EXPLAIN) "_s << u"u\" RETURNING \"_s"_s
        << engines
            + QStringList{u"core/src/query/dialect.cpp"_s, // as most engines write it
                u"core/src/query/engine_statements.cpp"_s};
    QTest::newRow("names are quoted by the dialect")
        << ours << u"\\bdoubleQuoted\\s*\\("_s << u"sql += doubleQuoted(column);"_s
        << engines
            + QStringList{u"core/src/query/dialect.cpp"_s,
                u"core/include/tuplewright/query/dialect.h"_s,
                // ports of engines that have roles, or make tables
                u"core/src/rendering/grant.cpp"_s, u"core/src/rendering/entity_writer.cpp"_s,
                // texts of this program, which no engine reads
                u"ui/models/filters/masked_columns.cpp"_s, u"ui/models/filters/filter_lines.cpp"_s,
                u"ui/models/tables/table_settings.cpp"_s};
    QTest::newRow("the library knows nothing above it")
        << QStringList{u"core"_s} << u"include.*(\\bui/|\\bapp/|\\.\\./)"_s
        << u"#include \"../ui/models/result_model.h\""_s << QStringList{};
    QTest::newRow("models know nothing above them")
        << QStringList{u"ui/models"_s} << u"include \"(?!models/)[a-z]+/"_s
        << u"#include \"grid/grid_view.h\""_s << QStringList{};
    QTest::newRow("no nested event loop")
        << ours << u"\\bprocessEvents\\b|\\bQEventLoop\\b"_s
        << u"QCoreApplication::processEvents();"_s << QStringList{};
    QTest::newRow("no dialog that blocks its caller")
        << window
        << u"\\bexec\\s*\\(|QMessageBox::(question|warning|critical|information|about)\\s*\\(|"
           "QFileDialog::get|QInputDialog::get"_s
        << u"if (dialog.exec() == QDialog::Accepted)"_s << QStringList{u"app/desktop/main.cpp"_s};
    QTest::newRow("results cross threads through Operation alone")
        << ours << u"\\bQ(Future|FutureWatcher|Promise)\\b|QtConcurrent"_s
        << u"QFuture<int> rows;"_s << QStringList{};
    QTest::newRow("no singleton") << ours << u"static\\b[^;{=]*\\binstance\\s*\\(|Q_GLOBAL_STATIC"_s
                                  << u"static Registry& instance();"_s << QStringList{};
    QTest::newRow("the library speaks no language")
        << QStringList{u"core"_s} << u"\\btr\\s*\\(|QT_TR|QCoreApplication::translate"_s
        << u"return tr(\"Saved\");"_s << QStringList{};
    QTest::newRow("the library reads no settings") << QStringList{u"core"_s} << u"\\bQSettings\\b"_s
                                                   << u"QSettings settings;"_s << QStringList{};
    QTest::newRow("values are not parsed by a lossy JSON reader")
        << kWaysOfValues << u"\\bQJsonDocument\\b"_s << u"QJsonDocument::fromJson(text)"_s
        << QStringList{};
    QTest::newRow("values never pass through a double")
        << kWaysOfValues << u"\\btoDouble\\b|\\btoFloat\\b|\\bstrtod\\b|\\bstod\\b"_s
        << u"const double number = text.toDouble();"_s
        // A member of a caller's struct that is a double is what its author wanted.
        << QStringList{u"core/src/records/value_conversion.cpp"_s};
    QTest::newRow("errors are values")
        << ours << u"\\bthrow\\b(?! std::bad_alloc)\\s*(;|[\\w:<>]+\\s*[({;])"_s
        << u"throw std::runtime_error(\"no\");"_s << QStringList{};
    QTest::newRow("text is shown as plain text")
        << window << u"setHtml\\s*\\(|setMarkdown\\s*\\(|Qt::(Rich|Auto|Markdown)Text"_s
        << u"label->setTextFormat(Qt::RichText);"_s
        << QStringList{u"ui/handbook/"_s}; // pages of the program itself
    QTest::newRow("what is copied obeys nobody, but for cells that are wanted as they are")
        << window << u"clipboard\\(\\)\\s*->\\s*set"_s
        << u"QGuiApplication::clipboard()->setText(name);"_s
        << QStringList{u"ui/toolkit/plain_text.cpp"_s, u"ui/grid/blocks/grid_clipboard.cpp"_s};
    QTest::newRow("message boxes come from the maker of plain ones")
        << window << u"\\bnew QMessageBox\\b|\\bQMessageBox\\s+\\w"_s << u"QMessageBox box(this);"_s
        << QStringList{u"ui/toolkit/plain_text.cpp"_s};
    QTest::newRow("no page is fetched and no data is a document")
        << window << u"\\bQTextBrowser\\b|QWebEngine|QtWebView|QDomDocument|QXmlStreamReader"_s
        << u"auto* view = new QTextBrowser(this);"_s
        << QStringList{u"ui/handbook/"_s}; // pages of the program itself
    QTest::newRow("no data is decoded as a picture")
        << window << u"\\bQImageReader\\b|\\bfromData\\s*\\(|loadFromData|\\bQMovie\\b"_s
        << u"QImage::fromData(bytes)"_s
        << QStringList{u"ui/values/image_view.cpp"_s}; // knows formats and limits
    QTest::newRow("no link is followed out of the program")
        << ours
        << u"\\bopenUrl\\b|setOpenExternalLinks\\s*\\(\\s*true|LinksAccessible|"
           "TextBrowserInteraction"_s
        << u"QDesktopServices::openUrl(url);"_s << QStringList{};
    QTest::newRow("no shell is asked")
        << ours
        << u"(std::|\\s::|^\\s*|=\\s*)system\\s*\\(\\s*[^)\\s]|\\bpopen\\s*\\(|startCommand|\"(/bin/)?(ba|da)?sh\"|\"-c\""_s
        << u"process.start(\"sh\", {\"-c\", text});"_s
        << QStringList{u"app/cli/completion/completion_command.cpp"_s}; // names shells, starts none
    QTest::newRow("no code is loaded by its name")
        << ours
        << u"\\bQLibrary\\b|QPluginLoader|\\bdlopen\\b|addLibraryPath|sqlite3_load_extension|"
           "sqlite3_enable_load_extension"_s
        << u"sqlite3_load_extension(db, path, nullptr, nullptr);"_s
        << QStringList{u"core/src/postgres/link/pq_library.cpp"_s}; // libpq, by the one name it has
    QTest::newRow("no trace of the protocol is written")
        << ours << u"\\bPQtrace\\b"_s << u"PQtrace(connection, file);"_s << QStringList{};
    QTest::newRow("tests wait for something, not for a while")
        << QStringList{u"tests"_s}
        << u"\\bqWait\\s*\\(|\\bqSleep\\s*\\(|\\b[mu]?sleep\\s*\\(|\\bsleep_for\\b"_s
        << u"QTest::qWait(100);"_s << QStringList{u"tests/layering/"_s, u"tests/benchmarks/"_s};
}

void IncludeRulesTest::forbiddenCodeIsAbsent()
{
    QFETCH(const QStringList, folders);
    QFETCH(const QString, pattern);
    QFETCH(const QString, specimen);
    QFETCH(const QStringList, exceptions);
    const QRegularExpression forbidden(pattern);
    QVERIFY2(forbidden.match(specimen).hasMatch(), qPrintable(forbidden.errorString()));
    for (const QString& folder : folders + exceptions)
        QVERIFY2(QFileInfo::exists(QDir(QStringLiteral(TW_SOURCE_DIR)).filePath(folder)),
            qPrintable(folder));
    for (const SourceLine& line : sourceLines(folders)) {
        const bool found = !isBelow(line.path, exceptions) && forbidden.match(line.code).hasMatch();
        QVERIFY2(!found, qPrintable(line.where()));
    }
}

void IncludeRulesTest::everyFileNamesItsLicence_data()
{
    QTest::addColumn<QStringList>("folders");
    QTest::addColumn<QString>("licence");
    QTest::newRow("the library is MIT") << QStringList{u"core"_s, u"tests/consumer"_s} << u"MIT"_s;
    QTest::newRow("the rest is GPL") << QStringList{u"app"_s, u"ui"_s, u"tests/benchmarks"_s,
        u"tests/cli"_s, u"tests/contract"_s, u"tests/fuzz"_s, u"tests/layering"_s,
        u"tests/models"_s, u"tests/postgres"_s, u"tests/sqlite"_s, u"tests/support"_s,
        u"tests/ui"_s, u"tests/unit"_s, u"tests/x11"_s}
                                     << u"GPL-3.0-or-later"_s;
}

void IncludeRulesTest::everyFileNamesItsLicence()
{
    QFETCH(const QStringList, folders);
    QFETCH(const QString, licence);
    const QString expected = u"// SPDX-FileCopyrightText: 2026 The Tuplewright contributors\n"
                             "// SPDX-License-Identifier: "_s
        + licence + u'\n';
    for (const QString& path : sourceFiles(folders)) {
        QFile file(QDir(QStringLiteral(TW_SOURCE_DIR)).filePath(path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.read(200).startsWith(expected.toUtf8()), qPrintable(path));
    }
}

TW_TEST(IncludeRulesTest)
#include "include_rules_test.moc"
