// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

struct Options
{
    Q_DECLARE_TR_FUNCTIONS(tw::CommandLine)

public:
    QCommandLineOption profile{
        u"profile"_s, tr("Open the stored connection of that name."), u"name"_s};
    QCommandLineOption table{
        u"table"_s, tr("Open this table: name or schema.name, as in SQL."), u"name"_s};
    QCommandLineOption newConnection{
        u"new-connection"_s, tr("Open the dialog for a new connection.")};
    QCommandLineOption openFile{u"open-file"_s, tr("Let a SQLite file be chosen.")};
    QCommandLineOption sample{u"sample"_s, tr("Open the sample database.")};
    QCommandLineOption newWindow{
        u"new-window"_s, tr("Open a window of its own, also where there is one.")};
    QCommandLineOption screenshot{u"screenshot"_s,
        tr("Save a picture of the window to a PNG file once its data is loaded, and quit."),
        u"file"_s};
    QCommandLineOption size{u"size"_s, tr("Size of the window, for example 1280x800."), u"WxH"_s};
    QCommandLineOption theme{u"theme"_s, tr("light, dark, high-contrast or system."), u"theme"_s};
    QCommandLineOption help{{u"h"_s, u"help"_s}, tr("Print this text.")};
    QCommandLineOption version{{u"v"_s, u"version"_s}, tr("Print the version.")};

    void addTo(QCommandLineParser& parser) const
    {
        parser.addOptions({profile, table, newConnection, openFile, sample, newWindow, screenshot,
            size, theme, help, version});
        parser.addPositionalArgument(u"database"_s,
            tr("postgresql://…, key=value words, sqlite:///file, or an SQLite file; none: the "
               "window "
               "that is there, or what was open."),
            u"[database]"_s);
    }
};

std::unexpected<Error> wrong(const QString& message)
{
    return fail(ErrorKind::InvalidArgument, message);
}

Result<QSize> parseSize(const QString& text)
{
    static const QRegularExpression pattern(u"^([0-9]{1,5})x([0-9]{1,5})$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (size.isEmpty())
        return wrong(Options::tr("--size needs WIDTHxHEIGHT, not \"%1\".").arg(text));
    return size;
}

Result<ThemeName> parseTheme(const QString& text)
{
    if (text == "system"_L1)
        return ThemeName::System;
    if (text == "light"_L1)
        return ThemeName::Light;
    if (text == "dark"_L1)
        return ThemeName::Dark;
    if (text == "high-contrast"_L1)
        return ThemeName::HighContrast;
    return wrong(
        Options::tr("--theme needs light, dark, high-contrast or system, not \"%1\".").arg(text));
}

OpenRequest::Start startOf(const QCommandLineParser& parser, const Options& options)
{
    if (parser.isSet(options.newConnection))
        return OpenRequest::Start::NewConnection;
    if (parser.isSet(options.openFile))
        return OpenRequest::Start::OpenFile;
    return parser.isSet(options.sample) ? OpenRequest::Start::Sample : OpenRequest::Start::Nothing;
}

/// A table alone is one of the sample database.
Result<OpenRequest> requestOf(const QCommandLineParser& parser, const Options& options)
{
    OpenRequest request;
    request.start = startOf(parser, options);
    request.profile = parser.value(options.profile);
    request.table = parser.value(options.table);
    const QStringList targets = parser.positionalArguments();
    if (targets.size() > 1)
        return wrong(Options::tr("Only one database can be named."));
    request.target = targets.value(0);
    const int named = int(!request.target.isEmpty()) + int(!request.profile.isEmpty())
        + int(parser.isSet(options.newConnection)) + int(parser.isSet(options.openFile))
        + int(parser.isSet(options.sample));
    if (named > 1)
        return wrong(
            Options::tr("Name one thing to open: a database, a profile, or what is asked for."));
    if (named == 0 && !request.table.isEmpty())
        request.start = OpenRequest::Start::Sample;
    return request;
}

}

Result<CommandLine> CommandLine::parse(const QStringList& arguments)
{
    const Options options;
    QCommandLineParser parser;
    options.addTo(parser);
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    CommandLine line;
    if (parser.isSet(options.help))
        line.mode = Mode::Help;
    else if (parser.isSet(options.version))
        line.mode = Mode::Version;
    line.screenshot = parser.value(options.screenshot);
    line.isNewWindow = parser.isSet(options.newWindow);
    TW_TRY(line.request, requestOf(parser, options));
    if (parser.isSet(options.size)) {
        TW_TRY(line.size, parseSize(parser.value(options.size)));
    }
    if (parser.isSet(options.theme)) {
        TW_TRY(line.theme, parseTheme(parser.value(options.theme)));
    }
    return line;
}

QString CommandLine::helpText()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Options::tr("Browse and edit the data of PostgreSQL and SQLite."));
    Options().addTo(parser);
    return parser.helpText();
}

}
